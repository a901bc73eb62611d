"""Reads pages and measures them, on all processors; each loads the dictionary once."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from generator.config import load_settings
from generator.errors import BanmianError
from generator.model import Reading
from generator.pipeline import Desk, desk_for, extract_page
from generator.read.pages import decode_page
from generator.write.forms.jsonl import article_line, unassigned_line
from tests.eval.calibration import Said, joins_said
from tests.eval.classes import Case, Order, case_of
from tests.eval.figures import SIMILAR, Figures, figures_of
from tests.eval.measure import body_of, score
from tests.eval.truth import TrueArticle, TruePage, normalise
from tests.eval.verdict import ArticleScore, Object, Score, faults_of

PROJECT = Path(__file__).resolve().parents[2]
FAILURES = (
    BanmianError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What may end the reading of one page, while the others are still measured."""
AROUND = 6
MOST_SHOWN = 4


@dataclass
class Fault:
    """An article that is not as printed; ``likeness`` is its body's."""

    place: str
    likeness: float
    wrong: list[str]


@dataclass
class Result:
    """What was measured on one page."""

    order: Order
    figures: Figures
    said: list[Said] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


@cache
def desk() -> Desk:
    """The paper's own desk: its tables and the dictionary."""
    return desk_for(load_settings(PROJECT / "mkdocs.yml"))


def read(truth: TruePage) -> Reading:
    """What the program reads on the page. Raises BanmianError."""
    return extract_page(decode_page(truth.raw.encode(), truth.file), desk())


def objects_of(reading: Reading) -> list[Object]:
    """The reading as ``extract --format jsonl`` prints it."""
    lines = [article_line(article) for article in reading.articles]
    return [json.loads(line) for line in (*lines, unassigned_line(reading.unassigned))]


def measured(order: Order) -> Result:
    """Sets the page, reads it and measures; a page that cannot be read has nothing right."""
    case = case_of(order)
    try:
        reading = read(case.truth)
    except FAILURES as failure:
        verdict = score(case.truth, [], case.truth.raw)
        fault = Fault(f"{order.row} {order.name}", 0.0, [f"NOT READ: {failure!r}"])
        nothing = replace(figures_of(case, [], verdict), unread=1, solid=0)
        return Result(order, nothing, [], [fault])
    objects = objects_of(reading)
    verdict = score(case.truth, objects, case.truth.raw)
    said = joins_said(case.truth, reading.joins) + _articles_said(verdict, objects)
    faults = _faults(order, case, verdict, objects)
    return Result(order, figures_of(case, objects, verdict), said, faults)


def measure_all(orders: Sequence[Order], processes: int | None = None) -> Iterator[Result]:
    """Likewise for many, in their order, as many at a time as there are processors."""
    with ProcessPoolExecutor(processes or os.cpu_count()) as pool:
        yield from pool.map(measured, orders, chunksize=2)


def score_page(truth: TruePage) -> Score:
    """The verdict on what is read on one page. Raises BanmianError."""
    return score(truth, objects_of(read(truth)), truth.raw)


def score_pages(truths: Sequence[TruePage]) -> list[Score]:
    """Likewise for many, as many at a time as there are processors."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(score_page, truths))


def _articles_said(verdict: Score, objects: Sequence[Object]) -> list[Said]:
    right = {id(a.got) for a in verdict.articles if a.body >= SIMILAR}
    articles = [o for o in objects if o["kind"] == "article"]
    return [Said("article", o["confidence"], id(o) in right) for o in articles]


def _faults(order: Order, case: Case, verdict: Score, objects: Sequence[Object]) -> list[Fault]:
    page = f"{order.row} {order.name}"
    found = []
    for a in verdict.articles:
        wrong = faults_of(a)
        if wrong and (a.got is not None or a.name not in case.optional):
            found.append(
                Fault(
                    f"{page} {a.name}",
                    a.body,
                    wrong + _printed(case, a) + _differences(case, a, objects),
                )
            )
    used = {id(a.got) for a in verdict.articles}
    found += [
        Fault(page, 0.0, [f"no such article: {o['title']} / {_short(body_of(o))}"])
        for o in objects
        if o["kind"] == "article" and id(o) not in used
    ]
    return found


def _printed(case: Case, a: ArticleScore) -> list[str]:
    """What stands in print where a fact is wrong."""
    article = _article(case, a)
    parts = [part for part in (article.kicker, article.title, article.deck) if part]
    found = []
    if not (a.title and a.furniture):
        found.append("printed: " + " / ".join(part.text for part in parts))
    if not a.reporters:
        found.append("printed: " + " ".join(f"{name} ({role})" for name, role in article.reporter))
    return found


def _article(case: Case, a: ArticleScore) -> TrueArticle:
    return next(each for each in case.truth.articles if each.name == a.name)


def _differences(case: Case, a: ArticleScore, objects: Sequence[Object]) -> list[str]:
    """The longest differences of the body's letters: ``…before[printed → extracted]after…``."""
    true = normalise("".join(p.text(case.truth.raw) for p in _article(case, a).paragraphs))
    if a.got is None:
        bodies = [normalise(body_of(o)) for o in objects if o["kind"] == "article"]
        near = max(bodies, key=lambda b: Levenshtein.normalized_similarity(true, b), default="")
        return [f"printed: {_short(true)}", f"nearest: {_short(near)}"]
    got = normalise(body_of(a.got))
    ops = [op for op in Levenshtein.opcodes(true, got) if op.tag != "equal"]
    ops.sort(key=lambda op: op.src_start - op.src_end + op.dest_start - op.dest_end)
    return [
        f"…{true[max(0, op.src_start - AROUND) : op.src_start]}"
        f"[{_short(true[op.src_start : op.src_end])} → {_short(got[op.dest_start : op.dest_end])}]"
        f"{true[op.src_end : op.src_end + AROUND]}…"
        for op in ops[:MOST_SHOWN]
    ]


def _short(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:14]}…{len(text)}…{text[-12:]}"
