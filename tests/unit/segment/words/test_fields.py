"""What words speak of: two texts without a word in common may be about the same."""

from __future__ import annotations

import pytest

from generator.segment.words.fields import NO_FIELDS, Fields, overlap

TABLE = "# a comment\n法院\t10\t51:90\n被告\t8\t51:70 3:10\n水稻\t10\t47:80\n田\t5\t47:20\n"


@pytest.fixture
def fields() -> Fields:
    return Fields.of_table(TABLE)


def test_a_text_leans_to_the_topics_of_its_words(fields: Fields) -> None:
    leaning = fields.leaning("法院传唤了被告。")
    assert leaning.weights[51] == pytest.approx(16.0)
    assert leaning.weights[3] == pytest.approx(1.0)
    assert leaning.telling == pytest.approx(1.8)


def test_a_word_counts_once_and_within_longer_words(fields: Fields) -> None:
    assert fields.leaning("法院法院") == fields.leaning("法院")
    assert fields.leaning("田间").weights[47] == pytest.approx(2.0)


def test_texts_without_a_common_word_overlap_when_they_speak_of_the_same(fields: Fields) -> None:
    court, accused, rice = (fields.leaning(text) for text in ("法院", "被告", "水稻"))
    assert overlap(court, accused) == pytest.approx(9.0 * 7.0)
    assert overlap(court, rice) == 0.0


def test_without_a_table_nothing_speaks_of_anything() -> None:
    nothing = NO_FIELDS.leaning("法院")
    assert nothing.telling == overlap(nothing, nothing) == 0.0
