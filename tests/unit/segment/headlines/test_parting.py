"""The lines of a headline find their parts: kicker, title and deck."""

from dataclasses import replace

import pytest

from generator.clean.letters.measure import text_width
from generator.model import Line, Span, Text
from generator.segment.headlines.parting import Headline, parts_of
from generator.segment.pieces.piece import Piece, Role
from tests.eval.running import desk
from tests.unit.segment.newsprint import BRIDGE, TEA


def piece(number: int, text: str, role: Role = Role.HEADLINE) -> Piece:
    place = number * 1000
    line = Line(
        Text(text, tuple(range(place, place + len(text)))),
        Span(place, place + len(text)),
        text_width(text),
        18.0,
    )
    return Piece(number, (line,), role)


def parted(*rows: str, body: str = "", tight: bool = True) -> Headline:
    stack = [replace(piece(n, row), tight=tight and n > 0) for n, row in enumerate(rows)]
    return parts_of(stack, body, desk().words.lexicon)


def test_a_line_that_says_who_told_it_is_a_kicker() -> None:
    parts = parted("省农业农村厅消息：", "皖南春茶开采上市", body=TEA)
    assert parts == Headline("省农业农村厅消息：", "皖南春茶开采上市", "")
    parts = parted("副省长在黄山调研时强调", "把春茶产业做优做强", body=TEA)
    assert (parts.kicker, parts.title) == ("副省长在黄山调研时强调", "把春茶产业做优做强")


@pytest.mark.parametrize(
    "deck", ["——黄山茶区见闻", "（4月2日起执行）", "预计年产干茶3000吨", "刘明讲话 王海主持"]
)
def test_dashes_brackets_figures_and_persons_show_a_deck(deck: str) -> None:
    parts = parted("皖南春茶提前开采上市", deck, body=TEA)
    assert parts.title == "皖南春茶提前开采上市"
    assert parts.deck == deck.removeprefix("——").replace(" ", "　")


@pytest.mark.parametrize(
    "rows",
    [
        ("守住一江碧水", "留住两岸青山"),
        ("黄山市", "万亩茶园插上“云翅膀”"),
        ("青弋江大桥：", "二十年等来一朝合龙"),
        ("茶农笑了", "茶园绿了", "茶香远了"),
        ("关于新大桥两岸接线道路工程", "封闭的通告"),
    ],
)
@pytest.mark.parametrize("tight", [True, False])
def test_lines_of_one_phrase_stay_one_title(rows: tuple[str, ...], tight: bool) -> None:
    """In a scan no line stands tight, which is no evidence against one title."""
    parts = parted(*rows, body=TEA + BRIDGE, tight=tight)
    assert parts.title.replace("　", "") == "".join(rows)
    assert (parts.kicker, parts.deck) == ("", "")


def test_the_main_headline_has_the_shortest_lines_for_it_is_set_largest() -> None:
    parts = parted("一条茶马古道的百年变迁", "马铃远去", "茶香又来", body=TEA)
    assert parts == Headline("一条茶马古道的百年变迁", "马铃远去　茶香又来", "")


def test_a_short_name_that_the_text_does_not_know_is_that_of_a_series() -> None:
    parts = parted("一线见闻", "茶农赶在雨前采头茶", body=TEA)
    assert (parts.kicker, parts.title) == ("一线见闻", "茶农赶在雨前采头茶")
    parts = parted("皖南山区", "茶农赶在雨前采头茶", body=TEA)
    assert parts.title == "皖南山区　茶农赶在雨前采头茶"


def test_words_that_the_text_says_in_one_breath_are_one_phrase() -> None:
    body = "全省部署开展“一件事”集成办理改革，年底前见效。"
    parts = parted("我省12个部门联合推进 一件事", "集成办理改革", body=body, tight=False)
    assert (parts.kicker, parts.deck) == ("", "")


def test_a_headline_in_pieces_downwards_is_put_together() -> None:
    assert parted("春茶", "开采", "忙", body=TEA).title == "春茶开采忙"


def test_a_headline_whose_marks_stand_on_lines_of_their_own_is_in_pieces() -> None:
    rows = ("皖南春茶", "“", "开门红", "”", "头采鲜叶卖出好价钱")
    assert parted(*rows, body=TEA).title == "皖南春茶“开门红”头采鲜叶卖出好价钱"


def test_a_line_broken_inside_a_word_is_one_with_the_next() -> None:
    parts = parted("皖南茶农加入合", "作社抱团闯市场", body=TEA)
    assert parts == Headline("", "皖南茶农加入合作社抱团闯市场", "")


def test_the_last_letters_of_a_long_line_are_no_title() -> None:
    parts = parted("巢湖新大桥昨日提前", "合龙", body=BRIDGE)
    assert parts.title.replace("　", "") == "巢湖新大桥昨日提前合龙"
    assert not parts.kicker


def test_lines_that_a_blank_parts_are_not_one_though_a_word_may_run_over() -> None:
    parts = parted("皖南茶农加入合", "作社抱团闯市场", body=TEA, tight=False)
    assert "合作社" not in f"{parts.kicker}　{parts.title}　{parts.deck}"


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (("青弋江大桥：", "二十年等来一朝合龙"), "青弋江大桥：二十年等来一朝合龙"),
        (("皖南春茶“开门红", "”鲜叶卖出好价钱"), "皖南春茶“开门红”鲜叶卖出好价钱"),
        (("春茶开采", "茶农笑开颜"), "春茶开采　茶农笑开颜"),
    ],
)
def test_a_space_stands_between_two_lines_where_no_mark_does(
    rows: tuple[str, ...], title: str
) -> None:
    assert parted(*rows, body=TEA).title == title


def test_a_headline_that_the_text_says_as_a_whole_has_no_space() -> None:
    said = "合作社说，皖南春茶迎来新买主，是件好事。"
    assert parted("皖南春茶迎来", "新买主", body=said).title == "皖南春茶迎来新买主"
    assert parted("皖南春茶迎来", "新买主", body=BRIDGE).title == "皖南春茶迎来　新买主"


def test_a_quotation_that_nothing_closes_is_not_open() -> None:
    """A scan may take its second mark for a first."""
    rows = ("一张“采茶时间表“的背后", "祁门县：茶园里少跑一趟，茶桌上多聊一会")
    parts = parted(*rows, body=TEA)
    assert (parts.kicker, parts.title) == rows


@pytest.mark.parametrize(
    ("kicker", "title"),
    [
        ("绿茶产区大保护", "歙县给八百株老茶树建了户口簿"),
        ("老茶厂搬走之后", "旧厂房里飘出咖啡香气"),
        ("一条山路的三次改道", "采茶人这回不用翻岭了"),
        ("春茶增收行动", "歙县三千户茶农学会了看行情"),
    ],
)
def test_a_phrase_that_only_names_its_topic_is_the_kicker_of_what_says_something(
    kicker: str, title: str
) -> None:
    assert parted(kicker, title, body=TEA) == Headline(kicker, title, "")


def test_a_report_in_quotation_marks_is_not_what_kind_of_report_it_is() -> None:
    assert parted("江淮水土保护", "宣城五百亩茶园拿到“体检报告”", body=TEA).deck == ""
    parts = parted("江淮水土保护", "宣城五百亩茶园调查报告", body=TEA)
    assert parts.deck == "宣城五百亩茶园调查报告"


def test_a_title_set_upright_is_one_line_beside_a_level_kicker_or_deck() -> None:
    upright = [*"头茬", "“", *"毛尖", "”", *"香满山"]
    kicker, deck = "全县三千户茶农上山采摘", "——黄山茶区见闻"
    title = "".join(upright)
    assert parted(kicker, *upright, body=BRIDGE).title == title
    assert parted(kicker, *upright, deck, body=BRIDGE) == Headline(kicker, title, "黄山茶区见闻")
    assert parted(*upright, body=BRIDGE).title == title
