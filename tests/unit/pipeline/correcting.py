"""The small page with corrections beside it, and the articles that come of both."""

from __future__ import annotations

from pathlib import Path

from generator.model import Article
from generator.pipeline import assert_whole
from tests.unit.pipeline.press import PAGE, Read, job, read


def entry(quote: str, rest: str) -> str:
    return f"- file: a.txt\n  quote: {quote}\n  reason: 校样\n  {rest}\n"


def join(after: str, before: str) -> str:
    return f"- file: a.txt\n  join: {{after: {after}, before: {before}}}\n  reason: 校样\n"


def paper(folder: Path, corrections: str, page: str = PAGE) -> Read:
    return read(job(folder, {"a.txt": page, "corrections/2021-04-03.yml": corrections}))


def articles_of(folder: Path, corrections: str, page: str = PAGE) -> tuple[Article, ...]:
    found = paper(folder, corrections, page)
    for reading in found.readings:
        assert_whole(reading)
    return found.edition.articles
