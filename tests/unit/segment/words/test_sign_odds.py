"""Tables of what letters say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from generator.config import PROJECT
from generator.segment.words.sign_odds import BETWEEN, EDGE, PER_NAT, SignOdds

DATA = PROJECT / "generator" / "data"


def test_signs_speak_together_and_every_text_by_itself() -> None:
    table = SignOdds({"茶": 2 * PER_NAT, "茶香": -PER_NAT}, bias=PER_NAT)
    assert table.said_by(["茶", "茶香", "香"]) == 2.0
    assert table.said_by(["茶", "茶香", "香"], among=2.0) == 1.5
    assert table.said_by([]) == 1.0


def test_where_no_table_is_not_even_a_text_by_itself_speaks() -> None:
    assert SignOdds({}, bias=PER_NAT).said_by(["茶"]) == 0.0


def test_a_file_has_signs_with_edges_too(tmp_path: Path) -> None:
    file = tmp_path / "odds.npz"
    signs = BETWEEN.join([EDGE + "茶", "香"])
    said = np.array([PER_NAT, -2 * PER_NAT], np.int16)
    np.savez_compressed(file, signs=np.array(signs), said=said, bias=np.int16(PER_NAT))
    table = SignOdds.of_file(file)
    assert [table.said_by([sign]) for sign in (EDGE + "茶", "茶", "香")] == [2.0, 1.0, -1.0]


@pytest.mark.parametrize("name", ["headings", "ledes"])
def test_the_tables_are_whole_and_know_each_sign_once(name: str) -> None:
    with np.load(DATA / f"{name}.npz") as found:
        signs, said = str(found["signs"]).split(BETWEEN), found["said"]
    assert len(signs) == len(set(signs)) == len(said)
    assert np.issubdtype(said.dtype, np.integer)
    assert said.all()
    assert all(any(letter.isalnum() for letter in sign) for sign in signs)
