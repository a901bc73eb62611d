"""引题, 主题 or 副题? What speaks for a way to part the lines of a headline.

The habits are those of newspapers in general: the main headline is set in the largest type, so
its lines are the shortest of the stack and of like lengths; the kicker is a phrase that leads
to it, or the name of a series; the deck adds figures, places and persons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import add

from generator.segment.headline_weights import HEADLINES, HeadlineWeights
from generator.segment.lexicon import Lexicon
from generator.segment.pieces import Piece

MARKS = re.compile(r"[^0-9A-Za-z一-鿿]+")
DASHES = re.compile(r"^(?:[—\-–―]\s?){1,4}\s*")
BRACKETED = re.compile(r"^[（(].{2,40}[）)]$")
TIME = re.compile(r"^(?:截至|截止|自)?(?:\d+年)?\d+月\d+日(?:\d+时)?")
PERSON_DOES = re.compile(
    r"^.{2,12}(?:出席|主持|讲话|会见|致辞|作出批示|作出部署|参加|宣布|陪同|发表|调研|批示)"
    r"[^ 　]{0,8}$"
)
SAYS = re.compile("(?:强调|指出|要求|表示|提出|获悉|发布|消息|发布消息|透露|解读|认为)[：:]?$")
LEADS_IN = re.compile(
    "^(?:学习|贯彻|深入|落实|聚焦|围绕|关注|决战|决胜|喜迎|庆祝|纪念|走进|新春|时隔|面对|随着|从.+到.)"
)
OF_A_SERIES = re.compile("(?:系列报道|系列评论|系列谈|之[一二三四五六七八九十]+|[①-⑳])[）)]?$")
REPORTS = re.compile(
    "(?:侧记|纪实|见闻|纪事|手记|综述|札记|扫描|透视|记事|速写|回眸|调查|访谈|报告|印象|特写|启示|背后)$"
)
TOLD_OF = re.compile("^(?:来自|访|记|写在)(?!者)")
ADDS = re.compile(
    "^(?:拟|将|共|已|预计|累计|计划|首批|最高|最大|局地|局部|其中|总投资|总长|全长|运营里程|占比|涉及|惠及|覆盖|"
    "主犯|主要|方便|力争|年底|明年|今年底|每年|每天|平均|市民可|全[省市县区国]已)"
)
GOES_ON = re.compile(
    "^(?:有了|有|坐上|走上|迎来|迎|让|把|被|给|使|成为|成|变成|变|在|从(?!.+到)|用|以|到|与|和|的|了|着|过上|是|就|"
    "也|都|又|再|还|却|才|确保|助|促|为|向|对|凭什么|为何|怎么|如何|能否|完成|开启|种出|唱响|奏响|"
    "绽放|焕发|撑起|串起|点亮|架起|打通|接上|搭上|插上|端上|吃上|用上|住上|喝上)"
)
OFFICE = re.compile(
    "(?:省|(?<![上面入开早夜股车楼门])市|县|区|盟|旗|州|镇|乡|村|社区|院|校|学校|公司|集团|局|厅|委|大学|银行|法院|铁路|新区|草原|"
    "[河湖江海山]畔|深处|人民)$"
)
PROVINCE = re.compile(
    "^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|"
    "四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)[一-鿿]{0,4}$"
)
WHOLE = re.compile("[一-鿿”》][，：！？][“《一-鿿0-9]{3,}")
FIGURES = re.compile(r"\d")
UNFINISHED = (
    "：",
    "，",
    "、",
    "“",
    "《",
    "（",
    "的",
    "在",
    "把",
    "与",
    "和",
    "为",
    "让",
    "将",
    "被",
)

SCRAP = 2
"""Letters of a line that is no more than a piece of one."""
FULL_LINE = 6
"""Letters of a line, at least, that leaves its last for the next."""
CUT = 6.0
"""Nats by which a word over the end of a line is likelier than two lines of a headline."""
SHORT, LIKE, MUCH = 9, 1.0, 4.0
"""Em of a short line; lines that differ by no more are of one length, by more than this of two."""
MOST_ROWS, USUAL = 3, (6, 28)
"""Lines that a title has at most, and letters that most have."""
SERIES_LETTERS, COLUMN_NAME = 8, 5
TOO_SHORT, TOO_LONG, TOO_SHORT_DECK = 4, 30, 6
"""Letters of a kicker and of a deck."""


@dataclass(frozen=True)
class Row:
    """A printed line of a headline: its letters and its width in em, marks left out."""

    text: str
    letters: str
    width: float
    tight: bool
    doubled: bool

    @cached_property
    def dashed(self) -> bool:
        """Whether dashes open it, as they do decks."""
        return DASHES.match(self.text) is not None

    @cached_property
    def bracketed(self) -> bool:
        """Whether all of it stands in brackets."""
        return BRACKETED.match(self.text) is not None

    @cached_property
    def leads(self) -> bool:
        """Whether it says when or who said what follows, or which series that belongs to."""
        text = self.text
        return bool(TIME.match(text) or SAYS.search(text) or OF_A_SERIES.search(text))

    @cached_property
    def person_does(self) -> bool:
        """Whether it says what a person did."""
        return PERSON_DOES.match(self.text) is not None

    @cached_property
    def open(self) -> bool:
        """Whether a phrase or a quotation is still open at its end."""
        text = self.text
        quotes = text.count("“") > text.count("”") or text.count("《") > text.count("》")
        return quotes or text.endswith(UNFINISHED)


def unbroken(pieces: Sequence[Piece], lexicon: Lexicon) -> list[list[Piece]]:
    """The lines of a headline as they were written, where a column too narrow has broken them."""
    found: list[list[Piece]] = []
    for piece in pieces:
        if found and _breaks(found[-1][-1], piece, lexicon):
            found[-1].append(piece)
        else:
            found.append([piece])
    return found


def _breaks(above: Piece, below: Piece, lexicon: Lexicon) -> bool:
    """Whether a word is broken over the end of a line, or only its last letters stand below."""
    if not below.tight:
        return False
    if word_over(above.string, below.string, lexicon) > CUT:
        return True
    rest, full = (MARKS.sub("", piece.string.strip()) for piece in (below, above))
    return len(rest) <= SCRAP and len(full) >= FULL_LINE


def word_over(above: str, below: str, lexicon: Lexicon) -> float:
    """How much likelier two lines are with a word across the line end, in nats."""
    return lexicon.gain(lexicon.tail(above), lexicon.head(below))


def row_of(pieces: Sequence[Piece]) -> Row:
    """What the weights look at in a line, though several pieces hold it."""
    text = "".join(piece.string.strip() for piece in pieces)
    letters = MARKS.sub("", text)
    width = sum(0.5 if char.isascii() else 1.0 for char in letters)
    return Row(text, letters, width, pieces[0].tight, pieces[0].doubled)


class Stack:
    """The lines of one headline, and the article's text, whose words they may share."""

    def __init__(
        self,
        lines: Sequence[Sequence[Piece]],
        body: str,
        weights: HeadlineWeights = HEADLINES,
    ) -> None:
        self.w = weights
        self.rows = [row_of(pieces) for pieces in lines]
        self.body = MARKS.sub("", body)
        self.pairs = set(map(add, self.body, self.body[1:]))
        below = self.rows[1:]
        # Where every line stands apart, as in scans, or none does, blank lines tell nothing.
        self.blanks = any(row.tight for row in below) and not all(row.tight for row in below)
        self.joints = [self._joint(*two) for two in pairwise(self.rows)]
        """What the place below each row but the last says for one phrase over it,"""
        self.together = [self._together(n) for n in range(len(below))]
        """and all that speaks for the two rows being of one part."""

    def parted(self) -> tuple[int, int]:
        """The first line of the title, and the first below it."""
        return max(self.ways(), key=lambda way: (self.score(*way), -way[0], way[1]))

    def ways(self) -> list[tuple[int, int]]:
        """The ways to part the lines, each as ``parted`` gives it."""
        size = len(self.rows)
        return [(start, end) for start in range(size) for end in range(start + 1, size + 1)]

    def score(self, start: int, end: int) -> float:
        """How well the lines ``start`` to ``end`` do for the title, and the rest beside it."""
        kicker, title, deck = self.rows[:start], self.rows[start:end], self.rows[end:]
        score = sum(self.together[start : end - 1]) + self._as_title(title)
        for part in (self.together[: max(0, start - 1)], self.together[end:]):
            score += sum([together + self.w.second_row for together in part])
        for place in ([start - 1] if kicker else []) + ([end - 1] if deck else []):
            score += self.w.part - self.joints[place]
        score += self._as_kicker(kicker) if kicker else 0.0
        score += self._as_deck(deck, title) if deck else 0.0
        if kicker and _wider(kicker, title):
            score += self.w.larger if len(title) > 1 else self.w.larger_line
        if deck and len(title) > 1 and _wider(deck, title):
            score += self.w.larger
        return score - (self.w.smaller if deck and _wider(title, deck) else 0.0)

    def _joint(self, above: Row, below: Row) -> float:
        """What the place between two lines says for their being one phrase."""
        score = self.w.open if above.open and not SAYS.search(above.text) else 0.0
        if above.letters[-2:] + below.letters[:2] in self.body:
            score += self.w.said
        if self.blanks:
            score += (self.w.no_blank if below.tight else self.w.blank) / 2
        return score + (self.w.other_print / 2 if above.doubled is not below.doubled else 0.0)

    def _together(self, place: int) -> float:
        """What speaks for a line and the one below it being of one part."""
        score = self.joints[place]
        above, below = self.rows[place : place + 2]
        if min(len(above.letters), len(below.letters)) <= SCRAP:
            return score + self.w.scrap
        apart = abs(above.width - below.width)
        if apart <= LIKE or apart >= MUCH:
            score += self.w.like_lengths if apart <= LIKE else self.w.unlike_lengths
        if max(above.width, below.width) < SHORT:
            score += self.w.both_short
        elif min(above.width, below.width) >= SHORT:
            score += self.w.both_long
        score += self.w.whole_line * (_whole(above) or _whole(below))
        score += self.w.continued * bool(GOES_ON.match(below.letters))
        return score + self.w.named * self._names(above)

    def _names(self, row: Row) -> bool:
        """Whether a line is only the name of a place or an office."""
        if OFFICE.search(row.letters) and len(row.letters) <= SHORT + 3:
            return True
        if PROVINCE.match(row.letters):
            return True
        return len(row.letters) < SERIES_LETTERS - 1 and row.letters in self.body

    def _share(self, letters: str) -> float:
        pairs = set(map(add, letters, letters[1:]))
        return len(pairs & self.pairs) / max(1, len(pairs))

    def _as_title(self, rows: Sequence[Row]) -> float:
        letters = "".join(row.letters for row in rows)
        score = self.w.usual if USUAL[0] <= len(letters) <= USUAL[1] else 0.0
        score += (self.w.one_row + self.w.whole_title * _whole(rows[0])) * (len(rows) == 1)
        score += self.w.too_long * max(0, len(rows) - MOST_ROWS)
        score -= self.w.dashed * any(row.dashed for row in rows)
        score -= self.w.in_brackets * any(row.bracketed for row in rows)
        score -= self.w.open * rows[-1].text.endswith(("：", ":"))
        score -= self.w.leads * sum([row.leads for row in rows])
        score -= self.w.leads * any(row.person_does and len(row.text) <= 16 for row in rows)
        return score + self.w.shared * self._share(letters)

    def _as_kicker(self, rows: Sequence[Row]) -> float:
        text, letters = rows[-1].text, "".join(row.letters for row in rows)
        score = self.w.leads * (sum([row.leads for row in rows]) + text.endswith(("：", ":")))
        score += self.w.leads * bool(LEADS_IN.match(letters))
        if 4 <= len(letters) <= SERIES_LETTERS and self.body and not self._share(letters):
            score += self.w.series if len(letters) <= COLUMN_NAME else self.w.series / 3
        score -= self.w.dashed * any(row.dashed for row in rows)
        score -= self.w.added * bool(ADDS.match(letters) or TOLD_OF.match(letters))
        return score - self.w.leads * (len(letters) < TOO_SHORT or len(letters) > TOO_LONG)

    def _as_deck(self, rows: Sequence[Row], title: Sequence[Row]) -> float:
        letters = "".join(row.letters for row in rows)
        score = self.w.dashed * rows[0].dashed + self.w.in_brackets * rows[0].bracketed
        score += self.w.added * bool(ADDS.match(letters) or TOLD_OF.match(letters))
        score += self.w.leads * bool(rows[0].person_does or REPORTS.search(letters))
        new = FIGURES.search(letters) and not any(FIGURES.search(row.letters) for row in title)
        score += self.w.new_figures * bool(new)
        return score - self.w.leads * (len(letters) < TOO_SHORT_DECK)


def _whole(row: Row) -> bool:
    """Whether a line falls into two phrases: it is a headline of its own."""
    sizes = [len(phrase) for phrase in row.text.split()]
    couplet = len(sizes) > 1 and min(sizes) > 2 and max(sizes) - min(sizes) <= 1
    return couplet or WHOLE.search(row.text) is not None


def _wider(part: Sequence[Row], title: Sequence[Row]) -> bool:
    """Whether a part has longer lines than the title: it is set in smaller type."""
    if part[-1].open or part[0].dashed:
        return False
    return min(row.width for row in part) > max(row.width for row in title) + LIKE
