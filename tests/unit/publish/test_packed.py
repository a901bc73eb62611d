"""Open data stands in the site in gzip; the Markdown's links lead to it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator.pipeline.engines import Serial
from generator.publish.site import Change, Publication, build_site
from tests.unit.publish.edition import SETTINGS

LINES = '{"title": "一"}\n{"title": "二"}\n'
PAGE = """\
---
template: data.html
title: 数据
---

[2020.jsonl](2020.jsonl) [2020.csv](2020.csv)
"""


@pytest.fixture
def where(tmp_path: Path) -> Publication:
    """A site with a year's data."""
    files = {
        "index.md": "---\ntemplate: front.html\ntitle: 报名\n---\n",
        "data/index.md": PAGE,
        "data/2020.jsonl": LINES,
        "data/2020.csv": "id\n",
        "images/own.jsonl": LINES,
    }
    for path, text in files.items():
        file = tmp_path / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    place = Publication(SETTINGS, tmp_path / "docs", tmp_path / "site")
    build_site(place, Serial())
    return place


def test_a_year_s_lines_are_published_in_gzip_and_nothing_else_is(where: Publication) -> None:
    assert gzip.decompress((where.site / "data/2020.jsonl.gz").read_bytes()).decode() == LINES
    assert not (where.site / "data/2020.jsonl").exists()
    assert (where.site / "data/2020.csv").read_text() == "id\n"
    assert (where.site / "images/own.jsonl").read_text("utf-8") == LINES


def test_the_links_of_the_markdown_lead_to_it(where: Publication) -> None:
    page = (where.site / "data/index.html").read_text("utf-8")
    assert "href=2020.jsonl.gz" in page
    assert "href=2020.csv" in page


def test_the_same_lines_give_the_same_bytes_at_another_time(where: Publication) -> None:
    before = (where.site / "data/2020.jsonl.gz").read_bytes()
    (where.docs / "data/2020.jsonl").touch()
    build_site(where, Serial(), Change(["data/2020.jsonl"], frame=False))
    assert (where.site / "data/2020.jsonl.gz").read_bytes() == before
    assert int.from_bytes(before[4:8]) == 0  # the time that gzip would put in


def test_what_leaves_the_markdown_leaves_the_site(where: Publication) -> None:
    (where.docs / "data/2020.jsonl").unlink()
    build_site(where, Serial(), Change([], ["data/2020.jsonl"], frame=False))
    assert not (where.site / "data/2020.jsonl.gz").exists()
