"""The build of the site: strict, and all or nothing."""

from __future__ import annotations

import html
import json
import re
import resource
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.errors import BuildError
from generator.pipeline.engines import Pool, Serial
from generator.publish import volumes
from generator.publish.links import broken_links
from generator.publish.look import frame_of, look_of
from generator.publish.placing import missing
from generator.publish.site import Change, Publication, build_site
from generator.publish.volumes import CACHE

PROJECT = Path(__file__).resolve().parents[3]
SETTINGS = PROJECT / "mkdocs.yml"

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
        "sitemap.xml": "<!-- ours -->",
    }
    for path, text in pages.items():
        file = tmp_path / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "docs"


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


def test_a_page_at_fault_fails_alone_and_stays_as_it_was(docs: Path, tmp_path: Path) -> None:
    where = Publication(SETTINGS, docs, tmp_path / "site")
    build_site(where, Serial())
    before = content(where.site)
    day = docs / "2020" / "03" / "30"
    (day / "index.md").write_text(ISSUE + "\n[去向](gone.md)\n", "utf-8")
    (day / "bbbbb.md").write_text(ARTICLE.replace("正文在此", "![](no-picture.jpg)"), "utf-8")
    (day / "aaaaa.md").write_text(ARTICLE.replace("正文在此", "正文改了"), "utf-8")
    done = build_site(where, Serial())
    assert set(done.faults) == {"2020/03/30/index.md", "2020/03/30/bbbbb.md"}
    assert "gone.md" in str(done.faults["2020/03/30/index.md"])
    after = content(where.site)
    assert after["2020/03/30/index.html"] == before["2020/03/30/index.html"]
    assert "正文改了" in after["2020/03/30/aaaaa.html"].decode()
    assert after["2020/03/30/bbbbb.html"].decode() == missing("2020/03/30/bbbbb.html")
    assert broken_links(where.site) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == [CACHE, "docs", "site"]


def content(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


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


def test_only_the_pages_that_changed_are_made_anew(docs: Path, tmp_path: Path) -> None:
    where = Publication(SETTINGS, docs, tmp_path / "site")
    build_site(where, Serial())
    before = content(where.site)
    article, leftover = docs / "2020/03/30/aaaaa.md", docs / "keyword/index.md"
    article.write_text(ARTICLE.replace("正文在此。", "正文改了。"), "utf-8")
    leftover.unlink()
    (docs / "2020/03/30/index.md").write_text("must not be read: [去向](gone.md)", "utf-8")
    (docs / "2020/03/30/a.png").write_bytes(b"picture")
    change = Change(
        pages=["2020/03/30/aaaaa.md", "2020/03/30/a.png"],
        removed=["keyword/index.md"],
        frame=False,
    )
    assert build_site(where, Serial(), change).pages == 2
    after = content(where.site)
    assert "正文改了。" in after.pop("2020/03/30/aaaaa.html").decode("utf-8")
    assert after.pop("2020/03/30/a.png") == b"picture"
    del before["2020/03/30/aaaaa.html"], before["keyword/index.html"]
    assert after == before


def test_the_search_index_is_not_of_the_pages_and_stays(docs: Path, tmp_path: Path) -> None:
    where = Publication(SETTINGS, docs, tmp_path / "site")
    build_site(where, Serial())
    index = where.site / "search" / "data" / "names.js"
    index.parent.mkdir()
    index.write_text("index")
    build_site(where, Serial())
    assert index.read_text() == "index"


def test_the_faults_of_all_volumes_are_told_at_once(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(volumes, "PAGES", 1)
    for path, name in (("2020/03/30/index.md", "one"), ("2020/03/30/aaaaa.md", "two")):
        (docs / path).write_text(f"{ISSUE}\n[去向]({name}.md)\n", "utf-8")
    done = build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial())
    assert set(done.faults) == {"2020/03/30/index.md", "2020/03/30/aaaaa.md"}
    assert "one.md" in str(done.faults["2020/03/30/index.md"])
    assert "two.md" in str(done.faults["2020/03/30/aaaaa.md"])
    page = "2020/03/30/aaaaa.html"
    assert content(tmp_path / "site")[page].decode() == missing(page)


def test_a_template_at_fault_stops_the_build_and_the_old_site_stays_whole(
    docs: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    shutil.copytree(PROJECT / "theme", project / "theme")
    shutil.copytree(PROJECT / "docs", project / "docs", ignore=lambda *_: ["2020"])
    hooks = [str(PROJECT / "generator" / name) for name in ("publish/hooks.py", "serve.py")]
    settings = {"INHERIT": str(SETTINGS), "hooks": hooks}
    (project / "mkdocs.yml").write_text(yaml.safe_dump(settings))
    where = Publication(project / "mkdocs.yml", docs, tmp_path / "site")
    build_site(where, Serial())
    before = content(where.site)
    (project / "theme" / "sheet.html").write_text("{% if %}")
    with pytest.raises(BuildError, match="MkDocs stopped"):
        build_site(where, Serial())
    assert content(where.site) == before


def test_pages_written_by_hand_belong_to_the_frame(docs: Path, tmp_path: Path) -> None:
    where = Publication(SETTINGS, docs, tmp_path / "site")
    (docs / "contact.md").write_text("# 联系\n", "utf-8")
    (docs / "maps").mkdir()
    (docs / "maps" / "east.md").write_text("# 东部\n", "utf-8")
    build_site(where, Serial())
    frame, look = frame_of(SETTINGS, docs), look_of(SETTINGS, docs)
    (docs / "maps" / "east.md").write_text("# 东部盟市\n", "utf-8")
    assert frame_of(SETTINGS, docs) != frame
    assert look_of(SETTINGS, docs) == look
    build_site(where, Serial(), Change(pages=()))
    assert "东部盟市" in (where.site / "maps" / "east.html").read_text("utf-8")


def test_a_template_is_part_of_the_look_and_a_style_of_the_frame(
    docs: Path, tmp_path: Path
) -> None:
    project = tmp_path / "paper"
    shutil.copytree(SETTINGS.parent / "theme", project / "theme")
    config = project / "mkdocs.yml"
    config.write_text("theme: {name: material, custom_dir: theme}\n", "utf-8")
    look, frame = look_of(config, docs), frame_of(config, docs)
    with (project / "theme" / "banmian.css").open("a") as styles:
        styles.write("p { color: red }")
    assert (look_of(config, docs), frame_of(config, docs) != frame) == (look, True)
    with (project / "theme" / "article.html").open("a") as template:
        template.write("<!-- -->")
    assert look_of(config, docs) != look


def test_a_process_that_lives_on_sees_a_changed_template(docs: Path, tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    shutil.copytree(SETTINGS.parent / "theme", paper / "theme")
    (paper / "docs").symlink_to(SETTINGS.parent / "docs")
    hooks = [str(SETTINGS.parent / "generator" / "publish" / "hooks.py")]
    settings = {"INHERIT": str(SETTINGS), "theme": {"custom_dir": "theme"}, "hooks": hooks}
    (paper / "mkdocs.yml").write_text(json.dumps(settings), "utf-8")
    where = Publication(paper / "mkdocs.yml", docs, tmp_path / "site")
    build_site(where, Serial())
    template = paper / "theme" / "404.html"
    template.write_text(template.read_text("utf-8").replace("抄错", "看错"), "utf-8")
    template = paper / "theme" / "article.html"
    template.write_text(template.read_text("utf-8").replace("分钟", "分"), "utf-8")
    build_site(where, Serial())
    assert "看错" in (where.site / "404.html").read_text("utf-8")
    assert "分钟" not in (where.site / "2020/03/30/aaaaa.html").read_text("utf-8")


def test_without_markdown_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="no Markdown"):
        build_site(Publication(SETTINGS, tmp_path / "docs", tmp_path / "site"), Serial())


def test_where_no_site_can_be_written_the_error_names_the_place(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BuildError, match="cannot be written"):
        build_site(Publication(SETTINGS, docs, tmp_path / "file" / "site"), Serial())


def test_a_disk_that_takes_no_more_leaves_the_old_site(docs: Path, tmp_path: Path) -> None:
    where = Publication(SETTINGS, docs, tmp_path / "site")
    build_site(where, Serial())
    before = content(where.site)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, limits[1]))
    try:
        with pytest.raises(BuildError, match="cannot be written"):
            build_site(where, Serial())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert content(where.site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [CACHE, "docs", "site"]


def test_an_edition_without_issues_is_still_a_site(docs: Path, tmp_path: Path) -> None:
    for path in sorted((docs / "2020").rglob("*.md")):
        path.unlink()
    empty = "---\ntemplate: front.html\ntitle: 报名\n---\n\n还没有收录报纸。\n"
    (docs / "index.md").write_text(empty, "utf-8")
    build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial())
    assert "还没有收录报纸" in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert broken_links(tmp_path / "site") == []
