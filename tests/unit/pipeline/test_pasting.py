"""Lines of several proofs pasted together into one."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Block, CleanPage, Line, Repair, Span, Text
from generator.pipeline.pasting import NOBODY, Patch, keeping, pasted

PAGE = "甲一 乙一\n甲二 乙二\n丙一"
"""A page of five lines, each of two letters; what they begin with says whose they are."""
OWNERS = ["甲乙丙".find(PAGE[at - at % 3]) if PAGE[at].strip() else NOBODY for at in range(14)]


def line(string: str, column: int | None = None) -> Line:
    at = PAGE.index(string)
    return Line(Text(string, (at, at + 1)), Span(at, at + 2), 2.0, column=column)


def proof(*blocks: tuple[str, int | None]) -> CleanPage:
    """Blocks of lines two letters long, each in a column."""
    found = [
        Block(tuple(line(text[n : n + 2], column) for n in range(0, len(text), 2)))
        for text, column in blocks
    ]
    return CleanPage(tuple(found), (), scanned=False)


def read(clean: CleanPage) -> list[str]:
    return ["".join(line.string for line in block.lines) for block in clean.blocks]


ROWS = proof(("甲一乙一甲二乙二", 4), ("丙一", 7))
COLUMNS = proof(("甲一甲二", 2), ("乙一乙二", 4), ("丙一", 9))
BOTH = Patch(frozenset({0, 1}), COLUMNS, OWNERS)


def test_what_others_own_is_left_out() -> None:
    assert read(keeping(ROWS, OWNERS, {1, 2})) == ["乙一乙二", "丙一"]


def test_a_patch_stands_where_its_first_line_stood() -> None:
    assert read(pasted(ROWS, [BOTH], OWNERS)) == ["甲一甲二", "乙一乙二", "丙一"]


def test_what_stood_between_its_lines_follows_it() -> None:
    clean = proof(("丙一乙一", 1), ("甲一", 2), ("乙二", 3), ("甲二", 4))
    patch = Patch(frozenset({1}), COLUMNS, OWNERS)
    assert read(pasted(clean, [patch], OWNERS)) == ["丙一", "乙一乙二", "甲一", "甲二"]


def test_what_stood_between_two_of_its_articles_still_does() -> None:
    clean = proof(("甲一甲二", 1), ("丙一", 2), ("乙一乙二", 3))
    one = Patch(BOTH.owners, COLUMNS, [0] * len(OWNERS))
    assert read(pasted(clean, [BOTH], OWNERS)) == ["甲一甲二", "丙一", "乙一乙二"]
    assert read(pasted(clean, [one], OWNERS)) == ["甲一甲二", "乙一乙二", "丙一"]


def test_its_articles_keep_their_order() -> None:
    clean = proof(("乙一乙二", 1), ("丙一", 2), ("甲一甲二", 3))
    assert read(pasted(clean, [BOTH], OWNERS)) == ["丙一", "甲一甲二", "乙一乙二"]


def test_columns_of_two_proofs_are_not_taken_for_one() -> None:
    clean = pasted(ROWS, [Patch(frozenset({1}), COLUMNS, OWNERS)], OWNERS)
    assert read(clean) == ["甲一", "乙一乙二", "甲二", "丙一"]
    assert [line.column for block in clean.blocks for line in block.lines] == [0, 1, 1, 0, 2]


def test_a_line_in_no_column_stays_in_none() -> None:
    clean = pasted(proof(("甲一甲二", None), ("乙一乙二", 1)), [BOTH], OWNERS)
    without = pasted(proof(("丙一", None)), [], OWNERS)
    assert clean.blocks[0].lines[0].column == 0
    assert without.blocks[0].lines[0].column is None


def test_each_line_brings_the_repairs_that_were_made_in_it() -> None:
    def made(rule: str, string: str) -> Repair:
        at = PAGE.index(string)
        return Repair(Span(at, at + 1), string[0], "字", rule)

    usual, other = (
        replace(
            clean,
            repairs=(made(name, "甲一"), made(name, "丙一")),
            proposals=(made(name, "乙二"),),
        )
        for name, clean in (("usual", ROWS), ("other", COLUMNS))
    )
    clean = pasted(usual, [Patch(frozenset({0, 1}), other, OWNERS)], OWNERS)
    assert [(one.rule, one.before) for one in clean.repairs] == [("usual", "丙"), ("other", "甲")]
    assert [one.rule for one in clean.proposals] == ["other"]
