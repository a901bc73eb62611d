"""署名: finds the persons credited in a byline or an end signature, with roles as printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.model import Person
from generator.segment.names import COMPOUND, RARER_SURNAMES, SURNAMES, TRANSLITERATED, with_strays

HAN = "\u3400-\u4dbf一-鿿"
# Roles as newspapers print them, longest first where one contains another.
ROLES = (
    "特约通讯员", "特约评论员", "摄影记者", "见习记者", "实习记者", "首席记者", "特约记者",
    "特派记者", "融媒体记者", "全媒体记者", "融媒记者", "全媒记者", "驻站记者", "视觉记者",
    "首席评论员", "特约撰稿人", "特约撰稿", "报道员", "实习生", "通讯员", "评论员", "记者",
    "作者", "摄影",
)  # fmt: skip
# Roles that follow the names they belong to, and what they are called in the edition.
TRAILING = {
    "摄影报道": "记者", "图文报道": "记者", "综合报道": "记者", "采访报道": "记者", "报道": "记者",
    "文/图": "作者", "图/文": "作者", "文／图": "作者", "图／文": "作者", "文图": "作者",
    "撰文": "作者", "著": "作者", "整理": "作者", "供稿": "作者", "编译": "作者", "文": "作者",
    "摄影": "摄影", "供图": "摄影", "摄": "摄影", "图": "摄影",
}  # fmt: skip
# What offices' names end with: no person's name does.
OFFICE = re.compile(
    r"(?:办公室|巡视办|委员会|办|局|厅|委|部|社|处|院|校|站|台|中心|公司|集团|大学|学院|协会|[组居村管筹]委会|"
    r"学会|联合会|政府|小组|指挥部|法院|检察院|党组|支队|大队|医院|银行|工会|团|所|馆|报|网|组|气象台|幼儿园|学校|"
    r"中学|小学|商会|理事会|研究会|基金会|促进会|编辑部|编委会|评论部|记者站|管理处|课题组|调查组|采访组|报道组|客户端|新媒体)$"
)
# No name has one of these words of grammar in it: 记者节的由来 is no reporter.
NAME = re.compile(
    r"(?!.*[的了是这们])(?!(?:综合|采写|集体|摘编|原载|转载|选自|来源|资料|未完待续|待续|续完|完)$)"
    rf"(?:[{HAN}]{{2,8}}|[{HAN}]+(?:·[{HAN}]+)+)"
)
SPLIT = re.compile(r"[\s\u2009\u3000、，,；;]+")
MARKS = re.compile(r"^[□■◎○●◇◆▲△★☆※/|]+\s*")
# The paper and its office before a role: 本报驻通辽记者, 本报呼和浩特记者站, 新华社记者.
HOUSE = re.compile(
    rf"(?:本报|本刊|本网|新华社|中新社)(?:驻)?(?P<office>[{HAN}]{{0,8}}?)"
    r"(?=记者|通讯员|见习|实习|首席|特约|特派|全媒|融媒|驻站|视觉|摄影|评论员)"
)
MEMBERS = re.compile("(?:(?:调查|采访|报道|课题)组)?成员|执笔人?|文章")
"""What stands before names or behind who writes, and names nobody."""
OF_AUTHOR = re.compile(r"作者\s*(?:单位|系|为|是|均为|现任)\s*[:：]?\s*")
BEFORE_NAMES = {
    "文/": "作者", "文字/": "作者", "撰文/": "作者",
    "图/": "摄影", "图片/": "摄影", "摄影/": "摄影", "摄/": "摄影",
}  # fmt: skip
WORK_BEFORE = re.compile(
    rf"(?<![/／{HAN}])(文字|撰文|文|图片|图|摄影|摄)\s*[/／：:]\s*(?![图文](?:\s|$))(?=[{HAN}]\s?[{HAN}])"
)
WORK_BEHIND = re.compile(
    rf"(?<=[{HAN}])(?<![文图])\s*[/／]\s*(?=(?:文|图|摄|摄影|撰文|供图)(?:\s|$))"
)
WORK_BETWEEN = re.compile(rf"\s*[/／]\s*([文图摄])(?=[{HAN}·\s]{{2,9}}[/／]\s*[文图摄]\s*$)")
"""Whose space a scan closed: A / 图B / 文."""
OTHERS = re.compile(rf"(?<=[{HAN}\s])等(?=\s|$|[文图摄])")
"""Says that some who wrote are not named: 记者 李雷 等."""
SPACED_ROLE = re.compile(
    "|".join(r"[\s\u2009]?".join(role) for role in ROLES if not role.startswith("摄影"))
)
ROLE_WORD = re.compile("|".join(ROLES))
SPLIT_AT = re.compile(
    "|".join(sorted((*ROLES, *(t for t in TRAILING if len(t) > 2)), key=len, reverse=True))
)
BYLINE_START = re.compile(
    rf"^[（(]?(?:[□■◎○●◇◆▲△★☆※]+\s*)?(?:文[/／：:]\s*)?(?:(?:本报|本刊|本网|新华社)[{HAN}]{{0,8}}?)?"
    rf"(?:{'|'.join(ROLES)}|[文图][/／](?=[{HAN}]\s?[{HAN}]{{1,3}}(?:\s|$|图)))"
)
BYLINE_END = re.compile("(?:摄影报道|图文报道|文[/／]图|图[/／]文)[）)]?$")
SIGNATURE = re.compile(rf"[（(]([{HAN}A-Za-z·\s\u2009\u3000、：:/／]{{2,40}})[）)]$")
OF_HOUSE = re.compile(
    r"\S{0,3}本报(?:(?:特约)?评论员(?:文章)?|编辑部|评论部|(?:联合)?(?:调查|采访|报道)组|综合报道)"
)
"""What signs for the paper as a whole."""
MOST_NAMES = 8
MOST_BARE_NAMES, LONGEST_BARE_NAME = 2, 4
RARE, RARE_SPACED = 15.5, 12.0
"""Nats: a word that one meets less than twelve times in sixty million may be a name after all,
one that is letterspaced less than four hundred times."""
LONGEST_OFFICE = 30
DAY = re.compile(r"(?:[12]\d{3}|[一二〇○Ｏ零三四五六七八九]{4})年.{1,3}月.{1,3}日")
SIGNED_NAMES = re.compile(rf"^[□■◎○]\s*(?:[{HAN}·]{{1,12}}(?:[\s　、]+[{HAN}·]{{1,12}})*)$")


@dataclass(frozen=True, slots=True)
class Byline:
    """The persons of a byline, the offices that sign, and where the reporters' office is."""

    people: tuple[Person, ...]
    offices: tuple[str, ...] = ()
    office_place: str | None = None


def parse_byline(text: str, default: str = "作者") -> Byline:
    """The people in a byline like ``记者 刘 洋 实习生 何晓琴`` or ``韩继旺 摄影报道``.

    ``default`` is the role of names without one (an end signature's are authors).

    >>> [(p.name, p.role) for p in parse_byline("记者 郭洪申 见习记者 薛一群").people]
    [('郭洪申', '记者'), ('薛一群', '见习记者')]
    """
    text = _whole_roles(MARKS.sub("", text.strip().strip("（）()")))
    if OF_AUTHOR.match(text):
        return Byline((), (OF_AUTHOR.sub("", text).strip(),))
    house = HOUSE.search(text)
    text = HOUSE.sub(" ", text).removeprefix("本报")
    people: list[tuple[str, str]] = []
    offices: list[str] = []
    role = "记者" if house else ""
    tokens = _tokens(text)
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if MEMBERS.fullmatch(token):
            continue
        if token in BEFORE_NAMES:
            role = BEFORE_NAMES[token]
        elif token in TRAILING and not _leads(token, tokens[:place], following):
            people = [(name, known or TRAILING[token]) for name, known in people]
            role = ""
        elif token in ROLES:
            role = token
        elif OFFICE.search(token) and (len(token) > 3 or OFFICE.fullmatch(token)):
            offices.append(token)
        elif NAME.fullmatch(token):
            people.append((token, role))
        elif len(token) > 1:
            offices.append(token)
    office = (house["office"] or None) if house else None
    found = dict.fromkeys(Person(name, known or default) for name, known in people)
    return Byline(tuple(found), tuple(offices), office)


def _whole_roles(text: str) -> str:
    """The text with no space inside a role: 见习 记者, 通 讯员."""
    return SPACED_ROLE.sub(lambda found: SPLIT.sub("", found[0]), text)


def _leads(token: str, before: list[str], following: str) -> bool:
    """Whether a role that may stand behind its names stands before one: 记者 李雷 摄影 王芳."""
    if token not in ROLES or not NAME.fullmatch(following) or following in (*ROLES, *TRAILING):
        return False
    return not before or any(one in ROLES for one in before)


def _tokens(text: str) -> list[str]:
    """Roles and names in order; a name of two letterspaced han is one token."""
    text = WORK_BETWEEN.sub(r" \1 ", OTHERS.sub(" ", text))
    text = WORK_BEHIND.sub(" ", WORK_BEFORE.sub(r" \1/ ", text))
    spaced = SPLIT_AT.sub(r" \g<0> ", text)
    spaced = re.sub(r"摄影\s+/", "摄影/", spaced)
    raw = [token for token in SPLIT.split(re.sub("[:：]", " ", spaced)) if token]
    tokens: list[str] = []
    for token in with_strays(raw, {*ROLES, *TRAILING, *BEFORE_NAMES}):
        if (
            len(token) > 2
            and token not in (*TRAILING, *BEFORE_NAMES)
            and (tail := _trailing(token))
        ):
            tokens += [token.removesuffix(tail), tail]
        else:
            tokens.append(token)
    return tokens


def _trailing(token: str) -> str:
    """A role set right behind a name (李明摄); a lone 文 or 图 may be part of the name."""
    return next((t for t in TRAILING if token.endswith(t) and t not in ("文", "图", "报道")), "")


def is_byline(text: str) -> bool:
    """Whether a short text standing alone is a byline."""
    tight = text.strip()
    if len(tight) > 60 or any(mark in tight for mark in "。！？；"):
        return False
    if SIGNED_NAMES.match(tight) or OF_HOUSE.fullmatch(tight):
        return True
    if "，" in tight and tight.startswith(("记者", "通讯员", "作者")):
        return False  # a clause about what the reporter did
    if not (BYLINE_START.match(tight) or BYLINE_END.search(tight)):
        return False
    byline = parse_byline(tight, default="记者")
    if byline.offices:
        return False
    return bool(byline.people)


def breaks_role(text: str) -> bool:
    """Whether a byline ends inside a role: 本报记者 李雷 通讯."""
    last = SPLIT.split(text.rstrip())[-1]
    return any(role.startswith(last) and role != last for role in ROLES) and last not in ROLES


def begins_byline(text: str) -> bool:
    """Whether a line begins as bylines do, and has no mark of a sentence."""
    return BYLINE_START.match(text.strip()) is not None and not re.search("[。！？；，：]", text)


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
    names = with_strays(spaced, ())
    rare = RARE if len(names) == len(spaced) else RARE_SPACED
    return len(names) <= MOST_BARE_NAMES and all(
        _is_bare(name) and rarity(name) >= rare for name in names
    )


def _is_bare(name: str) -> bool:
    if not 2 <= len(name) <= LONGEST_BARE_NAME or not NAME.fullmatch(name):
        return False
    if len(name) > 2 and TRANSLITERATED.issuperset(name):
        return True
    if name[:2] in COMPOUND:
        return True
    return len(name) < LONGEST_BARE_NAME and name[0] in SURNAMES | RARER_SURNAMES


def is_signed_line(text: str) -> bool:
    """Whether the marks of a byline leave no doubt: □ before a name, 本报记者, 摄影报道.

    >>> is_signed_line("□斯琴图雅"), is_signed_line("本报记者 李新军"), is_signed_line("记者在现场")
    (True, True, False)
    """
    tight = text.strip()
    marked = SIGNED_NAMES.match(tight) or tight.startswith("本报") or BYLINE_END.search(tight)
    return bool(marked) and is_byline(tight)


def signs_off(text: str) -> bool:
    """Whether a line is the name of an office, or a day, as notices and letters end with.

    >>> signs_off("沂水县第三实验学校"), signs_off("2021年11月9日"), signs_off("农民笑开了颜")
    (True, True, False)
    >>> signs_off("孩子们的去处")
    False
    """
    tight = re.sub(r"\s", "", text)
    if len(tight) > LONGEST_OFFICE or re.search("[，。！？：；“”的了是这们]", tight):
        return False
    return is_day(tight) or (len(tight) > 3 and OFFICE.search(tight) is not None)


def is_day(text: str) -> bool:
    """Whether a line is no more than a date: 2021年11月9日."""
    return DAY.fullmatch(re.sub(r"\s", "", text)) is not None


def has_role(text: str) -> bool:
    """Whether a role word stands in ``text``."""
    return ROLE_WORD.search(text) is not None


def signature_in(text: str) -> re.Match[str] | None:
    """The end signature in brackets that closes ``text``, after a full stop or alone.

    Below verses, which have no stops, it is a name set apart.

    >>> bool(signature_in("湖没有　（贡桑旺姆）")), bool(signature_in("海拔三千米（青海）"))
    (True, False)
    """
    found = SIGNATURE.search(text)
    if not found:
        return None
    before = text[: found.start()].rstrip()
    apart = before != text[: found.start()] and is_bare_name(found[1])
    if before and before[-1] not in "。！？”』…" and not apart:
        return None
    byline = parse_byline(found[1])
    parts = len(byline.people) + len(byline.offices)
    if not 0 < parts <= MOST_NAMES or (byline.offices and byline.people and not has_role(found[1])):
        return None
    return found
