"""What a stretch of lines is on the page, judged by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model import Line
from generator.segment.bylines import is_byline, signature_in
from generator.segment.lexicon import Lexicon
from generator.segment.pieces import Role

HAN = re.compile("[\u3400-\u4dbf一-鿿]")
TEX = re.compile(r"\\[a-zA-Z]+")
FOLIO = re.compile(
    r"^(?=.{0,60}$)(?:.*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日.*(?:星期|版).*|"
    r".*星期[一二三四五六日天].*(?:\d|版).*|(?:第\s*)?[A-Z]?\d{1,3}\s*版?|第[一二三四五六七八九十]+版|"
    r"(?:第?\s*[A-Z]?\d{1,2}\s*版\s*\S{1,8}|\S{1,8}\s*第?\s*[A-Z]?\d{1,2}\s*版))$"
)
EDITORS = re.compile(
    r"(?:责任编辑|执行编辑|本版编辑|本版责编|责编|美编|版式|视觉|校对|组版|编辑|主编|编审|"
    r"电子邮箱|邮箱|投稿|新闻热线|热线|国内统一|邮发代号|刊号|零售|印刷|出版)"
    r"[^。]{0,8}[：:\s]|^(?:责任编辑|本版编辑|版式策划)"
)
JUMP = re.compile(
    r"^[■□▲●◆▼►\s（(【]*(?P<way>上接|下转|紧接|转)\s*第?\s*(?P<page>[A-Z]?\s*\d{1,3}|[一二三四五六七八九十]+)\s*版"
    r"(?:\s*[《“][^。]{1,30}[》”])?[^\w。]{0,4}$"
)
CAPTION = re.compile(
    r"(?:摄|供图|资料图片?|资料照片)[）)]?[。]?$|"
    r"^(?:图为|上图|下图|左图|右图|图①|图[一二三四1-9][：:为])"
)
GENERAL_LABELS = frozenset(
    (
        "简讯", "短讯", "短波", "快讯", "要闻简报", "简明新闻", "一句话新闻", "图片新闻",
        "新闻速览", "资讯", "来信", "读者来信", "导读", "今日导读", "公益广告",
    )
)  # fmt: skip
"""Labels that papers of every place print over briefs, pictures and letters."""
NARROW = 9.0
"""A caption beside its picture is set in lines up to this width (em), where text is wider."""
WIDE_TEXT = 12.0
LONGEST_HEADLINE_LINE = 27.0
LONGEST_HEADLINE = 64.0
MOST_HEADLINE_LINES = 4
LONGEST_CAPTION = 130
LONGEST_NOISE = 14
LONGEST_EDITORS = 80


@dataclass(frozen=True, slots=True)
class Context:
    """What the page as a whole says: its usual column width, its labels, its words."""

    measure: float
    labels: Collection[str]
    lexicon: Lexicon


def role_of(lines: Sequence[Line], context: Context) -> tuple[Role, str]:
    """The role of ``lines`` and the reason for it."""
    text = "".join(line.string for line in lines).strip()
    if reason := noise_reason(text, context.lexicon):
        return Role.NOISE, reason
    if _bare(text) in context.labels or _bare(text) in GENERAL_LABELS:
        return Role.LABEL, "a section label of the newspaper"
    if JUMP.match(text):
        return Role.JUMP, "continued from or on another page"
    if FOLIO.match(text):
        return Role.FOLIO, "folio line"
    if is_editors_line(text):
        return Role.EDITORS, "editors' line"
    if is_byline(" ".join(line.string for line in lines)):
        return Role.BYLINE, "byline"
    signature = signature_in(text)
    if signature and signature.start() == 0:
        return Role.SIGNATURE, "end signature"
    if is_caption(lines, text, context):
        return Role.CAPTION, "caption"
    if may_be_headline(lines, text) and not _is_text_line(lines, text):
        return Role.HEADLINE, "short, without a full stop"
    return Role.BODY, "running text"


def is_editors_line(text: str) -> bool:
    """Whether a line names the editors of the page, or how to reach them."""
    return len(text) <= LONGEST_EDITORS and EDITORS.search(text) is not None


def _bare(text: str) -> str:
    return re.sub(r"[\s　【】\[\]|｜/]", "", text).replace("•", "·").replace("・", "·")


def noise_reason(text: str, lexicon: Lexicon) -> str:
    """Why ``text`` is no text of the newspaper; empty when it is."""
    if not HAN.search(text):
        if all(char in "“”‘’《》（）" for char in text):
            return ""
        return "" if text.isdigit() or FOLIO.match(text) else "noise: no han"
    if TEX.search(text) and len(HAN.findall(text)) < 4:
        return "noise: markup of a scan"
    bare = [char for char in text if HAN.match(char)]
    if len(text) > LONGEST_NOISE or len(bare) < 2 or len(bare) != len(text):
        return ""
    if any(lexicon.knows(text[i : i + n]) for n in (2, 3, 4) for i in range(len(text) - n + 1)):
        return ""
    rare = sum(not _common(char) for char in bare)
    repeated = len(bare) >= 4 and len(set(bare)) * 2 <= len(bare)
    if rare or repeated:
        return "noise: no word among these characters"
    return ""


def _common(char: str) -> bool:
    """Whether a han is among the 6,763 of GB/T 2312, which newspapers rarely leave."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def is_caption(lines: Sequence[Line], text: str, context: Context) -> bool:
    """Whether ``lines`` look like words beside or under a picture."""
    if len(text) > LONGEST_CAPTION:
        return False
    if CAPTION.search(text):
        return True
    closed = text[-1:] in "。！？"
    if closed and all(line.doubled for line in lines):
        return True
    widest = max(line.width for line in lines)
    narrow = len(lines) >= 3 and widest <= NARROW and context.measure >= WIDE_TEXT
    return closed and narrow


def _is_text_line(lines: Sequence[Line], text: str) -> bool:
    """Whether a lone line with a comma fills its column, as a line of running text does."""
    if "，" not in text or text.endswith("："):
        return False
    measure = lines[0].measure
    if measure is None or lines[0].doubled:
        return False
    return all(line.width > measure - 3.0 for line in lines)


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
