"""What was cut becomes cuttings: each element of a clip in its part of the article."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.segment.adverts import without_adverts
from generator.segment.byline_words import BYLINE_END
from generator.segment.clips import Clip
from generator.segment.cuttings import Cutting
from generator.segment.headline_parts import LIKE
from generator.segment.headline_rows import DASHES, Row, row_of
from generator.segment.headlines_apart import give_apart
from generator.segment.kickers_apart import give_kickers
from generator.segment.lone_captions import may_be_caption
from generator.segment.meanings import NO_MEANINGS, Meanings
from generator.segment.notices import is_notice
from generator.segment.pieces import Piece, Role
from generator.segment.roles import is_column, may_be_series
from generator.segment.scissors import cut
from generator.segment.sections import LONGEST_BRIEF, name_sections
from generator.segment.strip_facts import StripFacts
from generator.segment.strips import Element, Kind, is_in_brackets
from generator.segment.topics import Topics, pairs_of
from generator.segment.turns import turned

LONGEST_TIGHT_LABEL, LONGER = 4, 1.5
"""Letters of a label right over a headline, and how many times longer the line below is."""
LONGEST_LABEL = 5
LABEL = "a section label by its place"


def cut_out(
    strip: Sequence[Element],
    of_pages: Collection[str],
    meanings: Meanings = NO_MEANINGS,
    *,
    blanks: bool,
) -> tuple[list[Cutting], list[Piece]]:
    """The page's articles, and the captions that are still to be given to them.

    ``of_pages`` are the labels that name whole pages; ``blanks`` says that blank lines of the dump
    tell what stands apart.
    """
    strip = turned(without_adverts(strip), meanings)
    texts = {n: element.text for n, element in enumerate(strip) if element.kind is Kind.TEXT}
    cut_apart: list[tuple[Clip, Cutting]] = []
    captions: list[Piece] = []
    facts = StripFacts(strip, Topics(texts), meanings)
    clips = cut(facts, blanks=blanks)
    give_kickers(facts, clips)
    give_apart(facts, clips)
    for clip in clips:
        captions += [e.first for e in strip[clip.start : clip.end] if e.kind is Kind.CAPTION]
        cutting = _cutting(strip, clip, blanks=blanks)
        _set_captions_apart(cutting)
        if cutting.chains:
            cut_apart.append((clip, cutting))
    name_sections(strip, cut_apart, of_pages)
    return [cutting for _, cutting in cut_apart], captions


def _cutting(strip: Sequence[Element], clip: Clip, *, blanks: bool) -> Cutting:
    """The pieces of one article, each in its part."""
    found = Cutting()
    stack = [*clip.over, *stack_of(strip, clip)]
    heads = _without_label(strip, clip, stack, blanks=blanks)
    found.labels = [strip[n].first.as_role(Role.LABEL, LABEL) for n in stack if n not in heads]
    heads, first = _without_crosshead(strip, clip, heads)
    found.headline = tuple(strip[n].first for n in heads)
    found.kickers = len({*clip.over} & {*heads})
    left = {*clip.below, *clip.beside} - {*stack}
    parts = {Kind.BYLINE: found.bylines, Kind.SIGN: found.signatures}
    parts |= {Kind.COMES: found.jumps, Kind.LEAVES: found.jumps}
    for n in range(clip.start, clip.end):
        element = strip[n]
        if n in clip.captions:
            found.captions += [p.as_role(Role.CAPTION) for chain in element.chains for p in chain]
        elif element.kind is Kind.TEXT:
            found.chains += element.chains
        elif n in clip.crossheads or n in first:
            found.chains.append((element.first.as_role(Role.CROSSHEAD),))
        elif n in clip.signs:
            found.signatures.append(element.first.as_role(Role.SIGNATURE, "end signature"))
        elif n in left:
            found.headline += (element.first,)
        elif element.kind in parts:
            byline = element.first.role is Role.BYLINE and not is_in_brackets(element.first)
            parts[Kind.BYLINE if byline else element.kind].append(element.first)
    return found


def stack_of(strip: Sequence[Element], clip: Clip) -> list[int]:
    """The lines of the headline in their order: what was drawn apart stands between the kicker
    and the deck that were drawn with the text."""
    near = clip.above or clip.below or clip.beside
    if clip.below and all(DASHES.match(strip[n].text) for n in clip.above):
        near = [*clip.below, *clip.above]  # the deck was drawn with the text
    if not clip.apart or not near:
        return near or clip.apart
    decks = [n for n in near if DASHES.match(strip[n].text) or strip[n].text[:1] in "（("]
    deck = decks[0] if decks else near[-1] if len(near) > 1 else near[-1] + 1
    return [*(n for n in near if n < deck), *clip.apart, *(n for n in near if n >= deck)]


def _set_captions_apart(cutting: Cutting) -> None:
    """Sentences that stand below the text of a photo report are its captions."""
    if not any(BYLINE_END.search(piece.string) for piece in cutting.bylines):
        return
    while len(cutting.chains) > 1:
        last = cutting.chains[-1]
        if len(last) > 1 or not may_be_caption(last[0]):
            break
        cutting.captions.insert(0, cutting.chains.pop()[0].as_role(Role.CAPTION, "caption"))


def _without_label(
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
        goes_on = 2 * len(named) >= len(own)
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
    return [] if (dated or brief) and not named and heads == clip.above else heads


def _without_crosshead(
    strip: Sequence[Element], clip: Clip, heads: Sequence[int]
) -> tuple[Sequence[int], Sequence[int]]:
    """The lines of a headline above its text, and below them the first of the article's crossheads,
    where all are as short: 案情, further down 判决 and 说法."""
    sizes = {len(strip[n].text.strip()) for n in (*heads[-1:], *clip.crossheads)}
    alike = len(sizes) == 1 and max(sizes) <= LONGEST_TIGHT_LABEL
    if len(heads) > 1 and clip.crossheads and heads[-1] in clip.above and alike:
        return heads[:-1], heads[-1:]
    return heads, []


def _has_label(strip: Sequence[Element], clip: Clip, heads: Sequence[int]) -> bool:
    """Whether a label that shows by itself stands right over a headline of several lines."""
    return len(heads) > 1 and heads[0] > clip.start and strip[heads[0] - 1].kind is Kind.LABEL


def _is_series(text: str, below: str) -> bool:
    """Whether the name of a column stands over a longer headline, or another label."""
    longer = len(below) >= LONGER * len(text)
    return may_be_series(text) and (longer or is_column(below) or may_be_series(below))


def _goes_on_below(rows: Sequence[Row]) -> bool:
    """Whether a short line is the first of a headline: its phrase is open, or a narrow column
    broke the headline into lines that are all as short."""
    if len(rows) < 2 or rows[1].dashed:
        return False
    narrow = len(rows) > 2 and len(rows[0].letters) > LONGEST_TIGHT_LABEL
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
