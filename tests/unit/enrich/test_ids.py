"""Keys stay what they are, whatever happens around an article; and no two of a day are one."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.enrich.ids import assign_keys, letters, short_key

BODY = (
    "本报呼和浩特3月29日讯（记者 某某）近日，某地领导小组印发方案，开展年度工作专项考核。"
    "考核针对旗县区党委政府。"
)


def clashing(length: int = 1) -> tuple[str, str]:
    """Two bodies that differ though the first ``length`` letters of their keys agree."""
    seen: dict[str, str] = {}
    for n in range(100_000):
        body = f"甲{n}"
        key = short_key(body, length)
        if key in seen:
            return seen[key], body
        seen[key] = body
    raise AssertionError("no clash found")


def test_a_key_is_five_letters_that_nobody_misreads() -> None:
    assert re.fullmatch("[0-9a-hjkmnp-tv-z]{5}", short_key(BODY))


def test_a_longer_key_begins_with_the_shorter() -> None:
    assert short_key(BODY, 8).startswith(short_key(BODY))


@pytest.mark.parametrize(
    "same",
    [
        BODY.replace("，", ","),
        BODY.replace("3月29日", " 3 月\n29 日"),
        BODY.replace("3月29日", "３月２９日"),
        BODY[: BODY.index("旗县区")] + "的一切都已改正。",  # past the fortieth letter
    ],
)
def test_spaces_marks_widths_and_the_rest_change_nothing(same: str) -> None:
    assert short_key(same) == short_key(BODY)


@pytest.mark.parametrize("other", [BODY.replace("呼和浩特", "包头"), BODY.replace("29日", "28日")])
def test_a_letter_or_digit_of_the_start_changes_the_key(other: str) -> None:
    assert short_key(other) != short_key(BODY)


def test_letters_are_categories_l_and_n() -> None:
    assert letters("一、２“二”①km²\n—") == "一2二1km2"


def test_a_neighbour_changes_no_key() -> None:
    assert assign_keys([BODY, "另一篇"])[0] == assign_keys([BODY])[0] == short_key(BODY)


def test_bodies_with_one_start_are_told_apart_whatever_their_order() -> None:
    one, two = BODY + "晴。", BODY + "多云。"
    keys = assign_keys([one, two])
    assert len(set(keys)) == 2
    assert all(key.startswith(short_key(BODY)) and len(key) > 5 for key in keys)
    assert assign_keys([two, one]) == keys[::-1]


def test_different_bodies_of_one_key_are_lengthened(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = clashing()
    monkeypatch.setattr("generator.enrich.ids.short_key", lambda body: short_key(body, 1))
    keys = assign_keys([one, two])
    assert len(set(keys)) == 2
    assert {key[0] for key in keys} == {short_key(one, 1)}
    assert {len(key) for key in keys} != {1}


def test_of_identical_bodies_the_first_keeps_its_key() -> None:
    keys = assign_keys([BODY, BODY, "另一篇", BODY])
    assert keys[0] == short_key(BODY)
    assert len(set(keys)) == 4
    assert keys[:2] == assign_keys([BODY, BODY])


def test_bodies_without_a_letter_have_keys_too() -> None:
    assert len(set(assign_keys(["", "——", "。"]))) == 3


@given(st.lists(st.text(alphabet="甲乙1 ，", max_size=4), max_size=12))
def test_a_day_s_keys_are_distinct_and_repeatable(bodies: list[str]) -> None:
    keys = assign_keys(bodies)
    assert len(set(keys)) == len(bodies)
    assert keys == assign_keys(bodies)


def test_letters_are_the_letters_and_numbers_of_unicode() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    assert not [c for c in every if c.isalnum() != (unicodedata.category(c)[0] in "LN")]
