"""What a stretch of lines is on the page, judged by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model import Line
from generator.segment.pieces.piece import Role
from generator.segment.roles.column_names import names_numbered_page, reason_for_label
from generator.segment.words.lexicon import Lexicon
from generator.segment.words.noise import is_common, reason_for_noise
from generator.segment.writers.bare_names import is_bare_name
from generator.segment.writers.byline_words import PEOPLE
from generator.segment.writers.bylines import is_byline
from generator.segment.writers.signing import is_reader, signature_in

FOLIO = re.compile(
    r"^(?=[^，。；！？]{0,60}$)(?:.*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日.*(?:星期|周[一二三四五六日]|版).*|"
    r".*星期[一二三四五六日天].*(?:\d|版).*|(?:第\s*)?[A-Z]?\d{1,3}\s*版?|第[一二三四五六七八九十]+版|"
    r"(?:第?\s*[A-Z]?\d{1,2}\s*版\s*\S{1,8}|\S{1,8}\s*第?\s*[A-Z]?\d{1,2}\s*版)|"
    r"第[一二三四五六七八九十\d]{1,3}版\s*\d{4}\s*年.{3,16}日|"
    r"(?:[A-Z]?\d{1,3}版?\s+)?(?:\S{2,8}\s+)?\d{4}[./-]\d{1,2}[./-]\d{1,2}\s*"
    r"(?:星期|周)[一二三四五六日天](?:\s+\S{2,8})?|"
    r"(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.{1,3}月.{1,3}|星期[一二三四五六日天]|[一-鿿]{2,4}\s+0\d)$"
)
EDITORS = re.compile(
    r"(?:责任编辑|执行编辑|本版编辑|本版责编|责编|美编|图编|版式|视觉|校对|组版|监制|审读|值班(?:编委|主任|总编|副总编)|电子版|"
    r"编辑(?!同志|部[：:])|主编|编审|"
    r"电子邮箱|邮箱|投稿|新闻热线|热线|国内统一|邮发代号|刊号|零售|印刷|出版)"
    r"[^。]{0,8}[：:/／\s]|^(?:责任编辑|本版编辑|版式策划)|"
    r"国内统一(?:连续出版物)?(?:刊|书)?号\s*[A-Z:：]|^(?:本报(?:地址|社址)|社址|来信请寄|登报热线|订报热线|发行热线|广告热线)"
)
JUMP = re.compile(
    r"^[■□▲●◆▼►\s（(【]*(?:(?:本[版文])?未完，)?(?P<way>上接|下转|紧接|转)\s*第?\s*(?P<page>[A-Z]?\s*\d{1,3}|[一二三四五六七八九十]+)\s*版"
    r"(?:头条)?(?:\s*[《“][^。]{1,30}[》”])?[①-⑳]?[^\w。]{0,4}$"
)
LETTERSPACED = re.compile(r"[一-鿿][\s\u2009\u3000]+[一-鿿]{1,2}")
"""A letter set apart from one or two: a name, or a short headline."""
END_NOTE = re.compile(
    r"[（(](?:(?:据|摘自|摘编自|原载|转载自|选自|[一-鿿]{0,2}来源[：:]|来源|综合)[^。]{2,24}|完|未完待续|"
    r"(?:相关|详细)?(?:报道|内容|全文|详情)?详?见[^。]{0,6}版)[）)]"
)
"""What stands in brackets below a text and says where it is from, or where more is."""
SOURCE = re.compile(
    "(?:[一-鿿]{0,2}来源|摘自|摘编自|转自|转载自|原载|选自|据)[：:].{2,24}|[一-鿿]{4,18}(?:供稿|供图)"
)
"""The same without brackets, in a line of its own."""
SPACES = re.compile(r"[\s\u2009\u3000]")
CELLS = re.compile(r"\u3000+|\t+| {2,}")
FIGURES = re.compile(r"[-+−±]?[\d.,%％∶:/℃~～—-]+(?:\s[-+−±]?[\d.,%％∶:/℃~～—-]+)*")
LONGEST_HEADLINE_LINE = 27.0
LONGEST_HEADLINE = 64.0
MOST_HEADLINE_LINES = 4
CLAUSE = re.compile("[。；，、！？“”《》]")
"""Marks that running text has, and cells have not."""
LONG_RUN = re.compile("[一-鿿]{8}")
"""More han on end than a cell has."""
LONGEST_EDITORS = 80
OFFICE_OF_EDITOR = (
    "责任编辑|执行编辑|本版编辑|本版责编|值班编委|值班主任|版式策划|美术编辑|"
    "美编|责编|版式|校对|检校|组版|审读"
)
RUN_TOGETHER = re.compile(rf"(?:(?:{OFFICE_OF_EDITOR})[一-鿿·]{{2,6}}?){{2,}}")
"""Editors whose names and offices a dump has run together."""
NAMES_EDITORS = re.compile(
    rf"(?:{OFFICE_OF_EDITOR})\s?[：:]\s?[一-鿿·\s\u2009\u3000]{{2,}}|"
    r"(?:责任编辑|本版编辑|本版责编|责编|值班编委|值班主任)[\s\u2009\u3000][一-鿿·]{2,8}(?=[\s\u2009\u3000]|$)"
)
REACHED = re.compile("电话|邮箱|热线|地址|传真")
WHO_EDITS = re.compile(
    "编辑|责编|美编|版式|视觉|校对|组版|主编|编审|投稿|新闻热线|刊号|代号|零售|印刷|出版"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the page as a whole says: its usual column width, its labels, its words."""

    measure: float
    labels: Collection[str]
    lexicon: Lexicon
    blanks: bool = True
    """Whether blank lines tell what stands apart."""


def apart_role(line: Line, context: Context, *, alone: bool) -> tuple[Role, str] | None:
    """The role that a line shows by itself, and the reason for it; None for text and headlines.

    ``alone`` says that blank lines part it from its neighbours.
    """
    text = line.string.strip()
    reason = reason_for_label(text, context.labels, alone=alone or not context.blanks)
    if reason:
        return Role.LABEL, reason
    if (alone or LETTERSPACED.fullmatch(text)) and is_author(text, context.lexicon):
        return Role.BYLINE, "the name of an author"
    reason = reason_for_noise(text, context.lexicon, alone=alone)
    if reason:
        return Role.NOISE, reason
    if JUMP.match(text):
        return Role.JUMP, "continued from or on another page"
    if FOLIO.match(text) or names_numbered_page(text):
        return Role.FOLIO, "folio line"
    if is_editors_line(text):
        return Role.EDITORS, "editors' line"
    if text.count("（") != text.count("）"):
        return None
    if is_byline(text):
        return Role.BYLINE, "byline"
    signature = signature_in(text)
    noted = END_NOTE.fullmatch(text) or SOURCE.fullmatch(text) or is_reader(text)
    if noted or (signature and signature.start() == 0):
        return Role.SIGNATURE, "end signature"
    return None


def is_author(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is the name of who wrote an essay, in characters that names have."""
    text = PEOPLE.sub("", text)
    return is_bare_name(text, lexicon.rarity) and all(
        map(is_common, SPACES.sub("", text).replace("·", ""))
    )


def is_table_row(text: str) -> bool:
    """Whether a line may be cells with spaces between them, or the figures that end such a row.

    >>> is_table_row("朝天椒（干）　绥阳"), is_table_row("23.6　+0.4"), is_table_row("昨日，雪")
    (True, True, False)
    """
    words = text.split()
    if len(words) <= 1:
        return bool(words) and FIGURES.fullmatch(words[0]) is not None
    if CLAUSE.search(text):
        return False
    cells = [cell for cell in CELLS.split(text.strip()) if cell]
    if len(cells) > 1 or FIGURES.fullmatch(text.strip()):
        return True
    plain = not LONG_RUN.search(text) and text.count("（") == text.count("）")
    return plain or all(FIGURES.fullmatch(word) for word in words[1:])


def is_editors_line(text: str) -> bool:
    """Whether a line names the editors of the page, or how to reach them."""
    told = EDITORS.search(text) or RUN_TOGETHER.fullmatch(text)
    return len(text) <= LONGEST_EDITORS and told is not None


def names_editors(text: str) -> bool:
    """Whether a line begins with an editor's office and name: it is no text, wherever it stands.

    >>> names_editors("责任编辑：李雷 版式策划：韩梅"), names_editors("编辑：请看下面的来信")
    (True, False)
    """
    named = NAMES_EDITORS.match(text) or RUN_TOGETHER.fullmatch(text)
    return named is not None and is_editors_line(text)


def is_how_to_reach(text: str) -> bool:
    """Whether such a line names no editor: it may be how to reach whoever gave a notice.

    >>> is_how_to_reach("联系电话：028-8545；电子邮箱："), is_how_to_reach("责编：李雷 热线：")
    (True, False)
    """
    return REACHED.search(text) is not None and WHO_EDITS.search(text) is None


def turns_over(text: str) -> bool:
    """Whether a line is no more than the page that a text goes on at, in brackets.

    >>> turns_over("（下转第四版）"), turns_over("（上接第一版）"), turns_over("转 3版")
    (True, False, False)
    """
    jump = JUMP.match(text) if text[:1] in "（(" else None
    return jump is not None and jump["way"] in ("下转", "转")


def may_be_headline(lines: Sequence[Line], text: str) -> bool:
    """Whether ``lines`` could be a headline, kicker, deck or crosshead."""
    if len(lines) > MOST_HEADLINE_LINES and max(len(line.string) for line in lines) > 2:
        return False
    if sum(line.width for line in lines) > LONGEST_HEADLINE:
        return False
    if max(line.width for line in lines) > LONGEST_HEADLINE_LINE:
        return False
    if text[-1:] in "。；，、;,（《" or any(mark in text[:-1] for mark in "。；"):
        return False
    if text.count("（") != text.count("）"):
        return False
    return text.count("，") <= 1 or (text.count("，") <= 2 and text.endswith("："))
