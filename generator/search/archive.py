"""What is indexed: an archive that gives its articles month by month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from generator.model import Article


class ByMonth(Protocol):
    """An archive that need not lie in memory as a whole."""

    def months(self) -> Sequence[str]:
        """The months with an article, as ``2020-03``, in any order."""

    def articles(self, month: str) -> Iterable[Article]:
        """The articles of ``month``, issue by issue, each in reading order."""
