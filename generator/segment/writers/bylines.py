"""署名: finds the persons credited in a byline or an end signature, with roles as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Person
from generator.segment.writers.bare_names import LONGEST_UNTOLD, is_bare, is_bare_name
from generator.segment.writers.byline_words import (
    AGED,
    ALL_ROLES,
    BEFORE_NAMES,
    BELONGS,
    BYLINE_END,
    BYLINE_START,
    CREDITED,
    EDITED_BY,
    HOUSE,
    MARKS,
    MEMBERS,
    NAME,
    OF_AUTHOR,
    OF_HOUSE,
    OTHERS,
    PEOPLE,
    PROVINCE,
    REPORT,
    ROLE_SLASH,
    ROLE_WORD,
    ROLES,
    SIGNED_NAMES,
    SPACED_ROLE,
    SPACED_STROKE,
    SPLIT,
    SPLIT_AT,
    STATION,
    TELLS,
    TRAILING,
    UNSURE,
    WHOLE_OFFICE,
    WORK_BEFORE,
    WORK_BEHIND,
    WORK_BETWEEN,
    WORKS_SPACED,
)
from generator.segment.writers.name_letters import TRANSLITERATED
from generator.segment.writers.names import apart, is_usual_name, with_strays

LONGEST_PEN_NAME = 3
"""Letters of a name that is none of a person's; of two behind ■, which crossheads have."""
OLD = re.compile(rf"{AGED}(?=[）)]?$)")


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
    >>> [(p.name, p.role) for p in parse_byline("（周秀英 66岁 退休教师）").people]
    [('周秀英', '作者')]
    """
    text = OLD.sub("", STATION.sub("", PEOPLE.sub("", text)))
    text = ROLE_SLASH.sub(r"\1 ", text.strip().strip("（）()").replace("＼", "/"))
    text = _whole_roles(SPACED_STROKE.sub(r"\1", MARKS.sub("", text)))
    if OF_AUTHOR.match(text):
        return Byline((), (OF_AUTHOR.sub("", text).strip(),))
    if EDITED_BY.match(text):
        return Byline(())
    house = HOUSE.search(text)
    text = HOUSE.sub(" ", text).removeprefix("本报")
    people: list[tuple[str, str]] = []
    offices: list[str] = []
    role = "记者" if house else ""
    tokens = _tokens(text)
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if MEMBERS.fullmatch(token) and token not in TRAILING:
            continue
        if token in BEFORE_NAMES:
            role = BEFORE_NAMES[token]
        elif token in TRAILING and not _leads(token, tokens[:place], following):
            people = [(name, known or TRAILING[token]) for name, known in people]
            role = ""
        elif token in ROLES:
            role = token
        elif not role and _is_place(token, following):
            continue
        elif _is_office(token, following):
            offices.append(token)
        elif NAME.fullmatch(token) and (role or _may_be_name(token)):
            people += [(name, role) for name in (apart(token) if role else [token])]
        elif len(token) > 1:
            offices.append(token)
    office = (house["office"] or None) if house else None
    found = dict.fromkeys(Person(name, known or default) for name, known in people)
    return Byline(tuple(found), tuple(offices), office)


def _is_office(token: str, following: str) -> bool:
    """Whether it is the name of an office, or says where the person named next is from."""
    if WHOLE_OFFICE.fullmatch(token):
        return True
    named = is_bare(following) or MEMBERS.fullmatch(following)
    return BELONGS.search(token) is not None and bool(named)


def _is_place(token: str, following: str) -> bool:
    """Whether it says where the person named next is from: two letters that are no name, or what
    begins with a province."""
    if PROVINCE.match(token):
        return is_bare(following)
    return len(token) == 2 and not is_bare(token) and is_usual_name(following)


def _may_be_name(token: str) -> bool:
    """Whether what no role tells of is short enough for a name, or written as long ones are."""
    return len(token) <= LONGEST_UNTOLD or "·" in token or TRANSLITERATED.issuperset(token)


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
    if WORKS_SPACED.match(text):
        text = WORKS_SPACED.sub(r"\1/ ", text)
    text = WORK_BETWEEN.sub(r" \1 ", OTHERS.sub(" ", text))
    text = WORK_BEHIND.sub(" ", WORK_BEFORE.sub(r" \1/ ", text))
    spaced = SPLIT_AT.sub(r" \g<0> ", text)
    spaced = re.sub(r"摄影\s+/", "摄影/", spaced)
    raw = [token for token in SPLIT.split(re.sub("[:：]", " ", spaced)) if token]
    tokens: list[str] = []
    for token in with_strays(raw, ALL_ROLES):
        if len(token) > 2 and token not in ALL_ROLES and (tail := _trailing(token)):
            tokens += [token.removesuffix(tail), tail]
        else:
            tokens.append(token)
    return tokens


def _trailing(token: str) -> str:
    """A role set right behind a name (李明摄); a lone 文 or 图 may be part of the name."""
    tail = next((t for t in TRAILING if token.endswith(t) and t not in ("文", "图")), "")
    return tail if tail != REPORT or is_bare(token.removesuffix(tail)) else ""


def is_byline(text: str) -> bool:
    """Whether a short text standing alone is a byline."""
    tight = text.strip()
    if len(tight) > 60 or any(mark in tight for mark in "。！？；"):
        return False
    if _is_marked(tight) or OF_HOUSE.fullmatch(tight):
        return True
    if TELLS.match(tight):
        return False
    if not (BYLINE_START.match(tight) or BYLINE_END.search(tight) or _is_credited(tight)):
        return False
    byline = parse_byline(tight, default="记者")
    if byline.offices or (UNSURE.match(tight) and not all(is_bare(p.name) for p in byline.people)):
        return False
    return bool(byline.people)


def _is_marked(text: str) -> bool:
    """Whether names stand behind a mark of bylines. Labels and crossheads have such marks as well,
    all but □: behind these what is named must be a person, an office, or as short as pen names.

    >>> _is_marked("□斯琴图雅"), _is_marked("■ 李雷 市农业局"), _is_marked("■放下锄头")
    (True, True, False)
    >>> _is_marked("○听雨"), _is_marked("■捡柴火"), _is_marked("○茶乡夜话")
    (True, False, False)
    """
    if not SIGNED_NAMES.match(text):
        return False
    names = [name for name in SPLIT.split(text[1:].strip()) if not has_role(name)]
    longest = LONGEST_PEN_NAME - (text[0] == "■")
    pen_names = all(len(name) <= longest for name in names)
    known = pen_names or all(is_bare(n) or WHOLE_OFFICE.fullmatch(n) for n in names)
    return text.startswith("□") or known


def _is_credited(text: str) -> bool:
    """Whether a line is a name and what its owner did: 编译 张建国."""
    credited = CREDITED.fullmatch(text)
    if credited is None:
        return False
    return any(is_bare_name(name.strip()) for name in credited.groups() if name)


def breaks_role(text: str) -> bool:
    """Whether a byline ends inside a role: 本报记者 李雷 通讯."""
    last = SPLIT.split(text.rstrip())[-1]
    return any(role.startswith(last) and role != last for role in ROLES) and last not in ROLES


def ends_with_role(text: str) -> bool:
    """Whether a byline ends with a role whose names are still to come: 本报记者 李雷 通讯员."""
    return SPLIT.split(text.rstrip())[-1].removeprefix("本报") in ROLES


def begins_byline(text: str) -> bool:
    """Whether a line begins as bylines do, and has no mark of a sentence."""
    return BYLINE_START.match(text.strip()) is not None and not re.search("[。！？；，：]", text)


def is_signed_line(text: str) -> bool:
    """Whether the marks of a byline leave no doubt: □ before a name, 本报记者, 摄影报道.

    >>> is_signed_line("□斯琴图雅"), is_signed_line("本报记者 李新军"), is_signed_line("记者在现场")
    (True, True, False)
    """
    tight = text.strip()
    marked = _is_marked(tight) or tight.startswith("本报") or BYLINE_END.search(tight)
    return bool(marked) and is_byline(tight)


OPENING_ROLES = ("本报", "记者 ", "通讯员 ", "特约记者 ", "见习记者 ")
"""How such a line begins."""


def names_itself(text: str) -> bool:
    """Whether a line is 本报记者 and what can only be names: a byline wherever it stands.

    >>> names_itself("本报记者 朝鲁门 文/图"), names_itself("本报记者 走进 田间")
    (True, False)
    """
    if not (text.strip().startswith(OPENING_ROLES) and is_byline(text)):
        return False
    names = [person.name for person in parse_byline(text).people]
    return bool(names) and all(is_bare(name) or _sounds_foreign(name) for name in names)


def _sounds_foreign(name: str) -> bool:
    """Whether a name has two letters that names of other languages are written with."""
    return sum(map(TRANSLITERATED.__contains__, name)) > 1


def has_role(text: str) -> bool:
    """Whether a role word stands in ``text``."""
    return ROLE_WORD.search(text) is not None
