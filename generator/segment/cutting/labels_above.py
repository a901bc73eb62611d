"""A label set over a headline: which of the lines above a text name its section, by their place."""

from __future__ import annotations

from collections.abc import Sequence

from generator.segment.cutting.clips import Clip
from generator.segment.cutting.sections import LONGEST_BRIEF
from generator.segment.cutting.strips import Element, Kind
from generator.segment.headlines.headline_parts import LIKE
from generator.segment.headlines.headline_rows import DASHES, Row, row_of
from generator.segment.roles.column_names import is_column, may_be_series
from generator.segment.words.notices import is_notice
from generator.segment.words.topics import pairs_of

LONGEST_TIGHT_LABEL, LONGER = 4, 1.5
"""Letters of a label right over a headline, and how many times longer the line below is."""
LONGEST_LABEL = 5


def without_label(
    strip: Sequence[Element], clip: Clip, heads: Sequence[int], *, blanks: bool
) -> Sequence[int]:
    """The lines of a headline less a label of its page set over it: short, and apart from it.

    A dated story, or one of a paragraph, has a headline that says something: a name of a few
    letters over it, none of which the story has, is a label too.
    """
    text = strip[heads[0]].text.strip() if heads else ""
    longer = "".join(strip[n].text for n in heads[1:3])
    if len(heads) > 1 and (is_column(text) or _is_series(text, longer)):
        return heads[1:]
    if _has_label(strip, clip, heads) and (not blanks or strip[heads[1]].first.tight):
        return heads
    if not _may_be_label(text) or text.startswith(("记者", "本报")):
        return heads
    if _goes_on_below([row_of([strip[n].first]) for n in heads[:3]]):
        return heads
    texts = [e for e in strip[clip.start : clip.end] if e.kind is Kind.TEXT]
    known = pairs_of("".join(e.text for e in texts))
    own = pairs_of(strip[heads[0]].text)
    named = own & known
    if len(heads) > 1:
        below = strip[heads[1]]
        if DASHES.match(below.text):
            return heads  # a deck needs a title
        alike = len(below.text) < LONGER * len(text)
        goes_on = bool(named) if alike else 2 * len(named) >= len(own)
        if blanks and below.first.tight:
            goes_on = bool(named) or not _is_set_over(text, below.text)
        says = (
            len(below.text) > LONGEST_LABEL
            or (len(heads) > 2 and is_column(below.text))
            or bool(pairs_of(below.text) & known)
        )
        return heads[1:] if says and not goes_on else heads
    dated = bool(texts) and texts[0].first.starts_article
    brief = _is_brief(strip[clip.start : clip.end], texts)
    return [] if (dated or brief) and not named and heads in (clip.above, clip.over) else heads


def _has_label(strip: Sequence[Element], clip: Clip, heads: Sequence[int]) -> bool:
    """Whether a label that shows by itself stands right over a headline of several lines."""
    return len(heads) > 1 and heads[0] > clip.start and strip[heads[0] - 1].kind is Kind.LABEL


def _is_series(text: str, below: str) -> bool:
    """Whether the name of a column stands over a longer headline, or another label."""
    longer = len(below) >= LONGER * len(text)
    return may_be_series(text) and (longer or is_column(below) or may_be_series(below))


def _goes_on_below(rows: Sequence[Row]) -> bool:
    """Whether a short line is the first of a headline: its phrase is open, or a narrow column
    broke the headline into lines that are all as short, or it is set upright in pieces apart."""
    if len(rows) < 2 or rows[1].dashed:
        return False
    letters = [len(row.letters) for row in rows]
    upright = max(letters) == letters[0] and not any(row.tight for row in rows[1:])
    narrow = len(rows) > 2 and (letters[0] > LONGEST_TIGHT_LABEL or upright)
    like = max(row.width for row in rows) <= rows[0].width + LIKE
    return rows[0].open or (narrow and like)


def _is_brief(elements: Sequence[Element], texts: Sequence[Element]) -> bool:
    """Whether an article is one short paragraph and nobody is named above it."""
    if any(e.kind is Kind.BYLINE for e in elements) or len(texts) != 1:
        return False
    return len(texts[0].chains) == 1 and len(texts[0].text) <= LONGEST_BRIEF


def _is_set_over(text: str, below: str) -> bool:
    """Whether a line tight over another is so much shorter that it is no line of the same headline.

    >>> _is_set_over("浣纱", "冬腌菜"), _is_set_over("候鸟回来", "灯就熄了")
    (True, False)
    """
    return len(text) <= LONGEST_TIGHT_LABEL and (len(text) == 2 or len(below) >= LONGER * len(text))


def _may_be_label(text: str) -> bool:
    plain = text.isalnum() and not text.endswith("了")
    return 0 < len(text) <= LONGEST_LABEL and plain and not is_notice(text)
