"""The build of the site: strict, and all or nothing."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.publish.links import broken_links
from generator.publish.site import build_site

SETTINGS = Path(__file__).resolve().parents[3] / "mkdocs.yml"

FRONT = """\
---
template: front.html
title: 报名
issue: 2020/03/30/index.md
date: 2020-03-30
---

- ### [一题](2020/03/30/aaaaa.md)

    摘要。

    记者 甲乙
"""

ARTICLE = """\
---
title: '一题 <script>alert(1)</script> & "二"'
kicker: <i>引题</i>
deck: <i>副题</i>
byline: <i>署名</i>
id: 2020-03-30-aaaaa
title_source: printed
---

正文在此。

---

- 本期：[2020年3月30日](index.md)
"""

ISSUE = """\
---
template: issue.html
title: 2020年3月30日
date: 2020-03-30
---

- 版面：版次不详

## 版次不详

- ### [一题](aaaaa.md)

    摘要。

    记者 甲乙
"""

LIST = "---\ntemplate: ways.html\ntitle: 名录\n---\n\n- 无 0篇\n"


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


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The Markdown of an edition of one article."""
    pages = {
        "index.md": FRONT,
        "2020/03/30/aaaaa.md": ARTICLE,
        "2020/03/30/index.md": ISSUE,
        "2020/index.md": "---\ntemplate: calendar.html\ntitle: 2020年\n---\n",
        "region/index.md": LIST,
        "section/index.md": LIST,
        "reporter/index.md": LIST,
        "keyword/index.md": LIST,
        "data/index.md": "---\ntemplate: data.html\ntitle: 数据\n---\n",
    }
    for path, text in pages.items():
        file = tmp_path / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "docs"


def test_an_edition_becomes_a_site_whose_links_are_whole(docs: Path, tmp_path: Path) -> None:
    build_site(SETTINGS, docs, tmp_path / "site")
    assert (tmp_path / "site" / "2020" / "03" / "30" / "aaaaa.html").is_file()
    assert broken_links(tmp_path / "site") == []


def test_nothing_in_front_matter_becomes_html(docs: Path, tmp_path: Path) -> None:
    build_site(SETTINGS, docs, tmp_path / "site")
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
    build_site(SETTINGS, docs, tmp_path / "site")
    (tmp_path / "site" / "stale.html").write_text("")
    build_site(SETTINGS, docs, tmp_path / "site")
    assert not (tmp_path / "site" / "stale.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "site"]


def test_a_broken_link_stops_the_build_and_the_old_site_stays_whole(
    docs: Path, tmp_path: Path
) -> None:
    build_site(SETTINGS, docs, tmp_path / "site")
    before = {p: p.read_bytes() for p in (tmp_path / "site").rglob("*") if p.is_file()}
    (docs / "2020" / "03" / "30" / "index.md").write_text(ISSUE + "\n[去向](gone.md)\n", "utf-8")
    with pytest.raises(BuildError, match=r"gone\.md"):
        build_site(SETTINGS, docs, tmp_path / "site")
    assert {p: p.read_bytes() for p in (tmp_path / "site").rglob("*") if p.is_file()} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "site"]


def test_when_the_new_site_cannot_take_its_place_the_old_one_comes_back(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(SETTINGS, docs, tmp_path / "site")
    (tmp_path / "site" / "old.html").write_text("")
    rename = Path.rename

    def refuse_the_fresh(self: Path, target: Path) -> Path:
        if self.name == "fresh":
            raise OSError(28, "No space left on device", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_the_fresh)
    with pytest.raises(BuildError, match="No space left"):
        build_site(SETTINGS, docs, tmp_path / "site")
    assert (tmp_path / "site" / "old.html").is_file()
    assert (tmp_path / "site" / "index.html").is_file()


def test_files_that_are_no_pages_are_there_when_the_site_takes_its_place(
    docs: Path, tmp_path: Path
) -> None:
    def add(fresh: Path) -> None:
        assert not (tmp_path / "site").exists()
        (fresh / "more.txt").write_text("mehr")

    build_site(SETTINGS, docs, tmp_path / "site", add)
    assert (tmp_path / "site" / "more.txt").read_text() == "mehr"


def test_without_markdown_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="no Markdown"):
        build_site(SETTINGS, tmp_path / "docs", tmp_path / "site")


def test_where_no_site_can_be_written_the_error_names_the_place(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BuildError, match="cannot be written"):
        build_site(SETTINGS, docs, tmp_path / "file" / "site")


def test_an_edition_without_issues_is_still_a_site(docs: Path, tmp_path: Path) -> None:
    for path in sorted((docs / "2020").rglob("*.md")):
        path.unlink()
    empty = "---\ntemplate: front.html\ntitle: 报名\n---\n\n还没有收录报纸。\n"
    (docs / "index.md").write_text(empty, "utf-8")
    build_site(SETTINGS, docs, tmp_path / "site")
    assert "还没有收录报纸" in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert broken_links(tmp_path / "site") == []
