"""Characters that a scanner took for one another."""

import pytest

from generator.clean.letters.confusables import (
    confused,
    confused_day,
    confused_figure,
    find_confused,
    proposed,
    stray_traditional,
)
from generator.clean.letters.repairs import fix
from generator.model import Text
from generator.segment.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("贯彻落实关干乡村振兴的决策部署", "贯彻落实关于乡村振兴的决策部署"),
        ("开通绿色诵道，实行容缺受理", "开通绿色通道，实行容缺受理"),
        ("贯彻落实关 干乡村振兴的部署", "贯彻落实关 于乡村振兴的部署"),  # over a wrap
        ("骨干教师干劲十足，多干多得", "骨干教师干劲十足，多干多得"),
        ("本报讯（记者 关干 张未）", "本报讯（记者 关干 张未）"),  # a name makes no word
        ("大佘太镇党员听声辨病", "大佘太镇党员听声辨病"),
        ("渡口封了三夭，孩孑们第二夭才过江", "渡口封了三天，孩子们第二天才过江"),
        ("守灯塔的老入说", "守灯塔的老人说"),  # by the letters about it
        ("一共来了三十入", "一共来了三十入"),  # what is counted may be anything
    ],
)
def test_a_look_alike_is_put_in_only_where_words_prove_it(
    scanned: str, printed: str, lexicon: Lexicon
) -> None:
    assert fix(scanned, confused(lexicon)) == printed


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("本报黄山4月 8 曰讯（记者", "本报黄山4月 8 日讯（记者"),
        ("自12月31目起停止办理", "自12月31日起停止办理"),
        ("子曰：三月不知肉味", "子曰：三月不知肉味"),
        ("前5月目标任务过半", "前5月目标任务过半"),
        ("今年5月46目标任务过半", "今年5月46目标任务过半"),  # no month has so many days
    ],
)
def test_what_is_counted_in_a_month_is_a_day(scanned: str, printed: str) -> None:
    assert fix(scanned, confused_day) == printed


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("本报黄山S月8日讯，产茶1S3吨", "本报黄山5月8日讯，产茶153吨"),
        ("本报黄山8月S日讯", "本报黄山8月5日讯"),
        ("推行5S管理，走S202省道", "推行5S管理，走S202省道"),
    ],
)
def test_a_letter_in_a_date_or_between_figures_is_one(scanned: str, printed: str) -> None:
    assert fix(scanned, confused_figure) == printed


def test_a_likely_look_alike_is_proposed_and_not_put_in(lexicon: Lexicon) -> None:
    line = "江水涨了三天，渡口停丁摆渡"
    assert [char for _, char, _ in find_confused(line, lexicon)] == ["了"]
    text = Text(line, tuple(range(50, 50 + len(line))))
    assert [(p.span.start, p.before, p.after) for p in proposed(text, lexicon)] == [
        (60, "丁", "了")
    ]
    assert fix(line, confused(lexicon)) == line


def test_a_page_in_traditional_characters_stays_so() -> None:
    line = "會議對產業發展提出要求"
    assert fix(line, stray_traditional) == line
