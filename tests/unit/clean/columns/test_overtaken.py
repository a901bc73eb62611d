"""Lines beside a headline's letters that ``pdftotext -layout`` printed before those above them."""

from __future__ import annotations

from generator.clean.columns.cells import rows_of
from generator.clean.columns.gutters import straightened
from generator.clean.columns.overtaken import in_turn
from tests.unit.clean.dumps import Lexicon, beside, lines_of

WORDS = Lexicon("记者", "早市", "岸人")
OPENS = ("者 周明远）清晨，这里早", "   本报海州4月2日讯 （记", "市从四点开到七点。")


def read(page: str) -> list[list[str]]:
    rows = in_turn(page, straightened(page, rows_of(page, lines_of(page))), WORDS)
    return [[page[strip[0].start : strip[-1].end] for strip in row] for row in rows]


def test_a_line_printed_beside_a_headline_comes_behind_the_one_printed_below() -> None:
    assert read(beside(["渔港的早晨"], OPENS)) == [
        ["渔港的早晨", "本报海州4月2日讯 （记"],
        ["者 周明远）清晨，这里早"],
        ["市从四点开到七点。"],
    ]


def test_only_beside_a_headline_are_lines_printed_out_of_turn() -> None:
    """What stands in a column of text is none, though it has no marks."""
    text = ["渔船靠岸，船老大忙着", "把一筐一筐的鱼倒进去", "，买鱼的人围了上来。"]
    for page in (beside(OPENS), beside(text, ["", *OPENS])):
        found = [strip for row in read(page) for strip in row]
        assert found.index(OPENS[0]) < found.index(OPENS[1].strip())


def test_the_letters_of_an_upright_headline_stay_where_they_are() -> None:
    page = "渔 者 周明远）清晨，这里早\n     本报海州4月2日讯 （记\n港 市从四点开到七点。\n"
    assert read(page)[:2] == [["渔", "本报海州4月2日讯 （记"], ["者 周明远）清晨，这里早"]]


def test_lines_whose_sentences_run_on_as_printed_stay() -> None:
    lines = ["码头上的早市开了，对岸", "人声也近了，卖鱼的和买", "鱼的都认得。"]
    assert read(beside(["渔港的早晨"], lines))[0] == ["渔港的早晨", lines[0]]
