"""What has no columns stays as it is, and nothing is lost where they are taken apart."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.pages import groups_of
from tests.unit.clean.dumps import PRINTED, SPANNED, TABLE, spans_of, unpicked

STORY = (
    "天刚蒙蒙亮，护林员就背上水壶和干粮，沿着山脊出发了。他负责的林区，走完一圈要整整三天。"
    "去年冬天，他在巡山途中发现了两只羚牛幼崽，立即用手机拍下影像，传给了保护站的同事。"
)


def test_noise_is_left_as_it_is() -> None:
    chance = Random(7)
    text = "".join(chance.choice("春茶开采，。 \n    ") for _ in range(30_000))
    assert spans_of(text) == list(groups_of(text))


@pytest.mark.parametrize(
    "text",
    [TABLE, "数 字 工 厂  年 轻 工 匠\n" * 4, STORY, "记者  周明远\n通讯员  李小荷\n摄影  王芳"],
)
def test_what_has_no_gutters_stays_as_it_is(text: str) -> None:
    assert spans_of(text) == list(groups_of(text))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(min_value=0, max_value=40), min_size=2, max_size=4),
    st.integers(min_value=10, max_value=20),
    st.integers(min_value=2, max_value=8),
)
def test_columns_set_side_by_side_are_given_back(
    starts: list[int], width: int, gutter: int
) -> None:
    columns = [[(STORY * 3)[s + i * width :][:width] for i in range(6)] for s in starts]
    rows = zip(*columns, strict=True)
    text = "".join((" " * gutter).join(row) + "\n" for row in rows)
    assert unpicked(text) == columns


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="春茶开采，。（）12 　\n", max_size=400) | st.text(max_size=120))
def test_no_character_is_lost_or_repeated(text: str) -> None:
    lines = [line for group in spans_of(text) for line in group]
    taken = Counter(place for line in lines for place in range(*line))
    assert all(count == 1 for count in taken.values())
    before = {place for group in groups_of(text) for line in group for place in range(*line)}
    assert all(text[place].isspace() for place in before - set(taken))


@pytest.mark.parametrize("cut", range(0, len(PRINTED), 37))
def test_no_character_of_a_printed_page_is_lost(cut: int) -> None:
    text = PRINTED[:cut] + "\n" + PRINTED[cut:] + SPANNED + TABLE
    lines = [line for group in spans_of(text) for line in group]
    letters = "".join(sorted("".join(text[line.start : line.end] for line in lines)))
    assert letters.strip() == "".join(sorted(text)).strip()
