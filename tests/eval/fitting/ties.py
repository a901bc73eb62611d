"""The weights of how sure a join is, fitted to which joins are as printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from generator.clean.letters.set_apart import closed_up
from generator.pipeline.proofs import best_proof
from generator.read.pages import decode_page
from tests.eval.calibration import joins_said
from tests.eval.classes import Order, case_of
from tests.eval.fitting.logistic import regressed_by_name
from tests.eval.running import desk

Told = tuple[Mapping[str, float], bool]


def told_on(order: Order, *, scanned: bool) -> list[Told]:
    """What each join of the page shows, and whether it is as printed."""
    truth = case_of(order).truth
    if closed_up(truth.raw):
        return []  # joins would be told at other places
    proof = best_proof(decode_page(truth.raw.encode(), truth.file), desk().words)
    if proof.clean.scanned is not scanned:
        return []
    return [
        (join.signs, said.right) for join in proof.cut.joins for said in joins_said(truth, [join])
    ]


def fitted(
    orders: Sequence[Order], start: Mapping[str, float], pull: float, *, scanned: bool
) -> dict[str, float]:
    """The weights under which it is likeliest which joins were right and which were not."""
    with ProcessPoolExecutor() as pool:
        pages = pool.map(partial(told_on, scanned=scanned), orders, chunksize=4)
        told = [one for page in pages for one in page]
    return regressed_by_name(told, start, pull)
