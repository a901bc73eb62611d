"""What changed is made anew: a page, the frame about all pages, the look of each."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from mkdocs import utils

from generator.pipeline.engines import Serial
from generator.publish.look import frame_of, look_of
from generator.publish.site import Change, Publication, build_site
from tests.unit.publish.edition import ARTICLE, SETTINGS, content


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


def test_a_folder_is_made_once_however_many_pages_it_has(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    write = utils.write_file

    def told(content: bytes, path: str) -> None:  # it makes the folder of each file
        written.append(path)
        write(content, path)

    monkeypatch.setattr(utils, "write_file", told)
    build_site(Publication(SETTINGS, docs, tmp_path / "site"), Serial())
    assert (tmp_path / "site/2020/03/30/aaaaa.html").is_file()
    assert [path for path in written if "2020/" in path] == []


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
