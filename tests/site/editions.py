"""Editions that the tests read: built as a user builds them, by the command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.site.archive import make_archive
from tests.site.pictures import png
from tests.unit.pipeline.press import PAGE

PROJECT = Path(__file__).resolve().parents[2]
SEEDS = PROJECT / "seeds"
ISSUE = 30
"""Articles in an issue of the synthetic archive."""


@dataclass(frozen=True)
class Built:
    """An edition: its name in reports, its Markdown and its site."""

    name: str
    docs: Path
    site: Path


def build(
    name: str, seeds: Path, folder: Path, config: Path | None = None, address: str = ""
) -> Built:
    """The edition of ``seeds`` for ``address``, its Markdown and its site in ``folder``."""
    built = Built(name, folder / "docs", folder / "site")
    command = [sys.executable, "-m", "generator"]
    command += ["--config", str(config)] if config else []
    command += ["build", str(seeds)]
    command += ["--docs", str(built.docs), "--site", str(built.site)]
    done = subprocess.run(
        command,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SITE_URL": address},
    )
    assert done.returncode == 0, f"the build failed:\n{done.stderr}"
    return built


def seeds_and_archive(folder: Path, count: int) -> Path:
    """A folder with the seed pages and ``count`` synthetic articles of other days."""
    folder.mkdir(parents=True)
    for file in SEEDS.iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    make_archive(folder, issues=count // ISSUE, per_issue=ISSUE)
    return folder


ADDRESS = "https://paper.example/edition/"
FORGE = "https://forge.example/paper/issues/new?title={title}&body={body}"
PHOTO_PAGE = PAGE + "\n▲踏板放下来，坐轮椅的乘客上了车。 安小楠摄\n"
BUS = "乌海市公交车新装无障碍踏板"
"""The headline of the article with the picture."""
WITHDRAWN = "三十里河滩"
CHARACTERS, LONG_KEY = 840, "zzzzz"
"""Of the article by which the weight of a page is measured: as long as many of a daily are."""


def published(folder: Path) -> Built:
    """A paper with an address and a forge, a page with pictures, and an article withdrawn."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    png(seeds / "photo.png", 1200, 800)
    (seeds / "a.txt").write_text(PHOTO_PAGE, "utf-8")
    (seeds / "a.yml").write_text("images: {踏板放下来: photo.png}\n", "utf-8")
    (seeds / "b.txt").write_text(PHOTO_PAGE.replace("第5版", "第6版"), "utf-8")
    (seeds / "b.yml").write_text("facsimile: photo.png\n", "utf-8")
    (seeds / "c.jsonl").write_text(json.dumps(_long_article(), ensure_ascii=False), "utf-8")
    (folder / "corrections").mkdir()
    entry = {"file": "a.txt", "quote": WITHDRAWN, "withdraw": True, "reason": "内容有误"}
    text = yaml.safe_dump([{**entry, "on": "2021-04-05"}], allow_unicode=True)
    (folder / "corrections" / "2021-04-03.yml").write_text(text, "utf-8")
    return build("published", seeds, folder, _settings(folder))


def _long_article() -> dict[str, object]:
    """A clean article with every usual fact; six paragraphs of ``CHARACTERS`` together."""
    opening = "本报乌海4月2日电（记者 安小楠）"
    words = "乌海市公交车的司机都会手语，坐轮椅的乘客上车时有人搭手。" * 40
    text = opening.replace(" ", "") + words
    cuts = [text[n * 140 : (n + 1) * 140] for n in range(6)]
    cuts[0] = cuts[0].replace("记者", "记者 ")
    return {
        "date": "2021-04-03",
        "id": f"2021-04-03-{LONG_KEY}",
        "page": "7",
        "section": "综合新闻",
        "title": "乌海市公交车司机学会手语二百句",
        "kicker": "出行不再犯难",
        "deck": "三个月学完二百句",
        "byline": "记者 安小楠",
        "reporter": [{"name": "安小楠", "role": "记者"}],
        "dateline": {"agency": "本报", "place": "乌海", "date": "2021-04-02", "kind": "电"},
        "paragraphs": cuts,
    }


def _settings(folder: Path) -> Path:
    """The project's settings with an address and a forge, in a folder of their own."""
    config = folder / "paper" / "mkdocs.yml"
    config.parent.mkdir()
    (config.parent / "docs").symlink_to(PROJECT / "docs")
    hooks = [str(PROJECT / "generator" / name) for name in ("publish/hooks.py", "serve.py")]
    changes = {
        "INHERIT": str(PROJECT / "mkdocs.yml"),
        "site_url": ADDRESS,
        "theme": {"custom_dir": str(PROJECT / "theme")},
        "hooks": hooks,
        "extra": {"newspaper": {"report": FORGE}},
    }
    config.write_text(yaml.safe_dump(changes, allow_unicode=True), "utf-8")
    return config
