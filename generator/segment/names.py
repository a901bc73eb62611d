"""Names of people over a line's end: one name broken in two, or two names?

Surnames: the 100 commonest of the Ministry of Public Security's report of 2020, and more of
the 百家姓 that newspapers print; the compound ones apart.
"""

from __future__ import annotations

import re

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁"
    "魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎"
    "易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛"
    "管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏"
    "宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺云闫肖付斯娜"
)
COMPOUND = frozenset(
    "欧阳 上官 皇甫 司马 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 公孙 慕容 令狐 长孙 宇文 轩辕 端木 呼延 "
    "拓跋 闻人 申屠 公羊 万俟 赫连 澹台 淳于 单于 太叔 公冶 濮阳 钟离 鲜于 闾丘 司空".split()
)
HAN_RUN = re.compile("[\u3400-\u4dbf一-鿿·]+")


def is_one_name(left: str, right: str) -> bool:
    """Whether the letters before and after a line's end are one person's name.

    >>> is_one_name("刘", "洋"), is_one_name("郭洪", "申"), is_one_name("胡日查", "高敏娜")
    (True, True, False)
    >>> is_one_name("皇甫", "美鲜"), is_one_name("刘洋", "李明")
    (True, False)
    """
    if not left or not right:
        return False
    if "·" in left + right:
        return left.endswith("·") or right.startswith("·") or len(left) == 1 or len(right) == 1
    if len(left) == 1 or len(right) == 1:
        return len(left) + len(right) <= 4
    if left in COMPOUND:
        return True
    return len(left) == 2 and left[0] not in SURNAMES and right[0] not in SURNAMES


def glues(text: str, roles: re.Pattern[str]) -> list[str]:
    """What stands for each line end (``\n``) of a byline: nothing inside a word, else a space."""
    found: list[str] = []
    while "\n" in text:
        before, after = text.split("\n", 1)
        found.append(_glue(before, after, roles))
        text = before + found[-1] + after
    return found


def heal(text: str, roles: re.Pattern[str]) -> str:
    """A byline with its line ends closed up inside words, and as spaces between them.

    >>> heal("记者 胡日查\n高敏娜 实\n习生 何晓\n琴", re.compile("记者|实习生"))
    '记者 胡日查 高敏娜 实习生 何晓琴'
    """
    parts = text.split("\n")
    glue = glues(text, roles)
    return "".join(part + mark for part, mark in zip(parts, [*glue, ""], strict=True))


def _glue(before: str, after: str, roles: re.Pattern[str]) -> str:
    left = _last_run(before)
    right = HAN_RUN.match(after)
    head = right[0] if right else ""
    if any(found.start() < len(left) < found.end() for found in roles.finditer(left + head)):
        return ""
    name = roles.sub(" ", left).rpartition(" ")[2]
    following = roles.search(head)
    rest = head[: following.start()] if following else head
    if not rest and following:
        return " " if name else ""
    return "" if is_one_name(name, rest) else " "


def _last_run(text: str) -> str:
    runs = HAN_RUN.findall(text)
    return runs[-1] if runs and text.endswith(runs[-1]) else ""
