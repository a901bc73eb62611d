"""杂符: what a scan makes of rules, pictures and dirt, and which letters a newspaper has."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import or_

from generator.segment.words.lexicon import Lexicon

HAN = re.compile("[\u3400-\u4dbf一-鿿]")
TEX = re.compile(r"\\[a-zA-Z]+")
PAGE = re.compile(r"[A-Z]?\d{1,3}")
"""The number of a page by itself."""
SPACES = re.compile(r"[\s\u2009\u3000]")
FIGURES_IN = re.compile(r"[0-9A-Za-z]")
PUNCTUATION = frozenset("“”‘’《》（）：，、！？—…·。；")
LONGEST_NOISE = 14
HANS = 8192
"""So many are remembered: more than newspapers use."""
COMPONENTS = frozenset("亠冂冖冫凵勹匚卩厶丶丿丨乀囗夂宀屮彐彡彳忄扌氵犭纟糸罒衤讠钅阝饣")
"""Parts of characters, which print has by themselves nowhere: a scan's reading of a picture."""
BARS = frozenset("|｜¦‖=＝~～^")
STROKES = frozenset("一丨口0OoIlVvJj·.—–-")
"""What a scanner takes specks and rules for, beside bars; print has several of them alone on a line
nowhere."""
BOXES = STROKES | frozenset("囗曰日目田回")
"""What it takes frames and pictures for."""
MOST_STROKES = 5
SYMBOLS, USUAL_SYMBOLS = (
    frozenset({"Nl", "Sm", "So"}),
    frozenset("〇+<=>±×÷℃°％→←↑↓■□●○◆◇▲△★☆▶►▼◎※①②③④⑤⑥⑦⑧⑨⑩"),
)
"""Unicode's categories of signs that papers do not print, but for some."""
NAME_LETTERS = frozenset(
    "玥祎喆珺璟赟燚垚堃翀劼昇旻昉瑀頔玚婳犇骉澔淏湉洺沄汭璠瑨璘琭珝琋曈晞旸燊焜芃媖姮偲佺侊倢叡峣崟弢彧忞愔扆昪棨瑢礽禛竑"
    "翃翚訚赪鋆锳镕闿韡飏龑龢珅琤瑄玭玘玙瑱璈瓅祾禤稑竼纮翯茀莙菂蒨虓谞鄀锽阇颙馧驎骎鸰鹍奭媗嫄嬿孖寔崚惇慜敔昳晙暅暐杺"
    "栻梣棽楙榞橦浟浥涘渟湜烜煓燏牁玠玦珵珽琇皞眳祐穟籦綝翙萩詠"
)
"""Letters that persons are named with and GB/T 2312 lacks (most are in the 通用规范汉字表 of 2013;
chosen from general knowledge)."""
NO_WORD = "noise: no word among these characters"
LIKELY = -14.0
"""Nats a han: names have more, those of towns with rare letters too (琅琊); the strokes that a
scanner makes of rules and dirt less."""


def reason_for_noise(text: str, lexicon: Lexicon, *, alone: bool) -> str:
    """Why a line is no text of the newspaper, which ``alone`` blank lines part from others."""
    if alone and _is_strokes(text):
        return NO_WORD
    if not alone and FIGURES_IN.search(text):
        return ""
    reason = noise_reason(text, lexicon)
    return reason or (NO_WORD if alone and _is_no_word(text, lexicon) else "")


def _is_strokes(text: str) -> bool:
    """Whether a line is a few strokes and bars, and no number.

    >>> _is_strokes("口 口"), _is_strokes("I l |"), _is_strokes("一"), _is_strokes("2 0")
    (True, True, False, False)
    >>> _is_strokes("口田 田"), _is_strokes("田回"), _is_strokes("日日")
    (True, False, False)
    """
    bare = SPACES.sub("", text)
    few = 1 < len(bare) <= MOST_STROKES and not bare.isdigit()
    framed = 1 < len(set(bare)) < len(bare) and all(char in BOXES for char in bare)
    return few and (framed or all(char in STROKES or char in BARS for char in bare))


def noise_reason(text: str, lexicon: Lexicon) -> str:
    """Why ``text`` is no text of the newspaper; empty when it is."""
    if not HAN.search(text):
        if all(char in PUNCTUATION for char in text):
            return ""
        return "" if text.isdigit() or PAGE.fullmatch(text.strip()) else "noise: no han"
    if TEX.search(text) and len(HAN.findall(text)) < 4:
        return "noise: markup of a scan"
    if _is_dirt(SPACES.sub("", text)):
        return NO_WORD
    if len(text) > LONGEST_NOISE:
        return ""
    bare = HAN.findall(text)
    if len(bare) < 2 or len(bare) != len(text):
        return ""
    if any(lexicon.knows(text[i : i + n]) for n in (2, 3, 4) for i in range(len(text) - n + 1)):
        return ""
    rare = sum(not is_common(char) or char in COMPONENTS for char in bare)
    repeated = len(bare) >= 4 and len(set(bare)) * 2 <= len(bare)
    if rare or repeated:
        return NO_WORD
    return ""


def _is_dirt(text: str) -> bool:
    """Whether at least half of a few signs are strokes, bars and the like, as rules and dirt are
    read; what stands twice beside itself is one of them where others are.

    >>> _is_dirt("三二亖丿"), _is_dirt("口口吅品"), _is_dirt("|丨|"), _is_dirt("彳亍街头")
    (True, True, True, False)
    """
    if not 1 < len(text) <= LONGEST_NOISE:
        return False
    odd = [_is_odd(sign) for sign in text]
    if not any(odd):
        return False
    twice = [sign in (text[n - 1 : n], text[n + 1 : n + 2]) for n, sign in enumerate(text)]
    return 2 * sum(map(or_, odd, twice)) >= len(text) and sum(odd) * 4 >= len(text)


def _is_odd(sign: str) -> bool:
    """Whether a sign is no letter of the newspaper and none of its marks."""
    if HAN.match(sign):
        return not is_common(sign) or sign in COMPONENTS
    symbol = unicodedata.category(sign) in SYMBOLS and sign not in USUAL_SYMBOLS
    return symbol or sign in BARS or "\u3040" <= sign <= "\u312f"


def _is_no_word(text: str, lexicon: Lexicon) -> bool:
    """Whether no reading makes sense of a few characters that stand alone."""
    if len(text) > LONGEST_NOISE or not all(HAN.match(char) for char in text):
        return False
    if any(lexicon.knows(text[i : i + n]) for n in (2, 3, 4) for i in range(len(text) - n + 1)):
        return False
    return lexicon.likelihood(text) < LIKELY * len(text)


@lru_cache(maxsize=HANS)
def is_common(char: str) -> bool:
    """Whether a han is among the 6,763 of GB/T 2312, which newspapers rarely leave, or in names."""
    if char in NAME_LETTERS:
        return True
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
