"""Several proofs of a page are pulled, and of each part of it the one is kept that reads best.

A dump that keeps places shows which lines stand in one column, but not beyond doubt. So what is not
read for sure on a page is taken apart in other manners too. What a manner changes falls into parts
of the page, each with the same characters in both readings; where the articles of such a part read
better, its lines are pasted into the usual proof, and this is read again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.clean.columns.manners import OTHERS, Manner
from generator.clean.pages import clean_page
from generator.model import CleanPage, Draft, Line, RawPage, Segmented, Span
from generator.pipeline.pasting import NOBODY, Owners, Patch, keeping, pasted
from generator.segment.articles import segment_page
from generator.segment.assembling import Words
from generator.segment.judging.merits import merit

LONGEST = 40_000
"""Characters: a page is shorter; what is not is read once."""
DOUBTFUL = 0.95
"""Only what an article less sure than that has a part in is read again: of those that are surer,
hardly any reads better otherwise."""
MARGIN = 0.5
"""By how much (nats) another reading must be better."""


class Proof(NamedTuple):
    """A page's lines, and what is read in them."""

    clean: CleanPage
    cut: Segmented


class Take(NamedTuple):
    """A part of the page as another proof has it."""

    owners: frozenset[int]
    """Whose characters it has in the usual proof."""
    signs: Mapping[str, float]
    """How much more its articles show of each sign of ``merits``."""
    other: Proof
    """The other proof, as far as it was read."""


def best_proof(page: RawPage, words: Words) -> Proof:
    """The page as it reads best."""
    clean = clean_page(page, words.lexicon)
    if not keeps_places(clean) or len(page.text) > LONGEST:
        return Proof(clean, segment_page(page, clean, words))
    usual = Proof(clean, segment_page(page, clean, words, weighed=True))
    owners = owners_of(page, usual.cut)
    takes = best_of(list(takes_of(page, usual, owners, words)))
    if not takes:
        return usual
    clean = pasted(clean, [_patch(page, take) for take in takes], owners)
    return Proof(clean, segment_page(page, clean, words))


def _patch(page: RawPage, take: Take) -> Patch:
    return Patch(take.owners, take.other.clean, owners_of(page, take.other.cut))


def keeps_places(clean: CleanPage) -> bool:
    """Whether columns were told from one another by their places."""
    return any(line.column is not None for block in clean.blocks for line in block.lines)


def owners_of(page: RawPage, cut: Segmented) -> Owners:
    """Whose each character is: the articles come first, in their order, then what is none's."""
    found = [NOBODY] * len(page.text)
    for number, spans in enumerate(spans_of(cut)):
        for start, end in spans:
            found[start:end] = [number] * (end - start)
    return found


def spans_of(cut: Segmented) -> Iterator[Sequence[Span]]:
    """Where each article stands, and each thing that belongs to none."""
    for draft in cut.drafts:
        yield draft.article.source.spans if draft.article.source else ()
    for item in cut.unassigned:
        yield (item.span,)


def owning(owners: Owners, spans: Sequence[Span]) -> set[int]:
    """Whose characters stand in these ranges."""
    return {owner for start, end in spans for owner in owners[start:end]} - {NOBODY}


def takes_of(page: RawPage, usual: Proof, owners: Owners, words: Words) -> Iterator[Take]:
    """What is doubtful on the page, as other proofs have it."""
    articles = enumerate(usual.cut.drafts)
    doubtful = {n for n, draft in articles if draft.article.confidence < DOUBTFUL}
    for manner in OTHERS if doubtful else ():
        yield from _takes(page, usual, (owners, doubtful), manner, words)


def _takes(
    page: RawPage,
    usual: Proof,
    known: tuple[Owners, Container[int]],
    manner: Manner,
    words: Words,
) -> Iterator[Take]:
    """The same of the proof in one manner. ``known`` is whose each character is, and which of
    these owners are doubtful."""
    owners, doubtful = known
    clean = clean_page(page, words.lexicon, manner)
    changed = _members(_changed(usual.clean, clean, owners))
    wanted = {n for part in changed if any(n in doubtful for n in part) for n in part}
    if not wanted or (clean.scanned, clean.typed) != (usual.clean.scanned, usual.clean.typed):
        return
    cut = segment_page(page, keeping(clean, owners, wanted), words, weighed=True)
    touched = [owning(owners, spans) for spans in spans_of(cut)]
    for part in _members(touched):
        mine = [d for d, its in zip(cut.drafts, touched, strict=False) if its <= part]
        theirs = [draft for n, draft in enumerate(usual.cut.drafts) if n in part]
        yield Take(frozenset(part), _more(mine, theirs), Proof(clean, cut))


def _more(drafts: Sequence[Draft], others: Sequence[Draft]) -> Mapping[str, float]:
    """How much more these articles show of each sign than the others."""
    found: defaultdict[str, float] = defaultdict(float)
    for times, some in ((1.0, drafts), (-1.0, others)):
        for draft in some:
            for name, value in draft.signs.items():
                found[name] += times * value
    return found


class _Setting(NamedTuple):
    """How a line stands: below which other, in one block and one column with it or not."""

    line: Span
    above: Span | None
    starts: bool
    turns: bool
    indented: bool | None
    apart: bool


def _settings(clean: CleanPage) -> Iterator[_Setting]:
    above: Line | None = None
    for block in clean.blocks:
        for line in block.lines:
            turns = above is None or above.column != line.column
            over = None if above is None else above.raw
            first = line is block.lines[0]
            yield _Setting(line.raw, over, first, turns, line.indented, line.apart)
            above = line


def _changed(usual: CleanPage, other: CleanPage, owners: Owners) -> Iterator[set[int]]:
    """Whose each line is, and the one above it, that is set otherwise in the other proof."""
    known = set(_settings(usual))
    for setting in _settings(other):
        if setting not in known:
            yield owning(owners, [setting.line, setting.above or setting.line])


def _members(together: Iterable[set[int]]) -> list[set[int]]:
    """The parts of the page: owners who are named together are in one."""
    first: dict[int, int] = {}

    def part(owner: int) -> int:
        while first.setdefault(owner, owner) != owner:
            first[owner] = owner = first[first[owner]]
        return owner

    for owners in together:
        least = part(min(owners))
        for owner in owners:
            first[part(owner)] = least
    found: defaultdict[int, set[int]] = defaultdict(set)
    for owner in list(first):
        found[part(owner)].add(owner)
    return list(found.values())


def best_of(takes: Sequence[Take]) -> list[Take]:
    """The takes that read better than the usual proof, the best first; none of one part twice."""
    found: list[Take] = []
    taken: set[int] = set()
    for take in sorted(takes, key=lambda take: -merit(take.signs)):
        if merit(take.signs) > MARGIN and not take.owners & taken:
            taken |= take.owners
            found.append(take)
    return found
