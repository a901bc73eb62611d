"""What speaks against the steps from one line to the next."""

from __future__ import annotations

import pytest

from generator.segment import line_steps
from generator.segment.lexicon import Lexicon
from tests.unit.segment.rows import BRIDGE, TEA, row


def test_of_noise_nobody_asks_what_may_follow(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [row(string) for string in (*TEA[:2], *BRIDGE[:2])]
    assert sorted(line_steps.sequels(rows, lexicon)) == [1, 2, 3]
    monkeypatch.setattr(line_steps, "MOST_ROWS", 3)
    monkeypatch.setattr(Lexicon, "each_goes_on", None)
    assert set(line_steps.sequels(rows, lexicon).values()) == {0.0}
