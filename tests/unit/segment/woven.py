"""Pieces of a scan that took its columns by turns, and how they are told apart."""

from __future__ import annotations

from collections.abc import Mapping

from generator.segment.pieces.piece import Piece, Role
from generator.segment.reading_order.joins import Neighbours
from generator.segment.reading_order.threads import untangled
from generator.segment.words.fields import Fields
from generator.segment.words.lexicon import Learned, Lexicon
from tests.unit.segment.newsprint import BRIDGE, TEA, piece, set_in

TOPICS = {"春茶": 47, "茶农": 47, "鲜叶": 47, "大桥": 8, "桥": 8, "钢梁": 8, "采购": 60, "预算": 60}
TABLE = "".join(f"{word}\t10\t{topic}:80\n" for word, topic in TOPICS.items())
WORDS = Lexicon({"的": 60_000_000}, (), Learned(Fields.of_table(TABLE)))
"""Every word is rare, and these speak of something."""
TEA_DATED = "本报黄山5月6日讯（记者 李雷）" + TEA
BRIDGE_DATED = "本报巢湖5月6日讯（记者 韩梅梅）" + BRIDGE
MORE_TEA = (
    "茶农们说，今年春茶的收购价比去年高了一成，合作社的收购点增加到八个，鲜叶不出村就能卖掉。"
)
MORE_BRIDGE = (
    "大桥的钢梁共有三百多节，施工单位用浮吊逐节吊装，工程师守了四十天，直到最后一节钢梁合龙。"
)


def text(number: int, string: str, *, opens: bool = False, size: int = 18) -> Piece:
    rows = set_in(string, size, "").splitlines()
    return piece(number, *rows, opens=opens, measure=float(size))


def head(number: int, string: str) -> Piece:
    return piece(number, string, role=Role.HEADLINE)


def threads(
    *pieces: Piece, follows: Mapping[int, int] | None = None, lexicon: Lexicon = WORDS
) -> list[list[int]]:
    """The numbers of the pieces of each article."""
    found = untangled(pieces, follows or {}, Neighbours(lexicon))
    return [[p.number for item in thread for p in item] for thread in found]


def order(*pieces: Piece, follows: Mapping[int, int] | None = None) -> list[int]:
    """The numbers of the pieces as they are read."""
    return [number for thread in threads(*pieces, follows=follows) for number in thread]
