"""The search finds exactly the articles that have a text: the builder, and the half that ships."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.search.digits import LARGEST, gaps, shard_of
from generator.search.folding import fold
from generator.search.index import write_index
from generator.search.records import record_of
from tests.unit.search.articles import article, newest_first, shelf
from tests.unit.search.node import Reader

# Few characters, so that pieces recur; each kind that folding treats in its own way.
CHARACTERS = "草原牧区防火国 ab3A5９Ｂ0.．，。“、—\n　é\u0301ßİⅣ①㎡𠮷𪚥ᠮᠣ\ue0008%"
TEXTS = st.text(CHARACTERS, max_size=40)
DAYS = ("2016-05-02", "2017-11-30", "2018-01-01", "2019-12-31", "2020-01-07", "2020-02-03",
        "2020-03-05", "2020-03-30", "2020-05-01", "2020-07-13")  # fmt: skip
ARTICLES = st.lists(st.tuples(st.sampled_from(DAYS), TEXTS, TEXTS), min_size=1, max_size=14)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as running:
        yield running


@st.composite
def pieces(draw: st.DrawFn, text: str) -> str:
    """A piece of ``text``, cut anywhere."""
    start = draw(st.integers(0, max(0, len(text) - 1)))
    return text[start : draw(st.integers(start, len(text)))]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(ARTICLES, st.data())
def test_engine_and_brute_force_agree_on_any_piece_of_any_text(
    reader: Reader, drawn: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    articles = [
        article(number, day, *body.split("\n"), title=title.replace("\n", ""))
        for number, (day, title, body) in enumerate(drawn)
    ]
    folded = [fold(record_of(one).text) for one in newest_first(articles)]
    queries = []
    for _ in range(6):
        one = data.draw(st.sampled_from(drawn))
        piece = data.draw(pieces(data.draw(st.sampled_from(one[1:]))) | TEXTS)
        # in quotes a query is one text, whatever stands in it; the quotes themselves say nothing
        piece = piece.replace("\n", "").translate({ord(c): None for c in '“”"'})
        if len(fold(piece)) >= 2:
            queries.append(piece)
    with tempfile.TemporaryDirectory() as folder:
        write_index(shelf(articles), Path(folder))
        found = reader.all(Path(folder), [f"“{query}”" for query in queries])
    for query, numbers in zip(queries, found, strict=True):
        assert numbers == [n for n, text in enumerate(folded) if fold(query) in text], query


@settings(max_examples=80, deadline=None)
@given(st.lists(st.text(CHARACTERS + "ŉΣΑς…⒈１２ǅ가ﬁ∞½", max_size=20), max_size=20))
def test_both_halves_fold_alike(reader: Reader, texts: list[str]) -> None:
    assert reader.ask("folded", texts=texts) == [fold(text) for text in texts]


def test_both_halves_fold_every_character_alike(reader: Reader) -> None:
    """But those that either side's Unicode tables are too old to know."""
    characters = [chr(code) for code in range(0x20, 0x20000) if not 0xD800 <= code < 0xE000]
    theirs = reader.ask("folded", texts=characters)
    ours = [fold(character) for character in characters]
    differ = [c for c, a, b in zip(characters, ours, theirs, strict=True) if a != b]
    assert [c for c in differ if not _new(c, ours[characters.index(c)])] == []


def _new(character: str, ours: str) -> bool:
    """Whether Python does not know the character, or a case of it, which a newer table gives."""
    import unicodedata

    return unicodedata.category(character) == "Cn" or ours == character


@settings(max_examples=100, deadline=None)
@given(st.sets(st.integers(0, 3 * LARGEST), max_size=30))
def test_numbers_come_back_from_their_gaps(reader: Reader, numbers: set[int]) -> None:
    wanted = sorted(numbers)
    assert reader.ask("numbers", texts=[gaps(wanted)]) == [wanted]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=3), min_size=1), st.integers(1, 5000))
def test_both_halves_look_for_a_term_in_the_same_file(
    reader: Reader, terms: list[str], shards: int
) -> None:
    terms = [term for term in terms if not any(0xD800 <= ord(c) < 0xE000 for c in term)]
    assert reader.ask("shards", terms=terms, shards=shards) == [shard_of(t, shards) for t in terms]
