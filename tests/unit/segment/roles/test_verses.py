"""Many short lines in a row are a poem, though each could be a headline."""

from __future__ import annotations

from dataclasses import replace

from generator.segment.pieces.piece import VERSE, Role
from generator.segment.roles.verses import mark_verses
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.newsprint import line

POEM = (
    "春天从一口井里醒来",
    "我把它挑过麦田",
    "一担给了菜地",
    "一担给了屋檐下的燕子",
    "剩下半瓢",
    "还在路上晃着",
)


def verses(
    lexicon: Lexicon, *lines: str, named: int | None = None, role: Role = Role.BYLINE
) -> list[str]:
    """The verses among ``lines``, of which ``named`` is a byline or has another role."""
    roles: list[tuple[Role, str] | None] = [None] * len(lines)
    if named is not None:
        roles[named] = role, role.value
    mark_verses([line(text) for text in lines], roles, lexicon)
    return [text for text, given in zip(lines, roles, strict=True) if given == (Role.BODY, VERSE)]


def test_verses_below_their_author_are_all_the_poem(lexicon: Lexicon) -> None:
    assert verses(lexicon, "井", "林小满", *POEM, named=1) == [*POEM]


def test_a_name_that_could_be_a_word_names_an_author_right_below_the_headline(
    lexicon: Lexicon,
) -> None:
    assert verses(lexicon, "老井", "高山", *POEM) == [*POEM]
    assert verses(lexicon, "老井", *POEM[:3], "高山", *POEM[3:]) == [*POEM[:3], "高山", *POEM[3:]]


def test_who_wrote_verses_may_say_of_which_year_and_class(lexicon: Lexicon) -> None:
    for writer in ("机械系2003级 林小满", "七年级2班 林小满"):
        assert verses(lexicon, "山口市果农采下的头茬樱桃", writer, *POEM) == [*POEM]
    assert verses(lexicon, "老井", "井深2003米 林小满", *POEM) == []


def test_wide_headlines_above_a_poem_are_none_of_its_verses(lexicon: Lexicon) -> None:
    above = ("山口市", "果农采下的头茬樱桃全进冷库")
    assert verses(lexicon, *above, *POEM) == [*POEM]


def test_a_verse_may_have_three_short_pieces(lexicon: Lexicon) -> None:
    poem = (*POEM[:3], "他停下 听 又走", *POEM[3:])
    assert verses(lexicon, "井", "林小满", *poem, named=1) == [*poem]


def test_the_headline_above_a_poem_is_none_of_its_verses(lexicon: Lexicon) -> None:
    assert verses(lexicon, "老井", *POEM) == [*POEM]


def test_below_a_headline_printed_twice_the_first_line_is_a_verse(lexicon: Lexicon) -> None:
    headline = replace(line("老井（外一首）"), display=True)
    for first, poem in ((POEM[0], [*POEM]), ("石大河", [*POEM])):
        lines = [headline, *map(line, [first] * (first != POEM[0]) + [*POEM])]
        roles: list[tuple[Role, str] | None] = [None] * len(lines)
        mark_verses(lines, roles, lexicon)
        found = [
            one.string for one, role in zip(lines, roles, strict=True) if role == (Role.BODY, VERSE)
        ]
        assert found == poem


def test_below_the_signature_of_another_text_a_poem_begins_with_its_headline(
    lexicon: Lexicon,
) -> None:
    assert verses(lexicon, "（李雷）", "老井", *POEM, named=0, role=Role.SIGNATURE) == [*POEM]


def test_a_poem_goes_on_below_what_a_scan_made_of_a_picture(lexicon: Lexicon) -> None:
    assert verses(lexicon, "■", *POEM, named=0, role=Role.NOISE) == [*POEM]


def test_the_headline_below_a_poem_is_none_of_its_verses(lexicon: Lexicon) -> None:
    below = ("全省春耕备耕现场会召开", "茶农们天不亮就背着竹篓上山，赶在雨水到来之前下山。")
    assert verses(lexicon, "林小满", *POEM, *below, named=0) == [*POEM]


def test_who_signs_a_poem_ends_it(lexicon: Lexicon) -> None:
    signed = (*POEM[:-1], "还在路上晃着（林小满）")
    assert verses(lexicon, "井", *signed, "渡口的信") == [*signed]


def test_a_narrow_column_is_no_poem(lexicon: Lexicon) -> None:
    """Its lines end where the column does, and have marks."""
    prose = ("他把井水挑过了田", "又从田里，挑回家") * 4
    assert verses(lexicon, "林小满", *prose, named=0) == []


def test_verses_as_long_as_one_another_are_a_poem_where_they_have_no_mark(
    lexicon: Lexicon,
) -> None:
    poem = ("我把井水挑过麦田", "又从田里挑回家去") * 3
    assert verses(lexicon, "林小满", *poem, named=0) == [*poem]
    assert verses(lexicon, "老井，我们的井", "林小满", *poem, named=1) == [*poem]
    assert verses(lexicon, "井", *poem, "桥通了，我们都去看") == [*poem]


def test_the_last_verse_stands_below_one_with_a_comma(lexicon: Lexicon) -> None:
    poem = (*POEM, "燕子，也在路上", "我的井是直的")
    assert verses(lexicon, "林小满", *poem, named=0) == [*poem]


def test_the_author_parts_a_poem_from_its_headline_and_those_above(lexicon: Lexicon) -> None:
    lines = ("我们的渡口通了桥", "渡口的船还在", "老井（外一首）", "林小满", *POEM)
    assert verses(lexicon, *lines) == [*POEM]
    roles: list[tuple[Role, str] | None] = [None] * len(lines)
    mark_verses([line(text) for text in lines], roles, lexicon)
    assert [role and role[0] for role in roles[:4]] == [None, None, None, Role.BYLINE]


def test_right_above_a_deck_stands_a_headline_and_no_verse(lexicon: Lexicon) -> None:
    headed = ("林小满", *POEM, "一座老城的春天", "——渡口镇见闻", "茶农们天不亮就背着竹篓上山。")
    assert verses(lexicon, *headed, named=0) == [*POEM]
    lines = ("林小满", *POEM, "我的井是直的", "□本报记者 李雷")
    roles: list[tuple[Role, str] | None] = [None] * len(lines)
    roles[0] = roles[-1] = Role.BYLINE, "byline"
    mark_verses([line(text) for text in lines], roles, lexicon)
    assert None not in roles


def test_below_a_signed_poem_the_line_above_a_byline_is_the_headline_of_its_text(
    lexicon: Lexicon,
) -> None:
    last, text = "我的井是直的", "茶农们天不亮就背着竹篓上山。"
    lines = ("林小满", *POEM, last, "□李雷", text)
    roles: list[tuple[Role, str] | None] = [None] * len(lines)
    roles[0] = roles[-2] = Role.BYLINE, "byline"
    mark_verses([line(one) for one in lines], roles, lexicon)
    assert roles[len(POEM) : len(POEM) + 2] == [(Role.BODY, VERSE), None]
    assert last in verses(lexicon, *lines, named=0)


def test_a_scan_prints_two_verses_in_a_line(lexicon: Lexicon) -> None:
    lines = (*POEM[:2], f"{POEM[2]} {POEM[3]}", *POEM[4:], *POEM[:2])
    assert verses(lexicon, "林小满", *lines, named=0) == [*lines]
    three = (*POEM[:2], " ".join(POEM[2:5]), *POEM[5:], *POEM[:2])
    assert verses(lexicon, "林小满", *three, named=0) == []


def test_of_many_verses_two_may_look_like_one_by_chance(lexicon: Lexicon) -> None:
    chance = ("他们都喝过井里的水", "轮到我挑水的时候", *POEM)
    assert verses(lexicon, "林小满", *POEM[:3], *chance, named=0) == [*POEM[:3], *chance]
    marked = (*chance[:4], "一担，给了菜地", *chance[5:])
    assert verses(lexicon, "林小满", *marked, named=0) == []


def test_lines_that_break_inside_a_word_are_no_poem(lexicon: Lexicon) -> None:
    assert (
        verses(lexicon, "林小满", *POEM[:3], "他们都进了合", "作社的大门", *POEM[3:], named=0) == []
    )


def test_headlines_in_a_heap_are_no_poem(lexicon: Lexicon) -> None:
    """They do without the words of grammar."""
    heap = (
        "春耕备耕",
        "全省现场会昨日召开",
        "茶园开采",
        "渡口通桥",
        "新课本到校",
        "夏粮丰收",
        "防汛演练",
    )
    assert verses(lexicon, *heap) == []


def test_sentences_and_figures_are_no_verses(lexicon: Lexicon) -> None:
    prose = (*POEM[:3], "他说完就走了。", *POEM[3:])
    assert verses(lexicon, "林小满", *prose, named=0) == []
    counted = (*POEM[:3], "我数了3遍", *POEM[3:])
    assert verses(lexicon, "林小满", *counted, named=0) == []
    open_bracket = (*POEM[:3], "我数了三遍（在井边", *POEM[3:])
    assert verses(lexicon, "林小满", *open_bracket, named=0) == []
    goes_on = (*POEM[:3], "他走了。我也走", *POEM[3:])
    assert verses(lexicon, "林小满", *goes_on, named=0) == []


def test_long_lines_and_lines_printed_twice_are_no_verses(lexicon: Lexicon) -> None:
    long = (*POEM[:3], "我把它挑过了麦田又挑过了菜地和河岸", *POEM[3:])
    assert verses(lexicon, "林小满", *long, named=0) == []
    roles: list[tuple[Role, str] | None] = [None] * len(POEM)
    mark_verses([replace(line(text), display=True) for text in POEM], roles, lexicon)
    assert not any(roles)


def test_no_verse_begins_with_a_word_that_leans_on_the_line_above(lexicon: Lexicon) -> None:
    assert verses(lexicon, "林小满", *POEM[:3], "的燕子还在等我", *POEM[3:], named=0) == []


def test_a_wide_headline_below_a_poem_is_none_of_its_verses(lexicon: Lexicon) -> None:
    """Though it has a word of grammar."""
    below = ("一口老井里的春天和它的孩子", "茶农们天不亮就背着竹篓上山，赶在雨水到来之前下山。")
    assert verses(lexicon, "林小满", *POEM, *below, named=0) == [*POEM]


def test_at_the_foot_of_the_page_the_last_line_is_a_verse(lexicon: Lexicon) -> None:
    assert verses(lexicon, "林小满", *POEM, "一口井", named=0) == [*POEM, "一口井"]


WOVEN = "收购点设在村口当天采下的鲜叶当天称重付款"
"""A line of another column."""


def scanned(
    lexicon: Lexicon, *lines: str, given: dict[int, Role] | None = None, lone: bool = True
) -> list[str]:
    """The verses among the lines of a scan, each of which stands apart, but for those of another
    column."""
    roles: list[tuple[Role, str] | None] = [None] * len(lines)
    for place, role in ({0: Role.BYLINE} | (given or {})).items():
        roles[place] = role, role.value
    apart = [lone and text != WOVEN for text in lines]
    mark_verses([line(text) for text in lines], roles, lexicon, apart)
    return [text for text, given in zip(lines, roles, strict=True) if given == (Role.BODY, VERSE)]


def test_noise_among_the_verses_of_a_scan_parts_no_poem(lexicon: Lexicon) -> None:
    lines = ("林小满", *POEM[:3], "口口", *POEM[3:])
    assert scanned(lexicon, *lines, given={4: Role.NOISE}) == [*POEM]
    assert scanned(lexicon, *lines, given={4: Role.NOISE}, lone=False) == []


def test_a_poem_goes_on_below_a_piece_of_another_column(lexicon: Lexicon) -> None:
    lines = ("林小满", *POEM[:3], WOVEN, WOVEN, *POEM[3:])
    assert scanned(lexicon, *lines) == [*POEM]
    assert scanned(lexicon, *lines, given={0: Role.CAPTION}) == []
    far = ("林小满", *POEM[:3], *[WOVEN] * 40, *POEM[3:])
    assert scanned(lexicon, *far) == []


def test_it_goes_on_below_no_other_label_and_not_below_who_signs(lexicon: Lexicon) -> None:
    lines = ("林小满", *POEM, WOVEN, "我们的桥通了", "渡口的船还在")
    assert scanned(lexicon, *lines) == [*POEM, *lines[-2:]]
    assert scanned(lexicon, *lines[:7], "副刊", *lines[7:], given={7: Role.LABEL}) == [*POEM]
    assert scanned(lexicon, *lines, given={7: Role.SIGNATURE}) == [*POEM]


def test_lines_that_do_not_speak_are_headlines_and_no_further_verses(lexicon: Lexicon) -> None:
    assert scanned(lexicon, "林小满", *POEM, WOVEN, "全省春耕现场会召开", "茶园开采") == [*POEM]


def test_verses_that_stand_apart_may_end_sentences_and_be_folded(lexicon: Lexicon) -> None:
    stopped = (*POEM[:3], "他说完就走了。", *POEM[3:])
    assert scanned(lexicon, "林小满", *stopped) == [*stopped]
    folded = (
        "我把井水挑过了，那片 麦田",
        "剩下半瓢，",
        "又从田里挑，回到家里 去",
        "路上晃着，",
    ) * 2
    assert scanned(lexicon, "林小满", *folded) == [*folded]
    assert scanned(lexicon, "林小满", *folded, lone=False) == []
    lost = (*POEM[:3], "剩下半瓢 晃着 晃着 在路上", *POEM[3:])
    assert scanned(lexicon, "林小满", *lost) == [*lost]
    three = (*POEM[:3], " ".join(POEM[1:4]), *POEM[3:])
    assert scanned(lexicon, "林小满", *three) == [*three]
    assert scanned(lexicon, "林小满", *three, lone=False) == []


def test_verses_without_marks_may_look_once_as_if_they_broke_a_word(lexicon: Lexicon) -> None:
    water, last = ("他们都喝过井里的水", "轮到我挑水的时候", *POEM[:5]), "走着，还在路上一直晃着"
    for below in (POEM[5], last):
        assert verses(lexicon, "林小满", *water, below, named=0) == [*water, below]
    marked = (*water[:4], "一担，给了菜地", *water[5:], last)
    assert verses(lexicon, "林小满", *marked, named=0) == []
    assert verses(lexicon, "林小满", *water, "还在路上一直这样晃着，", named=0) == [*water[:-1]]
    assert verses(lexicon, "林小满", *water, "瓦上的水", "轮到我", named=0) == []


def test_a_wide_line_of_clauses_is_the_last_verse(lexicon: Lexicon) -> None:
    long, head, text = "走吧走吧，井还在路上晃着", "走吧走吧井还在路上晃着呢", "大桥昨日合龙。"
    assert verses(lexicon, "林小满", *POEM, long, text, named=0) == [*POEM, long]
    assert verses(lexicon, "林小满", *POEM, head, text, named=0) == [*POEM]
