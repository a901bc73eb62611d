"""Lines of a scan that were taken for text and are a headline: they say what another text says.

Where columns are read by turns a headline stands between lines of text, and where it is as wide as
they are, it looks like one more. What shows it is that it speaks of another text, and of nothing
that stands before or after it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.segment.pieces.piece import Piece, Role, is_row
from generator.segment.words.lexicon import Lexicon
from generator.segment.words.meanings import alike, stand
from generator.segment.words.topics import Topics

FEWEST, LONG = 7, 40
"""Letters that a line has at least to say something, and a text to be spoken of."""
WINDOW = 12
"""So many pieces away the text stands at most."""
SHARES, OWN = 0.4, 0.15
"""How much of the line the other text has at least, and those that it reads on with at most,"""
MEANS = 0.5
"""and how near it stands to the other one by what its words mean (a cosine), at least."""
PUNCTUATION = re.compile("[，。；！？：、]")


def heads_in_text(
    pieces: Sequence[Piece], follows: Mapping[int, int], lexicon: Lexicon, known: Collection[int]
) -> list[Piece]:
    """The pieces of a scan; lines of text that are headlines have become such, but for those whose
    numbers are ``known`` to be text."""
    lines = [piece for piece in pieces if piece.number not in known and _may_be(piece)]
    if not lines:
        return list(pieces)
    found = {*_found(lines, pieces, follows, lexicon)}
    return [piece.as_role(Role.HEADLINE) if piece.number in found else piece for piece in pieces]


def _may_be(piece: Piece) -> bool:
    """Whether it is a line of text by itself that no sentence begins or ends in."""
    text = piece.string.strip()
    single = piece.role is Role.BODY and len(piece.lines) == 1 and not is_row(piece)
    if not single or piece.starts_article or len(text) < FEWEST:
        return False
    return PUNCTUATION.search(text) is None


def _found(
    lines: Sequence[Piece], pieces: Sequence[Piece], follows: Mapping[int, int], lexicon: Lexicon
) -> Iterator[int]:
    """The numbers of those of the lines that are a headline's."""
    texts = {piece.number: piece.string for piece in pieces if piece.role is Role.BODY}
    topics, before = Topics(texts), {head: tail for tail, head in follows.items()}
    single = {line.number for line in lines}

    def near(one: int, other: int) -> float:
        of = lexicon.meanings.of
        return alike(stand(of(texts[one])), stand(of(texts[other])))

    for line in lines:
        n = line.number
        own = {before.get(n, n), n, follows.get(n, n)}
        around = range(n - WINDOW, n + WINDOW + 1)
        others = [m for m in around if m not in own and len(texts.get(m, "")) >= LONG]
        shares = ((share, m) for m, share in topics.each_share(line.string, others))
        share, other = max(shares, default=(0.0, n))
        if share < SHARES or topics.shared(line.string, own - {n}) > OWN or near(n, other) < MEANS:
            continue
        yield n
        # the second line of a headline reads on from the first, or speaks of the same
        if n + 1 in single and (follows.get(n) == n + 1 or near(n + 1, other) >= MEANS):
            yield n + 1
