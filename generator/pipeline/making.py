"""Pages made in other processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from generator.errors import BanmianError
from generator.pipeline.asking import Asking
from generator.work import Engine, Progress, batches
from generator.write.edition import Made
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import KINDS
from generator.write.plan import Part, pages_of

T = TypeVar("T")

TOGETHER = 5_000
"""Rows of lists that a process makes at a time. Only so much of what was made is held, or sent."""
ROWS = 250
"""So many rows are as long as the pages of a day."""
LEAST = 10
"""A list costs as much as so many rows, if it has no more than one."""
Contents = list[tuple[Part, list[tuple[str, str | bytes]]]]


def contents(asking: Asking, parts: Sequence[Part]) -> Contents:
    """The pages of ``parts``. Raises WriteError when one cannot be made."""
    archive = asking.archive()
    return [
        (part, [(path, _whole(make())) for path, make in pages_of(archive, part)]) for part in parts
    ]


def _rest(_asking: Asking) -> None:
    """Nothing is to be begun."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes pages elsewhere. ``behind`` is called when all are given out, while the last are
    still being made: who has no more of them to make may begin what comes next."""

    engine: Engine
    progress: Progress
    behind: Callable[[Asking], None] = _rest

    def made(self, asking: Asking, archive: Archive, parts: Sequence[Part]) -> Iterator[Made]:
        """The pages of ``parts``. Raises the error of the first part at fault."""
        told = batches(parts, TOGETHER, partial(_weight, archive))
        given = self._given(told, asking)
        for number, made in enumerate(self.engine.map(partial(contents, asking), given)):
            self.progress("write", number + 1, len(told))
            if isinstance(made, BanmianError):
                raise made
            for part, pages in made:
                yield part, [(path, partial(_same, content)) for path, content in pages]

    def _given(self, told: Sequence[T], asking: Asking) -> Iterator[T]:
        yield from told
        self.behind(asking)


def _weight(archive: Archive, part: Part) -> int:
    """How many rows of lists a part is as long as."""
    kind = next((kind for kind in KINDS if kind == part[0]), None)
    return LEAST + archive.count(kind, part[-1]) if kind else ROWS


def _whole(made: str | bytes | Iterator[str]) -> str | bytes:
    return made if isinstance(made, str | bytes) else "".join(made)


def _same(content: str | bytes) -> str | bytes:
    return content
