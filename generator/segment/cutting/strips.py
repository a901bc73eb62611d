"""A page as one long strip: texts, headlines, bylines and the like in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain, pairwise, zip_longest

from generator.segment.kept import kept
from generator.segment.lines.line_words import opens_letter
from generator.segment.pieces.cuttings import Chain
from generator.segment.pieces.piece import ENTRY, Piece, Role, is_row
from generator.segment.roles.column_names import is_label_of_briefs
from generator.segment.roles.role_signs import JUMP
from generator.segment.words.listing import mark_of
from generator.segment.writers.bare_names import is_bare_name
from generator.segment.writers.byline_words import BYLINE_END, BYLINE_MARKS, DOTTED
from generator.segment.writers.bylines import has_role
from generator.segment.writers.signing import signature_in


class Kind(Enum):
    """What an element of the strip is."""

    TEXT = "text"
    HEAD = "headline"
    BYLINE = "byline"
    COMES = "continued from another page"
    LEAVES = "continued on another page"
    SIGN = "end signature"
    CAPTION = "caption"
    LABEL = "label"


KINDS = {
    Role.HEADLINE: Kind.HEAD,
    Role.BYLINE: Kind.BYLINE,
    Role.SIGNATURE: Kind.SIGN,
    Role.CAPTION: Kind.CAPTION,
    Role.LABEL: Kind.LABEL,
}


LONE_CREDIT = re.compile(
    r"[（(]?(?:(?:本报|新华社)?(?:特约|见习|摄影)?(?:记者|通讯员)\s*)?"
    rf"(?:{DOTTED}|[一-鿿]{{1,4}})(?:\s(?:{DOTTED}|[一-鿿]{{1,4}})){{0,2}}\s?摄[）)]?"
)
"""Who took the picture, and nothing of what it shows: the text above says that."""
COMPILED = re.compile("（[^（）]{0,12}(?:整理|综合|汇总|汇编)）$")
"""Who put the items of one article together: （本报综合整理）."""
PLACED = re.compile(
    r"(?:(?:近日|日前|昨[日天]|今[日天]|\d{1,2}月\d{1,2}日)，?)?(?![在从这那该全据我各一]|记者)(?:(?![的了是着和与为，])[一-鿿]){1,9}?"
    "(?:[省市县区旗盟镇乡]|自治州|苏木|街道|村)"
)
"""How a brief opens that has no dateline: with where it happened."""
LEAD = 60
"""In so many letters at its start an article has its byline."""
UNLIKE_COLUMNS = 1.6
"""Em: what is set in columns that differ by more is not one article, as a rule."""
FEWEST_FLUSH = 2
"""Headline lines without an indent, from which on those with one stand out."""
FEWEST_PARTED, FEWEST_TIGHT, NEARLY_ALL = 3, 6, 0.9
"""What stands apart, and paragraphs one below the other, that tell whether blank lines part only
articles; and the share of those paragraphs that must then stand close together."""


@dataclass(frozen=True)
class Element:
    """Paragraphs that stand together, or one piece of another kind."""

    kind: Kind
    chains: Sequence[Chain]
    inside: bool = False
    """Whether it stands inside a paragraph, between two pieces of it."""
    brief: bool = False
    """Whether it is a block of text under a label that stands over briefs."""
    parted: bool | None = None
    """Whether a blank line sets it apart, where such lines part articles and no paragraphs; None
    where the page does not tell."""
    flush: bool | None = None
    """Whether a headline's line stands out to the left where others are indented as paragraphs are;
    None where the page does not tell."""

    def take(self, chain: Chain) -> None:
        """Takes in one more paragraph while the strip is made: noise has thousands in one."""
        assert isinstance(self.chains, list)
        self.chains.append(chain)
        for told in ("last", "text", "signature"):
            self.__dict__.pop(told, None)

    @kept
    def first(self) -> Piece:
        """The piece that it starts with."""
        return self.chains[0][0]

    @kept
    def last(self) -> Piece:
        """The piece that it ends with."""
        return self.chains[-1][-1]

    @kept
    def text(self) -> str:
        """All its letters."""
        return "".join(piece.string for part in self.chains for piece in part)

    @kept
    def signature(self) -> str:
        """The writers' names in brackets that its last paragraph closes with."""
        found = signature_in(self.last.string.rstrip()) if self.kind is Kind.TEXT else None
        return found[0] if found else ""

    @property
    def signed(self) -> bool:
        """Whether its last paragraph closes with the writers' names."""
        return bool(self.signature)


def strip_of(articles: Iterable[Sequence[Chain]]) -> list[Element]:
    """The elements of the page in reading order; noise and folio lines are left out."""
    found: list[Element] = []
    reaches = -1
    briefs = credited = False
    items = [*chain.from_iterable(articles)]
    # rows of columns side by side have their blank lines and indents in common
    stacked = all(item[0].first.column is None for item in items)
    tells, shows = stacked and _parts_articles(items), stacked and _indents_heads(items)
    compiled = _compiled(items)
    for number, (item, below) in enumerate(zip_longest(items, items[1:])):
        piece = item[0]
        if piece.role is Role.BODY:
            brief = (briefs or credited) and _is_brief(piece, found, labelled=briefs)
            brief |= briefs and not piece.goes_on and _is_item(piece) and not compiled[number]
            alone = not piece.goes_on and piece.reason != ENTRY
            parted = piece.parted and alone if tells else None
            if found and _go_together(found[-1], item) and not (brief or parted):
                found[-1].take(item)
            else:
                found.append(Element(Kind.TEXT, [item], brief=brief, parted=parted))
            reaches, credited = max(part.number for part in item), False
            continue
        if piece.role in (Role.LABEL, Role.HEADLINE):
            briefs = is_label_of_briefs(piece.string)
        kind = _jump_kind(piece) if piece.role is Role.JUMP else KINDS[piece.role]
        above = next((one.kind for one in reversed(found) if one.kind is not Kind.CAPTION), None)
        under_text = above is Kind.TEXT
        if kind is Kind.BYLINE and under_text and (_signs(piece) or _ends(below, piece)):
            kind = Kind.SIGN
        if kind is Kind.CAPTION and found and found[-1].kind is Kind.TEXT and _ends(below, piece):
            kind = Kind.SIGN if LONE_CREDIT.fullmatch(piece.string.strip()) else kind
        credited = briefs and kind is Kind.BYLINE
        briefs = briefs and not credited  # below it begins an article, not a run of briefs
        parted = piece.parted if tells else None
        flush = not piece.first.indented if shows and kind is Kind.HEAD else None
        found.append(Element(kind, (item,), piece.number < reaches, parted=parted, flush=flush))
    return found


def _is_brief(piece: Piece, above: Sequence[Element], *, labelled: bool) -> bool:
    """Whether a text that stands among briefs is one of them: it stands apart, or opens as briefs
    do. Neither the points of a list nor what stands with rows of a table are."""
    if piece.goes_on or is_row(piece) or mark_of(piece.string) is not None:
        return False
    if above and is_row(above[-1].last):
        return False
    return not piece.tight or (labelled and _opens_brief(piece, above[-1]))


def _compiled(items: Sequence[Chain]) -> list[bool]:
    """Which items are of a list that somebody compiled, as is told below the last of them."""
    found: list[bool] = []
    for item in reversed(items):
        ends = COMPILED.search(item[-1].string.rstrip()) is not None
        found.append(ends or (_is_item(item[0]) and bool(found) and found[-1]))
    return found[::-1]


def _is_item(piece: Piece) -> bool:
    """Whether a text opens with a bullet: below a label of briefs each such is one."""
    mark = mark_of(piece.string)
    return mark is not None and not mark.number


def _opens_brief(piece: Piece, above: Element) -> bool:
    """Whether a text below a label of briefs needs no blank line: it stands right below the label
    or a signature, or says where it happened, as each brief does; a story with a reporter has more
    paragraphs than one."""
    if above.kind in (Kind.LABEL, Kind.SIGN) or above.signed:
        return True
    credited = above.first.starts_article and has_role(above.text[:LEAD])
    return not credited and PLACED.match(piece.string) is not None


def _parts_articles(items: Sequence[Chain]) -> bool:
    """Whether blank lines stand between articles, and hardly any between paragraphs."""
    below = [b[0] for a, b in pairwise(items) if a[0].role is b[0].role is Role.BODY]
    starts = [not piece.parted for piece in below if not piece.goes_on]
    parted = sum(item[0].parted for item in items[1:])
    enough = parted >= FEWEST_PARTED and len(starts) >= FEWEST_TIGHT
    return enough and sum(starts) >= NEARLY_ALL * len(starts)


def _indents_heads(items: Iterable[Chain]) -> bool:
    """Whether some lines of headlines are indented as paragraphs are, and others are not."""
    shown = [item[0].first.indented for item in items if item[0].role is Role.HEADLINE]
    return shown.count(False) >= FEWEST_FLUSH and True in shown


def _go_together(above: Element, text: Chain) -> bool:
    """Whether a paragraph stands under the one before without anything between."""
    opens = text[0].starts_article or opens_letter(text[0].string)
    if above.kind is not Kind.TEXT or opens or above.signed:
        return False
    if text[0].reason == ENTRY and not is_row(above.last):
        return True
    one, other = column_of([above.last]), column_of([text[0]])
    if one and other and abs(one - other) > UNLIKE_COLUMNS:
        return False
    return is_row(above.last) == is_row(text[0])


def column_of(pieces: Iterable[Piece]) -> float | None:
    """The column that a text stands in: the width (em) that its wider lines have; None where it
    has too few to tell."""
    widths = sorted(line.width for piece in pieces for line in piece.lines)
    return widths[(3 * len(widths)) // 4] if len(widths) > 2 else None


def _signs(piece: Piece) -> bool:
    """Whether a byline in brackets below a text signs it: （记者 …）, not （… 文/图）."""
    return is_in_brackets(piece) and BYLINE_END.search(piece.string.strip()) is None


def is_in_brackets(piece: Piece) -> bool:
    """Whether all of it stands in brackets, as end signatures do."""
    return piece.string.strip()[:1] in "（("


def _ends(below: Chain | None, piece: Piece) -> bool:
    """Whether no text of its own follows: no byline opens an article above the headline of it, nor
    above another byline, nor an author's name above a dateline."""
    if below is None or below[0].role in (Role.HEADLINE, Role.LABEL, Role.EDITORS, Role.FOLIO):
        return True
    if below[0].role is Role.BYLINE:
        return below[0].string[:1] in BYLINE_MARKS and piece.role is Role.BYLINE
    return below[0].starts_article and is_bare_name(piece.string)


def _jump_kind(piece: Piece) -> Kind:
    jump = JUMP.match(piece.string.strip())
    return Kind.COMES if jump and jump["way"] in ("上接", "紧接") else Kind.LEAVES
