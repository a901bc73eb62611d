"""The lines of several proofs of one page, pasted together into one."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from generator.model import Block, CleanPage, Repair

NOBODY = -1
"""Whose white space is."""

Owners = Sequence[int]
"""Whose each character of a page is, by their numbers."""


class Patch(NamedTuple):
    """The lines of some owners as another proof has them."""

    owners: frozenset[int]
    clean: CleanPage
    read: Owners
    """Whose each character is in that proof, which has articles of its own."""


def keeping(clean: CleanPage, owners: Owners, wanted: Container[int]) -> CleanPage:
    """The proof without the lines of all other owners."""
    parts = [
        replace(block, lines=lines)
        for block in clean.blocks
        if (lines := tuple(line for line in block.lines if owners[line.raw.start] in wanted))
    ]
    return replace(clean, blocks=tuple(parts))


def pasted(clean: CleanPage, patches: Sequence[Patch], owners: Owners) -> CleanPage:
    """The proof with the articles of each patch, in its order, where their first lines stood."""
    proofs = [clean, *(patch.clean for patch in patches)]
    whose = {owner: number for number, patch in enumerate(patches, 1) for owner in patch.owners}
    printed = (line for block in clean.blocks for line in block.lines)
    places = {at: place for place, line in enumerate(printed) for at in range(*line.raw)}
    waiting = [deque(_due(patch, owners, places)) for patch in patches]
    blocks: list[tuple[int, Block]] = []
    for block in clean.blocks:
        for number, run in groupby(block.lines, lambda line: whose.get(owners[line.raw.start], 0)):
            lines = tuple(run)
            if not number:
                blocks.append((0, replace(block, lines=lines)))
                continue
            queue, here = waiting[number - 1], places[lines[-1].raw.start]
            while queue and queue[0][0] <= here:
                blocks.append((number, queue.popleft()[1]))
    return replace(
        clean,
        blocks=tuple(_counted(blocks)),
        repairs=_made([proof.repairs for proof in proofs], whose, owners),
        proposals=_made([proof.proposals for proof in proofs], whose, owners),
    )


def _due(patch: Patch, owners: Owners, places: Mapping[int, int]) -> Iterator[tuple[int, Block]]:
    """The blocks of a patch, each with the place where it is due: where the first line stood of its
    article, or of one before it. So what stood between two articles still does."""
    blocks = keeping(patch.clean, owners, patch.owners).blocks
    first: dict[int, int] = {}
    for line in (line for block in blocks for line in block.lines):
        whose, place = patch.read[line.raw.start], places[line.raw.start]
        first[whose] = min(place, first.get(whose, place))
    due = 0
    for block in blocks:
        due = max(due, min(first[patch.read[line.raw.start]] for line in block.lines))
        yield due, block


def _counted(blocks: Sequence[tuple[int, Block]]) -> Iterator[Block]:
    """The blocks, each from the proof so numbered, with their columns counted anew."""
    columns: dict[tuple[int, int], int] = {}
    for proof, block in blocks:
        lines = (
            line
            if line.column is None
            else replace(line, column=columns.setdefault((proof, line.column), len(columns)))
            for line in block.lines
        )
        yield replace(block, lines=tuple(lines))


def _made(
    repairs: Sequence[Sequence[Repair]], whose: Mapping[int, int], owners: Owners
) -> tuple[Repair, ...]:
    """Of the repairs of each proof those in the lines that come from it."""
    return tuple(
        one
        for proof, made in enumerate(repairs)
        for one in made
        if whose.get(owners[one.span.start], 0) == proof
    )
