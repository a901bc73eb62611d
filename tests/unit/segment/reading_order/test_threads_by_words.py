"""What texts speak of, mean, count and ask tells which article of a scan they go on with."""

from __future__ import annotations

import re

import numpy as np

from generator.segment.reading_order.joins import Neighbours
from generator.segment.reading_order.thread_page import ThreadPage
from generator.segment.reading_order.thread_signs import ThreadSigns
from generator.segment.reading_order.thread_ways import Open, Way
from generator.segment.words.fields import Fields
from generator.segment.words.lexicon import Learned, Lexicon
from generator.segment.words.meanings import NO_MEANINGS, Meanings
from tests.unit.segment.woven import MORE_BRIDGE, WORDS, head, text, threads


def test_what_texts_speak_of_tells_which_article_they_go_on_with() -> None:
    lexicon = Lexicon(
        {}, (), Learned(Fields.of_table("水稻\t10\t47:80\n法院\t10\t51:90\n被告\t10\t51:90\n"))
    )
    filler = "大家听了都很高兴，都说这是一件好事，要继续办下去，办得更好，办出名堂来。"
    pieces = (
        head(0, "水稻丰收"),
        text(1, "今年的水稻又丰收了。" + filler),
        head(2, "法院开庭"),
        text(3, "法院今天开庭审理此案。" + filler),
        text(4, "水稻收割在即。" + filler[::-1]),
        text(5, "被告当庭认错。" + filler[::-1]),
    )
    assert threads(*pieces, lexicon=lexicon) == [[0, 1, 4], [2, 3, 5]]


FAINT = "水稻\t10\t47:40\n法院\t10\t51:40\n被告\t10\t51:40\n高兴\t10\t60:40\n兴高\t10\t61:40\n"
"""Fields of news that hardly tell crops from courts."""


def alternating(lexicon: Lexicon, *, lost: bool = False) -> list[list[int]]:
    """The threads of two articles by turns; ``lost`` says that the scan lost their commas."""
    filler = "大家听了都很高兴，都说这是一件好事，要继续办下去，办得更好，办出名堂来。"
    told = (
        "今年的水稻又丰收了。" + filler,
        "法院今天开庭审理此案。" + filler,
        "水稻收割在即。" + filler[::-1],
        "被告当庭认错。" + filler[::-1],
    )
    rice, court, *more = (one.replace("，", "\u2009") if lost else one for one in told)
    pieces = (
        head(0, "水稻丰收"),
        text(1, rice),
        head(2, "法院开庭"),
        text(3, court),
        *(text(number, one) for number, one in enumerate(more, 4)),
    )
    return threads(*pieces, lexicon=lexicon)


def test_a_scan_that_lost_no_marks_is_hardly_thought_to_mix_columns() -> None:
    lexicon = Lexicon({}, (), Learned(Fields.of_table(FAINT)))
    assert alternating(lexicon, lost=True) == [[0, 1, 4], [2, 3, 5]]
    assert alternating(lexicon) != [[0, 1, 4], [2, 3, 5]]


def test_what_words_mean_tells_which_article_they_go_on_with() -> None:
    rows = {"水稻": 0, "收割": 0, "法院": 1, "被告": 1}
    meanings = Meanings(rows, np.array([[99, -40], [-40, 99]], np.int8))
    lexicon = Lexicon({}, (), Learned(Fields.of_table(FAINT), meanings))
    assert alternating(lexicon) == [[0, 1, 4], [2, 3, 5]]


def test_a_headline_opens_an_article_with_the_text_that_means_the_same() -> None:
    rows = {"水稻": 0, "收割": 0, "插秧": 0, "被告": 1, "开庭": 1}
    meanings = Meanings(rows, np.array([[99, -9], [-9, 99]], np.int8))
    filler = "大家听了都很高兴，都说这是一件好事，要继续办下去，办得更好，办出名堂来。" * 2
    above = (head(0, "水稻收割忙"), text(1, "插秧从清明开始。" + filler), head(2, "被告认错"))
    court = text(3, "开庭那天来了很多人。" + filler)
    for known, found in ((meanings, [[0, 1], [2, 3]]), (NO_MEANINGS, [[0, 1, 2, 3]])):
        lexicon = Lexicon({}, (), Learned(Fields.of_table(FAINT), known))
        assert threads(*above, court, lexicon=lexicon) == found


def test_the_next_number_of_a_list_goes_on_with_it() -> None:
    pieces = (
        head(0, "招标公告"),
        text(
            1,
            "一、项目名称：食堂厨房设备采购，预算一百一十万元，最高限价一百万元整。",
        ),
        head(2, "巢湖新大桥合龙"),
        text(3, MORE_BRIDGE),
        text(
            4,
            "二、投标人资格：具有独立法人资格，近三年内承担过同类采购不少于两个。",
        ),
        text(5, "大桥的引桥也已铺好沥青，护栏正在安装，工人们加班加点，要赶在汛期之前全部完工。"),
    )
    assert [0, 1, 4] in threads(*pieces)


def test_an_answer_goes_on_with_the_question() -> None:
    """In a scan that lost its commas, and where no word ties the one to the other."""
    told = (
        "问：租房住的人能不能取？要带哪几样东西去\u2009在哪个窗口排队？",
        "大桥的钢箱梁昨天全部吊装完毕\u2009工人们松了一口气\u2009有人放起了鞭炮。",
        "答：能。身份证和缴费单带齐\u2009到二楼靠里的地方去办\u2009当天就能到账。",
        "引桥也已铺好沥青\u2009护栏正在安装\u2009要赶在汛期之前全部完工。",
    )
    unmarked = [re.sub("^[问答]：", "", one) for one in told]
    for asked, question, bridge, answer, rest in ((True, *told), (False, *unmarked)):
        pieces = (
            head(0, "公积金怎么取"),
            text(1, question),
            head(2, "新大桥合龙"),
            text(3, bridge),
            text(4, answer),
            text(5, rest),
        )
        assert ([0, 1, 4] in threads(*pieces)) is asked


INTERVIEW = (
    "吴秀兰在镇上修了四十年钟表\u2009铺子只有一扇窗宽\u2009墙上的钟没有两只走得一样快。",
    "记者：头一只表还记得吗？",
    "吴秀兰：一只怀表\u2009发条断成三截\u2009我换了一夜。",
    "记者：如今还有人来修？",
    "吴秀兰：有\u2009来的人都带着故事\u2009修的不是表。",
    "记者：徒弟呢？",
    "吴秀兰：收过两个\u2009一个改修手机\u2009一个还在。",
)
"""In a scan that lost its commas."""


def test_questions_and_answers_of_an_interview_stay_together() -> None:
    """Who asks begins like himself and not like who answers."""
    pieces = [text(n, one) for n, one in enumerate(INTERVIEW, 1)]
    assert threads(head(0, "修表的人"), *pieces) == [[*range(8)]]


def test_who_answers_is_named_after_a_question() -> None:
    phone = "咨询电话：0551-6012233，工作日有人接。"
    told = (*INTERVIEW[:4], "阿依古丽·吐尔逊：有，来的人都带着故事。", phone)
    signs = ThreadSigns(ThreadPage([*map(text, range(6), told)], {}, Neighbours(WORDS)))
    article, intro = Open(0, (0, 1), (0, 1)), Open(1, (0,), (0,))
    shown = {n: "asks and answers" in dict(signs.bond(article, n)) for n in (2, 3, 4, 5)}
    assert shown == {2: True, 3: True, 4: True, 5: False}
    assert "asks and answers" not in dict(signs.bond(intro, 2))


def test_the_first_question_opens_no_article_without_a_headline() -> None:
    pieces = [head(0, "修表的人"), *(text(n, one) for n, one in enumerate(INTERVIEW, 1))]
    signs = ThreadSigns(ThreadPage(pieces, {}, Neighbours(WORDS)))
    assert "new asks" in dict(signs.opening(Way(), 2))
    assert "new asks" not in dict(signs.opening(Way(waiting=(0,)), 2))
    assert "new asks" not in dict(signs.opening(Way(), 3))
