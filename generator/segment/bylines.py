"""署名: finds the persons credited in a byline or an end signature, with roles as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Person

HAN = "\u3400-\u4dbf一-鿿"
# Roles as newspapers print them, longest first where one contains another.
ROLES = (
    "特约通讯员", "特约评论员", "摄影记者", "见习记者", "实习记者", "首席记者", "特约记者",
    "特派记者", "融媒体记者", "全媒体记者", "实习生", "通讯员", "评论员", "记者", "作者", "摄影",
)  # fmt: skip
# Roles that follow the names they belong to, and what they are called in the edition.
TRAILING = {
    "摄影报道": "记者", "图文报道": "记者", "综合报道": "记者", "采访报道": "记者", "报道": "记者",
    "文/图": "作者", "图/文": "作者", "文／图": "作者", "图／文": "作者", "文图": "作者",
    "撰文": "作者", "整理": "作者", "供稿": "作者", "文": "作者",
    "摄影": "摄影", "供图": "摄影", "摄": "摄影", "图": "摄影",
}  # fmt: skip
# What offices' names end with: no person's name does.
OFFICE = re.compile(
    r"(?:办公室|巡视办|委员会|办|局|厅|委|部|社|处|院|校|站|台|中心|公司|集团|大学|学院|协会|"
    r"学会|联合会|政府|支队|大队|医院|银行|工会|团|所|馆|报|网|组)$"
)
# No name has one of these words of grammar in it: 记者节的由来 is no reporter.
NAME = re.compile(rf"(?!.*[的了是这们])(?:[{HAN}]{{2,8}}|[{HAN}]+(?:·[{HAN}]+)+)")
SPLIT = re.compile(r"[\s\u2009\u3000、，,；;]+")
MARKS = re.compile(r"^[□■◎○●◇◆▲△★☆※/|]+\s*")
# The paper and its office before a role: 本报驻通辽记者, 本报呼和浩特记者站, 新华社记者.
HOUSE = re.compile(
    rf"(?:本报|本刊|本网|新华社|中新社)(?:驻)?(?P<office>[{HAN}]{{0,8}}?)"
    r"(?=记者|通讯员|见习|实习|首席|特约|摄影|评论员)"
)
ROLE_WORD = re.compile("|".join(ROLES))
SPLIT_AT = re.compile(
    "|".join(sorted((*ROLES, *(t for t in TRAILING if len(t) > 2)), key=len, reverse=True))
)
BYLINE_START = re.compile(
    rf"^[（(]?(?:[□■◎○●◇◆▲△★☆※]+\s*)?(?:(?:本报|本刊|本网|新华社)[{HAN}]{{0,8}}?)?(?:{'|'.join(ROLES)})"
)
BYLINE_END = re.compile("(?:摄影报道|图文报道|文[/／]图|图[/／]文)[）)]?$")
SIGNATURE = re.compile(rf"[（(]([{HAN}A-Za-z·\s\u2009\u3000、：:/／]{{2,40}})[）)]$")
MOST_NAMES = 8
SIGNED_NAMES = re.compile(rf"^[□■◎]\s*(?:[{HAN}·]{{2,12}}(?:[\s　、]+[{HAN}·]{{2,12}})*)$")


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
    text = MARKS.sub("", text.strip().strip("（）()"))
    house = HOUSE.search(text)
    text = HOUSE.sub(" ", text).removeprefix("本报").removeprefix("作者单位")
    people: list[Person] = []
    offices: list[str] = []
    role = "记者" if house else default
    for token in _tokens(text):
        if token in TRAILING:
            people = _retitled(people, token, default)
        elif token in ROLES or token.removesuffix("：") in ROLES:
            role = token.removesuffix("：")
        elif OFFICE.search(token) and len(token) > 3:
            offices.append(token)
        elif NAME.fullmatch(token):
            people.append(Person(token, role))
        elif len(token) > 1:
            offices.append(token)
    place = (house["office"] or None) if house else None
    return Byline(tuple(dict.fromkeys(people)), tuple(offices), place)


def _tokens(text: str) -> list[str]:
    """Roles and names in order; a name of two letterspaced han is one token."""
    spaced = SPLIT_AT.sub(r" \g<0> ", text)
    raw = [token for token in SPLIT.split(spaced.replace(":", "：").strip("：")) if token]
    tokens: list[str] = []
    for token in raw:
        if tokens and len(token) == len(tokens[-1]) == 1 and token not in TRAILING:
            tokens[-1] += token
        elif len(token) > 2 and token not in TRAILING and (tail := _trailing(token)):
            tokens += [token.removesuffix(tail), tail]
        else:
            tokens.append(token)
    return tokens


def _trailing(token: str) -> str:
    """A role set right behind a name (李明摄); a lone 文 or 图 may be part of the name."""
    return next((t for t in TRAILING if token.endswith(t) and t not in ("文", "图", "报道")), "")


def _retitled(people: list[Person], token: str, default: str) -> list[Person]:
    """Names that had no role before get the one that follows them."""
    return [Person(p.name, TRAILING[token]) if p.role == default else p for p in people]


def is_byline(text: str) -> bool:
    """Whether a short text standing alone is a byline."""
    tight = text.strip()
    if len(tight) > 60 or any(mark in tight for mark in "。！？；"):
        return False
    if SIGNED_NAMES.match(tight):
        return True
    if not (BYLINE_START.match(tight) or BYLINE_END.search(tight)):
        return False
    byline = parse_byline(tight, default="记者")
    if byline.offices:
        return False
    return bool(byline.people) or bool(re.fullmatch(r"\S{0,3}本报(?:特约)?评论员", tight))


def is_signed_line(text: str) -> bool:
    """Whether the marks of a byline leave no doubt: □ before a name, 本报记者, 摄影报道.

    >>> is_signed_line("□斯琴图雅"), is_signed_line("本报记者 李新军"), is_signed_line("记者在现场")
    (True, True, False)
    """
    tight = text.strip()
    marked = SIGNED_NAMES.match(tight) or tight.startswith("本报") or BYLINE_END.search(tight)
    return bool(marked) and is_byline(tight)


def has_role(text: str) -> bool:
    """Whether a role word stands in ``text``."""
    return ROLE_WORD.search(text) is not None


def signature_in(text: str) -> re.Match[str] | None:
    """The end signature in brackets that closes ``text``, after a full stop or alone."""
    found = SIGNATURE.search(text)
    if not found:
        return None
    before = text[: found.start()].rstrip()
    if before and before[-1] not in "。！？”』…":
        return None
    byline = parse_byline(found[1])
    parts = len(byline.people) + len(byline.offices)
    if not 0 < parts <= MOST_NAMES or (byline.offices and byline.people and not has_role(found[1])):
        return None
    return found
