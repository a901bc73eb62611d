"""Repairs are told with their places, and telling them again gives the same text."""

import pytest

from generator.clean.letters.doubling import doubled
from generator.clean.letters.order import SCANNED_LINE, WHOLE_LINE
from generator.clean.letters.replay import repair, replay
from generator.model import Repair, Span, Text


def raw(line: str, start: int = 50) -> Text:
    return Text(line, tuple(range(start, start + len(line))))


def test_a_repair_names_the_raw_place_before_and_after() -> None:
    clean, made = repair(raw("今年,茶农"), WHOLE_LINE)
    assert clean.string == "今年，茶农"
    assert made == [Repair(Span(52, 53), ",", "，", "ascii_punctuation")]


def test_every_letter_keeps_the_place_of_its_first_copy() -> None:
    clean, made = repair(raw("茶园茶园开采开采"), (doubled,))
    assert (clean.string, clean.origin) == ("茶园开采", (50, 51, 54, 55))
    assert [one.span for one in made] == [Span(50, 58)]


@pytest.mark.parametrize(
    "line",
    [
        "本报合肥 5月 6日讯 (记者 李雷) 近日 ,茶农 增收２成",
        "﹃ 春 茶 开 采 ﹄",
        "春茶春茶１２１２亩亩",
        "提高认识 落实责任",
    ],
)
def test_replaying_gives_the_same_text(line: str) -> None:
    clean, made = repair(raw(line), (*WHOLE_LINE, doubled, *SCANNED_LINE))
    assert made
    assert replay(raw(line), made) == clean


def test_a_repair_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="full_width_alnum does not fit"):
        replay(raw("茶农"), [Repair(Span(50, 51), "苶", "茶", "full_width_alnum")])
