"""What is made in other processes: how much at a time, and what comes behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import SimpleNamespace
from typing import Any

from generator.pipeline.making import TOGETHER, Maker
from generator.work import silent
from generator.write.plan import Part


class Told:
    """An engine that does nothing but keep what it is given."""

    workers = 2

    def __init__(self) -> None:
        self.items: list[Any] = []

    def map(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:  # noqa: ARG002
        for item in items:
            self.items.append(item)
        return iter(())

    def forget(self) -> None:
        pass


def batches_of(parts: list[Part]) -> list[tuple[Part, ...]]:
    """How parts are given out; a list has as many articles as its name says."""
    archive: Any = SimpleNamespace(count=lambda _, name: int(name))
    asking: Any = None
    engine = Told()
    assert list(Maker(engine, silent).made(asking, archive, parts)) == []
    return engine.items


def test_long_lists_are_made_one_by_one_and_short_ones_many_at_a_time() -> None:
    long: list[Part] = [("region", str(TOGETHER)), ("section", str(TOGETHER * 2))]
    short: list[Part] = [("keyword", "3")] * 300
    days: list[Part] = [("day", f"2020-03-{day:02}") for day in range(1, 31)]
    assert batches_of([*long, *short]) == [(long[0],), (long[1],), tuple(short)]
    assert [len(batch) for batch in batches_of(days)] == [20, 10]


def test_what_comes_next_is_begun_when_the_last_part_is_given_out() -> None:
    archive: Any = SimpleNamespace(count=lambda _, name: int(name))
    asking: Any = "where"
    engine = Told()
    begun: list[tuple[object, int]] = []
    maker = Maker(engine, silent, lambda there: begun.append((there, len(engine.items))))
    parts: list[Part] = [("region", str(TOGETHER))] * 3
    assert list(maker.made(asking, archive, parts)) == []
    assert begun == [("where", 3)]
