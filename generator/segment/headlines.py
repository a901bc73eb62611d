"""Headlines find their articles, and their lines find their parts: 引题, 主题, 副题."""

from __future__ import annotations

import math
import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.segment.cuttings import Cutting, Layout, in_reach
from generator.segment.matching import Pair, best_pairs
from generator.segment.pieces import Piece
from generator.segment.topics import Topics

SHARED = 6.0
BESIDE = 2.5
CONVENTION, MOST_CONVENTION = 3.0, 3.0
ELSEWHERE = -2.0
FEWEST_SHARED = 0.25
"""A headline that does not stand beside its article must share this much of its words."""
MARKS = re.compile(r"[^0-9A-Za-z一-鿿]+")
DASHES = re.compile(r"^[—\-–―]{1,4}\s*")
TIME = re.compile(r"^(?:截至|截止|自)?(?:\d+年)?\d+月\d+日(?:\d+时)?")
PERSON_DOES = re.compile(
    r"^.{2,12}(?:出席|主持|讲话|会见|致辞|作出批示|作出部署|参加|宣布|陪同|发表|强调|调研|批示)"
    r"[^ 　]{0,8}$"
)
VERTICAL_PART = 6
NO_SPACE_AFTER = "，。、；：！？“《（—"
NO_SPACE_BEFORE = "”》），。、；：！？"


Beside = tuple[int | None, int | None]
"""The articles after and before a headline stack: those it may stand above, or below."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The words above or below an article, part by part."""

    kicker: str
    title: str
    deck: str


def give_headlines(layout: Layout) -> list[tuple[Piece, ...]]:
    """Gives each headline stack to the article it belongs to; those left over come back.

    Convention of the page (all above, or all below their texts), shared words and nearness
    are weighed together, for all headlines at once.
    """
    cuttings = layout.cuttings
    topics = Topics({n: cutting.text for n, cutting in enumerate(cuttings)})
    firsts = [cutting.first.number for cutting in cuttings]
    shares: dict[Pair, float] = {}
    for s, stack in enumerate(layout.stacks):
        text = "".join(piece.string for piece in stack)
        reach = in_reach(firsts, stack[0].number)
        shares.update(((s, a), share) for a, share in topics.each_share(text, reach))
    weights = _weights(shares, _beside(layout))
    rivals: dict[int, list[float]] = defaultdict(list)
    for (s, _), weight in sorted(weights.items(), key=lambda item: -item[1]):
        rivals[s].append(weight)
    for s, a in best_pairs(weights):
        cuttings[a].headline = layout.stacks[s]
        best, second = (*rivals[s], 0.0)[:2]
        margin = weights[s, a] - (second if weights[s, a] == best else best)
        cuttings[a].doubts.append(round(1 / (1 + math.exp(-1.0 - margin)), 3))
    given = {id(cutting.headline) for cutting in cuttings}
    return [stack for stack in layout.stacks if id(stack) not in given]


def _weights(shares: Mapping[Pair, float], places: Sequence[Beside]) -> dict[Pair, float]:
    """How well each (stack, article) go together; those that cannot are left out."""
    lean = _convention(places, shares)
    weights: dict[Pair, float] = {}
    for (s, a), share in shares.items():
        above, below = places[s]
        weight = SHARED * share
        if a == above:
            weight += BESIDE + lean
        elif a == below:
            weight += BESIDE - lean
        elif share < FEWEST_SHARED:
            continue
        else:
            weight += ELSEWHERE
        weights[s, a] = weight
    return weights


def _beside(layout: Layout) -> list[Beside]:
    """For each stack the article that starts after it, and the one whose text stands before."""
    starts = sorted((_start(cutting), n) for n, cutting in enumerate(layout.cuttings))
    ends = sorted(
        (piece.number, n)
        for n, cutting in enumerate(layout.cuttings)
        for chain in cutting.chains
        for piece in (*chain, *cutting.signatures)
    )
    found: list[Beside] = []
    for stack in layout.stacks:
        after = bisect(starts, (stack[-1].number, len(layout.cuttings)))
        before = bisect(ends, (stack[0].number, -1)) - 1
        found.append(
            (
                starts[after][1] if after < len(starts) else None,
                ends[before][1] if before >= 0 else None,
            )
        )
    return found


def _start(cutting: Cutting) -> int:
    openers = [cutting.first, *cutting.bylines, *cutting.jumps]
    return min(piece.number for piece in openers if piece.number <= cutting.first.number)


def _convention(places: Sequence[Beside], shares: Mapping[Pair, float]) -> float:
    """How much the page favours headlines above (+) or below (-) their texts."""
    above = sum(shares.get((s, a), 0.0) for s, (a, _) in enumerate(places) if a is not None)
    below = sum(shares.get((s, b), 0.0) for s, (_, b) in enumerate(places) if b is not None)
    lean = CONVENTION * (above - below) / math.sqrt(max(1, len(places)))
    # Most papers set headlines above: without evidence that decides.
    return max(-MOST_CONVENTION, min(MOST_CONVENTION, lean + 0.3))


def parts_of(stack: Sequence[Piece], body: str, *, scanned: bool = False) -> Headline:
    """Kicker, title and deck among the pieces of a headline; ``body`` is the article's text."""
    rows = [_row(piece, scanned=scanned) for piece in stack]
    whole = "".join(rows)
    bare = MARKS.sub("", whole)
    vertical = all(len(row) <= VERTICAL_PART for row in rows)
    if len(rows) > 1 and (vertical or (len(bare) >= 4 and bare in MARKS.sub("", body))):
        return Headline("", whole, "")
    scores = [_title_score(row, place, stack[place], body) for place, row in enumerate(rows)]
    main = max(range(len(rows)), key=lambda i: (scores[i], -i))
    deck = [DASHES.sub("", row) for row in rows[main + 1 :]]
    title, own_deck = _inner_deck(rows[main])
    return Headline("　".join(rows[:main]), title, "　".join([*own_deck, *deck]))


def _inner_deck(row: str) -> tuple[str, list[str]]:
    """A deck that the dump printed in one block with its headline, after a dash."""
    head, dash, deck = row.partition("　——")
    return (head, [deck]) if dash else (row, [])


def _row(piece: Piece, *, scanned: bool) -> str:
    """The lines of one headline block as one: a full-width space where no mark separates them.

    In a scan a space may be a line's end or a lost mark: one alone is taken for a line's end.
    """
    lines = [line.string.strip() for line in piece.lines]
    if scanned:
        words = " ".join(lines).replace("\u2009", " ").split(" ")
        return ("　" if len(words) == 2 else "\u2009").join(words)
    if all(len(line) <= 2 for line in lines) and len(lines) > 2:
        return "".join(lines)
    row = lines[0]
    for line in lines[1:]:
        close = row[-1:] in NO_SPACE_AFTER or line[:1] in NO_SPACE_BEFORE
        row += line if close else "　" + line
    return row.replace(" ", "　").replace("\u2009", "　")


def _title_score(row: str, place: int, piece: Piece, body: str) -> float:
    """How much a row looks like the main headline among its fellows."""
    score = 0.5 if place == 0 else 0.0
    score += 1.0 if piece.doubled else 0.0
    score += 1.0 if 8 <= len(row) <= 32 else 0.0
    score -= 5.0 if row.endswith(("：", ":")) else 0.0
    score -= 5.0 if DASHES.match(row) else 0.0
    score -= 2.0 if TIME.match(row) else 0.0
    score -= 2.0 if PERSON_DOES.match(row) and len(row) <= 16 else 0.0
    pairs = {row[i : i + 2] for i in range(len(row) - 1)}
    return score + 2.0 * sum(pair in body for pair in pairs) / max(1, len(pairs))
