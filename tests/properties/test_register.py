"""The register, spliced, is the one that is written from nothing."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from generator.write.register import spliced

PATHS = st.text("ab-./é", min_size=1, max_size=4)
PAGES = st.dictionaries(PATHS, st.sets(st.sampled_from("123"), min_size=1), max_size=9)
NEWS = st.dictionaries(PATHS, st.sets(st.sampled_from("1234"), max_size=2), max_size=5)


def written(pages: Mapping[str, set[str]]) -> bytes:
    """A register of ``pages``, a hash a line."""
    lines = sorted(f"{path}\t{one}\n".encode() for path, hashes in pages.items() for one in hashes)
    return b"".join(lines)


@given(PAGES, NEWS)
def test_a_register_with_news_is_the_one_of_all_pages_as_they_are_now(
    pages: dict[str, set[str]], news: dict[str, set[str]]
) -> None:
    ordered = sorted(news.items(), key=lambda one: f"{one[0]}\t".encode())
    assert spliced(written(pages), ordered) == written(pages | news)
