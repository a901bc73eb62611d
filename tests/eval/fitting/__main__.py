"""``python -m tests.eval.fitting lines`` fits the weights of lines anew.

So do joins, ties, threads, cuts, headlines, confidence, captions, runs and merits with theirs. What
is fitted is written down in the place of what stood.

Pages of the sets that rules may be written from, of numbers that the floors do not use, the
guests' pages that may be read, and the seeds with their disguises; never a page that is kept. The
weights are pulled towards those that stand, so that what no page shows stays as it is. Takes some
minutes.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, Protocol

import numpy as np

from generator.clean.columns import run_weights
from generator.enrich.tables import DATA
from generator.segment.cutting import cut_weights
from generator.segment.headlines import headline_weights
from generator.segment.judging import confidence_weights, merit_weights
from generator.segment.lines import parted_weights, scanned_weights, solid_weights
from generator.segment.pieces import join_weights
from generator.segment.reading_order import thread_weights, tie_weights
from generator.segment.roles import caption_weights
from tests.eval.classes import (
    DAMAGE,
    SCANS,
    Order,
    disguised,
    guested,
    pressed,
    printed,
    printed_in,
    seeds,
)
from tests.eval.fitting import (
    captions,
    confidence,
    cuts,
    headlines,
    joins,
    lines,
    merits,
    runs,
    threads,
    ties,
)
from tests.press.headline import of_articles, of_guests, written
from tests.press.story import KEPT, SETS

LINES = {"PARTED": parted_weights, "SOLID": solid_weights, "SCANNED": scanned_weights}
"""The tables of labelling, and the modules that they stand in."""
OPEN = [which for which in SETS if which not in KEPT]
FIRST = 100
"""The floors measure the press's first pages."""
DISGUISES = 3
SEED_SCAN = "004"
AS_MANY = 4
"""Headlines of pages count for so many: who writes nothing but headlines breaks fewer titles."""


class Given(NamedTuple):
    """What to fit on, and how far the weights may go."""

    pages: int
    """So many press pages of each class and set."""
    pull: float
    """Towards the weights that stand."""
    printed: Sequence[Path]
    """Folders of printed pages beside those of the tests."""
    only: Sequence[str] = ()
    """Weights of lines or threads that may move; all, where none is named."""
    tables: Sequence[str] = ()
    """Their tables (PARTED, SOLID, SCANNED); all, where none is named."""


def orders(given: Given, *, scanned: bool) -> list[Order]:
    """The pages to fit on, of scans or of text layers."""
    kinds = [kind for kind, damage in DAMAGE.items() if (damage in SCANS) is scanned]
    numbers = range(FIRST, FIRST + given.pages)
    found = [order for which in OPEN for order in pressed(which, numbers, kinds)]
    if not scanned:
        found += printed(OPEN)
        found += [one for folder in given.printed for one in printed_in(folder) if not one.secret]
    found += [one for one in guested(["look"]) if (one.kind in SCANS) is scanned]
    real = seeds() + disguised(DISGUISES)
    return found + [one for one in real if (SEED_SCAN in (one.kind, one.name)) is scanned]


class Fitted(Protocol):
    """Weights by name."""

    def _asdict(self) -> dict[str, float]: ...


def write(module: ModuleType, name: str, weights: Fitted) -> None:
    """Puts the weights into their module, in the place of the old ones.

    Raises LookupError where the module has none of that name.
    """
    values = "".join(f"    {key}={value:.2f},\n" for key, value in weights._asdict().items())
    text = f"{name} = {type(weights).__name__}(\n{values})"
    _replace(module, rf"^{name} = \w+\(\n.*?^\)", text)


def write_signs(module: ModuleType, name: str, weights: Mapping[str, float]) -> None:
    """Likewise for signs that are told by their names."""
    values = "".join(f'    "{key}": {value:.2f},\n' for key, value in sorted(weights.items()))
    text = f"{name}: dict[str, float] = {{\n{values}}}"
    _replace(module, rf"^{name}: dict\[str, float\] = {{\n.*?^}}", text)


def _replace(module: ModuleType, pattern: str, text: str) -> None:
    file = Path(module.__file__)
    old = file.read_text("utf-8")
    new, found = re.subn(pattern, lambda _: text, old, count=1, flags=re.M | re.S)
    if not found:
        raise LookupError(f"{file}: there is no table like {pattern}; the weights would be lost")
    file.write_text(new, "utf-8")


def fit_lines(given: Given) -> None:
    """Those of labelling."""
    for name, module in LINES.items():
        if given.tables and name not in given.tables:
            continue
        chosen = orders(given, scanned=name == "SCANNED")
        weights = lines.fitted(chosen, getattr(module, name), given.pull, given.only)
        write(module, name, weights)


def fit_joins(given: Given) -> None:
    """Those of evidence."""
    for name, old in (("PRINTED", join_weights.PRINTED), ("SCANNED", join_weights.SCANNED)):
        scanned = name == "SCANNED"
        chosen = orders(given, scanned=scanned)
        write(join_weights, name, joins.fitted(chosen, old, given.pull, scanned=scanned))


def fit_ties(given: Given) -> None:
    """Those of how sure joins are."""
    for name, old in (("PRINTED", tie_weights.PRINTED), ("SCANNED", tie_weights.SCANNED)):
        scanned = name == "SCANNED"
        chosen = orders(given, scanned=scanned)
        write_signs(tie_weights, name, ties.fitted(chosen, old, given.pull, scanned=scanned))


def fit_threads(given: Given) -> None:
    """Those of threads, from where they stand."""
    chosen = orders(given, scanned=True)
    weights = threads.fitted(chosen, thread_weights.THREADS, PASSES, given.only)
    write_signs(thread_weights, "THREADS", weights)


def fit_cuts(given: Given) -> None:
    """Those of the shears."""
    chosen = orders(given, scanned=False) + orders(given, scanned=True)
    write(cut_weights, "FITTED", cuts.fitted(chosen, cut_weights.FITTED, given.pull))


def fit_headlines(given: Given) -> None:
    """Those of a headline's parts."""
    of_pages = [*of_guests(), *(one for which in OPEN for one in of_articles(which))]
    chosen = [*written("open"), *AS_MANY * of_pages]
    found = headlines.fitted(chosen, headline_weights.HEADLINES, given.pull)
    write(headline_weights, "HEADLINES", found.weights)
    np.save(DATA / "part_meanings.npy", found.parts)


def fit_confidence(given: Given) -> None:
    """Those of confidence."""
    chosen = orders(given, scanned=False) + orders(given, scanned=True)
    weights = confidence.fitted(chosen, confidence_weights.SURE, given.pull)
    write_signs(confidence_weights, "SURE", weights)


def fit_captions(given: Given) -> None:
    """Those of captions without a credit."""
    chosen = orders(given, scanned=False) + orders(given, scanned=True)
    weights = captions.fitted(chosen, caption_weights.CAPTIONS, given.pull)
    write_signs(caption_weights, "CAPTIONS", weights)


def fit_runs(given: Given) -> None:
    """Those of galleys that run on in others: of printed pages alone, whose dump keeps places."""
    printed_ones = [one for one in orders(given, scanned=False) if one.family == "pdf"]
    chosen = [one for one in printed_ones if one.kind == "layout"]
    weights = runs.fitted(chosen, run_weights.RUN, given.pull)
    write(run_weights, "RUN", weights)


def fit_merits(given: Given) -> None:
    """Those of merits: of dumps that keep places."""
    chosen = [one for one in orders(given, scanned=False) if one.kind.endswith(KEEPS_PLACES)]
    weights = merits.fitted(chosen, merit_weights.MERIT, given.pull)
    write_signs(merit_weights, "MERIT", weights)


KEEPS_PLACES = "layout", "abreast"
"""How the names of classes end whose dumps print columns side by side."""
FITS = {
    "lines": fit_lines,
    "joins": fit_joins,
    "ties": fit_ties,
    "threads": fit_threads,
    "cuts": fit_cuts,
    "headlines": fit_headlines,
    "confidence": fit_confidence,
    "captions": fit_captions,
    "runs": fit_runs,
    "merits": fit_merits,
}
PASSES = 4


def main() -> None:
    """Fits what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.fitting", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("what", choices=FITS)
    parser.add_argument("--pages", type=int, default=12, help="press pages a class and set (12)")
    parser.add_argument("--pull", type=float, default=1.0, help="towards the weights that stand")
    parser.add_argument("--printed", type=Path, nargs="*", default=[], help="folders of pages")
    parser.add_argument(
        "--only", nargs="*", default=[], help="weights of lines or threads that may move"
    )
    parser.add_argument("--tables", nargs="*", default=[], help="of lines: PARTED, SOLID, SCANNED")
    told = parser.parse_args()
    FITS[told.what](Given(told.pages, told.pull, told.printed, told.only, told.tables))


if __name__ == "__main__":
    main()
