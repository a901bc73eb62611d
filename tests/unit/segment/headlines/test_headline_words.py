"""What the words of a headline mean, and what the text of its article has of them."""

from __future__ import annotations

from generator.segment.headlines.headline_words import OPENING, HeadlineWords
from tests.eval.running import desk
from tests.unit.segment.newsprint import BRIDGE, TEA


def words(body: str) -> HeadlineWords:
    return HeadlineWords(body, desk().words.lexicon)


def test_pairs_of_letters_that_the_text_has_are_shared() -> None:
    of_text = words("皖南，春茶开采。")
    assert of_text.share("春茶开采") == 1.0
    assert of_text.share("南春") == 1.0  # marks part no letters
    assert of_text.share("春茶上市") == 1 / 3
    assert of_text.share("") == 0.0


def test_a_word_over_the_end_of_a_line_is_seen_and_never_counts_more_than_once() -> None:
    assert words("").over("新建的农产", "品交易市场") == 1.0
    assert words("").over("春茶开采", "农民增收") < 0.5


def test_what_may_follow_follows_better_than_what_may_not() -> None:
    goes_on = words("").follows("大山里的最后一担茶叶是", "怎样卖掉的")
    assert goes_on > words("").follows("大山里的最后一担茶叶是", "，卖掉了")
    assert -1.0 <= goes_on <= 1.0


def test_a_headline_is_nearer_to_its_own_text() -> None:
    tea, bridge = words(TEA), words(BRIDGE)
    assert tea.to_text("皖南山区春茶开采") > bridge.to_text("皖南山区春茶开采")
    assert tea.between("春茶开采", "茶园采摘") > tea.between("春茶开采", "大桥合龙")


def test_only_the_opening_of_a_text_tells_what_it_means() -> None:
    opening = (TEA * OPENING)[:OPENING]
    assert words(opening + BRIDGE).to_text("大桥") == words(opening).to_text("大桥")
