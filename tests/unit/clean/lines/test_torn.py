"""Lines that a dump tore at marks set tight are one line again."""

from __future__ import annotations

import pytest

from tests.unit.clean.test_pages import cleaned


def lines_of(*rows: str) -> list[str]:
    return [line.string for block in cleaned("\n".join(rows)).blocks for line in block.lines]


def column(*rows: str) -> list[str]:
    """What a column of 14 em is read as, in which these lines stand."""
    above = ["茶农在清明之前上山采下头茬嫩", "叶一斤鲜叶要掐三万多个芽头全"]
    return lines_of(*above, *rows, *above)[2:-2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("他说：“树在，堤在。", "”第二年又栽"),
        ("印了《茶经注》", "。年轻人照着"),
        ("今年价格高了一成", "，收购点多"),
    ],
)
def test_no_printed_line_begins_with_a_closing_mark(left: str, right: str) -> None:
    assert column(left, right) == [left + right]


def test_marks_that_meet_may_tear_a_line_before_a_quotation() -> None:
    assert column("还有一位老茶农。", "“教炒茶急不得") == ["还有一位老茶农。“教炒茶急不得"]


def test_a_paragraph_that_ends_is_no_torn_line() -> None:
    rows = ["茶就炒好了。", "“火候到了自然成，急也没有用"]
    assert column(*rows) == rows
    assert column("“去不去？”", "“去。”") == ["“去不去？”", "“去。”"]


def test_a_signature_below_a_short_line_is_a_line_of_its_own() -> None:
    rows = ["茶就炒好了。", "（记者李雷王芳赵敏"]
    assert column(*rows) == rows


def test_what_would_be_wider_than_the_column_stays_apart() -> None:
    rows = ["茶农在清明之前上山采下头茬嫩", "，一斤鲜叶要掐三万多个芽头"]
    assert column(*rows) == rows


def test_every_letter_stays_where_it_was() -> None:
    text = (
        "茶农在清明之前上山采下头茬嫩\n印了《茶经注》\n。年轻人照着\n叶一斤鲜叶要掐三万多个芽头全"
    )
    torn = cleaned(text).blocks[0].lines[1]
    assert torn.raw == (15, 29)
    assert "".join(text[at] for at in torn.text.origin) == torn.string


def test_a_headline_above_a_dateline_is_not_torn_from_the_text_above() -> None:
    rows = ["还有一位老茶农。", "“云上”开新市", "本报黄山5月6日讯近日茶农"]
    assert column(*rows) == rows
    assert column(*rows[:2], "茶农在清明之前上山采下头茬嫩")[0] == "".join(rows[:2])
