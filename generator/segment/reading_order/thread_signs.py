"""What speaks for and against the steps of reading a page in threads: signs by name.

Their weights are in ``thread_weights``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.segment.lines.line_words import ASKS, INTERVIEWS, replies
from generator.segment.pieces.piece import Role, is_row
from generator.segment.reading_order.thread_page import LONGEST_CROSSHEAD, ThreadPage
from generator.segment.reading_order.thread_ways import Open, Way

SHORT = 40
"""Letters: a text so short says little about whose it is."""
COLUMNS = ((0.25, "column same"), (0.5, "column alike"), (0.9, "column near"), (1.6, "column off"))
FAR_COLUMN, FARTHEST, OTHER_COLUMN = 3.0, "column far", "column other"
MARKS_BACK = 8
MOST_SEAM = 4.0
MEANT = 0.3
"""What paragraphs of one article have in meaning, and others seldom."""
TELLING = 60
"""Letters: a shorter text says less of what it means."""
FEWEST_ALIKE, MOST_ALIKE = 3, 5
"""Letters: so many equal ones at the start of two paragraphs make them parallel."""

SignsShown = Iterator[tuple[str, float]]


class ThreadSigns:
    """The signs that a page shows for each step."""

    def __init__(self, page: ThreadPage) -> None:
        self.page = page

    def stays(self, way: Way, item: int) -> SignsShown:
        """Going on with the article that is read."""
        if way.opened[-1].mixed:
            yield "stays mixed", 1.0
        if way.waiting:
            yield from self._crossheads(way, item)

    def back(self, way: Way, article: Open, item: int) -> SignsShown:
        """Going back to an article at a full stop."""
        yield "back", 1.0
        yield "back far", math.log(item - article.texts[-1])
        if not (article.mixed or way.opened[-1].mixed):
            yield ("back first" if self.page.mixed else "back unmixed"), 1.0
            yield "back whole", self.page.whole
        if len(self.page.texts[item]) < SHORT:
            yield "back short", 1.0
        if way.waiting:
            yield "back waiting", 1.0
        if not way.opened[-1].ended and self._breaks_off(way.opened[-1]):
            yield "back open", 1.0

    def opening(self, way: Way, item: int) -> SignsShown:
        """Opening an article with the text, under the headline that waits."""
        piece, mark = self.page.items[item][0], self.page.marks[item]
        roles = {self.page.items[n][0].role for n in way.waiting}
        heads = self.heads(way.waiting)
        opens = piece.starts_article or Role.BYLINE in roles or Role.JUMP in roles
        titled = bool(roles & {Role.HEADLINE, Role.LABEL})
        yield ("new opened" if opens else "new"), 1.0
        yield ("titled" if titled else "untitled") + " opened" * opens, 1.0
        if way.inside and titled:
            yield "new inside", 1.0
        if heads:
            affinity = self.page.affinities.of(heads, item)
            yield "new words", affinity.words
            yield "new cosine", affinity.cosine
            yield "new meaning", _meant(affinity.meaning)
        if piece.goes_on and not opens:
            yield "new goes on", 1.0
        if not titled and INTERVIEWS.match(self.page.texts[item]):
            yield "new asks", 1.0
        if mark is not None:
            yield ("new marked" if mark.number == 1 else "new within list"), 1.0
        if not way.opened:
            return
        current = way.opened[-1]
        if current.mixed:
            yield "new mixed", 1.0
        if current.ended:
            yield "new after end", 1.0
        elif self._breaks_off(current):
            yield "new after open", 1.0

    def closing(self, way: Way, item: int, *, below: bool) -> SignsShown:
        """A headline that stands below the text that is read."""
        current = way.opened[-1]
        yield ("head closes below" if below else "head closes above"), 1.0
        if way.closing:
            yield "head closes again", 1.0
        elif current.titled:
            yield "head closes titled", 1.0
        if self._breaks_off(current):
            yield "head closes open", 1.0
        affinity = self.page.affinities.of(current.words, item)
        yield "head closes words", affinity.words
        yield "head closes cosine", affinity.cosine

    def _crossheads(self, way: Way, item: int) -> SignsShown:
        """What waits divides the article that is read."""
        current = way.opened[-1]
        heads = []
        for n in way.waiting:
            piece = self.page.items[n][0]
            if piece.role is Role.CAPTION:
                continue
            if piece.role is not Role.HEADLINE:
                yield "opener inside", 1.0
                return
            heads.append(n)
            long = len(piece.string) > LONGEST_CROSSHEAD or piece.display
            yield ("crosshead long" if long else "crosshead"), 1.0
        if not heads:
            return
        if way.inside:
            yield "crosshead inside", 1.0
        if not current.titled:
            yield "crosshead untitled", 1.0
        affinity = self.page.affinities.of(current.words, heads[-1])
        yield "crosshead words", affinity.words
        yield "crosshead cosine", affinity.cosine
        own = self.page.affinities.of(tuple(heads), item)
        yield "crosshead own words", own.words
        yield "crosshead own cosine", own.cosine

    def bond(self, article: Open, item: int) -> SignsShown:
        piece, last = self.page.items[item][0], self.page.items[article.texts[-1]]
        affinity = self.page.affinities.of(article.words, item)
        yield "words", affinity.words
        yield "cosine", affinity.cosine
        yield "lift", affinity.lift
        yield "last cosine", affinity.last
        told = min(1.0, len(self.page.texts[item]) / TELLING)
        yield "meaning", told * _meant(affinity.meaning)
        if not self.page.people[item].isdisjoint(article.texts):
            yield "same person", 1.0
        if piece.starts_article:
            late = all(self.page.lone[n] for n in article.texts)
            yield ("dated late" if late else "dated inside"), 1.0
        if any(self.page.follows.get(part.number, -1) > piece.number for part in last):
            yield "last goes on elsewhere", 1.0
        yield from self._column(article, item)
        if is_row(piece) is not is_row(last[-1]):
            yield "other setting", 1.0
        if self._breaks_off(article):
            yield ("goes on open" if piece.goes_on else "begins after open"), 1.0
            if last[-1].number not in self.page.follows and not piece.starts_article:
                odds = self.page.neighbours.odds(last[-1], piece)
                yield "seam", max(-MOST_SEAM, min(MOST_SEAM, odds))
        elif piece.goes_on:
            yield "goes on closed", 1.0
        yield from self._listing(article, item)
        if not piece.starts_article:
            yield from self._parallel(article, item)

    def _parallel(self, article: Open, item: int) -> SignsShown:
        """The first letters are those of a text shortly before, or questions are answered."""
        start, texts = self.page.texts[item][:MOST_ALIKE], self.page.texts
        talks = replies(self.page.texts[item])
        if talks and any(ASKS.match(texts[n]) for n in article.texts[-MARKS_BACK:]):
            yield "asks and answers", 1.0
        few = start[:FEWEST_ALIKE]
        alike = [
            _alike(texts[n], start) for n in article.texts[-MARKS_BACK:] if texts[n].startswith(few)
        ]
        if alike and len(few) == FEWEST_ALIKE:
            yield "starts alike", float(max(alike))

    def _column(self, article: Open, item: int) -> SignsShown:
        column = self.page.columns[item]
        if column is None or article.column is None or is_row(self.page.items[item][0]):
            return
        apart = abs(column - article.column)
        name = next((name for size, name in COLUMNS if apart <= size), None)
        yield name or (OTHER_COLUMN if apart <= FAR_COLUMN else FARTHEST), 1.0

    def _listing(self, article: Open, item: int) -> SignsShown:
        """What the numbers of a list say: after 一、 comes 二、."""
        mark = self.page.marks[item]
        if mark is None:
            return
        marks = [self.page.marks[n] for n in article.texts[-MARKS_BACK:]]
        before = next((m for m in reversed(marks) if m and m.style == mark.style), None)
        if mark.number == 0:
            yield ("bullet" if before else "first bullet"), 1.0
        elif mark.number == 1:
            yield "list starts", 1.0
        elif before is None:
            yield "list without start", 1.0
        else:
            yield ("list goes on" if mark.number == before.number + 1 else "list broken"), 1.0

    def heads(self, waiting: Sequence[int]) -> tuple[int, ...]:
        """Those of the items that are headlines."""
        return tuple(n for n in waiting if self.page.items[n][0].role is Role.HEADLINE)

    def _breaks_off(self, article: Open) -> bool:
        """Whether the article's last text ends in the middle of a sentence."""
        return self.page.open_ends[article.texts[-1]]


def _meant(meaning: float) -> float:
    """How much nearer than by chance; nothing where it is not known what a text means."""
    return meaning - MEANT if meaning else 0.0


def _alike(one: str, other: str) -> int:
    """With how many equal letters two texts start."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(other))
