"""What words speak of: two texts without a word in common may be about the same."""

from __future__ import annotations

import pytest

from generator.segment.fields import NO_FIELDS, NOWHERE, Fields, likeness, together

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


def test_texts_without_a_common_word_are_alike_when_they_speak_of_the_same(fields: Fields) -> None:
    court, accused, rice = (fields.leaning(text) for text in ("法院", "被告", "水稻"))
    assert likeness(court, accused).cosine > 0.9
    assert likeness(court, accused).lift > likeness(court, rice).lift
    assert likeness(court, rice).cosine == 0.0


def test_several_texts_are_taken_as_one(fields: Fields) -> None:
    both = together((fields.leaning("法院"), fields.leaning("水稻")))
    assert both == fields.leaning("法院收水稻")
    assert together(()) == NOWHERE


def test_without_a_table_nothing_speaks_of_anything() -> None:
    assert NO_FIELDS.leaning("法院") == NOWHERE
    assert likeness(NOWHERE, NOWHERE).cosine == 0.0
