"""The lines of several proofs of one page, pasted together into one."""

from __future__ import annotations

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


def keeping(clean: CleanPage, owners: Owners, wanted: Container[int]) -> CleanPage:
    """The proof without the lines of all other owners."""
    parts = [
        replace(block, lines=lines)
        for block in clean.blocks
        if (lines := tuple(line for line in block.lines if owners[line.raw.start] in wanted))
    ]
    return replace(clean, blocks=tuple(parts))


def pasted(clean: CleanPage, patches: Sequence[Patch], owners: Owners) -> CleanPage:
    """The proof with the lines of each patch where the first line of its owners stood."""
    proofs = [clean, *(patch.clean for patch in patches)]
    whose = {owner: number for number, patch in enumerate(patches, 1) for owner in patch.owners}
    blocks: list[tuple[int, Block]] = []
    done: set[int] = set()
    for block in clean.blocks:
        for number, run in groupby(block.lines, lambda line: whose.get(owners[line.raw.start], 0)):
            if not number:
                blocks.append((0, replace(block, lines=tuple(run))))
            elif number not in done:
                done.add(number)
                patch = keeping(proofs[number], owners, patches[number - 1].owners)
                blocks += ((number, block) for block in patch.blocks)
    return replace(
        clean,
        blocks=tuple(_counted(blocks)),
        repairs=_made([proof.repairs for proof in proofs], whose, owners),
        proposals=_made([proof.proposals for proof in proofs], whose, owners),
    )


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
