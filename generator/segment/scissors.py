"""Where the scissors cut: the strip of a page falls into articles, all cuts found together.

Every way to cut the strip is weighed by what an article is: it opens with a dateline, a
byline or a headline, has one headline, above or below its text, and talks about one thing. The
best way is found by dynamic programming, once for pages with headlines above and once for
pages with headlines below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.segment.bylines import BYLINE_END, has_role, is_day, signs_off
from generator.segment.pieces import is_table
from generator.segment.second_look import may_be_caption
from generator.segment.series import in_series, is_notice
from generator.segment.strips import Element, Kind
from generator.segment.topics import Topics, pairs_of

# Weights in the logarithm of odds, set on the open half of the test press.
LONGEST = 60
"""How many elements an article has at most."""
MOST_ELEMENTS, LONGEST_IN_NOISE = 500, 6
"""A page has fewer elements than so many: on what has more, articles are not looked far for."""
HOPELESS = -16.0
ARTICLE = -2.5
"""What each article costs: a page has few."""
OPENED = 3.0
"""What a dateline, a byline or a jump from another page gives back."""
NO_HEADLINE, NO_HEADLINE_DATED = -2.5, -1.0
TWO_HEADLINES = -6.0
LEAN = 1.5
"""What a headline gets that stands where those of the page do."""
ABOVE = 0.5
"""What the better known habit, headlines above, is ahead."""
INNER_DATELINE, INNER_BYLINE, INNER_COMES = -9.0, -5.0, -8.0
AFTER_END = -7.0
"""What text gets that goes on after a signature or a jump to another page."""
NOTHING_TO_SIGN, SIGNED = -4.0, 0.5
TWO_BYLINES, LEAD = -3.0, 60
"""What an end signature gets whose article has a byline at its start: in so many letters."""
AFTER_AN_END = 2.0
"""What an article gets back that starts where another was signed."""
GOES_ON = -3.0
NOTHING_SHARED, SHARED, SHARE, MOST_SHARED = -1.2, 1.0, 5.0, 3.5
"""Headlines share rare pairs of han with their own text (median 0.2), hardly with another."""
CROSSHEAD, SERIES = -1.0, 1.2
DOUBLED, WIDE, PAIR = -1.0, -2.0, -1.0
LENGTHS = ((10, 0.0), (14, -0.7), (64, -2.0))
"""Crossheads are short: up to so many letters, and what it costs."""
PARALLEL, NO_HEADLINE_IN_SERIES = 2.5, -2.0
"""What lines set alike, or numbered, get as crossheads, and as headlines."""
NOTICE_INSIDE = -6.0
"""What the title of a notice (公告) gets as a crosshead: it opens one."""
SET_TIGHT, SET_APART, STANDS_APART = 0.7, -0.3, -0.6
"""A crosshead is set in its column: a blank line before it, one after it."""
KIN, SAME_TOPIC, MOST_KIN = 220.0, 0.0095, 2.5
"""Kinship of what stands before and after a crosshead: 0.015 in the median, elsewhere 0.005."""
BESIDE, BETWEEN = -0.5, -3.0
"""A headline between the columns of its text: inside a paragraph, between two of them."""
CROSSHEAD_WIDTH = 18.0
SHORT, SHORT_HEADLINE = 7, -1.0
"""Headlines so short are rather crossheads, where nothing else opens an article."""
MOST_LINES, LINE, VERTICAL_PIECE = 5, -1.5, 6
CAPTION_LETTERS, AS_CAPTION = 60, -1.5
CUT_INSIDE = -5.0
"""What it costs to cut where another article's paragraph is still going on."""
LABELLED, INNER_LABEL = 3.0, -5.0
"""What an article gets that stands under a label, and one that a label stands in."""
ONLY_HEAD = -3.0
OTHER_SETTING = -3.0
"""What a table gets for standing under a text, or a text under a table."""


@dataclass
class Clip:
    """One article as it was cut: element numbers of its parts."""

    start: int
    end: int
    above: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)
    beside: list[int] = field(default_factory=list)
    crossheads: list[int] = field(default_factory=list)
    captions: list[int] = field(default_factory=list)
    signs: list[int] = field(default_factory=list)
    apart: list[int] = field(default_factory=list)
    """Headline lines that stand elsewhere on the page."""

    @property
    def side(self) -> int:
        """1 with the headline above, -1 below, 0 where that cannot be told."""
        return bool(self.above) - bool(self.below)


@dataclass(frozen=True)
class _Offer:
    """A way to cut one article, and what it is worth before the habit of the page."""

    score: float
    clip: Clip


def cut(strip: Sequence[Element], topics: Topics, *, blanks: bool) -> list[Clip]:
    """The articles of the strip, in order; between them they have all of its elements.

    ``blanks`` says that blank lines of the dump tell what stands apart.
    """
    shears = _Shears(strip, topics, blanks)
    offers = [list(shears.articles(start)) for start in range(len(strip))]
    above, clips = _best(offers, LEAN)
    below, other = _best(offers, -LEAN)
    return clips if above + ABOVE >= below else other


def _best(offers: Sequence[Sequence[_Offer]], lean: float) -> tuple[float, list[Clip]]:
    """The best cut for one habit of the page: its score and its articles."""
    size = len(offers)
    best: list[tuple[float, Clip | None]] = [(0.0, None)]
    best += [(float("-inf"), None)] * size
    for start, here in enumerate(offers):
        for offer in here:
            total = best[start][0] + offer.score + lean * offer.clip.side
            if total > best[offer.clip.end][0]:
                best[offer.clip.end] = total, offer.clip
    clips: list[Clip] = []
    place = size
    while place > 0:
        clip = best[place][1]
        if clip is None:
            break
        clips.append(clip)
        place = clip.start
    return best[size][0], clips[::-1]


@dataclass
class _Run:
    """An article in the making: what the elements up to here add up to."""

    clip: Clip
    score: float = 0.0
    texts: int = 0
    pairs: frozenset[str] = frozenset()
    opened: bool = False
    ended: bool = False
    labelled: bool = False
    dated: bool = False
    credited: bool = False
    photo: bool = False
    heads: list[int] = field(default_factory=list)
    """Headline lines since the last text."""
    letters: int = 0
    last: int = -1
    """The last text."""


class _Shears:
    """Weighs the ways to cut one article out of the strip."""

    def __init__(self, strip: Sequence[Element], topics: Topics, blanks: bool) -> None:
        self.strip = strip
        self.topics = topics
        self.blanks = blanks
        self.pairs = {
            n: pairs_of(element.text)
            for n, element in enumerate(strip)
            if element.kind in (Kind.HEAD, Kind.TEXT)
        }

        self.bodies = {n for n, element in enumerate(strip) if element.kind is Kind.TEXT}
        self.series = in_series(strip)

    def articles(self, start: int) -> Iterator[_Offer]:
        """Every article that may start here."""
        run = _Run(Clip(start, start))
        longest = LONGEST if len(self.strip) <= MOST_ELEMENTS else LONGEST_IN_NOISE
        for place in range(start, min(len(self.strip), start + longest)):
            self._take(run, place)
            if run.score < HOPELESS:
                if place == start:
                    yield self._closed(run, place + 1)
                break
            yield self._closed(run, place + 1)

    def _take(self, run: _Run, place: int) -> None:
        """Adds one element to the article."""
        element = self.strip[place]
        if element.kind is Kind.HEAD:
            self._head(run, place)
        elif element.kind is Kind.TEXT:
            self._text(run, place)
        elif element.kind is Kind.BYLINE:
            self._byline(run, place)
        elif element.kind is Kind.LABEL:
            inner = bool(run.texts or run.clip.above)
            run.score += INNER_LABEL if inner else 0.0
            run.labelled |= not inner
        elif element.kind is Kind.COMES:
            run.score += INNER_COMES if run.texts else 0.0
            run.opened = True
        elif element.kind in (Kind.LEAVES, Kind.SIGN):
            run.score += 0.0 if run.texts else NOTHING_TO_SIGN
            run.score += TWO_BYLINES if run.credited and has_role(element.text) else 0.0
            run.ended = run.texts > 0

    def _head(self, run: _Run, place: int) -> None:
        dated = bool(run.clip.signs) and is_day(self.strip[place].text)
        if run.texts and not run.heads and (dated or not run.ended) and self._signs(run, place):
            run.clip.signs.append(place)
            run.score += SIGNED
            run.ended = True
        elif self.strip[place].inside and run.texts:
            run.clip.beside.append(place)
            run.score += BESIDE
        elif run.texts:
            run.heads.append(place)
        else:
            run.clip.above.append(place)
            run.opened |= is_notice(self.strip[place].text)
            run.score += CUT_INSIDE if self.strip[place].inside else 0.0

    def _signs(self, run: _Run, place: int) -> bool:
        """Whether a line right below a text is the name of the office that signs it, or the day."""
        piece = self.strip[place].first
        below = self.strip[place + 1] if place + 1 < len(self.strip) else None
        if piece.doubled or not signs_off(piece.string):
            return False
        if (is_day(piece.string) and run.clip.signs) or (below and is_day(below.text)):
            return True
        parted = below is None or below.kind is not Kind.HEAD or not below.first.tight
        if self.blanks and (piece.tight or not parted):
            return parted
        after = next((n for n in range(place, len(self.strip)) if n in self.bodies), None)
        own = self.topics.share(self.pairs[place], run.pairs)
        others = self.topics.share(self.pairs[place], self.pairs[after]) if after else 0.0
        return own > others or (own == others and below is None)

    def _byline(self, run: _Run, place: int) -> None:
        run.photo |= BYLINE_END.search(self.strip[place].text) is not None
        if not run.texts:
            run.opened = run.credited = True
            return
        following = self.strip[place + 1] if place + 1 < len(self.strip) else None
        opens = following is not None and following.kind is Kind.TEXT
        dated = self.strip[place - 1].first.starts_article and run.texts == 1
        if opens and not dated:
            run.score += INNER_BYLINE
        elif not dated:
            run.ended = True

    def _text(self, run: _Run, place: int) -> None:
        element = self.strip[place]
        if self._is_caption(run, place):
            run.clip.captions.append(place)
            run.score += 0.0 if run.photo else AS_CAPTION
            return
        dated = element.first.starts_article
        if not run.texts:
            run.opened |= dated
            run.dated = dated
            run.credited |= dated and has_role(element.text[:LEAD])
            run.score += GOES_ON if element.first.goes_on else 0.0
        else:
            run.score += INNER_DATELINE if dated else 0.0
            run.score += AFTER_END if run.ended else 0.0
            run.score += self._crossheads(run, place)
            other = is_table(element.first) is not is_table(self.strip[run.last].last)
            run.score += OTHER_SETTING if other else 0.0
        run.ended = element.signed
        run.last = place
        run.texts += 1
        run.letters += len(element.text)
        run.pairs |= self.pairs[place]

    def _is_caption(self, run: _Run, place: int) -> bool:
        """Whether a text is so short, and stands so apart, that it must belong to a picture."""
        element = self.strip[place]
        if not run.texts or element.first.starts_article:
            return False
        if run.photo and all(len(c) == 1 and may_be_caption(c[0]) for c in element.chains):
            return True
        if len(element.text) > CAPTION_LETTERS:
            return False
        after_head = bool(run.heads) or run.ended
        ends = place + 1 == len(self.strip) or self.strip[place + 1].kind is not Kind.TEXT
        return after_head and ends and run.letters > 2 * CAPTION_LETTERS

    def _crossheads(self, run: _Run, place: int) -> float:
        """What it adds to read the headline lines before this text as dividing the article."""
        if not run.heads:
            return 0.0
        heads, run.heads = run.heads, []
        kin = KIN * (self.topics.kin(run.pairs, self.pairs[place]) - SAME_TOPIC)
        kin = max(-MOST_KIN, min(MOST_KIN, kin))
        score = CROSSHEAD + PAIR * (len(heads) - 1) + (SERIES if run.clip.crossheads else 0.0)
        score += sum(self._as_crosshead(head, place) for head in heads)
        if self.blanks:
            score += SET_TIGHT if self.strip[heads[0]].first.tight else SET_APART
            score += SET_TIGHT if self.strip[place].first.tight else STANDS_APART
        known = run.pairs | self.pairs[place]
        score += self._shared(frozenset[str]().union(*(self.pairs[n] for n in heads)), known)
        if score < BETWEEN and not run.clip.above and not run.clip.beside:
            run.clip.beside += heads
            return BETWEEN + kin
        run.clip.crossheads += heads
        return score + kin

    def _as_crosshead(self, head: int, place: int) -> float:
        piece = self.strip[head].first
        score = DOUBLED if piece.doubled else 0.0
        score += PARALLEL if head in self.series else 0.0
        score += NOTICE_INSIDE if is_notice(piece.string) else 0.0
        score += WIDE if piece.first.width > self._column(place) + 1.0 else 0.0
        return score + next((cost for size, cost in LENGTHS if len(piece.string) <= size), WIDE)

    def _column(self, place: int) -> float:
        """The column that a text stands in."""
        pieces = [piece for chain in self.strip[place].chains for piece in chain]
        widths = sorted(line.width for piece in pieces for line in piece.lines)
        return widths[(3 * len(widths)) // 4] if len(widths) > 2 else CROSSHEAD_WIDTH

    def _shared(self, head: frozenset[str], body: frozenset[str]) -> float:
        """Whether the words of a headline are those of the text."""
        share = self.topics.share(head, body)
        return min(MOST_SHARED, SHARED + SHARE * share) if share > 0 else NOTHING_SHARED

    def _closed(self, run: _Run, end: int) -> _Offer:
        """The article if it ends here."""
        clip = replace(
            run.clip,
            end=end,
            above=list(run.clip.above),
            below=list(run.heads),
            beside=list(run.clip.beside),
            crossheads=list(run.clip.crossheads),
            captions=list(run.clip.captions),
            signs=list(run.clip.signs),
        )
        if not run.texts:
            return _Offer(run.score + ONLY_HEAD, replace(clip, above=[]))
        score = run.score + ARTICLE + (OPENED if run.opened else self._after_end(clip.start))
        score += LABELLED if run.labelled and not run.opened else 0.0
        return _Offer(score + self._headline(run, clip), clip)

    def _after_end(self, start: int) -> float:
        before = self.strip[start - 1] if start else None
        ends = before is not None and (before.kind in (Kind.SIGN, Kind.LEAVES) or before.signed)
        return AFTER_AN_END if ends else 0.0

    def _lines(self, group: Sequence[int]) -> int:
        """How many lines a headline has; pieces of one set upright count as one."""
        return sum(len(self.strip[n].text) > VERTICAL_PIECE for n in group) + 1

    def _headline(self, run: _Run, clip: Clip) -> float:
        """What the headline of the article says for it."""
        places = [group for group in (clip.above, clip.below, clip.beside) if group]
        if not places:
            return NO_HEADLINE_DATED if run.dated else NO_HEADLINE
        score = TWO_HEADLINES * (len(places) - 1)
        letters = max(sum(len(self.strip[n].text) for n in group) for group in places)
        score += SHORT_HEADLINE if letters <= SHORT and not run.opened else 0.0
        score += LINE * max(0, max(map(self._lines, places)) - MOST_LINES)
        if any(set(group) <= self.series for group in places):
            score += NO_HEADLINE_IN_SERIES
        return score + max(
            self._shared(frozenset[str]().union(*(self.pairs[n] for n in group)), run.pairs)
            for group in places
        )
