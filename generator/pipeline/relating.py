"""What else to read: articles are related by the lists in which they stand together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain, islice

from generator.enrich.related import WINDOW, Tie, related
from generator.errors import BanmianError
from generator.pipeline.asking import Asking
from generator.pipeline.desk import desk_for
from generator.work import Engine, Progress, batches
from generator.write.holdings.kin import Kin, Place, Ties

TOGETHER = 600
"""Articles that a process relates at a time."""
REMEMBERED = 500
"""Lists whose latest articles are remembered: those of an issue have most regions and sections, and
many a reporter, in common."""
Found = list[tuple[str, list[tuple[str, str]]]]
"""The ids of articles, each with those to read next, the best first, and why."""


def relate(kin: Kin, ties: Ties, whole: str) -> None:
    """Keep of each article that may have others to read next, which; ``whole`` is the region of
    all of the paper."""
    _enter(kin, [_found(ties, whole, kin.unsettled(WINDOW))])


def relate_by(
    engine: Engine,
    asking: Asking,
    kin: Kin,
    progress: Progress,
    meanwhile: Callable[[], None] = lambda: None,
) -> None:
    """Likewise, found out by ``engine``; ``meanwhile`` is called here while it works."""
    parts = batches(kin.unsettled(WINDOW), TOGETHER)
    made = _watched(engine.map(partial(_found_there, asking), parts), len(parts), progress)
    first = list(islice(made, 1))  # with which others are given out
    meanwhile()
    _enter(kin, chain(first, made))


def _watched(made: Iterable[Found | BanmianError], of: int, progress: Progress) -> Iterator[Found]:
    for number, found in enumerate(made):
        progress("relate", number, of)
        if isinstance(found, BanmianError):
            raise found
        yield found


def _enter(kin: Kin, made: Iterable[Found]) -> None:
    for found in made:
        for id_, others in found:
            kin.enter(id_, others)


def _found_there(asking: Asking, places: Iterable[Place]) -> Found:
    whole = desk_for(asking.settings, asking.project).tables.gazetteer.whole.name
    return _found(asking.archive().ties, whole, places)


def _found(ties: Ties, whole: str, places: Iterable[Place]) -> Found:
    @lru_cache(REMEMBERED)
    def latest(tie: Tie, day: str) -> list[Place]:
        return ties.latest(None if tie.kind == "issue" else (tie.kind, tie.value), day, WINDOW)

    id_of = lru_cache(4 * TOGETHER)(ties.id_of)  # most lead to one another
    return [
        (
            id_of(place),
            [
                (id_of(one.place), one.reason)
                for one in related(place, (Tie(*way) for way in ties.of(place)), latest, whole)
            ],
        )
        for place in places
    ]
