"""The named repairs, in the order they run: each one small, pure, and shown on newsprint.

A repair takes a clean-so-far string and yields edits: ``(start, end, after)``. It never
sees offsets of the raw page; ``replay`` keeps those.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from generator.clean.letters.chars import FULL_WIDTH, HAN, NOT_AT_START, VERTICAL
from generator.clean.letters.letterspaced import is_letterspaced

Edit = tuple[int, int, str]
Rule = Callable[[str], Iterable[Edit]]

FULL_WIDTH_ALNUM = re.compile("[０-９Ａ-Ｚａ-ｚ．％]+")
LETTERSPACED = re.compile(f"(?<![{HAN}])[{HAN}](?:[ 　][{HAN}]){{2,}}(?![{HAN}])")
GAP = re.compile("(?<=\\S)[ 　]+(?=\\S)")
SPACE_BEFORE_MARK = re.compile(
    f"(?<=\\S)[ \u3000]+(?=[{re.escape(NOT_AT_START.replace('.', ''))}]|[.](?!\\d))"
)
SPACE_AFTER_MARK = re.compile("(?<=[，。、；：！？“（《])[ \u3000]+(?=\\S)")
ASCII_MARK = re.compile(r"[,;:!?()]")
ASCII_STOP = re.compile(f"(?<=[{HAN}）》”])\\.(?=\\s|$|[”）（(“])")
SPACE_BEFORE_BRACKET = re.compile(f"(?<=[{HAN}0-9]) +(?=[（《])")
TRADE_WORDS = (
    "本报",
    "记者",
    "本报记者",
    "见习记者",
    "通讯员",
    "实习生",
    "摄影",
    "摄影报道",
    "评论员",
)
"""What a byline is made of, and papers set apart to fill a line."""
SPACED_WORD = re.compile(
    "|".join(r"[ 　]+".join(word) for word in sorted(TRADE_WORDS, key=len)[::-1])
)
NAMED = re.compile(f"(?:记者|通讯员|实习生|摄影|评论员|[□■])[{HAN}· 　]*$")
"""What stands before the names of a byline."""
SPACE_BY_DIGIT = re.compile(f"(?<=[{HAN}]) +(?=[0-9])|(?<=[0-9%％]) +(?=[{HAN}])")
LOST_MARK = re.compile(f"(?<=[{HAN}0-9%％）]) (?=[{HAN}0-9《])")


def full_width_alnum(line: str) -> Iterator[Edit]:
    """Full-width digits and Latin letters become the ordinary ones.

    >>> fix("投资２０００万元", full_width_alnum)
    '投资2000万元'
    """
    for found in FULL_WIDTH_ALNUM.finditer(line):
        yield *found.span(), unicodedata.normalize("NFKC", found[0])


def vertical_marks(line: str) -> Iterator[Edit]:
    """Marks drawn for vertical setting become their upright forms.

    >>> fix("﹃加速跑﹄", vertical_marks)
    '“加速跑”'
    """
    for place, char in enumerate(line):
        if char in VERTICAL:
            yield place, place + 1, VERTICAL[char]


def letterspacing(line: str) -> Iterator[Edit]:
    """Han set apart one by one to fill a narrow line close up.

    >>> fix("盯 安 全 数", letterspacing)
    '盯安全数'
    >>> fix("记者 刘 洋", letterspacing), fix("本报记者 顾 颖 程 钧", letterspacing)
    ('记者 刘 洋', '本报记者 顾 颖 程 钧')
    >>> fix("“ 春 茶 ” 开 采　 上 市 忙", letterspacing)
    '“春茶”开采　上市忙'
    """
    if is_letterspaced(line):
        for gap in GAP.finditer(line):
            yield *gap.span(), "" if len(gap[0]) == 1 else "　"
        return
    for found in LETTERSPACED.finditer(line):
        if NAMED.search(line, 0, found.start()):
            continue  # names of two letters each
        yield *found.span(), re.sub(r"\s", "", found[0])


def spaced_byline(line: str) -> Iterator[Edit]:
    """The words of a byline close up when they were set apart.

    >>> fix("（记 者 刘 洋 通 讯 员 李建国）", spaced_byline)
    '（记者 刘 洋 通讯员 李建国）'
    """
    for found in SPACED_WORD.finditer(line):
        yield *found.span(), re.sub(r"\s", "", found[0])


def space_before_mark(line: str) -> Iterator[Edit]:
    """No space stands before a closing or separating mark.

    >>> fix("通知明确 ,各部门", space_before_mark)
    '通知明确,各部门'
    """
    for found in SPACE_BEFORE_MARK.finditer(line):
        yield *found.span(), ""


def ascii_punctuation(line: str) -> Iterator[Edit]:
    """ASCII marks between han become full-width; those inside numbers and Latin stay.

    >>> fix("讯 (记者 杨婷) 近日,共3,200户,比为1:2", ascii_punctuation)
    '讯 （记者 杨婷） 近日，共3,200户，比为1:2'
    """
    opened: list[bool] = []
    for found in ASCII_MARK.finditer(line):
        place = found.start()
        before, after = line[place - 1 : place], line[place + 1 : place + 2]
        stays = _latin(before) and _latin(after)
        if found[0] == "(":
            opened.append(stays)
        elif found[0] == ")":
            stays = opened.pop() if opened else stays  # a pair keeps one form
        elif after == " " and _latin(before) and not before.isdigit():
            stays = True  # the end of a clause in Latin letters
        if not stays:
            yield place, place + 1, FULL_WIDTH[found[0]]


def ascii_stop(line: str) -> Iterator[Edit]:
    """An ASCII full stop after a han, where the line or a sentence ends, becomes 。

    >>> fix("全部完工. 目前,网站www.gov.cn已更新.(李雷)", ascii_stop)
    '全部完工。 目前,网站www.gov.cn已更新。(李雷)'
    """
    for found in ASCII_STOP.finditer(line):
        yield *found.span(), "。"


def _latin(char: str) -> bool:
    return bool(char) and char.isascii() and char.isalnum()


def space_after_mark(line: str) -> Iterator[Edit]:
    """No space stands after a full-width mark, whose own body is half white.

    >>> fix("（记者 杨婷）近日， 自治区", space_after_mark)
    '（记者 杨婷）近日，自治区'
    """
    for found in SPACE_AFTER_MARK.finditer(line):
        yield *found.span(), ""


def space_before_bracket(line: str) -> Iterator[Edit]:
    """No space stands before a full-width bracket, whose own body is half white.

    >>> fix("本报呼和浩特3月29日讯 （记者 刘洋）近日", space_before_bracket)
    '本报呼和浩特3月29日讯（记者 刘洋）近日'
    """
    for found in SPACE_BEFORE_BRACKET.finditer(line):
        yield *found.span(), ""


def space_by_digit(line: str) -> Iterator[Edit]:
    """The hair space that type sets between han and digits is no space of the text.

    >>> fix("本报通辽 3月 29日电 直径550 mm", space_by_digit)
    '本报通辽3月29日电 直径550 mm'
    """
    for found in SPACE_BY_DIGIT.finditer(line):
        yield *found.span(), ""


def lost_mark(line: str) -> Iterator[Edit]:
    """A space inside a scanned line where a mark was lost: a thin space shows the doubt.

    Nothing is restored without evidence. Spaces between the names of a byline stay.

    >>> fix("政治站位 带头贯彻（记者 杨婷 张三）", lost_mark)
    '政治站位\\u2009带头贯彻（记者 杨婷 张三）'
    """
    for found in LOST_MARK.finditer(line):
        if not _in_brackets(line, found.start()):
            yield *found.span(), "\u2009"


def _in_brackets(line: str, place: int) -> bool:
    """Whether a round bracket is open at ``place``, in this line or from a line before."""
    opened, closed = line.rfind("（", 0, place), line.rfind("）", 0, place)
    if opened > closed:
        return True
    following = line.find("）", place)
    return following >= 0 and "（" not in line[place:following] and opened == closed == -1


def fix(line: str, rule: Rule) -> str:
    """``line`` after one rule: for doctests and people."""
    for start, end, after in sorted(rule(line), reverse=True):
        line = line[:start] + after + line[end:]
    return line
