"""How long a reader waits, in rounds: files that can only be asked for when others are in.

A round is what the network costs at least; how much is in it does not matter much.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.corpus import Corpus
from generator.search.index import write_index
from tests.unit.search.articles import article, shelf
from tests.unit.search.node import Reader

MANIFEST = 1
DAYS = [f"{year}-06-15" for year in (2011, 2012, 2013)]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A month, and three closed years, each with a word of its own."""
    old = [
        article(n, day, f"旧闻之{word}。", title=f"标题{word}乎")
        for n, (day, word) in enumerate(zip(DAYS, ("饕餮", "貔貅", "麒麟"), strict=True))
    ]
    month = Corpus(600).articles("2015-01")
    folder = tmp_path_factory.mktemp("index")
    write_index(shelf([*old, *month, article(9, "2015-01-31", "之饕又见。")]), folder)
    return folder


@pytest.mark.parametrize(
    ("query", "first", "found"),
    [
        pytest.param("一个", MANIFEST + 2, 10, id="a common word: postings, then texts"),
        pytest.param("麒麟", MANIFEST + 2, 1, id="a headline of any year: postings, then texts"),
        pytest.param("旧闻", MANIFEST + 3, 3, id="only in old bodies: years, postings, texts"),
        pytest.param("闻之麒", MANIFEST + 3, 1, id="a phrase in one of them: the same"),
    ],
)
def test_the_first_hits_need_few_rounds(index: Path, query: str, first: int, found: int) -> None:
    with Reader() as reader:
        told = reader.ask("rounds", index, query=query)
    assert told["found"] == found
    assert told["first"] <= first


def test_first_hits_do_not_wait_until_the_page_is_full(index: Path) -> None:
    """One is in the newest month, the other in an old year's text."""
    with Reader() as reader:
        told = reader.ask("rounds", index, query="之饕")
    assert told["found"] == 2
    assert told["first"] < told["all"]
