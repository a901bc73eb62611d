"""What is at fault fails alone, or stops the build; the old site stays whole."""

from __future__ import annotations

import resource
import shutil
from pathlib import Path

import pytest
import yaml

from generator.errors import BuildError
from generator.pipeline.engines import Serial
from generator.publish import volumes
from generator.publish.links import broken_links
from generator.publish.placing import missing
from generator.publish.site import Publication, build_site
from generator.publish.volumes import CACHE
from tests.unit.publish.edition import ARTICLE, ISSUE, PROJECT, SETTINGS, content


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
