"""How an article begins where it is only shown: its first sentences, as many as have room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Gap
from generator.write.forms.excerpt import excerpt, printed_dateline, shorten
from tests.unit.write.newsroom import FULL, article


def test_a_lead_leaves_out_dateline_and_byline() -> None:
    assert printed_dateline(FULL) == "本报通辽3月1日讯"
    assert excerpt(FULL, 110) == ["春回大地，奈曼旗的田野上机声隆隆。"]


def test_a_bracket_that_is_no_byline_stays() -> None:
    one = replace(
        FULL, paragraphs=(*article("2020-03-02-x", paragraphs=("（一）种子充足。",)).paragraphs,)
    )
    assert excerpt(one, 110) == ["（一）种子充足。"]


def test_a_lead_stops_at_a_gap() -> None:
    one = article(
        "2020-03-01-aaaaa",
        paragraphs=("牧草返青，牛羊", "下一段。"),
        gaps=(Gap("…牛羊", "lost", 0, 7),),
    )
    assert excerpt(one, 110) == ["牧草返青，牛羊……"]


@pytest.mark.parametrize("limit", [14, 40, 110, 370])
def test_a_lead_keeps_to_its_length(limit: int) -> None:
    texts = ("一片草原绿了，" * 9 + "牛羊上坡。") * 4, "牧民转场。" * 9, "长" * 400
    parts = excerpt(article("2020-03-01-aaaaa", paragraphs=texts), limit)
    assert 1 <= len(parts) <= 3
    assert sum(map(len, parts)) <= limit


def test_a_text_without_a_pause_is_cut_where_it_must() -> None:
    assert shorten("长" * 30, 10) == "长" * 8 + "……"
