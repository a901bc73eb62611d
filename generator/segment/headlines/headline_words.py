"""What the words of a headline mean, and what the text of its article has of them."""

from __future__ import annotations

from operator import add

from generator.segment.headlines.headline_rows import MARKS
from generator.segment.words.lexicon import Lexicon
from generator.segment.words.meanings import Stand, alike, stand
from generator.segment.words.sequels import MOST

MOST_OVER = 6.0
"""Nats of a word over the end of a line, all that is counted."""
OPENING = 120
"""Letters of the text that tell what it means: what the weights were fitted to has no more."""


class HeadlineWords:
    """The words of one headline, beside those of the article's text."""

    def __init__(self, body: str, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.body = MARKS.sub("", body)
        self.pairs = set(map(add, self.body, self.body[1:]))
        self._text = self._stand(body[:OPENING])

    def share(self, letters: str) -> float:
        """How much of some letters the text has as well, pair by pair, 0 to 1."""
        pairs = set(map(add, letters, letters[1:]))
        return len(pairs & self.pairs) / max(1, len(pairs))

    def over(self, above: str, below: str) -> float:
        """How surely a word stands over the end of a line, up to 1."""
        return min(MOST_OVER, word_over(above, below, self.lexicon)) / MOST_OVER

    def follows(self, above: str, below: str) -> float:
        """How well one line goes on with the other by what may follow, -1 to 1."""
        return self.lexicon.goes_on(above, below) / MOST

    def parts(self, letters: str) -> list[float]:
        """What a line says for its being of each part, in nats."""
        return self.lexicon.parts.of(letters, self.lexicon.meanings)

    def to_text(self, letters: str) -> float:
        """How near a part of the headline is to the text by what both mean, -1 to 1."""
        return alike(self._stand(letters), self._text)

    def between(self, one: str, other: str) -> float:
        """How near two parts are to each other, likewise."""
        return alike(self._stand(one), self._stand(other))

    def _stand(self, letters: str) -> Stand:
        return stand(self.lexicon.meanings.of(letters))


def word_over(above: str, below: str, lexicon: Lexicon) -> float:
    """How much likelier two lines are with a word across the line end, in nats."""
    return lexicon.gain(lexicon.tail(above), lexicon.head(below))
