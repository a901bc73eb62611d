"""Addresses outlive their articles: forwards lead on, notices tell what was withdrawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.errors import WriteError
from generator.model import Article, Edition, Notice
from generator.pipeline.engines import Serial
from generator.publish.site import Publication, build_site
from generator.write.holdings.tables import in_memory
from tests.unit.write.newsroom import BRIEF, DIRECTORY, FULL, LATE, OLD, article, edition, publish
from tests.unit.write.test_edition import tree

PROJECT = Path(__file__).resolve().parents[4]
GONE = Notice(
    OLD.id, "2020-03-01", "草原日报", OLD.title, "所述*不实*", "总编室", "2020-03-09",
    ("2020-02-28-zzzzz",),
)  # fmt: skip
MOVED = replace(FULL, formerly=("2020-03-01-fffff", "2020-03-02-ggggg"))


def withdrawn(*articles: Article) -> Edition:
    return replace(edition(*articles), notices=(GONE,))


def matter(text: str) -> dict[str, object]:
    loaded: dict[str, object] = yaml.safe_load(text.split("---\n")[1])
    return loaded


def test_a_forward_leads_on_with_and_without_a_browser(tmp_path: Path) -> None:
    publish(edition(MOVED, OLD), DIRECTORY, tmp_path)
    far = (tmp_path / "2020/03/01/fffff.md").read_text()
    assert matter(far) == {
        "template": "notice.html", "title": FULL.title, "forward": "../02/aaaaa.html",
    }  # fmt: skip
    assert f"[{FULL.title}](../02/aaaaa.md)" in far
    near = (tmp_path / "2020/03/02/ggggg.md").read_text()
    assert matter(near)["forward"] == "aaaaa.html"


def test_a_notice_says_what_when_why_and_who(tmp_path: Path) -> None:
    publish(withdrawn(FULL), DIRECTORY, tmp_path)
    text = (tmp_path / "2020/03/01/bbbbb.md").read_text()
    assert str(matter(text)["withdrawn"]) == "2020-03-09"
    assert "**撤稿**（2020年3月9日）" in text
    assert "《草原日报》2020年3月1日刊登的《通辽市整治河道》已经撤下。" in text
    assert "理由：总编室：所述\\*不实\\*" in text
    assert OLD.paragraphs[0].text.string not in text
    assert (tmp_path / "2020/02/28/zzzzz.md").read_text() == text


def test_a_former_address_that_is_in_use_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="want this address"):
        publish(edition(replace(FULL, formerly=(BRIEF.id,)), BRIEF), DIRECTORY, tmp_path)


STEPS: dict[str, tuple[Edition, Edition]] = {
    "withdrawn": (edition(FULL, OLD, LATE), withdrawn(FULL, LATE)),
    "restored": (withdrawn(FULL, LATE), edition(FULL, OLD, LATE)),
    "forwarded": (edition(FULL, OLD), edition(MOVED, OLD)),
    "the forwarded article has a new title": (
        edition(MOVED, OLD), edition(replace(MOVED, title="换了"), OLD),
    ),
    "no longer forwarded": (edition(MOVED, OLD), edition(FULL, OLD)),
    "a day before a notice": (
        withdrawn(FULL), replace(edition(FULL, article("2020-03-01-eeeee")), notices=(GONE,)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
def test_an_edition_brought_up_to_date_is_the_one_written_anew(tmp_path: Path, step: str) -> None:
    before, after = STEPS[step]
    db = in_memory()
    publish(before, DIRECTORY, tmp_path / "step", db)
    publish(after, DIRECTORY, tmp_path / "step", db)
    publish(after, DIRECTORY, tmp_path / "full")
    assert tree(tmp_path / "step") == tree(tmp_path / "full")


def test_the_site_forwards_without_a_script(tmp_path: Path) -> None:
    publish(replace(edition(MOVED, LATE), notices=(GONE,)), DIRECTORY, tmp_path / "docs")
    build_site(Publication(PROJECT / "mkdocs.yml", tmp_path / "docs", tmp_path / "site"), Serial())
    forward = (tmp_path / "site/2020/03/01/fffff.html").read_text()
    assert '<meta http-equiv=refresh content="0; url=../02/aaaaa.html">' in forward
    assert "href=../02/aaaaa.html" in forward
    notice = (tmp_path / "site/2020/03/01/bbbbb.html").read_text()
    assert "撤稿" in notice
    assert "http-equiv" not in notice
