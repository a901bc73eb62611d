"""The build of the site: strict, and all of it."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.errors import BuildError
from generator.pipeline.engines import Pool, Serial
from generator.publish import volumes
from generator.publish.links import broken_links
from generator.publish.site import Publication, build_site
from generator.publish.volumes import CACHE
from tests.unit.publish.edition import SETTINGS, content


class Elements(HTMLParser):
    """What a browser makes of a page: its elements, its scripts, and the text beside them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.scripts: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.names.add(tag)

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts.append(data)
        else:
            self.text += data


def test_an_edition_becomes_a_site_whose_links_are_whole(docs: Path, tmp_path: Path) -> None:
    build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial())
    assert (tmp_path / "site" / "2020" / "03" / "30" / "aaaaa.html").is_file()
    assert (tmp_path / "site" / "sitemap.xml").read_text() == "<!-- ours -->"
    assert broken_links(tmp_path / "site") == []


def test_the_head_names_the_way_that_a_page_belongs_to(docs: Path, tmp_path: Path) -> None:
    """Pages have the head in common, but not those of another kind or folder."""
    notice = "---\ntemplate: notice.html\ntitle: 撤稿\ndate: 2020-03-30\n---\n\n撤回。\n"
    (docs / "2020/03/30/bbbbb.md").write_text(notice, "utf-8")
    build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial())
    named = {
        "2020/03/30/aaaaa.html": [],
        "2020/03/30/bbbbb.html": [],
        "2020/03/30/index.html": ["版面"],
        "2020/index.html": ["日历"],
        "section/index.html": ["栏目"],
        "reporter/index.html": ["记者"],
        "about.html": [],
    }
    for path, current in named.items():
        text = (tmp_path / "site" / path).read_text("utf-8")
        head = text[text.index("site-nav") : text.index("</ul>")]
        assert re.findall(r"aria-current=page>([^<]*)", head) == current, path
    for path, box in {"about.html": True, "search.html": False}.items():
        head, _, _ = (tmp_path / "site" / path).read_text("utf-8").partition("<main")
        assert ("search-box" in head) == box


def test_nothing_in_front_matter_becomes_html(docs: Path, tmp_path: Path) -> None:
    build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial())
    page = (tmp_path / "site" / "2020" / "03" / "30" / "aaaaa.html").read_text("utf-8")
    # In a browser the words of a title are text, whatever they look like; not to this parser.
    title, rest = re.split(r"</title>", page, maxsplit=1)
    assert "一题 <script>alert(1)</script>" in html.unescape(title)
    seen = Elements(rest)
    assert "一题 <script>alert(1)</script>" in re.sub(r"\s+", " ", seen.text)
    assert "i" not in seen.names
    assert not [script for script in seen.scripts if script.startswith("alert")]


def test_a_build_again_takes_the_place_of_the_last_and_leaves_nothing_beside(
    docs: Path, tmp_path: Path
) -> None:
    build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial())
    (tmp_path / "site" / "stale.html").write_text("")
    build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial())
    assert not (tmp_path / "site" / "stale.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == [CACHE, "docs", "site"]


def test_volume_by_volume_the_site_is_what_mkdocs_itself_makes(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = load_config(
        str(SETTINGS), docs_dir=str(docs), site_dir=str(tmp_path / "plain"), strict=True
    )
    mkdocs_build(config)
    monkeypatch.setattr(volumes, "PAGES", 2)
    for engine in (Serial(), Pool(2)):
        site = tmp_path / f"by-{engine.workers}"
        build_site(Publication(SETTINGS, docs, site), engine)
        assert content(site) == content(tmp_path / "plain")


def test_the_search_index_is_not_of_the_pages_and_stays(docs: Path, tmp_path: Path) -> None:
    where = Publication(SETTINGS, docs, tmp_path / "site")
    build_site(where, Serial())
    index = where.site / "search" / "data" / "names.js"
    index.parent.mkdir()
    index.write_text("index")
    build_site(where, Serial())
    assert index.read_text() == "index"


def test_without_markdown_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="no Markdown"):
        build_site(Publication(SETTINGS, tmp_path / "docs", tmp_path / "site"), Serial())


def test_an_edition_without_issues_is_still_a_site(docs: Path, tmp_path: Path) -> None:
    for path in sorted((docs / "2020").rglob("*.md")):
        path.unlink()
    empty = "---\ntemplate: front.html\ntitle: 报名\n---\n\n还没有收录报纸。\n"
    (docs / "index.md").write_text(empty, "utf-8")
    build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial())
    assert "还没有收录报纸" in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert broken_links(tmp_path / "site") == []
