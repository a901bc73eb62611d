"""The written articles: no set shares one, and what is wrong with one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.press.story import SETS, StoryError, load, stories


def test_the_sets_share_no_article() -> None:
    keys = [story.key for name in SETS for story in stories(name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{key: a, paper: b}", "a: .*required"),
        (
            "{key: a, paper: b, date: 2021-04-03, kind: odd, paragraphs: [{kind: text, text: c}]}",
            "kind",
        ),
        ("{key: a, paper: b, date: 2021-04-03, kind: news, paragraphs: []}", "paragraphs"),
        ("{key: a, paper: b, date: soon, kind: news, paragraphs: []}", "no day"),
        ("{key: a, paper: b, date: 2021-04-03, kind: news, paragraphs: [], tilte: x}", "tilte"),
        (
            "{key: a, paper: b, date: 2021-04-03, kind: news, lead: x,"
            " paragraphs: [{kind: text, text: c}]}",
            "lead",
        ),
    ],
)
def test_a_fault_of_an_article_is_named(tmp_path: Path, row: str, says: str) -> None:
    file = tmp_path / "sample.yml"
    file.write_text(f"- {row}\n", encoding="utf-8")
    with pytest.raises(StoryError, match=rf"(?s)sample\.yml.*{says}"):
        load(file)
