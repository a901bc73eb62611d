"""Headlines of several lines that were written for the fits, and those of the articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from tests.press.story import stories

HEADLINES = Path(__file__).resolve().parent / "headlines"


class Written(NamedTuple):
    """The printed lines of each part of a headline, and the text below it or how that begins."""

    kicker: Sequence[str]
    title: Sequence[str]
    deck: Sequence[str]
    body: str

    @property
    def rows(self) -> list[str]:
        """All its lines."""
        return [*self.kicker, *self.title, *self.deck]

    @property
    def parted(self) -> tuple[int, int]:
        """The first line of the title, and the first below it."""
        return len(self.kicker), len(self.kicker) + len(self.title)


@cache
def written(which: str) -> tuple[Written, ...]:
    """Those of ``open``, or those that are ``kept`` for the measure."""
    found = yaml.safe_load((HEADLINES / f"{which}.yml").read_text("utf-8"))
    return tuple(Written(one["kicker"], one["title"], one["deck"], one["opening"]) for one in found)


def of_articles(which: str) -> Iterator[Written]:
    """Those of several lines that the articles of a set have."""
    for story in stories(which):
        kicker, deck = ([part] if part else [] for part in (story.kicker, story.deck))
        body = "".join(paragraph.text for paragraph in story.paragraphs)
        found = Written(kicker, story.title, deck, body)
        if len(found.rows) > 1:
            yield found
