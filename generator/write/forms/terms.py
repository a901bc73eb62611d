"""What the site calls things that the other rooms name in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.model import Repair
from generator.model.correction import EDITOR

REPAIRS = {
    "full_width_alnum": "全角数字、字母改半角",
    "vertical_marks": "竖排标点改横排",
    "letterspacing": "拉开的字合拢",
    "letters_apart": "全版拉开的字合拢",
    "spaced_byline": "署名里的空格合拢",
    "space_before_mark": "标点前去空格",
    "space_after_mark": "标点后去空格",
    "space_before_bracket": "括号前去空格",
    "space_by_digit": "数字旁去空格",
    "ascii_stop": "半角句点改句号",
    "ascii_quotes": "半角引号改全角",
    "ascii_punctuation": "半角标点改全角",
    "lost_mark": "空格处疑漏标点",
    "doubled": "叠印还原",
    "doubled_beside": "叠印还原",
    "doubled_line": "叠印还原",
    "stray_traditional": "混入的繁体改简体",
    "confused_character": "形近误识改正",
    "confused_day": "日期里误识的“日”改正",
    "confused_figure": "误识成字母的数字改正",
}
"""Each repair of the program, by its name in ``generator/clean/letters/order.py``."""

OF_CHARACTERS = frozenset(
    (
        "doubled",
        "doubled_beside",
        "doubled_line",
        "stray_traditional",
        "confused_character",
        "confused_day",
        "confused_figure",
    )
)
"""Repairs that change what is printed, not only its width or white space: readers are told each."""

LEFTOVERS = (
    ("noise: no han", "杂符，没有汉字"),
    ("noise: markup", "识别程序的符号名"),
    ("noise", "杂字，不成词"),
    ("a headline", "标题，没有文章认领"),
    ("a crosshead", "小标题，没有文章认领"),
    ("a caption", "图说，没有文章认领"),
    ("a byline", "署名，没有文章认领"),
    ("a jump line", "转版行，没有文章认领"),
    ("a signature", "落款，没有文章认领"),
    ("text that", "正文，没有文章认领"),
    ("label", "栏题，不专属一篇"),
    ("folio line", "版次行"),
    ("the name of the page", "版名"),
    ("the head of the paper", "报头"),
    ("an index of the pages", "各版要目"),
    ("a box of the weather", "天气"),
    ("editors' line", "编辑署名行"),
    ("withdrawn", "撤稿，文字已遮去"),
)
"""How a reason of ``Unassigned`` begins, and what it is called; the first that fits."""


def repair_name(rule: str) -> str:
    """What readers are told of a repair: the program's by its name, an editor's by its reason."""
    if rule.startswith(f"{EDITOR}: "):
        return f"编者：{rule.removeprefix(f'{EDITOR}: ')}"
    return REPAIRS.get(rule, rule)


def tally(repairs: Iterable[Repair]) -> list[str]:
    """The repairs by name with their counts, most frequent first: ``半角标点改全角11处``."""
    counted = Counter(repair_name(repair.rule) for repair in repairs)
    return [f"{name}{count}处" for name, count in counted.most_common()]


def leftover_name(why: str) -> str:
    """Why characters belong to no article, as the site says it."""
    if why.startswith(f"{EDITOR}: "):
        return repair_name(why)
    return next((name for start, name in LEFTOVERS if why.startswith(start)), why)
