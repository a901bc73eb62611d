"""Words that keep to one another are one term, counted as such."""

from collections import defaultdict

import pytest

from generator.enrich.collocations import JOINT, Terms


def terms_of(text: str, *, alone: str = "") -> Terms:
    """The terms of words parted by spaces; those of ``alone`` are never part of a longer one."""
    apart = alone.split()
    joins = defaultdict(lambda: True, dict.fromkeys(apart, False))
    words = text.split()
    for word in words:
        _ = joins[word]
    return Terms(words, joins)


def told(terms: Terms) -> dict[str, int]:
    return {term.replace(JOINT, "+"): n for term, n in terms.often.items() if n}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("脱贫 攻坚 在 脱贫 攻坚", {"脱贫+攻坚": 2, "在": 1}),
        ("脱贫 攻坚 在 脱贫 后 攻坚", {"脱贫": 2, "攻坚": 2, "在": 1, "后": 1}),  # once together
        ("京蒙 扶贫 协作 好 京蒙 扶贫 协作", {"京蒙+扶贫+协作": 2, "好": 1}),
        ("扶贫 车间 扶贫 车间 扶贫", {"扶贫+车间": 2, "扶贫": 1}),
        ("农 牧 丰 农 牧", {"农": 2, "牧": 2, "丰": 1}),  # two characters are no term of several
    ],
)
def test_words_that_stand_together_twice_are_one(text: str, counts: dict[str, int]) -> None:
    assert told(terms_of(text)) == counts


def test_words_that_mostly_stand_alone_are_not() -> None:
    text = "旗 牧民 增收 旗 牧民 增收 旗 牧民 在 牧民 在 增收 在 牧民 在 增收 在 牧民 在 增收"
    assert "牧民+增收" not in told(terms_of(text))


def test_words_that_join_nothing_stay_apart() -> None:
    assert told(terms_of("扶贫 了 扶贫 了", alone="了")) == {"扶贫": 2, "了": 2}


def test_a_term_stands_first_where_it_does_not_belong_to_a_longer_one() -> None:
    terms = terms_of("扶贫 车间 在 车间 扶贫 车间")
    assert told(terms) == {"扶贫+车间": 2, "在": 1, "车间": 1}
    assert [terms.first(term) for term in (f"扶贫{JOINT}车间", "在", "车间")] == [0, 1, 2]
