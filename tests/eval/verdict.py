"""The verdict on a page, and how it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Object = dict[str, Any]
"""One line of ``extract --format jsonl``."""
ENOUGH = 0.995
"""How similar each body has to be."""


@dataclass
class ArticleScore:
    """The verdict on one true article; ``got`` is None when it was not found."""

    name: str
    got: Object | None
    body: float = 0.0
    title: bool = False
    furniture: bool = False
    region: bool = False
    reporters: bool = False
    roles: bool = False
    dateline: bool = False
    date: bool = False
    section: bool = False
    places: bool = False
    captions: bool = False
    gaps_found: int = 0
    gaps_missed: list[str] = field(default_factory=list)
    gaps_extra: list[str] = field(default_factory=list)
    boundary_hits: int = 0
    boundaries_true: int = 0
    boundaries_got: int = 0
    unsupported: str = ""
    noise: str = ""


@dataclass
class Score:
    """The verdict on one page."""

    page: str
    articles: list[ArticleScore]
    extra_articles: int
    lost: int
    claimed_twice: int
    misowned: int
    error: str = ""
    """Why nothing could be extracted at all."""

    def count(self, fact: str) -> int:
        """In how many of the articles the named fact is right."""
        return sum(bool(getattr(a, fact)) for a in self.articles)

    @property
    def found(self) -> int:
        return sum(a.got is not None for a in self.articles)

    @property
    def body_least(self) -> float:
        return min((a.body for a in self.articles), default=1.0)

    @property
    def noise(self) -> int:
        return sum(len(a.noise) for a in self.articles)

    @property
    def unsupported(self) -> int:
        return sum(len(a.unsupported) for a in self.articles)

    @property
    def boundary_f1(self) -> float:
        true = sum(a.boundaries_true for a in self.articles)
        got = sum(a.boundaries_got for a in self.articles)
        hits = sum(a.boundary_hits for a in self.articles)
        return 2 * hits / (true + got) if true + got else 1.0

    def faults(self) -> list[str]:
        """Everything that keeps the page from being done, one sentence each."""
        found = [self.error] if self.error else []
        if self.extra_articles:
            found.append(f"{self.extra_articles} articles too many")
        if self.lost or self.claimed_twice:
            found.append(f"{self.lost} characters lost, {self.claimed_twice} claimed twice")
        for a in self.articles:
            found += [f"{a.name}: {fault}" for fault in faults_of(a)]
        return [f"{self.page} {fault}" for fault in found]


def faults_of(a: ArticleScore) -> list[str]:
    """What is wrong with one article, one sentence each."""
    if a.got is None:
        return ["not found"]
    facts = ("title", "furniture", "region", "reporters", "roles", "dateline", "date", "section")
    found = [f"{f} wrong: {_shown(a.got, f)}" for f in (*facts, "captions") if not getattr(a, f)]
    if a.body < ENOUGH:
        found.append(f"body {a.body:.2%} similar")
    found += [f"gap missed after …{g}" for g in a.gaps_missed]
    found += [f"gap that is none after {g}" for g in a.gaps_extra]
    if a.noise:
        found.append(f"noise in the body: {a.noise!r}")
    if a.unsupported:
        found.append(f"characters the page does not have: {a.unsupported!r}")
    return found


SHOWN: dict[str, tuple[str, ...]] = {
    "furniture": ("kicker", "deck", "signature", "continued_from"),
    "title": ("title", "title_source"),
    "reporters": ("reporter",),
    "roles": ("reporter",),
}


def _shown(got: Object, fact: str) -> Any:
    keys = SHOWN.get(fact, (fact,))
    return {key: got.get(key) for key in keys}


COLUMNS = ("found", "title", "region", "reporters", "roles", "dateline", "date", "section")


def table(scores: Sequence[Score]) -> str:
    """One row a page; counts are "right/all", ``body`` is the least similar body."""
    head = ["page", *COLUMNS, "furn", "capt", "places", "body>=", "gaps", "para F1"]
    head += ["noise", "unsup", "lost", "twice", "misown", "extra"]
    rows = [head] + [_row(s) for s in scores]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    return "\n".join("  ".join(c.rjust(w) for c, w in zip(r, widths, strict=True)) for r in rows)


def _row(s: Score) -> list[str]:
    of = f"/{len(s.articles)}"
    gaps = sum(a.gaps_found for a in s.articles)
    gaps_true = gaps + sum(len(a.gaps_missed) for a in s.articles)
    extra = sum(len(a.gaps_extra) for a in s.articles)
    row = [s.page, f"{s.found}{of}"] + [f"{s.count(fact)}{of}" for fact in COLUMNS[1:]]
    row += [f"{s.count(fact)}{of}" for fact in ("furniture", "captions", "places")]
    row += [f"{s.body_least:.2%}", f"{gaps}/{gaps_true}+{extra}", f"{s.boundary_f1:.3f}"]
    figures = (s.noise, s.unsupported, s.lost, s.claimed_twice, s.misowned, s.extra_articles)
    return row + [str(figure) for figure in figures]
