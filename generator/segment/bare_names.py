"""Whether letters that no role tells of are the names of persons: what they begin with, what they
are written with, and how rare they are as words."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.segment.byline_words import NAME, SPLIT
from generator.segment.names import (
    COMPOUND,
    RARER_SURNAMES,
    SURNAMES,
    TRANSLITERATED,
    is_dotted_name,
    is_usual_name,
    with_strays,
)

MOST_BARE_NAMES, LONGEST_BARE_NAME, LONGEST_UNTOLD = 2, 4, 6
"""Names on a line by themselves, letters of such a one, and of one that no role tells of."""
RARE, RARE_SPACED = 15.5, 12.0
"""Nats: a word that one meets less than twelve times in sixty million may be a name after all,
one that is letterspaced less than four hundred times."""
SHORT_NAMES = frozenset(
    re.findall(
        r"\S+",
        "布和 布赫 斯琴 哈斯 图雅 图娅 托娅 托雅 娜仁 娜日 娜琳 宝音 朝鲁 朝克 "
        "朝伦 牧仁 木仁 恩和 恩克 萨仁 萨茹 萨娜 莎娜 格根 巴音 巴特 巴根 那顺 "
        "那仁 那日 那木 孟和 敖登 奥登 奥敦 奥云 吉雅 通拉 高娃 达来 诺敏 塔娜 "
        "乌恩 乌仁 乌尼 乌嫩 乌日 乌吉 扎布 扎那 道布 仁钦 仁亲 额登 阿娜 阿斯 "
        "阿敏 阿木 苏德 苏雅 必力 图门 图布 旺其 赛娜 桑杰 桑布 松布 色楞 舍楞 "
        "嘎鲁 丹巴 德格 伊敏 伊茹 哈达 哈森 青格 其格 琪琪 其其 陶克 特木 铁木 "
        "希吉 雅茹 珠拉 明干 浩斯 海日 扎西 次仁 卓玛 央金 拉姆 丹增 旦增 格桑 "
        "洛桑 平措 索朗 益西 白玛 边巴 达瓦 巴桑 普布 尼玛 多吉 顿珠 德吉 曲珍 "
        "曲扎 强巴 仁增 桑吉 才让 才旦 南杰 贡布 久美 嘉措 加措 尕藏 更登 公保 "
        "古丽 热娜 ",
    )
)
"""Names of two letters, Mongolian and Tibetan ones mostly, of which few begin with a surname (set
from general knowledge): letters that other such names are written with are as often half a name."""


def is_bare_name(text: str, rarity: Callable[[str], float] = lambda _: float("inf")) -> bool:
    """Whether a line is one or two persons' names and nothing else, as essays are signed.

    A name begins with a surname, or is written with the letters of Mongolian, Tibetan and Uyghur
    names, and is no word that one meets often: ``rarity`` gives minus the log probability of a
    word, infinite for what is none.

    >>> def rarity(word):
    ...     return 9.0 if word == "成就" else float("inf")
    >>> is_bare_name("成　戈", rarity), is_bare_name("成就", rarity), is_bare_name("采冰记", rarity)
    (True, False, False)
    """
    spaced = SPLIT.split(text.strip())
    if not all(spaced):
        return False  # a comma ends it
    names = with_strays(spaced, ())
    rare = RARE if len(names) == len(spaced) else RARE_SPACED
    return len(names) <= MOST_BARE_NAMES and all(
        is_bare(name) and (rarity(name) >= rare or is_usual_name(name) or "·" in name)
        for name in names
    )


def is_bare(name: str) -> bool:
    """Whether letters may be a person's name, whatever words they are."""
    if is_dotted_name(name) or name in SHORT_NAMES:
        return True
    if 2 < len(name) <= LONGEST_UNTOLD and TRANSLITERATED.issuperset(name):
        return True
    if not 2 <= len(name) <= LONGEST_BARE_NAME or not NAME.fullmatch(name):
        return False
    if name[:2] in COMPOUND:
        return True
    return len(name) < LONGEST_BARE_NAME and name[0] in SURNAMES | RARER_SURNAMES
