"""Letters and notices: whom they speak to, and the headline right above that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.lines.labelling import Shows
from generator.segment.pieces.piece import Role
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.rows import FLUSH, SOLID, A, H, S, T, labels, row


@pytest.mark.parametrize("shows", [FLUSH, SOLID], ids=["parted", "solid"])
@pytest.mark.parametrize("greeting", ["尊敬的用户：", "各县区农业农村局：", "编辑同志："])
def test_whom_a_letter_speaks_to_is_its_first_paragraph(
    lexicon: Lexicon, greeting: str, shows: Shows
) -> None:
    rows = ("|停水通知书", greeting, "因主管道检修，明日九", "时停水，请各位提前储水。")
    assert labels(lexicon, *rows, shows=shows) == [H, S, S, T]


@pytest.mark.parametrize("shows", [FLUSH, SOLID], ids=["parted", "solid"])
def test_what_stands_right_above_a_letter_is_its_headline_even_if_it_asks(
    lexicon: Lexicon, shows: Shows
) -> None:
    label = replace(row("|读者来信"), shown=(Role.LABEL, "a section label"))
    letter = ("编辑同志：我家住在茶", "山脚下，每天走这条路去收", "购点。")
    asks = "茶山的路几时能够修好？"
    assert labels(lexicon, label, asks, *letter, shows=shows) == [A, H, S, T, T]
