"""A text that turns to another matter may be cut there."""

from __future__ import annotations

import numpy as np
import pytest

from generator.segment.cutting.strips import Element, Kind
from generator.segment.cutting.turns import MOST, turned
from generator.segment.words.ledes import Ledes
from generator.segment.words.meanings import NO_MEANINGS, Meanings
from generator.segment.words.sign_odds import PER_NAT
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, Part, strip_made

LETTERS = sorted({*TEA, *BRIDGE, *SCHOOL})
OF = {letter: row for row, letter in enumerate(LETTERS)}


def meant(*texts: str) -> Meanings:
    """A table in which each of these texts stands by itself, and what they share nowhere."""
    vectors = np.zeros((len(LETTERS), len(texts)), np.int8)
    for letter, row in OF.items():
        holders = [n for n, text in enumerate(texts) if letter in text]
        if len(holders) == 1:
            vectors[row, holders[0]] = 1
    return Meanings(OF, vectors)


def parts(text: str, meanings: Meanings, kind: Kind = Kind.TEXT) -> list[str]:
    strip = strip_made(Part(kind, text))
    return [element.text for element in turned(strip, meanings)]


def test_a_text_is_parted_before_the_paragraph_that_turns_to_another_matter() -> None:
    meanings = meant(TEA, BRIDGE, SCHOOL)
    assert parts(f"{TEA}\n{TEA}\n{BRIDGE}", meanings) == [TEA + TEA, BRIDGE]
    assert parts(f"{TEA}\n{BRIDGE}\n{SCHOOL}", meanings) == [TEA, BRIDGE, SCHOOL]


@pytest.mark.parametrize(
    ("away", "nats", "parted"), [(4, 0, False), (4, 1, True), (6, 0, True), (6, -1, False)]
)
def test_it_may_have_more_in_common_where_it_reads_as_a_first_paragraph(
    away: int, nats: int, parted: bool
) -> None:
    """And must have less where it does not."""
    either = {letter: (1, 0) if letter in TEA else (1, away) for letter in TEA + BRIDGE}
    rows = {letter: row for row, letter in enumerate(either)}
    meanings = Meanings(rows, np.array([*either.values()], np.int8))
    ledes = Ledes({"没有": 1}, bias=nats * PER_NAT)
    strip = strip_made(Part(Kind.TEXT, f"{TEA}\n{BRIDGE}"))
    assert (len(turned(strip, meanings, ledes)) > 1) is parted


def test_what_speaks_of_one_thing_stays_together() -> None:
    assert parts(f"{TEA}\n{BRIDGE}", meant(TEA + BRIDGE, SCHOOL)) == [TEA + BRIDGE]


def test_a_few_letters_turn_to_nothing() -> None:
    assert parts(f"{TEA}\n{BRIDGE[:40]}", meant(TEA, BRIDGE)) == [TEA + BRIDGE[:40]]


def test_the_rest_of_a_paragraph_is_not_parted_from_it() -> None:
    (element,) = strip_made(Part(Kind.TEXT, f"{TEA}\n{BRIDGE}"))
    above, (below,) = element.chains
    goes_on = Element(Kind.TEXT, (above, (type(below)(2, below.lines, below.role, goes_on=True),)))
    assert len(turned([goes_on], meant(TEA, BRIDGE))) == 1


def test_only_texts_are_parted_and_only_where_words_are_known() -> None:
    assert len(turned(strip_made(Part(Kind.HEAD, TEA)), meant(TEA))) == 1
    assert parts(f"{TEA}\n{TEA}", NO_MEANINGS) == [TEA + TEA]


def test_what_has_more_paragraphs_than_a_text_is_noise_and_left_alone() -> None:
    meanings = meant(TEA, BRIDGE)
    text = f"{TEA}\n{BRIDGE}" + f"\n{BRIDGE}" * (MOST - 2)
    assert len(parts(text, meanings)) == 2
    assert len(parts(f"{text}\n{BRIDGE}", meanings)) == 1
