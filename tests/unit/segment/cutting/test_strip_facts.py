"""What is known of the elements of a strip before they are cut."""

from __future__ import annotations

from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Element, Kind
from generator.segment.words.ledes import Ledes
from generator.segment.words.sign_odds import PER_NAT
from generator.segment.words.topics import Topics
from tests.unit.segment.newsprint import (
    BRIDGE,
    SCHOOL,
    TEA,
    TEA_DATED,
    Part,
    piece,
    set_in,
    strip_made,
)


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


def ledes(*parts: Part) -> dict[int, float]:
    """What texts say that all read alike as first ones."""
    strip = strip_made(*parts)
    topics = Topics({n: e.text for n, e in enumerate(strip) if e.kind is Kind.TEXT})
    every = Ledes({"没有": 1}, bias=PER_NAT)
    return StripFacts(strip, topics, ledes=every).ledes


def test_a_text_reads_more_or_less_as_a_first_one_unless_a_dateline_opens_it() -> None:
    found = ledes(Part(Kind.HEAD, "春茶"), Part(Kind.TEXT, TEA), Part(Kind.TEXT, TEA_DATED))
    assert found == {1: 1.0, 2: 0.0}


def test_below_a_byline_that_stands_under_a_dated_text_an_article_goes_on() -> None:
    byline = Part(Kind.BYLINE, "新华社记者李雷")
    assert ledes(Part(Kind.TEXT, TEA_DATED), byline, Part(Kind.TEXT, BRIDGE))[2] == 0.0
    assert ledes(Part(Kind.TEXT, TEA), byline, Part(Kind.TEXT, BRIDGE))[2] == 1.0
    assert ledes(Part(Kind.HEAD, "大桥"), byline, Part(Kind.TEXT, BRIDGE))[2] == 1.0
