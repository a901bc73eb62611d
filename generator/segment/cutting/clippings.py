"""What was cut becomes cuttings: each element of a clip in its part of the article."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.segment.cutting.adverts import without_adverts
from generator.segment.cutting.clips import Clip
from generator.segment.cutting.headlines_apart import give_apart
from generator.segment.cutting.kickers_apart import give_kickers
from generator.segment.cutting.labels_above import without_label
from generator.segment.cutting.scissors import cut
from generator.segment.cutting.sections import name_sections
from generator.segment.cutting.strays import give_strays
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Element, Kind, is_in_brackets
from generator.segment.cutting.turns import turned
from generator.segment.headlines.headline_rows import DASHES
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.lone_captions import may_be_caption
from generator.segment.words.lexicon import NO_WORDS, Lexicon
from generator.segment.words.topics import Topics
from generator.segment.writers.bare_names import is_bare_name
from generator.segment.writers.byline_words import BYLINE_END

LONGEST_CROSSHEAD = 4
"""Letters of crossheads that are the same in each text of a kind."""
LABEL, AUTHOR = "a section label by its place", "the name of an author"


def cut_out(
    strip: Sequence[Element],
    of_pages: Collection[str],
    lexicon: Lexicon = NO_WORDS,
    *,
    blanks: bool,
) -> tuple[list[Cutting], list[Piece]]:
    """The page's articles, and the captions that are still to be given to them.

    ``of_pages`` are the labels that name whole pages; ``blanks`` says that blank lines of the dump
    tell what stands apart.
    """
    strip = turned(without_adverts(strip), lexicon.meanings, lexicon.ledes)
    texts = {n: element.text for n, element in enumerate(strip) if element.kind is Kind.TEXT}
    cut_apart: list[tuple[Clip, Cutting]] = []
    captions: list[Piece] = []
    facts = StripFacts(strip, Topics(texts), lexicon.meanings, lexicon.ledes)
    clips = cut(facts, blanks=blanks)
    give_kickers(facts, clips)
    give_apart(facts, clips)
    give_strays(facts, clips, lexicon)
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
    heads = without_label(strip, clip, stack, blanks=blanks)
    over = [strip[n].first for n in stack if n not in heads]
    named = [piece for piece in over if clip.below and is_bare_name(piece.string)]
    found.bylines = [piece.as_role(Role.BYLINE, AUTHOR) for piece in named]
    found.labels = [piece.as_role(Role.LABEL, LABEL) for piece in over if piece not in named]
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


def _without_crosshead(
    strip: Sequence[Element], clip: Clip, heads: Sequence[int]
) -> tuple[Sequence[int], Sequence[int]]:
    """The lines of a headline above its text, and below them the first of the article's crossheads,
    where all are as short: 案情, further down 判决 and 说法."""
    sizes = {len(strip[n].text.strip()) for n in (*heads[-1:], *clip.crossheads)}
    alike = len(sizes) == 1 and max(sizes) <= LONGEST_CROSSHEAD
    if len(heads) > 1 and clip.crossheads and heads[-1] in clip.above and alike:
        return heads[:-1], heads[-1:]
    return heads, []
