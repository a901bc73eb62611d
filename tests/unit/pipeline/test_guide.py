"""The corrections that README and the editors' guide show are read, and apply to a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model import Correction, RawPage
from generator.pipeline import Desk, read_corrected
from generator.read.corrections import VERBS, read_corrections
from tests.unit.pipeline.press import PAGE, PROJECT

EXAMPLE = RawPage(
    "20210403-05.txt",
    PAGE
    + """
图片新闻

农牧民在修好的河堤上散步。本报记者 白雪峰 摄

据公交公司介绍，乘客还可以用手机呼叫

司机放下踏板，再把轮椅推上车，不用别人帮忙。

订阅热线请拨打本报发行部电话，全年订价不变。
""",
)
BLOCKS = re.compile(r"```yaml\n(- file: .*?)```", re.S)


def shown(document: str, folder: Path) -> tuple[Correction, ...]:
    blocks = BLOCKS.findall((PROJECT / document).read_text("utf-8"))
    assert blocks
    (folder / "2021-04-03.yml").write_text("".join(blocks), "utf-8")
    return read_corrections(folder)


@pytest.mark.parametrize("document", ["README.md", "README.zh-CN.md", "docs/guide.md"])
def test_each_example_applies(document: str, desk: Desk, tmp_path: Path) -> None:
    before = read_corrected(EXAMPLE, desk, ())
    for one in shown(document, tmp_path):
        after = read_corrected(EXAMPLE, desk, [one])
        assert after.stale == ()
        assert (after.articles, after.unassigned) != (before.articles, before.unassigned)


def test_the_guide_shows_every_kind(tmp_path: Path) -> None:
    assert {one.verb for one in shown("docs/guide.md", tmp_path)} == set(VERBS)


def test_the_two_readmes_show_the_same() -> None:
    texts = [(PROJECT / name).read_text("utf-8") for name in ("README.md", "README.zh-CN.md")]
    plain = [re.sub(" *#.*", "", "".join(BLOCKS.findall(text))) for text in texts]
    assert plain[0] == plain[1]
