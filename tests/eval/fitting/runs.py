"""The weights of running on, fitted to which galley of a printed page goes on in which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from generator.clean.columns.cells import rows_of
from generator.clean.columns.galleys import Galley
from generator.clean.columns.run_weights import RunWeights
from generator.clean.columns.runs import Sheet
from generator.clean.columns.unpicking import galleys_of, lines_of
from generator.clean.pages import groups_of
from generator.read.pages import decode_page
from tests.eval.classes import Order, case_of
from tests.eval.fitting.logistic import regressed
from tests.eval.running import desk
from tests.eval.truth import TruePage, normalise

SEAM = 14
"""So many letters before and behind a seam tell whether it stands so in print."""
FEWEST, ENOUGH = 2, 8
"""Letters on either side, and on both, that tell; of fewer nothing is known."""
Told = tuple[dict[str, float], bool]


def sheet_of(truth: TruePage) -> Sheet:
    """The galleys of a page."""
    words = desk().words.lexicon
    text = decode_page(truth.raw.encode(), truth.file).text
    rows = rows_of(text, lines_of(text, list(groups_of(text))))
    return Sheet(galleys_of(text, rows, words), words)


def bodies_of(truth: TruePage) -> list[str]:
    """What each article reads, its letters and figures alone."""
    return [normalise("".join(p.text(truth.raw) for p in a.paragraphs)) for a in truth.articles]


def goes_on(bodies: Sequence[str], one: Galley, two: Galley) -> bool | None:
    """Whether the text of an article goes on from the one's last line to the other's first.

    None where the lines are too short to tell. Print is searched, for a line of the dump that
    cannot be traced back to it (``placed``) would hide its seam, or seem to be none.
    """
    before, behind = normalise(one.last.string)[-SEAM:], normalise(two.lines[0][1].string)[:SEAM]
    if not any(before + behind in body for body in bodies):
        return False
    known = min(len(before), len(behind)) >= FEWEST and len(before + behind) >= ENOUGH
    return True if known else None


def told_on(order: Order) -> list[Told]:
    """What speaks for each pair of the page, and whether it is a true one."""
    return list(_told(case_of(order).truth))


def _told(truth: TruePage) -> Iterator[Told]:
    bodies, sheet = bodies_of(truth), sheet_of(truth)
    for one, two, signs in sheet.pairs():
        true = goes_on(bodies, sheet.galleys[one], sheet.galleys[two])
        if true is not None:
            yield signs, true


def fitted(orders: Sequence[Order], start: RunWeights, pull: float) -> RunWeights:
    """The weights under which the true pairs are likeliest, pulled towards ``start``."""
    with ProcessPoolExecutor() as pool:
        told = [one for page in pool.map(told_on, orders, chunksize=4) for one in page]
    rows = [{**signs, "prior": 1.0} for signs, _ in told]
    shown = np.array([[row.get(name, 0.0) for name in RunWeights._fields] for row in rows])
    true = np.array([float(was) for _, was in told])
    return RunWeights(*map(float, regressed(shown, true, np.array(start), pull)))
