"""The floors: what a quick sample of pages must reach in every class, pinned a bit below measure.

``floors.yml`` is written by ``python -m tests.eval.report`` with ``--raise-floors`` (never lower
than before) or, when a change is worth it, with ``--lower-floors``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.eval import board
from tests.eval.classes import Order, disguised, guested, pressed, printed, seeds
from tests.eval.figures import RATES, Figures
from tests.eval.running import measure_all
from tests.press.story import SETS

FILE = Path(__file__).resolve().parent / "floors.yml"
PAGES = 4
"""Press pages of each class in the sample."""
GUESTS_PAGES = 3
"""Pages of each class of each guest."""
MARGIN = 0.02
"""By how much a floor lies below what was measured: a matter of one article in fifty."""
PINNED = ("F1", "title", "region", "reporters", "section", "paragraphs", "order")
"""Coverage and invention have no floor but the whole: the test demands it outright."""
HEAD = """\
# The least that each class of pages must reach, in percent. Two are ceilings: lines of noise in
# bodies, in percent of the page's lines, and pages that cannot be read at all.
# Written by: python -m tests.eval.report --raise-floors (or, said aloud, --lower-floors)
"""

Floors = dict[str, dict[str, float]]


def sample() -> list[Order]:
    """The pages that the tests read: all seeds and printed pages, few of the other classes."""
    return [
        *seeds(),
        *disguised(2),
        *printed(),
        *guested(most=GUESTS_PAGES),
        *(o for which in SETS for o in pressed(which, range(PAGES))),
    ]


def measured_sample() -> dict[str, Figures]:
    """The figures of the sample, by class."""
    return board.rows(measure_all(sample()))


def load() -> Floors:
    """The floors as pinned; none when there is no file."""
    return yaml.safe_load(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}


def pinned(figures: Figures) -> dict[str, float]:
    """The floors that these figures allow."""
    found: dict[str, float] = {
        name: math.floor(100 * max(0.0, RATES[name](figures) - MARGIN)) for name in PINNED
    }
    noise = math.ceil(100 * (RATES["noise"](figures) + MARGIN / 4))
    return {**found, "most noise": noise, "most unread": figures.unread}


def shortfalls(figures: Mapping[str, Figures], floors: Floors) -> list[str]:
    """Each figure that lies below its floor (noise: above its ceiling), a sentence each."""
    found = []
    for row, least in floors.items():
        if row not in figures:
            found.append(f"{row}: not measured any more")
            continue
        for name, floor in least.items():
            value = _value(figures[row], name)
            if value > floor if name.startswith("most ") else value < floor:
                found.append(f"{row}: {name} is {value:.1f}, pinned at {floor}")
    return found


def _value(figures: Figures, name: str) -> float:
    name = name.removeprefix("most ")
    return figures.unread if name == "unread" else 100 * RATES[name](figures)


def rewrite(*, lower: bool) -> int:
    """Measures the sample and pins it; without ``lower`` no floor sinks. Exit status 1 when one
    would have to: then nothing is written."""
    figures, before = measured_sample(), load()
    print(board.table(figures))
    falls = shortfalls(figures, before)
    print(*falls, sep="\n")
    if falls and not lower:
        print("nothing written: mend the rules, or say --lower-floors")
        return 1
    after = {row: pinned(f) for row, f in figures.items()}
    if not lower:
        after = {row: _higher(floors, before.get(row, {})) for row, floors in after.items()}
    text = yaml.safe_dump(after, sort_keys=False, allow_unicode=True)
    FILE.write_text(HEAD + text, encoding="utf-8")
    return 0


def _higher(new: dict[str, float], old: dict[str, float]) -> dict[str, float]:
    """Of two floors the higher, of two ceilings the lower."""
    choose = {name: min if name.startswith("most ") else max for name in new}
    return {name: choose[name](value, old.get(name, value)) for name, value in new.items()}
