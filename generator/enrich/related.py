"""What else to read: up to three articles of the same or an earlier issue, each with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from heapq import nlargest
from math import log2
from operator import itemgetter
from typing import Literal, NamedTuple

MOST = 3
WINDOW = 24
"""How many of the latest articles of one tag, place or region are looked at.

So an article costs the same in an archive of a day and of fifty years, and a correction changes the
relations of no more than so many later articles with which it has something in common."""
_YEAR = 365

Kind = Literal["keyword", "county", "reporter", "region", "section", "issue"]
_WEIGHT: dict[Kind, float] = {
    "keyword": 4.0, "county": 4.0, "reporter": 2.0, "region": 1.5, "section": 1.0, "issue": 0.4,
}  # fmt: skip
_ASKED: tuple[Kind, ...] = ("keyword", "county", "reporter", "region", "section", "issue")
_LEADING: tuple[Kind, ...] = ("keyword", "county", "region", "section", "reporter", "issue")
"""Which of several equally good reasons is told."""


class Tie(NamedTuple):
    """Something that articles can have in common."""

    kind: Kind
    value: str


Place = tuple[str, int]
"""An article: the day of its issue and its place in it."""
Latest = Callable[[Tie, str], Sequence[Place]]
"""The ``WINDOW`` latest articles that have a tie, of one day or earlier, the newest first."""


class Related(NamedTuple):
    """An article to read next, and why, in the site's Chinese (同在呼伦贝尔市)."""

    place: Place
    reason: str


def related(
    article: Place, ties: Iterable[Tie], latest: Latest, whole: str | None = None
) -> tuple[Related, ...]:
    """Up to three articles of the same or earlier issues, the best first; ties to the later.

    Shared words and counties weigh most, the more the rarer; then reporter, region, section, and
    last that they stand in one issue. ``whole`` names the whole region (内蒙古自治区). What is
    added later never changes the answer for an earlier issue, so old pages stay as they are.
    """
    score: dict[Place, float] = defaultdict(float)
    shared: list[tuple[float, int, Tie, Sequence[Place]]] = []
    day = article[0]
    asked = (*dict.fromkeys(ties), Tie("issue", day))
    for tie in sorted(asked, key=lambda tie: _ASKED.index(tie.kind)):
        known = latest(tie, day)
        weight = _WEIGHT[tie.kind] / (1 + log2(max(_often(known, day), 1)) / 4)
        shared.append((weight, -_LEADING.index(tie.kind), tie, known))
        for other in known:
            score[other] += weight
    score.pop(article, None)
    chosen = nlargest(MOST, zip(score.values(), score, strict=True))
    shared.sort(key=itemgetter(0, 1), reverse=True)
    best = (
        (other, next(tie for _, _, tie, known in shared if other in known)) for _, other in chosen
    )
    return tuple(Related(other, _reason(tie, whole)) for other, tie in best)


def _often(known: Sequence[Place], day: str) -> float:
    """How many articles have something: all, where they are few; else in a year, by the latest."""
    if len(known) < WINDOW:
        return len(known)
    span = date.fromisoformat(day).toordinal() - date.fromisoformat(known[-1][0]).toordinal()
    return max(WINDOW, WINDOW * _YEAR / (span + 1))


def _reason(tie: Tie, whole: str | None) -> str:
    if tie.kind == "region" and tie.value == whole:
        return "同为全区报道"
    return {
        "keyword": f"都讲“{tie.value}”",
        "county": f"同在{tie.value}",
        "region": f"同在{tie.value}",
        "section": f"同属“{tie.value}”",
        "reporter": f"同为{tie.value}报道",
        "issue": "同一期",
    }[tie.kind]
