"""Names of people over a line's end: one name broken in two, or two names?

Mongolian names are of two to six han and begin with any of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.segment.writers.name_letters import (
    COMPOUND,
    GIVEN,
    PARTS,
    RARER_SURNAMES,
    SHORT_NAMES,
    SURNAMES,
    TRANSLITERATED,
)

SHORTEST, LONGEST = 2, 6
MOSTLY = 0.7
"""The share of letters that are usual in names of other tongues."""
WORKS = ("文", "图", "摄")
"""What stands behind the name of who did it."""
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
    if _is_in_part(left, right):
        return True
    if "·" in left + right:
        return _is_one_dotted(left, right)
    if len(left) == 1 or len(right) == 1:
        return len(left) + len(right) <= LONGEST
    if left in COMPOUND:
        return True
    if right[0] in SURNAMES or right[:2] in COMPOUND or left[0] in SURNAMES:
        return False
    foreign = TRANSLITERATED.issuperset(left + right)
    return len(left) + len(right) < LONGEST + foreign


def _is_in_part(left: str, right: str) -> bool:
    """Whether a word that names are made of goes on over the line's end.

    >>> _is_in_part("苏和毕", "力格"), _is_in_part("布和", "格日勒图")
    (True, False)
    """
    return any(
        left.endswith(part[:cut]) and right.startswith(part[cut:])
        for part in PARTS
        for cut in range(1, len(part))
    )


def _is_one_dotted(left: str, right: str) -> bool:
    """The same for names with a middle dot: Uyghur, Kazakh and the like, or foreign ones.

    >>> _is_one_dotted("阿不", "都热依木·买买提"), _is_one_dotted("王芳", "阿依努尔·买买提")
    (True, False)
    >>> _is_one_dotted("热依木·买买", "提江"), _is_one_dotted("苏·孟和", "娜仁")
    (True, False)
    """
    if left.endswith("·") or right.startswith("·"):
        return True
    last, first = left.rpartition("·")[2], right.partition("·")[0]
    if not HAN_RUN.fullmatch(left + right):
        return False
    if len(last) == 1 or len(right) == 1:
        return True
    if "·" in left:
        if right in SHORT_NAMES:
            return False
        return len(right) <= 3 and right[0] not in SURNAMES and TRANSLITERATED.issuperset(right)
    apart = _is_han_name(left) and not TRANSLITERATED.issuperset(left)
    return not apart and len(left) + len(first) <= LONGEST


def _is_han_name(text: str) -> bool:
    """Whether a whole name may stand here: a surname and one or two letters."""
    single = 2 <= len(text) <= 3 and text[0] in SURNAMES | RARER_SURNAMES
    return single or (3 <= len(text) <= 4 and text[:2] in COMPOUND)


def apart(text: str) -> list[str]:
    """The names in ``text``, where a dump has closed the spaces between those of Han.

    >>> apart("李雷韩梅梅"), apart("欧阳晓燕李军"), apart("上官云珠"), apart("苏日嘎拉图")
    (['李雷', '韩梅梅'], ['欧阳晓燕', '李军'], ['上官云珠'], ['苏日嘎拉图'])
    """
    if len(text) < 2 * SHORTEST or "·" in text or TRANSLITERATED.issuperset(text):
        return [text]
    parted = [[text[:cut], *apart(text[cut:])] for cut in range(SHORTEST, len(text) - 1)]
    ways = [way for way in parted if all(map(_has_surname, way))]
    if _has_surname(text) or not ways:
        return [text]
    return max(ways, key=lambda way: (-len(way), sum(GIVEN.issuperset(name[1:]) for name in way)))


def _has_surname(text: str) -> bool:
    """Whether a whole name may stand here, its surname one of the common ones."""
    return _is_han_name(text) and (text[0] in SURNAMES or text[:2] in COMPOUND)


def is_usual_name(text: str) -> bool:
    """Whether a surname and two letters of given names: a name, though words may be written so.

    >>> is_usual_name("张建国"), is_usual_name("马铃薯"), is_usual_name("高血压")
    (True, False, False)
    """
    return len(text) == 3 and text[0] in SURNAMES and GIVEN.issuperset(text[1:])


def is_dotted_name(text: str) -> bool:
    """Whether a name with a middle dot is written with the letters of such names.

    >>> is_dotted_name("古丽·买买提"), is_dotted_name("徽州·茶业"), is_dotted_name("买买提·古丽。")
    (True, False, False)
    """
    parts = text.split("·")
    return len(parts) > 1 and all(map(str.isalpha, parts)) and is_transliterated("".join(parts))


def is_transliterated(text: str) -> bool:
    """Whether most letters are such as Mongolian, Tibetan, Uyghur and Kazakh names have.

    >>> is_transliterated("苏和毕力格"), is_transliterated("垄上听雨声")
    (True, False)
    """
    return sum(map(TRANSLITERATED.__contains__, text)) >= MOSTLY * len(text)


def with_strays(tokens: Sequence[str], roles: Collection[str]) -> list[str]:
    """Names put together again from which spaces have cut single letters.

    A letter alone is no name. Two in a row are a name of two, letterspaced to be as wide as one of
    three; else a surname belongs to what follows, anything else to what stands before.

    >>> with_strays(["通讯员", "吴", "朝阳", "葛志", "远", "王", "芳"], {"通讯员"})
    ['通讯员', '吴朝阳', '葛志远', '王芳']
    >>> with_strays(["记者", "欧", "建", "闫", "琦", "丁", "新", "科"], {"记者"})
    ['记者', '欧建', '闫琦', '丁新科']
    >>> with_strays(["记者", "阿不", "都热依木·买买提", "刘洋"], {"记者"})
    ['记者', '阿不都热依木·买买提', '刘洋']
    """
    found: list[str] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        run = _letters(tokens, place, roles)
        if len(run) > 1 and not (len(run) % 2 and _is_last_letter(found, run, roles)):
            found += _spaced_names(run)
            place += len(run)
            continue
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        named = bool(found) and found[-1] not in roles
        if token in roles:
            found.append(token)
        elif named and _is_rest(found[-1], token, told=bool(roles)):
            found[-1] += token
        elif not run or not (following or found):
            found.append(token)
        elif (
            following
            and following not in roles
            and (not named or _opens_name(token, following, roles))
        ):
            found.append(token + following)
            place += 1
        elif named and len(found[-1]) < LONGEST and HAN_RUN.fullmatch(found[-1]):
            found[-1] += token
        else:
            found.append(token)
        place += 1
    return found


def _letters(tokens: Sequence[str], place: int, roles: Collection[str]) -> list[str]:
    """The single letters in a row from ``place`` on."""
    found: list[str] = []
    for token in tokens[place:]:
        if len(token) > 1 or token in roles or not HAN_RUN.fullmatch(token):
            break
        found.append(token)
    return found


def _is_last_letter(found: Sequence[str], run: Sequence[str], roles: Collection[str]) -> bool:
    """Whether the first of an odd number of letters ends the name before them."""
    named = bool(found) and found[-1] not in roles
    return named and len(found[-1]) < 3 and run[0] not in SURNAMES


def _spaced_names(run: Sequence[str]) -> list[str]:
    """Letterspaced names: of two letters each, the last of three where their number is odd."""
    ends = [*range(2, len(run) - 1, 2), len(run)]
    return ["".join(run[start:end]) for start, end in zip([0, *ends], ends, strict=False)]


def _is_rest(name: str, token: str, *, told: bool) -> bool:
    """Whether a space has cut a name with a middle dot, or where roles have ``told`` that these
    are names, inside a word that such are made of."""
    return (told and _is_in_part(name, token)) or (
        "·" in name + token and _is_one_dotted(name, token)
    )


def _opens_name(token: str, following: str, roles: Collection[str]) -> bool:
    """Whether a letter alone is the surname of the name that goes on after a space."""
    if not following or following in roles or len(following) > 2:
        return False
    given = following[0] == following[-1]
    return token in SURNAMES and (given or not _is_han_name(following))


def glues(text: str, roles: re.Pattern[str]) -> list[str]:
    r"""What stands for each line end (``\n``) of a byline: nothing inside a word, else a space."""
    found: list[str] = []
    while "\n" in text:
        before, after = text.split("\n", 1)
        found.append(_glue(before, after, roles))
        text = before + found[-1] + after
    return found


def heal(text: str, roles: re.Pattern[str]) -> str:
    r"""A byline with its line ends closed up inside words, and as spaces between them.

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
    if name in WORKS:
        return " "
    if not rest and following:
        return " " if name else ""
    return "" if is_one_name(name, rest) else " "


def _last_run(text: str) -> str:
    runs = HAN_RUN.findall(text)
    return runs[-1] if runs and text.endswith(runs[-1]) else ""
