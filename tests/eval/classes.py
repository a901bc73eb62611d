"""The classes of pages that are measured: seeds, their disguises, printed, pressed, guests' pages.

An order names one page in a few words, so that any process can set it for itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from tests.eval.disguise import disguises
from tests.eval.truth import PAGES, TruePage, load, normalise
from tests.press.guests import pages as guests
from tests.press.pdf.pages import MODES, names, plan_of
from tests.press.pdf.truth import pdf_page
from tests.press.run import DAMAGES, press
from tests.press.story import KEPT, SETS, stories

SCANS = ("light", "medium", "heavy")
DAMAGE = {f"ocr-{name}" if name in SCANS else f"text-{name}": name for name in DAMAGES}
"""The names of the press's classes, and what each does to a page."""
SHORT_NOTICE = 300
"""Letters: a person may cut out a notice shorter than this or leave it with the adverts."""


@dataclass(frozen=True)
class Order:
    """One page: of which family (a key of SETTERS), set and class, and its name."""

    family: str
    set: str
    kind: str
    name: str

    @property
    def row(self) -> str:
        """The row of the table that it counts in."""
        return " ".join(filter(None, (self.family, self.set, self.kind)))

    @property
    def secret(self) -> bool:
        """Whether whoever writes rules may not look at it."""
        guest, _, half = self.set.partition(" ")
        return (half == "kept" and guest not in guests.OPENED) or self.set in KEPT


@dataclass(frozen=True)
class Case:
    """A page with its truth; ``optional`` names the articles that need not be found."""

    truth: TruePage
    optional: frozenset[str] = frozenset()


def seeds() -> list[Order]:
    return [Order("seeds", "", "", page) for page in PAGES]


def disguised(count: int) -> list[Order]:
    """The disguises of the seeds for so many chances."""
    return [
        Order("disguises", "", page, f"{seed} {place}")
        for page, kinds in zip(PAGES, (3, 2), strict=True)
        for seed in range(count)
        for place in range(kinds)
    ]


def printed(sets: Iterable[str] = SETS) -> list[Order]:
    return [
        Order("pdf", which, mode, name) for which in sets for mode in MODES for name in names(which)
    ]


def printed_in(folder: Path) -> list[Order]:
    """The printed pages of a folder elsewhere, in each mode."""
    plans = [plan_of(str(file.with_suffix(""))) for file in sorted(folder.resolve().glob("*.yml"))]
    return [Order("pdf", plan.set, mode, plan.name) for mode in MODES for plan in plans]


def pressed(which: str, numbers: Iterable[int], kinds: Iterable[str] = DAMAGE) -> list[Order]:
    """The pages so numbered of each class. Raises KeyError for a class that is none."""
    known = {kind: DAMAGE[kind] for kind in kinds}
    return [Order("press", which, kind, str(n)) for kind in known for n in numbers]


def guested(halves: Iterable[str] = guests.HALVES, most: int | None = None) -> list[Order]:
    """The pages of all guests, of each class the first ones or all."""
    found: Counter[tuple[str, str, str]] = Counter()
    orders = []
    for guest, half in product(guests.GUESTS, halves):
        for kind, number in guests.names(guest, half):
            found[guest, half, kind] += 1
            if most is None or found[guest, half, kind] <= most:
                orders.append(Order("guests", f"{guest} {half}", kind, number))
    return orders


def case_of(order: Order) -> Case:
    """The page that was ordered. Raises KeyError for a family that is none."""
    return SETTERS[order.family](order)


def _seed(order: Order) -> Case:
    return Case(load(order.name))


def _disguise(order: Order) -> Case:
    seed, place = map(int, order.name.split())
    return Case(list(disguises(order.kind, [seed]))[place])


def _printed(order: Order) -> Case:
    return Case(pdf_page(plan_of(order.name), order.kind), _short_notices(order.set))


def _pressed(order: Order) -> Case:
    truth = press(order.set, int(order.name), DAMAGE[order.kind])
    return Case(truth, _short_notices(order.set))


def _guested(order: Order) -> Case:
    at = (*order.set.split(), order.kind, order.name)
    return Case(guests.guest_page(*at), guests.optional(*at))


SETTERS: dict[str, Callable[[Order], Case]] = {
    "seeds": _seed,
    "disguises": _disguise,
    "pdf": _printed,
    "press": _pressed,
    "guests": _guested,
}


@cache
def _short_notices(which: str) -> frozenset[str]:
    return frozenset(
        story.key
        for story in stories(which)
        if story.kind == "notice"
        and sum(len(normalise(p.text)) for p in story.paragraphs) < SHORT_NOTICE
    )
