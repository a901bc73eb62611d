"""The figures of a class of pages: counts that add up over pages, and the rates they give."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise

from rapidfuzz.fuzz import partial_ratio

from tests.eval.classes import Case
from tests.eval.measure import body_of
from tests.eval.truth import TrueArticle, normalise
from tests.eval.verdict import ArticleScore, Object, Score

SIMILAR = 0.98
"""How similar a body has to be to count as the article."""
PART, SIMILAR_PART = 1.2, 0.9
"""How long a part of an article may be, beside the whole, and how alike."""
CHUNK = 10
"""Letters: a body's reading order is looked at in pieces of this length."""
SLACK = 2 * CHUNK
"""Letters that may stand between two pieces that follow one another."""


@dataclass
class Figures:
    """What was counted. Short notices that were not found as printed are left out everywhere.

    Facts are counted over all articles: in one that nothing was matched with, all are wrong.
    """

    pages: int = 0
    unread: int = 0
    articles: int = 0
    extracted: int = 0
    found: int = 0
    matched: int = 0
    """Articles of which at least half was extracted as one."""
    titled: int = 0
    titled_matched: int = 0
    title: int = 0
    region: int = 0
    regioned: int = 0
    regioned_right: int = 0
    """Articles that have a region; the others are right as soon as they are matched."""
    reporters: int = 0
    credited: int = 0
    credited_right: int = 0
    """Articles that name a person."""
    section: int = 0
    boundaries: int = 0
    boundaries_got: int = 0
    boundary_hits: int = 0
    successions: int = 0
    out_of_order: int = 0
    unsupported: int = 0
    solid: int = 0
    covered: int = 0
    lines: int = 0
    noise: int = 0
    noise_lines: int = 0
    noise_characters: int = 0
    gaps: int = 0
    gaps_found: int = 0
    gaps_extra: int = 0

    def __add__(self, other: Figures) -> Figures:
        names = [field.name for field in fields(self)]
        return Figures(**{name: getattr(self, name) + getattr(other, name) for name in names})


def figures_of(case: Case, objects: Sequence[Object], verdict: Score) -> Figures:
    """The counts of one page; ``verdict`` is ``measure.score`` of the same."""
    truth = case.truth
    scored = [a for a in verdict.articles if a.body >= SIMILAR or a.name not in case.optional]
    got = [o for o in objects if o["kind"] == "article"]
    by_name = {article.name: article for article in truth.articles}
    used = {id(a.got) for a in scored}
    optional = [by_name[a.name] for a in verdict.articles if a not in scored]
    left_out = sum(_is_part(o, optional, truth.raw) for o in got if id(o) not in used)
    solid = sum(not c.isspace() for c in truth.raw)
    pairs = [(by_name[a.name], a) for a in scored]
    order = successions([article for article, _ in pairs], got, truth.raw)
    return Figures(
        pages=1,
        articles=len(scored),
        extracted=len(got) - left_out,
        found=sum(a.body >= SIMILAR for a in scored),
        matched=sum(a.got is not None for a in scored),
        titled=sum(bool(article.title) for article, _ in pairs),
        titled_matched=sum(bool(article.title) and a.got is not None for article, a in pairs),
        title=sum(bool(article.title) and a.title for article, a in pairs),
        region=sum(a.region for a in scored),
        regioned=sum(bool(article.region) for article, _ in pairs),
        regioned_right=sum(bool(article.region) and a.region for article, a in pairs),
        reporters=sum(a.reporters for a in scored),
        credited=sum(bool(article.reporter) for article, _ in pairs),
        credited_right=sum(bool(article.reporter) and a.reporters for article, a in pairs),
        section=sum(a.section for a in scored),
        boundaries=sum(a.boundaries_true for a in scored),
        boundaries_got=sum(a.boundaries_got for a in scored),
        boundary_hits=sum(a.boundary_hits for a in scored),
        successions=len(order),
        out_of_order=order.count(False),
        unsupported=sum(len(a.unsupported) for a in verdict.articles),
        solid=solid,
        covered=solid - verdict.lost - verdict.claimed_twice,
        lines=sum(bool(line.strip()) for line in truth.raw.splitlines()),
        noise=sum(len(left.spans) for left in truth.leftovers),
        noise_lines=len(noise_lines(case, got)),
        noise_characters=sum(len(a.noise) for a in scored),
        **_gaps(scored),
    )


def _is_part(o: Object, optional: Sequence[TrueArticle], raw: str) -> bool:
    """Whether what was extracted is a part of an article that need not be found."""
    body = normalise(body_of(o))
    bodies = [normalise("".join(p.text(raw) for p in a.paragraphs)) for a in optional]
    return any(
        len(body) <= len(true) * PART and partial_ratio(body, true) >= 100 * SIMILAR_PART
        for true in bodies
    )


def _gaps(scored: Sequence[ArticleScore]) -> dict[str, int]:
    found = sum(a.gaps_found for a in scored)
    missed = sum(len(a.gaps_missed) for a in scored)
    extra = sum(len(a.gaps_extra) for a in scored)
    return {"gaps": found + missed, "gaps_found": found, "gaps_extra": extra}


def successions(articles: Sequence[TrueArticle], got: Sequence[Object], raw: str) -> list[bool]:
    """For each two neighbouring pieces of a true body: does one follow the other as it should?

    Only pieces that occur once among the true bodies and the extracted ones can be told.
    """
    extracted = "\n".join(normalise(body_of(o)) for o in got)
    bodies = [[normalise(p.text(raw)) for p in a.paragraphs] for a in articles]
    everything = "\n".join("".join(body) for body in bodies)
    found: list[bool] = []
    for body in bodies:
        for one, other in pairwise(piece for text in body for piece in _pieces(text)):
            if all(everything.count(p) == 1 == extracted.count(p) for p in (one, other)):
                end, start = extracted.find(one) + len(one), extracted.find(other)
                follows = 0 <= start - end <= SLACK
                found.append(follows and "\n" not in extracted[end:start])
    return found


def _pieces(text: str) -> list[str]:
    """A paragraph in pieces of ``CHUNK`` letters, the last one up to twice as long."""
    places = range(0, max(1, len(text) - CHUNK + 1), CHUNK)
    return [text[at : at + CHUNK] for at in places[:-1]] + [text[places[-1] :]]


def noise_lines(case: Case, got: Sequence[Object]) -> list[str]:
    """The page's noise, folio and label lines that stand in an extracted body, each as often as
    it stands there more often than in the true ones."""
    truth = case.truth
    shown = "\n".join(_squeezed(body_of(o)) for o in got)
    printed = "\n".join(_squeezed(p.text(truth.raw)) for a in truth.articles for p in a.paragraphs)
    texts = Counter(_squeezed(truth.raw[s:e]) for left in truth.leftovers for s, e in left.spans)
    return [
        text
        for text, count in texts.items()
        for _ in range(min(count, shown.count(text) - printed.count(text)))
    ]


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(hits: int, true: int, got: int) -> float:
    return 2 * hits / (true + got) if true + got else 1.0


RATES: dict[str, Callable[[Figures], float]] = {
    "precision": lambda f: _share(f.found, f.extracted) if f.extracted else float(not f.articles),
    "recall": lambda f: _share(f.found, f.articles),
    "F1": lambda f: _f1(f.found, f.articles, f.extracted),
    "title": lambda f: _share(f.title, f.titled),
    "region": lambda f: _share(f.region, f.articles),
    "reporters": lambda f: _share(f.reporters, f.articles),
    "section": lambda f: _share(f.section, f.articles),
    "paragraphs": lambda f: _f1(f.boundary_hits, f.boundaries, f.boundaries_got),
    "order": lambda f: 1 - f.out_of_order / f.successions if f.successions else 0.0,
    "coverage": lambda f: _share(f.covered, f.solid),
    "noise": lambda f: f.noise_lines / f.lines if f.lines else 0.0,
}
"""The rates that a class is judged by; all but ``noise`` are better when greater."""
