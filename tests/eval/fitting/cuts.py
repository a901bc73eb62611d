"""The weights of the shears, fitted to the true cuts of pages (a semi-Markov CRF)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import logsumexp

from generator.clean.pages import clean_page
from generator.read.pages import decode_page
from generator.segment.assembling import strip_on
from generator.segment.cutting.clips import Clip
from generator.segment.cutting.cut_weights import CutWeights
from generator.segment.cutting.shears import Shears
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Element, Kind
from generator.segment.words.topics import Topics
from tests.eval.classes import Order
from tests.eval.fitting.forms import Form, Number, matrix, traced
from tests.eval.fitting.placed import placed
from tests.eval.running import desk
from tests.eval.truth import TruePage

HEADLINES = ("title", "kicker", "deck")
HABITS = (1.0, -1.0)


@dataclass
class Strip:
    """The ways to cut a page's strip: what each is worth, and whether a person would agree."""

    size: int
    starts: NDArray[np.intp]
    ends: NDArray[np.intp]
    sides: NDArray[np.float64]
    right: NDArray[np.bool_]
    forms: list[Form | Number]


def strip_for(order: Order) -> Strip | None:
    """The page that was ordered, as the fit sees it; None where no cut would be right."""
    truth = placed(order)
    page = decode_page(truth.raw.encode(), truth.file)
    clean = clean_page(page, desk().words.lexicon)
    strip, blanks = strip_on(clean, desk().words)
    texts = {n: element.text for n, element in enumerate(strip) if element.kind is Kind.TEXT}
    lexicon = desk().words.lexicon
    facts = StripFacts(strip, Topics(texts), lexicon.meanings, lexicon.ledes)
    shears = Shears(facts, traced(CutWeights), blanks=blanks)
    offers = [offer for start in range(len(strip)) for offer in shears.articles(start)]
    known = _Known(truth, strip)
    right = np.array([known.agrees(shears.clip(offer)) for offer in offers], bool)
    found = Strip(
        len(strip),
        np.array([offer.start for offer in offers], np.intp),
        np.array([offer.end for offer in offers], np.intp),
        np.array([offer.side for offer in offers], float),
        right,
        [offer.score for offer in offers],
    )
    return found if _reaches(found) else None


def _reaches(strip: Strip) -> bool:
    """Whether right cuts lead from one end of the strip to the other."""
    reached = {0}
    for start, end, right in zip(strip.starts, strip.ends, strip.right, strict=True):
        if right and start in reached:
            reached.add(int(end))
    return strip.size in reached


class _Known:
    """Whose each element of a strip is, and which part of it."""

    def __init__(self, truth: TruePage, strip: Sequence[Element]) -> None:
        owners = {
            at: (article.name, role)
            for article in truth.articles
            for role, span in article.roles()
            for at in range(*span)
        }
        for article in truth.articles:
            for paragraph in article.paragraphs:
                if paragraph.kind == "subhead":
                    spans = paragraph.pieces
                    owners |= {at: (article.name, "subhead") for s in spans for at in range(*s)}
        self.owner: list[str | None] = []
        self.role: list[str] = []
        for element in strip:
            name, role = self._most(element, owners)
            self.owner.append(name)
            self.role.append(role)
        self.extent = dict(self._extents(strip))

    @staticmethod
    def _most(element: Element, owners: dict[int, tuple[str, str]]) -> tuple[str | None, str]:
        origins = (
            at
            for chain in element.chains
            for piece in chain
            for line in piece.lines
            for at in line.text.origin
        )
        counted = Counter(owners[at] for at in origins if at in owners)
        return counted.most_common(1)[0][0] if counted else (None, "")

    def _extents(self, strip: Sequence[Element]) -> Iterator[tuple[str, tuple[int, int]]]:
        """Where each article stands: its longest stretch; what lies elsewhere is nobody's."""
        runs: dict[str, list[tuple[int, int, int]]] = {}
        last: str | None = None
        for n, name in enumerate(self.owner):
            if name is None:
                continue
            letters = len(strip[n].text)
            if name == last:
                start, _, size = runs[name][-1]
                runs[name][-1] = start, n + 1, size + letters
            else:
                runs.setdefault(name, []).append((n, n + 1, letters))
            last = name
        for name, stretches in runs.items():
            start, end, _ = max(stretches, key=lambda run: run[2])
            for n, owner in enumerate(self.owner):
                if owner == name and not start <= n < end:
                    self.owner[n] = None
            yield name, (start, end)

    def agrees(self, clip: Clip) -> bool:
        """Whether a person would cut so."""
        names = {name for name in self.owner[clip.start : clip.end] if name}
        if len(names) > 1:
            return False
        for name in names:
            start, end = self.extent[name]
            if start < clip.start or end > clip.end:
                return False
        heads = (*clip.above, *clip.below, *clip.beside)
        return (
            all(self.role[n] != "subhead" for n in heads)
            and all(self.role[n] not in HEADLINES for n in clip.crossheads)
            and all(self.role[n] != "body" for n in clip.captions)
        )


class Strips:
    """All pages: their forms as one matrix, and how likely the right cuts are."""

    def __init__(self, strips: Sequence[Strip]) -> None:
        self.strips = strips
        forms = [form for strip in strips for form in strip.forms]
        self.counts, self.constants = matrix(forms, len(CutWeights._fields))
        self.lean = CutWeights._fields.index("lean")

    def loss(self, weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """How unlikely the right cuts are, and how that changes with each weight."""
        worth = self.counts @ weights + self.constants
        total, place = 0.0, 0
        shares = np.zeros(len(worth))
        leaning = 0.0
        for strip in self.strips:
            here = slice(place, place + len(strip.forms))
            place = here.stop
            for sign, barred in ((1.0, None), (-1.0, ~strip.right)):
                value, share, lean = _habits(strip, worth[here], weights[self.lean], barred)
                total += sign * value
                shares[here] += sign * share
                leaning += sign * lean
        gradient = self.counts.T @ shares
        gradient[self.lean] += leaning
        return total, gradient


def _habits(
    strip: Strip, worth: NDArray[np.float64], lean: float, barred: NDArray[np.bool_] | None
) -> tuple[float, NDArray[np.float64], float]:
    """The log of the sum over all cuts, the probability of each offer, the mean lean."""
    found = []
    for habit in HABITS:
        scores = worth + lean * habit * strip.sides
        if barred is not None:
            scores = np.where(barred, -np.inf, scores)
        found.append(_sums(strip, scores))
    every = float(logsumexp([value for value, _ in found]))
    parts = [np.exp(value - every) * share for value, share in found]
    leaning = sum(
        habit * float(part @ strip.sides) for habit, part in zip(HABITS, parts, strict=True)
    )
    return every, parts[0] + parts[1], leaning


def _sums(strip: Strip, scores: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    """The log of the sum over all cuts for one habit, and the probability of each offer."""
    forward = np.full(strip.size + 1, -np.inf)
    backward = np.full(strip.size + 1, -np.inf)
    forward[0] = backward[strip.size] = 0.0
    by_end = [np.flatnonzero(strip.ends == n) for n in range(strip.size + 1)]
    by_start = [np.flatnonzero(strip.starts == n) for n in range(strip.size)]
    for n in range(1, strip.size + 1):
        ways = by_end[n]
        if len(ways):
            forward[n] = logsumexp(forward[strip.starts[ways]] + scores[ways])
    for n in range(strip.size - 1, -1, -1):
        ways = by_start[n]
        if len(ways):
            backward[n] = logsumexp(backward[strip.ends[ways]] + scores[ways])
    whole = forward[strip.size]
    with np.errstate(invalid="ignore"):
        share = np.exp(forward[strip.starts] + scores + backward[strip.ends] - whole)
    return float(whole), np.nan_to_num(share)


def fitted(orders: Sequence[Order], start: CutWeights, pull: float) -> CutWeights:
    """The weights under which the right cuts are likeliest, pulled towards ``start``."""
    with ProcessPoolExecutor() as pool:
        strips = [strip for strip in pool.map(strip_for, orders, chunksize=4) if strip]
    pages = Strips(strips)
    known = np.array(start)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value, gradient = pages.loss(weights)
        away = weights - known
        return value + pull * float(away @ away) / 2, gradient + pull * away

    found = minimize(loss, known, jac=True, method="L-BFGS-B", options={"maxiter": 100})
    return CutWeights(*(float(value) for value in found.x))
