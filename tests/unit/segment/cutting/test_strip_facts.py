"""What is known of the elements of a strip before they are cut."""

from __future__ import annotations

from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Element, Kind
from generator.segment.words.topics import Topics
from tests.unit.segment.newsprint import SCHOOL, TEA, piece, set_in


def test_two_lines_tell_no_column_and_more_do() -> None:
    """The last paragraph, two lines by itself, may stand in any column."""

    def set_at(text: str, width: int) -> Element:
        rows = set_in(text, width, indent="").splitlines()
        return Element(Kind.TEXT, ((piece(width, *rows),),), False)

    strip = [set_at(TEA, 12), set_at(SCHOOL, 17), set_at(SCHOOL[:15], 10)]
    facts = StripFacts(strip, Topics({n: e.text for n, e in enumerate(strip)}))
    assert facts.in_other_column(1, 0)
    assert not facts.in_other_column(2, 0)
    assert not facts.in_other_column(2, 1)
