"""How near a headline stands to a stretch of text by what words mean."""

from __future__ import annotations

import numpy as np
import pytest

from generator.segment.cutting.nearness import MOST, USUAL, Nearness
from generator.segment.words.meanings import Meanings, alike, stand

WORDS = {"法官": 0, "法庭": 1, "茶农": 2, "茶园": 3}
VECTORS = np.array([[9, 0], [8, 1], [0, 7], [1, 9]], np.int8)
MEANINGS = Meanings(WORDS, VECTORS)
STRIP = ["茶园开了", "茶农上山采茶", "法官来了", "茶农的法庭", "下雨"]
IS_TEXT = [False, True, True, True, False]


def nearness() -> Nearness:
    return Nearness(STRIP, IS_TEXT, MEANINGS)


def test_a_headline_is_nearest_to_the_text_that_means_the_same() -> None:
    found = nearness()
    assert found.of([0], 1, 2) > 0.9 > found.of([0], 1, 4) > found.of([0], 2, 3)


@pytest.mark.parametrize(("start", "end"), [(0, 2), (1, 4), (2, 5), (3, 4)])
def test_a_stretch_stands_at_the_sum_of_its_texts(start: int, end: int) -> None:
    """Its headlines are left out."""
    texts = "，".join(STRIP[n] for n in range(start, end) if IS_TEXT[n])
    assert nearness().of([0], start, end) == pytest.approx(
        alike(stand(MEANINGS.of(STRIP[0])), stand(MEANINGS.of(texts)))
    )


def test_lines_of_a_headline_are_taken_together() -> None:
    both, text = stand(MEANINGS.of("茶园开了，法官来了")), stand(MEANINGS.of(STRIP[3]))
    assert nearness().of([0, 2], 3, 4) == pytest.approx(alike(both, text))


def test_what_is_not_known_is_as_near_as_usual() -> None:
    assert nearness().of([4], 1, 4) == nearness().of([0], 4, 5) == USUAL
    assert Nearness([], [], MEANINGS).of([0], 0, 1) == USUAL
    noise = Nearness(STRIP[:2] * MOST, [False, True] * MOST, MEANINGS)
    assert noise.of([0], 0, 2) == USUAL
