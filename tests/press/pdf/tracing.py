"""Where on a dump or a scan the lines of its articles stand, as far as a line tells.

``pdftotext`` says of no character where it was printed. A line of the dump that stands once in
all that was printed is that line; one that stands more than once is where the line above goes on;
one that columns lie merged on is cut in pieces that each stand somewhere; one that damage has
changed is what it is most like. What is left has no span.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz.fuzz import partial_ratio_alignment

from tests.eval.truth import Part, Span, TrueArticle, TruePage, normalise
from tests.press.proof import PrintedParagraph

CELL = re.compile(r"\S(?:[^\S\n]?\S)*")
"""What stands together on a line of a dump; two spaces part columns."""
FEWEST, AHEAD = 3, 6
"""Letters that tell a place by themselves; a shorter line is looked up with what stands below."""
FEWEST_ALIKE, ALIKE = 6, 75
"""Letters that tell it when some of them are damaged, and how many of a hundred must be right."""
ROLES = ("title", "kicker", "deck", "signature")
Key = tuple[str, str, int]
"""The article, the role and the number of a part."""
Told = dict[Key, list[tuple[int, Span]]]
"""Where in its part each span of it begins."""


@dataclass(frozen=True)
class Printed:
    """All that was printed, without white space, and whose each character is."""

    text: str
    keys: list[Key | None]
    places: list[int]
    """Where in its part each stands."""

    @cached_property
    def letters(self) -> tuple[str, list[int]]:
        """All letters and digits, however wide, and where each stands."""
        told = [(letter, at) for at, one in enumerate(self.text) for letter in normalise(one)]
        return "".join(letter for letter, _ in told), [at for _, at in told]


def traced(truth: TruePage) -> TruePage:
    """The page, the parts of its articles with their spans in the dump."""
    printed = _all_of(truth)
    spans: Told = defaultdict(list)
    expected = 0
    for start, end in _cells(truth.raw):
        for found, span in _found(printed, truth.raw, (start, end), expected):
            key = printed.keys[found]
            if key is not None:
                spans[key].append((printed.places[found], span))
            expected = found + len(re.sub(r"\s", "", truth.raw[slice(*span)]))
    return replace(truth, articles=[_with_spans(a, spans) for a in truth.articles])


def _all_of(truth: TruePage) -> Printed:
    text, keys, places = "", list[Key | None](), list[int]()
    for article in truth.articles:
        for key, part in _parts(article):
            bare = re.sub(r"\s", "", part)
            text += bare + "\n"
            keys += [key] * len(bare) + [None]
            places += [*range(len(bare)), 0]
    return Printed(text, keys, places)


def _parts(article: TrueArticle) -> Iterator[tuple[Key, str]]:
    for role in ROLES:
        part: Part | None = getattr(article, role)
        for number, text in enumerate(part.reads if part else ()):
            yield (article.name, role, number), text
    for number, caption in enumerate(article.captions):
        yield (article.name, "caption", number), "".join(caption.reads)
    for number, paragraph in enumerate(article.paragraphs):
        yield (article.name, "body", number), paragraph.text("")


def _cells(raw: str) -> Iterator[Span]:
    return (match.span() for match in CELL.finditer(raw))


def _found(printed: Printed, raw: str, cell: Span, expected: int) -> list[tuple[int, Span]]:
    """Where in print the cell stands, or the pieces of it."""
    text = raw[slice(*cell)]
    whole = _place(printed, text, expected)
    if whole is None and len(text) < FEWEST:
        text = re.sub(r"\s", "", raw[cell[0] : cell[0] + 2 * AHEAD])[:AHEAD]
        whole = _place(printed, text, expected)
    if whole is not None:
        return [(whole, cell)]
    pieces = _pieces(printed, raw, cell)
    if len(pieces) < 2:
        alike = _alike(printed, text)
        return pieces if alike is None else [(alike, cell)]
    return pieces


def _pieces(printed: Printed, raw: str, cell: Span) -> list[tuple[int, Span]]:
    """Where in print each piece of the cell stands, which are as long as can be."""
    start, end = cell
    for middle in range(end, start + FEWEST, -1):
        first = _place(printed, raw[start:middle], -1)
        if first is not None:
            return [(first, (start, middle)), *_pieces(printed, raw, (middle, end))]
    return []


def _alike(printed: Printed, text: str) -> int | None:
    """Where in print what is most like ``text`` stands, as damage leaves it."""
    bare, (letters, places) = normalise(text), printed.letters
    if not FEWEST_ALIKE <= len(bare) <= len(letters):
        return None
    found = partial_ratio_alignment(bare, letters, score_cutoff=ALIKE)
    if found is None:
        return None
    stretch = places[found.dest_start : found.dest_end]
    owner = printed.keys[stretch[len(stretch) // 2]]
    return next(at for at in stretch if printed.keys[at] == owner)


def _place(printed: Printed, text: str, expected: int) -> int | None:
    """Where in print ``text`` stands: where it is expected, or where it stands alone."""
    bare = re.sub(r"\s", "", text)
    if printed.text.startswith(bare, expected) and expected >= 0:
        return expected
    if len(bare) < FEWEST:
        return None
    first = printed.text.find(bare)
    once = first >= 0 and printed.text.find(bare, first + 1) < 0
    return first if once else None


def _with_spans(article: TrueArticle, told: Told) -> TrueArticle:
    def spans(role: str, number: int) -> list[Span]:
        return [span for _, span in sorted(told.get((article.name, role, number), []))]

    def part(role: str) -> Part | None:
        given: Part | None = getattr(article, role)
        if given is None:
            return None
        return replace(given, spans=[s for n in range(len(given.reads)) for s in spans(role, n)])

    paragraphs = []
    for n, one in enumerate(article.paragraphs):
        first = min(told.get((article.name, "body", n), []), default=(0, None))[0]
        gaps = (0,) if first else ()
        paragraphs.append(PrintedParagraph(one.kind, spans("body", n), gaps, (one.text(""),)))
    captions = [replace(c, spans=spans("caption", n)) for n, c in enumerate(article.captions)]
    return replace(
        article, paragraphs=paragraphs, captions=captions, **{role: part(role) for role in ROLES}
    )
