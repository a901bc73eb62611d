"""Newsprint for the tests of segmenting: a page is cleaned and segmented as it would be."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from generator.clean.letters.measure import text_width
from generator.clean.pages import clean_page
from generator.model import Article, Line, RawPage, Segmented, Span, Text
from generator.pipeline import Desk
from generator.segment.articles import segment_page
from generator.segment.cutting.clips import Clip
from generator.segment.cutting.scissors import cut
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import KINDS, Element, Kind
from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.page_rows import shows_blanks, usual_measure
from generator.segment.roles.role_signs import Context
from generator.segment.roles.splitting import split_page
from generator.segment.words.meanings import NO_MEANINGS, Meanings
from generator.segment.words.topics import Topics
from generator.segment.writers.datelines import find_dateline

TEA = (
    "皖南山区的春茶近日陆续开采，茶农们天不亮就背着竹篓上山，赶在雨水到来之前把头一批鲜叶采下来。"
    "合作社的收购点设在村口，当天采下的鲜叶当天称重、当天付款。"
    "去年全县有三千多户茶农靠这一片叶子增加了收入。"
)
MORE_TEA = (
    "合作社的收购点今年增加到八个，茶农采下的鲜叶不出村就能卖掉，"
    "春茶的收购价比去年高了一成，竹篓里的鲜叶当天付款。"
)
BRIDGE = (
    "横跨巢湖的新大桥昨日合龙，桥长四公里，设双向六车道，通车后两岸居民过湖的时间将从一个小时缩短到十分钟。"
    "施工单位连夜浇筑最后一段桥面，工程师逐节复核钢梁的位置。"
    "大桥计划明年六月通车。"
)
SCHOOL = (
    "石门乡中心小学的孩子们用上了新图书室，书架上摆着两千多册绘本和科普读物，每天中午座位都坐得满满当当。"
    "图书室由两间旧教室改建，桌椅是镇上的木匠捐做的。"
    "校长介绍，下学期还要给每个班配一个流动书箱。"
)
DATED = "本报黄山5月6日讯（记者 李雷）"
OTHER = "本报巢湖5月6日讯（记者 韩梅梅）"
TEA_DATED, BRIDGE_DATED = DATED + TEA, OTHER + BRIDGE
SCHOOL_DATED = "本报石门5月6日讯（记者 赵敏）" + SCHOOL
TEA_HEAD, BRIDGE_HEAD, SCHOOL_HEAD = "皖南春茶开采上市", "巢湖新大桥合龙", "石门小学有了新图书室"


def set_in(text: str, size: int = 18, indent: str = "　　") -> str:
    """``text`` in a column of ``size`` em, its first line standing in."""
    first = size - len(indent)
    lines = [indent + text[:first]]
    lines += [text[i : i + size] for i in range(first, len(text), size)]
    return "\n".join(lines) + "\n"


def segmented(text: str, desk: Desk) -> Segmented:
    page = RawPage("page.txt", text)
    return segment_page(page, clean_page(page, desk.words.lexicon), desk.words)


def articles(text: str, desk: Desk) -> list[Article]:
    return [draft.article for draft in segmented(text, desk).drafts]


def only(text: str, desk: Desk) -> Article:
    found = articles(text, desk)
    assert len(found) == 1
    return found[0]


def line(string: str, start: int = 0, measure: float | None = 18.0) -> Line:
    """A line whose raw text stands at ``start``."""
    text = Text(string, tuple(range(start, start + len(string))))
    return Line(text, Span(start, start + len(string)), text_width(string), measure)


def piece(
    number: int, *rows: str, opens: bool = False, measure: float = 18.0, role: Role = Role.BODY
) -> Piece:
    """The piece ``number`` of a page, its lines from the raw place 1000 × number on."""
    start = number * 1000
    lines = []
    for row in rows:
        lines.append(line(row, start, measure))
        start += len(row) + 1
    return Piece(number, tuple(lines), role, opens)


def pieces_in(text: str, desk: Desk) -> list[Piece]:
    """The pieces of a page."""
    page = clean_page(RawPage("page.txt", text), desk.words.lexicon)
    words = desk.words
    context = Context(usual_measure(page), words.labels, words.lexicon, shows_blanks(page))
    return split_page(page, context)


def told(pieces: list[Piece]) -> list[tuple[Role, str]]:
    """Each piece's role and its first letters."""
    return [(piece.role, piece.string[:8]) for piece in pieces]


def split(text: str, desk: Desk) -> list[tuple[Role, str]]:
    """The pieces of a page, as ``told``."""
    return told(pieces_in(text, desk))


class Part(NamedTuple):
    """What a page has next: paragraphs (one a line of ``text``), or a line of another kind."""

    kind: Kind
    text: str
    tight: bool = False
    inside: bool = False
    doubled: bool = False
    apart: bool = False


ROLES = {kind: role for role, kind in KINDS.items()} | {
    Kind.TEXT: Role.BODY,
    Kind.COMES: Role.JUMP,
    Kind.LEAVES: Role.JUMP,
}


def strip_made(*parts: Part) -> list[Element]:
    """The strip with these parts, one element each; texts stand in columns of 18 em."""
    found: list[Element] = []
    number = 0
    for part in parts:
        chains = []
        for paragraph in part.text.splitlines():
            dateline = find_dateline(paragraph)
            rows = set_in(paragraph, indent="").splitlines()
            whole = rows if part.kind is Kind.TEXT else [paragraph]
            made = piece(
                number,
                *whole,
                opens=dateline is not None and dateline.start == 0,
                role=ROLES[part.kind],
            )
            set_as = {"display": part.doubled, "apart": part.apart}
            lines = tuple(replace(one, **set_as) for one in made.lines)
            chains.append((replace(made, lines=lines, tight=part.tight),))
            number += 1
        found.append(Element(part.kind, tuple(chains), part.inside))
    return found


def snip(
    strip: list[Element], *, blanks: bool = True, meanings: Meanings = NO_MEANINGS
) -> list[Clip]:
    """The articles that the scissors cut out of a strip."""
    texts = {n: e.text for n, e in enumerate(strip) if e.kind is Kind.TEXT}
    return cut(StripFacts(strip, Topics(texts), meanings), blanks=blanks)


def clips(*parts: Part, blanks: bool = True) -> list[Clip]:
    """Those of a strip made of parts."""
    return snip(strip_made(*parts), blanks=blanks)


def cuts(found: list[Clip]) -> list[tuple[int, int]]:
    """Where each article starts and ends."""
    return [(clip.start, clip.end) for clip in found]
