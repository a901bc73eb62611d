"""How articles, notices and letters end: with names in brackets, an office, the day."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.segment.writers.bare_names import is_bare, is_bare_name
from generator.segment.writers.byline_words import (
    BELONGS,
    DAY,
    LONGEST_OFFICE,
    MOST_NAMES,
    OF_HOUSE,
    OFFICE,
    SIGNATURE,
    WHOLE_OFFICE,
)
from generator.segment.writers.bylines import Byline, has_role, parse_byline

READER = re.compile(
    r"(?:(?:本报)?读者|市民|居民|村民|网友|[一-鿿]{1,5}[省市县区旗盟州镇乡村])[\s\u2009\u3000]+"
    "(?:一[名位个群][一-鿿]{1,8}|[一-鿿](?:某某?|先生|女士|同学|师傅|大爷|大妈))|"
    r"[一-鿿]{2,3}[\s\u2009\u3000]+一[名位个群][一-鿿]{1,8}"
)
"""How a letter is signed by somebody who is not named: 读者 一名老乘客, 合肥 一位家长."""
OF_DATELINES = "电讯"
"""With what datelines end, behind which a reporter opens the text."""
SIGNATURES = 512
"""So many are remembered: more than a page has."""
HAN = re.compile("[一-鿿]")
SHORTEST_SURE = 3
"""Letters: two that begin like a name may as well be a place."""
CLOSING = ("）", ")", "）\n", ")\n")
NO_OFFICE = re.compile(
    "[，。！？：；“”的了是这们]|^[而在与把被]|(?:[战捷喜情海通简快速预播汇举申电登墙]报|[出上登讲柜舞平戏阳窗灶]台|"
    "[上联入触渔铁路电]网|[开举主承协创包代申]办|[进返离入]校|[住出入小]院|[厕住场]所)$"
)
"""What the name of an office has not in it, and words that end as its name does."""


def signs_off(text: str) -> bool:
    """Whether a line is the name of an office, or a day, as notices and letters end with.

    >>> signs_off("沂水县第三实验学校"), signs_off("2021年11月9日"), signs_off("农民笑开了颜")
    (True, True, False)
    >>> signs_off("孩子们的去处"), signs_off("而在安徽机械有限责任公司"), signs_off("养老新规出台")
    (False, False, False)
    """
    tight = "".join(text.split())
    if len(tight) > LONGEST_OFFICE or NO_OFFICE.search(tight):
        return False
    return is_day(tight) or (len(tight) > 3 and OFFICE.search(tight) is not None)


def is_day(text: str) -> bool:
    """Whether a line is no more than a date: 2021年11月9日."""
    return DAY.fullmatch("".join(text.split())) is not None


def is_reader(text: str) -> bool:
    """Whether a letter is signed by somebody who is not named.

    >>> is_reader("读者 一名家长"), is_reader("市民 王女士"), is_reader("一名家长")
    (True, True, False)
    """
    return READER.fullmatch(text) is not None


def signature_in(text: str) -> re.Match[str] | None:
    """The end signature in brackets that closes ``text``, after a full stop or alone.

    Below verses, which have no stops, it is a name set apart.

    >>> bool(signature_in("湖没有　（贡桑旺姆）")), bool(signature_in("海拔三千米（青海）"))
    (True, False)
    >>> bool(signature_in("他来了。（本报评论员）")), bool(signature_in("他来了。“（李雷）"))
    (True, True)
    """
    found = SIGNATURE.search(text) if text.endswith(CLOSING) else None
    if not found:
        return None
    before = text[: found.start()].rstrip()
    apart = before != text[: found.start()] and is_bare_name(found[1])
    if before and before[-1] not in "。！？”』…" and before[-2:] != "。“" and not apart:
        return None
    if OF_HOUSE.fullmatch(found[1]):
        return found
    byline = parse_byline(found[1])
    parts = len(byline.people) + len(byline.offices)
    if not 0 < parts <= MOST_NAMES or ("岁" in found[1] and not _of_office(byline)):
        return None
    mixed = byline.offices and byline.people and not has_role(found[1])
    return None if mixed and not _of_office(byline) else found


def signature_unstopped(text: str) -> re.Match[str] | None:
    """The same where a scan lost the full stop above it: at the end of an article alone.

    >>> [bool(signature_unstopped(f"下月开馆（{name}）")) for name in ("记者 张建国", "张建国")]
    [True, True]
    >>> bool(signature_unstopped("海拔三千米（青海）")), bool(signature_unstopped("（张建国）"))
    (False, False)
    >>> bool(signature_unstopped("本报合肥5月6日电（记者 张建国）"))
    False
    """
    found = SIGNATURE.search(text) if text.endswith(CLOSING) else None
    before = text[found.start() - 1 : found.start()] if found else ""
    if not found or not HAN.fullmatch(before) or before in OF_DATELINES:
        return None
    named = is_bare_name(found[1]) and len(found[1].strip()) >= SHORTEST_SURE
    told = has_role(found[1]) and bool(parse_byline(found[1]).people)
    return found if named or told else None


def is_signed(text: str) -> bool:
    """Whether a line ends a sentence, and who wrote it stands in brackets behind.

    >>> is_signed("转移到位。（张建国）"), is_signed("（张建国）"), is_signed("他赢了！（图）")
    (True, False, False)
    """
    found = signature_in(text)
    return found is not None and found.start() > 0


def names_only(text: str) -> bool:
    """Whether names stand alone, or with where those persons work: 市农业局 张建国.

    >>> names_only("张建国 李海燕"), names_only("市农业局 张建国"), names_only("5月6日")
    (True, True, False)
    """
    byline = parse_byline(text)
    return bool(byline.people) and _of_office(byline)


@lru_cache(maxsize=SIGNATURES)
def names_writers(signature: str) -> bool:
    """Whether a signature says who wrote, and not what its author does elsewhere.

    >>> names_writers("（张建国）"), names_writers("（记者 张建国）")
    (True, True)
    >>> names_writers("（作者系教师）")
    False
    """
    bare = signature.strip().strip("（）()")
    return not bare.startswith("作者") and (has_role(bare) or names_only(bare))


def _of_office(byline: Byline) -> bool:
    """Whether persons sign with where they work: 市委宣传部 张建国."""
    offices = all(WHOLE_OFFICE.fullmatch(one) or BELONGS.search(one) for one in byline.offices)
    return offices and all(is_bare(person.name) for person in byline.people)
