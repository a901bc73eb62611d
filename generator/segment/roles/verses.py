"""Verses: many short lines in a row, none of which is a headline though each looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from generator.model import Line
from generator.segment.pieces.piece import VERSE, Role
from generator.segment.roles.role_signs import is_author
from generator.segment.words.lexicon import Lexicon
from generator.segment.writers.bare_names import is_bare_name
from generator.segment.writers.byline_words import HAN
from generator.segment.writers.identified import is_identified

FEWEST = 6
"""Lines: no headline of a newspaper has so many."""
LONGEST = 14
"""Letters of a verse."""
MOST_IN_LINE, MOST_IN_LONE = 2, 3
"""Verses that a scan prints in a line; their pieces, where a mark may have been lost in one. More
pieces in a line are one verse."""
SPOKEN = re.compile("[的了着过我你他她它们也都还在把被又说是不那这就]")
"""Words of grammar, which verses have and headlines do without."""
SPEAKING, SPEAKING_PARTED = 0.35, 0.5
PROSE_LONE = re.compile("[。；](?!”?$)|；$|[0-9]|（[^）]*$|^[^（]*）")
PROSE = re.compile(f"{PROSE_LONE.pattern}|[^”]。$")
"""What verses have not: sentences that end inside, figures, half of a bracket; and sentences that
end at the end, unless each verse stands apart in a scan."""
WIDER, MOST_ABOVE = 1.6, 3
"""A headline below is wider than the verses and has no comma, or has no such word; one above of so
many lines is wider, too."""
SHORT_NAME, LONGEST_NAME = 3, 4
"""Letters of a name that could be a word, and of any that no dot parts."""
BROKEN, CHANCE, TORN = 1.5, 10, 5.0
"""Nats by which two lines are likelier with a word across the line end: no verse breaks one. In so
many lines it may look so by chance once; and once less clearly, where no verse but the last has a
mark."""
SIGNED = re.compile(f"[（(][{HAN}· ]{{2,12}}[）)]$")
"""Who signs the last verse."""
GOES_BEFORE = (Role.BYLINE, Role.NOISE)
"""What stands between the headline of a poem and its verses, or among them in a scan."""
MARKS = re.compile("[，、：；。！？…]")
DASHES = ("——", "--")
LEANING = frozenset("的得了着们")
"""What no verse begins with."""
FULL, MOSTLY, MOSTLY_LONE = 1.2, 0.35, 0.5
"""Where more of the lines than this share are as wide (em) as the widest, they are a narrow column
of prose; the share where each stands apart in a scan, which folds a long verse at its column."""
FEWEST_PARTED, FARTHEST = 2, 30
"""Verses that go on below another text, and lines that it has at most."""


class Edge(NamedTuple):
    """What stands above and below some short lines."""

    opened: bool
    """Whether the author of the verses stands above them, or their headline, printed twice,
    and no name below it."""
    ends: bool
    """Whether the page ends with them."""
    headed: bool
    """Whether a deck stands below them, or who wrote what stands below: then the last of them is
    its headline."""


class Page(NamedTuple):
    """The lines of a page as verses are looked for among them."""

    lines: Sequence[Line]
    found: list[tuple[Role, str] | None]
    """The roles that are known."""
    lexicon: Lexicon
    lone: Sequence[bool]
    """Which lines of a scan stand apart, each by itself."""

    def signed_above(self, place: int) -> bool:
        """Whether the author stands above a line, or above noise above it."""
        while place and self._role(place - 1) is Role.NOISE:
            place -= 1
        return place > 0 and self._role(place - 1) is Role.BYLINE

    def headed_below(self, place: int) -> bool:
        """Whether right below a line stands who wrote the text below him; in scans where each
        line stands apart, the headline of that may be anywhere."""
        below = self.found[place + 1 : place + 3]
        text = below[-1:] == [None] and not self.lone[place]
        return text and len(below) > 1 and self._role(place + 1) is Role.BYLINE

    def identified(self, place: int) -> bool:
        """Whether a line is a person with where from: no verse, where figures tell that."""
        free = place >= 0 and self.found[place] is None and not self.lone[place]
        return free and is_identified(self.lines[place].string, self.lexicon.knows)

    def shows_verse(self, place: int) -> tuple[bool, bool]:
        """Whether a line may be a verse, and whether it stands apart."""
        lone = self.lone[place]
        free = self.found[place] is None and _may_be_verse(self.lines[place], lone=lone)
        return free, lone

    def is_noise(self, place: int) -> bool:
        """Whether a line is noise that stands apart in a scan."""
        return self.lone[place] and self._role(place) is Role.NOISE

    def between(self, above: int, below: int) -> int | None:
        """How many lines of text stand between two lines; None where something else may begin: a
        line of its own with another role than noise, or below who signs the first."""
        places = [n for n in range(above + 1, below) if not self.is_noise(n)]
        ended = any(self.lone[n] and self.found[n] is not None for n in places)
        signed = any(self.found[n] is not None for n in places[:1])
        return None if ended or signed else len(places)

    def _role(self, place: int) -> Role | None:
        role = self.found[place]
        return role[0] if role else None


def mark_verses(
    lines: Sequence[Line],
    found: list[tuple[Role, str] | None],
    lexicon: Lexicon,
    lone: Sequence[bool] = (),
) -> None:
    """Gives verses their role, among the lines that have none yet; ``lone``: which lines of a scan
    stand apart, each by itself."""
    page = Page(lines, found, lexicon, lone or [False] * len(lines))
    runs = [*_runs(page)]
    for n, run in enumerate(runs):
        if found[run[0]] is not None or _mark(page, _gathered(page, runs[n:])) or _mark(page, run):
            continue
        for part in _parts([lines[n] for n in run]):
            _mark(page, run[part.start : part.stop])


def _runs(page: Page) -> Iterator[list[int]]:
    """The places of short lines in a row; where they stand apart in a scan, noise may be among
    them."""
    places = [place for place in range(len(page.lines)) if not page.is_noise(place)]
    for (short, _), run in groupby(places, page.shows_verse):
        if short:
            yield [*run]


def _gathered(page: Page, runs: Sequence[list[int]]) -> list[int]:
    """The first of some runs with those further below that its poem goes on with: a scan takes
    pieces of another column between."""
    gathered = list(runs[0])
    if not (page.lone[gathered[0]] and page.signed_above(gathered[0])):
        return gathered
    for run in runs[1:]:
        apart = page.between(gathered[-1], run[0])
        if apart is None or apart > FARTHEST:
            break
        spoken = sum(SPOKEN.search(page.lines[n].string) is not None for n in run)
        long = len(run) >= FEWEST_PARTED and spoken > SPEAKING_PARTED * len(run)
        gathered += run if page.lone[run[0]] and long else []
    return gathered


def _mark(page: Page, run: Sequence[int]) -> bool:
    """Gives the verses among some short lines their role, and their author theirs; False where
    there are none."""
    lines, found, lexicon, _ = page
    if len(run) < FEWEST:
        return False
    author = _author(page, run)
    start = run.index(author) + 1 if author in run else 0
    above = found[run[0] - 1] if run[0] else None
    named = author is not None or (above is not None and above[0] in GOES_BEFORE)
    below = run[-1] + 1
    headed = _is_deck(lines[below : below + 1]) or (named and page.headed_below(run[-1]))
    headline = run[0] > 0 and lines[run[0] - 1].display
    named = named or (headline and len(lines[run[0]].string.strip()) > LONGEST_NAME)
    edge = Edge(named, below == len(lines), headed)
    verses = _less_headlines([lines[n] for n in run[start:]], edge)
    run = run[start + verses.start : start + verses.stop]
    poem = [lines[n] for n in run]
    if len(run) < FEWEST or not _speak(poem, lexicon):
        return False
    most = MOSTLY_LONE if all(page.lone[n] for n in run) else MOSTLY
    if not (_uneven(poem, most) or _bare(poem)):
        return False
    if author is not None:
        found[author] = Role.BYLINE, "the name of an author"
    for place in run:
        found[place] = Role.BODY, VERSE
    return True


def _author(page: Page, run: Sequence[int]) -> int | None:
    """The line among short lines that names who wrote them: a name that could be a word, where it
    stands right below the first line, which is the headline; or the line above them, with where
    from."""
    strings = {n: page.lines[n].string.strip() for n in run[1:-FEWEST]}
    below = strings.get(run[1], "")
    second = run[1] if len(below) <= SHORT_NAME and is_bare_name(below) else None
    above = run[0] - 1 if page.identified(run[0] - 1) else second
    return next((n for n in strings if is_author(strings[n], page.lexicon)), above)


def _parts(run: Sequence[Line]) -> Iterator[range]:
    """The stretches of some short lines that have no mark."""
    bare = [MARKS.search(line.string) is None for line in run]
    edges = [0, *(n for n in range(1, len(run)) if bare[n] is not bare[n - 1]), len(run)]
    yield from (range(a, b) for a, b in pairwise(edges) if bare[a])


def _may_be_verse(line: Line, *, lone: bool) -> bool:
    text = line.string.strip()
    verses = text.split()
    letters = [*map(len, verses)]
    few = len(verses) <= (MOST_IN_LONE if lone else MOST_IN_LINE)
    short = bool(verses) and (max(letters) if few else sum(letters)) <= LONGEST
    prose = (PROSE_LONE if lone else PROSE).search(text)
    return short and not (prose or line.display or text[:2] in DASHES)


def _is_deck(below: Sequence[Line]) -> bool:
    """Whether a deck follows: a byline may open an article whose headline stands elsewhere."""
    return bool(below) and below[0].string.strip()[:2] in DASHES


def _less_headlines(run: Sequence[Line], edge: Edge) -> range:
    """Which of some short lines are verses: neither the headline above them nor the one below."""
    start, stop = 0 if edge.opened else 1, len(run) - edge.headed
    signed = [n for n, line in enumerate(run) if SIGNED.search(line.string)]
    if signed:
        return range(start, signed[0] + 1)
    usual = median(line.width for line in run)
    if not edge.opened:
        wide = (n + 1 for n in range(MOST_ABOVE) if _is_wide(run[n], usual))
        start = max([start, *wide])
    while stop > start and not edge.ends and _as_headline(run[stop - 1], usual):
        stop -= 1
    return range(start, stop)


def _as_headline(line: Line, usual: float) -> bool:
    wide = _is_wide(line, usual) and "，" not in line.string
    return wide or not SPOKEN.search(line.string)


def _is_wide(line: Line, usual: float) -> bool:
    return line.width > WIDER * usual


def _uneven(lines: Sequence[Line], most: float) -> bool:
    """Whether lines end where they like, not where a narrow column does: as wide as the widest are
    no more than the share ``most``."""
    widths = [line.width for line in lines]
    widest = max(widths)
    full = sum(width > widest - FULL for width in widths)
    return full <= most * len(lines)


def _bare(lines: Sequence[Line]) -> bool:
    """Whether lines have no mark at all, as so many of a column of prose never have."""
    return not any(MARKS.search(line.string) for line in lines)


def _speak(lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether lines speak, and each ends where a phrase does."""
    texts = [line.string.strip() for line in lines]
    spoken = sum(SPOKEN.search(text) is not None for text in texts)
    if spoken < SPEAKING * len(texts) or any(text[0] in LEANING for text in texts[1:]):
        return False
    gains = (lexicon.gain(lexicon.tail(one), lexicon.head(two)) for one, two in pairwise(texts))
    broken = [gain for gain in gains if gain > BROKEN]
    unmarked = _bare(lines[:-1]) and not MARKS.match(texts[-1][-1])
    spared = unmarked and any(gain < TORN for gain in broken)
    return len(broken) <= len(texts) // CHANCE + spared
