"""What is indexed: an archive that gives its articles month by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from generator.model import Article, Edition


class ByMonth(Protocol):
    """An archive that need not lie in memory as a whole."""

    def months(self) -> Sequence[str]:
        """The months with an article, as ``2020-03``, in any order."""

    def articles(self, month: str) -> Iterable[Article]:
        """The articles of ``month``, issue by issue, each in reading order."""


class EditionByMonth:
    """An edition in memory as an archive by month."""

    def __init__(self, edition: Edition) -> None:
        self._months: defaultdict[str, list[Article]] = defaultdict(list)
        for issue in edition.issues:
            self._months[issue.date[:7]].extend(issue.articles)

    def months(self) -> Sequence[str]:
        """The months with an article."""
        return [month for month, articles in self._months.items() if articles]

    def articles(self, month: str) -> Iterable[Article]:
        """The articles of ``month``."""
        return self._months[month]
