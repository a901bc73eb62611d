"""What a scan makes of rules and dirt is no text; rare words are."""

import pytest

from generator.segment.words.lexicon import Lexicon
from generator.segment.words.noise import noise_reason, reason_for_noise


@pytest.mark.parametrize(
    "text",
    [
        "采茶",
        "一〇二",
        "“",
        "2021",
        "霏霏",
        "茶香茶韵",
        "采茶匚",
        "茶|乡",
        "二〇二〇",
        "彳亍山中",
        "皖南春茶\\beta上市",
    ],
)
def test_a_word_a_mark_and_a_figure_are_no_noise(lexicon: Lexicon, text: str) -> None:
    assert noise_reason(text, lexicon) == ""


@pytest.mark.parametrize(
    "text", ["匚厶丿", "丶丶", "凼凼凼凼", "春茶\\beta", "|丨 ¦", "二二凵", "ノー二", "≡ ⊥ 三"]
)
def test_parts_of_letters_and_what_repeats_or_has_markup_are_a_picture_misread(
    lexicon: Lexicon, text: str
) -> None:
    assert noise_reason(text, lexicon).startswith("noise")


@pytest.mark.parametrize("text", ["口 口", "一 一", "— 丨 —", "I l |", "田田 日"])
def test_strokes_by_themselves_are_noise(lexicon: Lexicon, text: str) -> None:
    assert reason_for_noise(text, lexicon, alone=True).startswith("noise")


@pytest.mark.parametrize("text", ["一", "口口声声", "2 0", "…… ……", "日日", "目 日"])
def test_a_letter_a_word_and_figures_are_none(lexicon: Lexicon, text: str) -> None:
    assert not reason_for_noise(text, lexicon, alone=True).startswith("noise: no word")


@pytest.mark.parametrize(
    ("text", "reason"), [("珥陵", ""), ("琅琊", ""), ("廿廾丌", "noise: no word")]
)
def test_a_rare_name_by_itself_is_no_noise(lexicon: Lexicon, text: str, reason: str) -> None:
    assert reason_for_noise(text, lexicon, alone=True)[:14] == reason
