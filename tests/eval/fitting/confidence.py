"""The weights of an article's confidence, fitted to which articles were read as printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from generator.clean.letters.set_apart import closed_up
from generator.pipeline.proofs import best_proof
from generator.read.pages import decode_page
from generator.segment.assembling import cuttings_on
from generator.segment.judging.confidence import Signs, article_signs, page_signs
from tests.eval.classes import Order, case_of
from tests.eval.figures import SIMILAR
from tests.eval.fitting.logistic import regressed_by_name
from tests.eval.measure import score
from tests.eval.running import desk, objects_of, read

Told = tuple[Signs, bool]


def told_on(order: Order) -> list[Told]:
    """What each article of the page shows, and whether its body is as printed."""
    truth, words = case_of(order).truth, desk().words
    close = closed_up(truth.raw)
    raw = close[0].string if close else truth.raw
    clean = best_proof(decode_page(raw.encode(), truth.file), words).clean
    _, _, cuttings = cuttings_on(clean, words)
    shown = page_signs(cuttings, scanned=clean.scanned)
    objects = objects_of(read(truth))
    right = {id(a.got) for a in score(truth, objects, truth.raw).articles if a.body >= SIMILAR}
    found = [o for o in objects if o["kind"] == "article"]
    return [
        (article_signs(cutting, shown, len(o["gaps"])), id(o) in right)
        for cutting, o in zip(cuttings, found, strict=True)
    ]


def fitted(orders: Sequence[Order], start: Mapping[str, float], pull: float) -> dict[str, float]:
    """The weights under which it is likeliest what was right and what was not."""
    with ProcessPoolExecutor() as pool:
        told = [one for page in pool.map(told_on, orders, chunksize=4) for one in page]
    return regressed_by_name(told, start, pull)
