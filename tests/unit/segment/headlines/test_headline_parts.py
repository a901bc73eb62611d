"""What the words, lengths and setting of a line say: 引题, 主题 or 副题."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.segment.headlines.headline_parts import Stack, row_of
from generator.segment.headlines.headline_weights import HEADLINES, HeadlineWeights
from generator.segment.headlines.headline_words import HeadlineWords
from generator.segment.headlines.parting import Headline, parts_of
from generator.segment.pieces.piece import Piece
from tests.eval.running import desk
from tests.unit.segment.headlines.test_parting import parted, piece
from tests.unit.segment.newsprint import BRIDGE, TEA


def stack(
    lines: Sequence[Sequence[Piece]], body: str, weights: HeadlineWeights = HEADLINES
) -> Stack:
    return Stack(lines, HeadlineWords(body, desk().words.lexicon), weights)


@pytest.mark.parametrize(
    ("kicker", "title"),
    [
        # when, and who said it
        ("截至5月6日", "全省春茶采摘过半"),
        ("5月6日12时", "巢湖渡口全线停航"),
        ("记者从省气象局获悉", "皖南春茶迎来透雨"),
        # the series that it belongs to
        ("茶乡行系列报道", "老树新芽满山坡"),
        ("“茶乡行”之三", "老树发新芽满山坡"),
        # what somebody did, and what leads in
        ("副省长刘明出席", "皖南茶博会开幕"),
        ("学习贯彻茶产业大会精神", "把春茶做成大产业"),
        ("聚焦春茶上市", "头茬卖出好价钱"),
    ],
)
def test_a_kicker_leads_to_the_title(kicker: str, title: str) -> None:
    assert parted(kicker, title, body=TEA) == Headline(kicker, title, "")


def test_a_line_that_ends_with_dashes_leads_to_the_title() -> None:
    title = "“鲜叶天天都卖得光”"
    assert parted("对话种茶人李雷——", title, body=TEA) == Headline("对话种茶人李雷——", title, "")


@pytest.mark.parametrize(
    "deck", ["来自黄山茶区的报告", "茶乡采访手记", "皖南山区春茶采摘见闻", "——访茶农李雷"]
)
def test_a_deck_says_what_kind_of_report_it_is(deck: str) -> None:
    parts = parted("皖南春茶提前开采上市", deck, body=TEA)
    assert (parts.kicker, parts.title) == ("", "皖南春茶提前开采上市")
    assert parts.deck == deck.removeprefix("——")


@pytest.mark.parametrize(
    "rows",
    [
        # a quotation, or a title of a play, is open at the line's end
        ("我省推进“一件事", "集成办理”改革"),
        ("县剧团新排《茶山", "春早》进村演出"),
        # where it was, alone on a line
        ("黄山市徽州区", "万亩茶园插上“云翅膀”"),
        ("皖南茶叶研究院", "高香型无性系良种大面积推广"),
        ("黄山市", "高山有机茶园面积扩大到30万亩"),
        ("黑龙江", "春茶试种大棚里冒新芽"),
        ("安徽", "春茶开采面积居全国前列"),
        # a place and a colon before it
        ("祁门：山坡上的老茶园", "让年轻人守住了手艺"),
        # who gives out what, or where it is
        ("县农商银行徽州支行", "发放首笔茶园改造贷款"),
        ("茶学院博士工作站团队", "在国际学报发表新发现"),
        # two sentences of like lengths
        pytest.param(
            ("四类茶机补贴网上申领", "小茶农一次也不用跑"),
            marks=pytest.mark.xfail(
                strict=True, reason="what was done above what it brings is a kicker more often"
            ),
        ),
        # subject and predicate
        ("桥通了", "两岸的日子更近了"),
        pytest.param(
            ("石门乡中心小学的孩子们", "用上了新图书室"),
            marks=pytest.mark.xfail(
                strict=True, reason="lines of two lengths say more than that a phrase goes on"
            ),
        ),
    ],
)
def test_a_phrase_in_two_lines_is_one_title(rows: tuple[str, ...]) -> None:
    parts = parted(*rows, body=TEA + BRIDGE)
    assert (parts.kicker, parts.deck) == ("", "")
    assert parts.title.replace("　", "") == "".join(rows)


def test_the_last_letters_below_a_full_line_are_its_own_and_dashes_open_the_deck() -> None:
    parts = parted("一片叶子富了一方", "百姓", "——皖南春茶采访记", body=TEA)
    assert parts == Headline("", "一片叶子富了一方百姓", "皖南春茶采访记")


def test_a_word_over_the_line_end_makes_one_title_though_white_stands_between() -> None:
    parts = parted("全省首批野放茶园昨日通", "过第三方有机产品认证", body=TEA, tight=False)
    assert parts == Headline("", "全省首批野放茶园昨日通　过第三方有机产品认证", "")


@pytest.mark.parametrize("end", ["今年前四月", "向茶农发放", "上半年平均"])
def test_an_object_or_a_verb_that_is_to_come_holds_two_lines_together(end: str) -> None:
    due, whole = (
        stack([[piece(0, row)], [piece(1, "新茶包裹二十万件")]], "").joints[0]
        for row in (f"徽州邮局{end}", "徽州邮局人手不够")
    )
    assert due > whole


def test_a_deck_with_dashes_ends_the_title_though_that_seems_unfinished() -> None:
    rows = (
        "从“肩挑背扛”到“一键下单”",
        "大山里的最后一担茶",
        "是怎样卖掉的",
        "——皖南山区茶叶流通调查",
    )
    parts = parted(*rows, body=TEA)
    assert parts == Headline(rows[0], f"{rows[1]}　{rows[2]}", "皖南山区茶叶流通调查")


def test_what_kind_of_report_it_is_speaks_for_a_kicker_as_well() -> None:
    told, plain = (
        stack([[piece(0, row)], [piece(1, "老茶园的新账本")]], "").score(1, 2)
        for row in ("秋茶开采一线调查", "秋茶开采一线忙碌")
    )
    assert told > plain


@pytest.mark.xfail(strict=True, reason="a first line of nine letters is oftener of the title")
def test_a_couplet_is_a_headline_of_its_own() -> None:
    parts = parted("石门小学开学第一天", "新图书室 新课桌", body=TEA)
    assert parts == Headline("石门小学开学第一天", "新图书室　新课桌", "")


def test_letters_of_the_alphabet_are_half_as_wide() -> None:
    assert row_of([piece(0, "5G基站上茶山")]).width == 6.0


BLANK_BELOW_FIRST = ("皖南山乡五月天", "茶农采茶天不亮", "鲜叶付款不过夜")


def test_where_only_some_lines_stand_apart_white_parts_kicker_and_title() -> None:
    """What all lines have, or none, tells nothing."""

    def joints(*tight: bool) -> list[float]:
        rows = [[replace(piece(n, BLANK_BELOW_FIRST[n]), tight=t)] for n, t in enumerate(tight)]
        return stack(rows, TEA).joints

    apart, close = joints(False, False, True)
    assert apart < close
    assert joints(False, True, True) == joints(False, False, False)


def test_lines_in_another_print_are_hardly_of_one_phrase() -> None:
    rows = [[piece(n, text)] for n, text in enumerate(BLANK_BELOW_FIRST[:2])]
    ((other,),) = rows[1:]
    twice = replace(other, lines=tuple(replace(line, display=True) for line in other.lines))
    assert stack([rows[0], [twice]], TEA).joints < stack(rows, TEA).joints


def test_noise_of_very_many_lines_is_all_of_it_the_title() -> None:
    noise = [replace(piece(n, f"第{n}行春茶消息"), tight=True) for n in range(41)]
    parts = parts_of(noise, TEA, desk().words.lexicon)
    assert (parts.kicker, parts.deck) == ("", "")


def test_the_line_below_a_kicker_grows_less_than_the_one_above_a_deck() -> None:
    """What is longer below weighs by what it stands below: the weights have both signs apart."""
    rows = ("春茶开采", "皖南山区早茶今年提前五天上市")
    lines = [[piece(n, row)] for n, row in enumerate(rows)]
    usual = stack(lines, "")
    grown = {}
    for way, name in (((0, 2), "grows"), ((1, 2), "kicker_grows"), ((0, 1), "deck_grows")):
        more = HEADLINES._replace(**{name: getattr(HEADLINES, name) + 1})
        heavier = stack(lines, "", more)
        grown[name] = round(heavier.score(*way) - usual.score(*way), 6)
    assert grown == {"grows": 1.0, "kicker_grows": 1.0, "deck_grows": 1.0}


def test_of_two_lines_the_one_that_was_printed_twice_is_the_title() -> None:
    """What is drawn as stroke and fill is set in the largest type."""
    rows = [
        [piece(n, text)] for n, text in enumerate(("皖南春茶开采", "全县三千户茶农上山采摘头茬"))
    ]
    assert stack(rows, BRIDGE).parted() == (0, 1)
    doubled = [
        [replace(p, lines=tuple(replace(line, display=True) for line in p.lines)) for p in row]
        for row in rows
    ]
    assert stack([rows[0], doubled[1]], BRIDGE).parted() == (1, 2)
    assert stack(doubled, BRIDGE).parted() == (0, 1)


def test_an_office_above_the_title_of_its_notice_is_not_the_title() -> None:
    found = parted("皖南市春茶收购中心", "关于2023年度春茶收购时间和价格调整的公告", body=TEA)
    assert found == Headline("皖南市春茶收购中心", "关于2023年度春茶收购时间和价格调整的公告", "")


@pytest.mark.parametrize(("way", "against"), [((0, 1), 1.0), ((0, 2), 1.0), ((1, 2), 0.0)])
def test_an_office_is_neither_the_title_of_its_notice_nor_its_first_line(
    way: tuple[int, int], against: float
) -> None:
    rows = ("皖南市春茶收购中心", "关于2023年度春茶收购时间和价格调整的公告")
    lines = [[piece(n, row)] for n, row in enumerate(rows)]
    more = HEADLINES._replace(notice=HEADLINES.notice + 1)
    heavier = stack(lines, TEA, more).score(*way)
    assert stack(lines, TEA).score(*way) - heavier == pytest.approx(against)


def test_what_may_follow_a_line_speaks_for_one_part() -> None:
    rows = ("大山里的最后一担茶叶是", "怎样卖掉的")
    lines = [[piece(n, row)] for n, row in enumerate(rows)]
    more = stack(lines, "", HEADLINES._replace(sequel=HEADLINES.sequel + 1)).joints[0]
    follows = HeadlineWords("", desk().words.lexicon).follows(*rows)
    assert more - stack(lines, "").joints[0] == pytest.approx(follows)
    assert follows > 0


def test_a_letterspaced_line_is_of_the_title() -> None:
    rows = [[piece(0, "聚焦春茶上市")], [piece(1, "头茬卖出好价钱")]]
    assert stack(rows, TEA).parted() == (1, 2)
    line = replace(rows[0][0].lines[0], display=True, letterspaced=True)
    rows[0] = [replace(rows[0][0], lines=(line,))]
    assert stack(rows, TEA, HEADLINES._replace(spaced=50.0)).parted() == (0, 2)


@pytest.mark.parametrize("kicker", ["访种茶能手李雷", "对话种茶能手李雷"])
def test_who_was_asked_stands_above_what_he_said(kicker: str) -> None:
    assert parted(kicker, "“好茶都是等出来的”", body=TEA).kicker == kicker
    plain = parted(kicker, "好茶都是等出来的", body=TEA)
    assert plain.kicker == ""
