"""Pages as ``pdftotext -layout`` dumps them, and the lines of their columns."""
# ruff: noqa: E501 -- a dump is as wide as its page

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from generator.clean.columns.cells import rows_of
from generator.clean.columns.desk import Desk
from generator.clean.columns.unpicking import unpick
from generator.clean.pages import groups_of
from generator.model import Span

# What ``pdftotext -layout`` makes of a page that a browser printed: headlines stand too far
# left, for their large characters take up few cells; a character is one cell, han or digit.
PRINTED = """\
 临江县春茶开采茶农增收 海州港一季度吞吐量创新高 科技小院把论文写在大地上
   本报临江4月2日讯（记者 周明远 通讯员      本报海州4月2日电（记者 陈立新）记者        本报清河4月1日讯（记者 吴桐 实习生
李小荷）连日来，临江县青石乡的3200亩茶      从海州港集团获悉，今年一季度，海州港完       何雨晴）小麦返青时节，清河县柳林镇的麦
园陆续开采。清晨六点，茶农王秀英挎着竹        成货物吞吐量4128万吨，同比增长9.7%；集   田里，农业大学研究生郑凯蹲在地头，用叶
篓走进茶园，指尖翻飞，嫩绿的芽头很快铺        装箱吞吐量86.5万标箱，同比增长14.2%，   绿素仪测量长势。他所在的科技小院，已经
满了篓底。                      两项指标均创历史同期新高。             在这里扎根六年。
"""
SPANNED = """\
                       秦岭深处的护林员
  天刚蒙蒙亮，五十五岁的护林员张有      三十年来，张有田走坏了一百多双胶
田就背上水壶和干粮，沿着山脊出发      鞋，记下了二十六本巡山日记。哪棵
了。他负责的这片林区，走完一圈要      树上有鸟窝，哪条沟里有山泉，他都
整整三天。                            说得上来。
"""
TABLE = """\
一季度主要经济指标
指标                      总量           增长
粮食产量                  328.6万吨      2.1%
工业增加值                1260亿元       6.8%
城镇新增就业              4.2万人        3.5%
进出口总额                312亿元        11.7%
"""


class Lexicon:
    """Knows these words."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def knows(self, word: str) -> bool:
        return word in self.words

    def likelihood(self, text: str) -> float:
        return -float(len(text)) + sum(map(text.count, self.words))

    def goes_on(self, _above: str, _below: str) -> float:
        return 0.0

    def each_goes_on(self, above: Sequence[str], below: Sequence[str]) -> list[float]:
        return list(map(self.goes_on, above, below))


NO_WORDS = Lexicon()
WORDS = Lexicon("沿着", "挎着")


def lines_of(text: str) -> list[Span]:
    """All lines of the text, empty ones too."""
    found, at = [], 0
    for line in text.splitlines():
        found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found


def desk_of(*lines: str) -> Desk:
    text = "\n".join(lines)
    return Desk(text, rows_of(text, lines_of(text)), NO_WORDS)


def spans_of(text: str) -> list[list[Span]]:
    return [[line.span for line in group] for group in unpick(text, list(groups_of(text)), WORDS)]


def unpicked(text: str) -> list[list[str]]:
    return [
        ["".join(text[line.start : line.end].split()) for line in group] for group in spans_of(text)
    ]


def beside(*columns: Sequence[str], width: int = 18) -> str:
    """The columns' lines side by side, a character in a cell."""
    rows = zip_longest(*columns, fillvalue="")
    return "".join("".join(part.ljust(width) for part in row).rstrip() + "\n" for row in rows)


def in_cells(columns: Sequence[Sequence[str]], width: int, gutter: int = 3) -> str:
    """Columns of han side by side, ``width`` characters wide, two cells each."""
    rows = zip_longest(*columns, fillvalue="")
    return "".join(
        "".join(row + " " * (2 * (width - len(row)) + gutter) for row in line).rstrip() + "\n"
        for line in rows
    )
