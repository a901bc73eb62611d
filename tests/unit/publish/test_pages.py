"""Generated Markdown becomes HTML: what it must keep, and what it must give back."""

from __future__ import annotations

import gc
import resource
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.pipeline.engines import Serial
from generator.publish.pages import EditionFile, EditionPage, to_html
from generator.publish.site import Publication, build_site
from tests.unit.publish.edition import SETTINGS

STATM = Path("/proc/self/statm")
LONG = "\n\n".join(f"- [第{n}篇](2020/{n}.md) `错`字 *〔以下原文缺失〕*" for n in range(2_000))


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("1\\. 甲 &lt;b> &#96;乙", "<p>1. 甲 &lt;b&gt; `乙</p>"),
        ("> 甲  \n> 乙", "<blockquote>\n<p>甲<br />\n乙</p>\n</blockquote>"),
        ("![](a.png)", '<p><img src="a.png" alt="" /></p>'),
        ("## 小标题", "<h2>小标题</h2>"),
        ("---", "<hr />"),
    ],
)
def test_what_the_templates_look_for(text: str, made: str) -> None:
    assert to_html(text) == made


@pytest.mark.parametrize("folders", [False, True])
@pytest.mark.parametrize(
    "path",
    ["index.md", "2020/03/30/aaaaa.md", "region/index.md", "data/2020.csv", "2020/03/30/图 1.jpg"],
)
def test_a_file_lies_where_mkdocs_would_put_it(path: str, folders: bool) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "报", "site_dir": "/site", "use_directory_urls": folders})
    theirs, ours = File(path, "/docs", "/site", folders), EditionFile(path, "/docs", config)
    for told in ("dest_uri", "url", "abs_src_path", "abs_dest_path", "src_uri", "src_dir"):
        assert getattr(ours, told) == getattr(theirs, told)


def test_a_table_is_one() -> None:
    made = to_html("| 一 | 二 |\n| --- | --- |\n|   | 1 |").replace("\n", "")
    cells = "<thead><tr><th>一</th><th>二</th></tr></thead><tbody><tr><td></td><td>1</td></tr>"
    assert made == f"<table>{cells}</tbody></table>"


@pytest.mark.skipif(not STATM.exists(), reason="the system does not tell what is in memory")
def test_memory_is_given_back() -> None:
    def resident() -> int:
        return int(STATM.read_text().split()[1]) * resource.getpagesize()

    to_html(LONG)
    before = resident()
    for _ in range(200):
        to_html(LONG)
    assert resident() - before < 20 * len(LONG.encode("utf-8"))


def test_no_page_stays_in_memory_when_its_volume_is_printed(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("---\ntemplate: front.html\ntitle: 报名\n---\n", "utf-8")
    gc.collect()
    gc.disable()
    try:
        assert build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial()).pages > 1
        assert not [one for one in gc.get_objects() if type(one) is EditionPage]
    finally:
        gc.enable()
