"""What else to read: up to three articles of the same or an earlier issue, each with its reason."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from math import log2
from typing import Literal, NamedTuple

from generator.model import Article

MOST = 3
_WINDOW = 24
"""How many of the latest articles of one tag, place or region are looked at.

So an article costs the same in an archive of a day and of fifty years."""

_Kind = Literal["tag", "place", "reporter", "region", "section", "issue"]
_WEIGHT: dict[_Kind, float] = {
    "tag": 4.0, "place": 4.0, "reporter": 2.0, "region": 1.5, "section": 1.0, "issue": 0.4,
}  # fmt: skip
_LEADING: tuple[_Kind, ...] = ("tag", "place", "region", "section", "reporter", "issue")
"""Which of several equally good reasons is told."""


class _Tie(NamedTuple):
    """Something that articles can have in common."""

    kind: _Kind
    value: str


class Related(NamedTuple):
    """An article to read next, by id, and why, in the site's Chinese (同在呼伦贝尔市)."""

    id: str
    reason: str


class Archive:
    """All articles, indexed by what they have in common.

    Only dated articles take part. What is added later never changes the answer for an earlier
    issue, so old pages stay as they are.
    """

    def __init__(self, articles: Iterable[Article], whole: str | None = None) -> None:
        """``articles`` in the edition's order; ``whole`` names the whole region (内蒙古自治区)."""
        self._whole = whole
        dated = sorted((a for a in articles if a.date is not None), key=lambda a: a.date or "")
        self._dates = [a.date or "" for a in dated]
        self._ids = [a.id for a in dated]
        self._entries: dict[_Tie, list[int]] = defaultdict(list)
        """What articles share → their places in the order of days, ascending."""
        for order, article in enumerate(dated):
            for tie in dict.fromkeys(_ties(article)):
                self._entries[tie].append(order)

    def related(self, article: Article) -> tuple[Related, ...]:
        """Up to three articles of the same or earlier issues, the best first; ties to the later.

        Shared words and counties weigh most, the more the rarer; then reporter, region, section,
        and last that they stand in one issue.
        """
        if article.date is None:
            return ()
        today = bisect_right(self._dates, article.date)
        score: dict[int, float] = defaultdict(float)
        best: dict[int, tuple[float, int, _Tie]] = {}
        for tie in dict.fromkeys(_ties(article)):
            known = self._entries.get(tie, [])
            until = bisect_left(known, today)
            weight = _WEIGHT[tie.kind] / (1 + log2(max(until, 1)) / 4)
            told = (weight, -_LEADING.index(tie.kind), tie)
            for order in known[max(0, until - _WINDOW) : until]:
                score[order] += weight
                if order not in best or told[:2] > best[order][:2]:
                    best[order] = told
        others = (order for order in score if self._ids[order] != article.id)
        chosen = nsmallest(MOST, others, key=lambda order: (-score[order], -order))
        return tuple(Related(self._ids[o], self._reason(best[o][2])) for o in chosen)

    def _reason(self, tie: _Tie) -> str:
        if tie.kind == "region" and tie.value == self._whole:
            return "同为全区报道"
        return {
            "tag": f"都讲“{tie.value}”",
            "place": f"同在{tie.value}",
            "region": f"同在{tie.value}",
            "section": f"同属“{tie.value}”",
            "reporter": f"同为{tie.value}报道",
            "issue": "同一期",
        }[tie.kind]


def related(
    article: Article, candidates: Iterable[Article], whole: str | None = None
) -> tuple[Related, ...]:
    """``Archive(candidates).related(article)``, for a single question."""
    return Archive(candidates, whole).related(article)


def _ties(article: Article) -> Iterator[_Tie]:
    yield from (_Tie("tag", tag) for tag in article.tags)
    yield from (_Tie("place", place) for place in article.places)
    yield from (_Tie("reporter", person.name) for person in article.reporter)
    if article.region is not None:
        yield _Tie("region", article.region)
    if article.section is not None:
        yield _Tie("section", article.section)
    if article.date is not None:
        yield _Tie("issue", article.date)
