"""What a printed line of a headline is, and what its words say of its part in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.segment.kept import kept
from generator.segment.pieces.piece import Piece

MARKS = re.compile(r"[^0-9A-Za-z一-鿿]+")
DASHES = re.compile(r"^(?:[—\-–―]\s?){1,4}\s*")
BRACKETED = re.compile(r"^[（(].{2,40}[）)]$")
TIME = re.compile(r"^(?:截至|截止|自)?(?:\d+年)?\d+月\d+日(?:\d+时)?")
PERSON_DOES = re.compile(
    r"^.{2,12}(?:出席|主持|讲话|会见|致辞|作出批示|作出部署|参加|宣布|陪同|调研|批示|"
    r"发表(?=.{0,4}(?:讲话|谈话|致辞|演讲|声明)))[^ 　]{0,8}$"
)
SAYS = re.compile("(?:强调|指出|要求|表示|提出|获悉|发布|消息|发布消息|透露|解读|认为)[：:]?$")
LEADS_IN = re.compile(
    "^(?:学习|贯彻|深入|落实|聚焦|围绕|关注|决战|决胜|喜迎|庆祝|纪念|走进|新春|时隔|面对|随着|从.+到.)"
)
ASKED = re.compile("(?:专访|访|对话|走访|走近|对谈)[^“，。]{4,}$")
"""Whom a talk was with."""
OF_A_SERIES = re.compile("(?:系列报道|系列评论|系列谈|之[一二三四五六七八九十]+|[①-⑳])[）)]?$")
PREFIXED = re.compile(r"^[一-鿿]{2,5}[：:][^，！？]+$")
"""A place or a person, a colon and one phrase: no two phrases."""
DUE = re.compile(
    "(?:发放|获得|荣获|获评|推出|实现|成为|进入|迎来|打造|助力|构建|奏响|写好|做好|打好|破解|斩获|勇夺|喜获|验放|查验|查获|达到|"
    "增至|降至|超过|发现|开展|培育出|建起|办起|提醒.{0,5}|呼吁.{0,5}|昨日|昨天|今天|今日|今起|昨晚|今晨|上半年|下半年|季度|"
    "[前首头近][一二三四五六七八九十两]+个?月|首次|首批|首个|即将|正在|已经|再次|率先|连续|全部|部分|同比|平均|累计)$"
)
"""How a line ends whose object, or whose verb, is still to come."""
REPORTS = re.compile(
    "(?:侧记|纪实|见闻|纪事|手记|综述|札记|扫描|透视|记事|速写|回眸|调查|调研|访谈|报告|印象|特写|启示|背后)$"
)
TOPIC = re.compile(
    "(?!.*[让把将被])(?:.{2,}(?:之后|以后|背后|前后|行动|工程|计划|保护|建设|治理|改革|振兴|攻坚|整治|会战|保卫战|"
    "回头看|进行时|第[一二三四五六七八九十百\\d]+[轮站季期届])|[^，：；？！]{3,}(?<!说)的[^，：；？！的了]{2,6})$"
)
"""A phrase that only names what is spoken of: it says nothing of it."""
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
    "(?:省|(?<![上面入开早夜股车楼门])市|县|(?<![牧山林库景灾矿城郊农])区|盟|旗|州|镇|乡|村|社区|院|校|学校|公司|集团|局|厅|委|大学|银行|"
    "分行|支行|海关|支队|总队|车间|气象台|法院|铁路|新区|草原|[河湖江海山]畔|深处|人民)$"
)
WHOLE = re.compile("[一-鿿”》][，：！？][“《一-鿿0-9]{3,}")
CONCERNS = re.compile(
    "关于(?!.*(?:公告|通告|通知|意见|办法|决定|规定|公示|声明|启事|说明|倡议书?|函|信|通报|建议|方案)$)"
)
"""What a notice is about, before it says that it is one."""
FIGURES = re.compile(r"\d")
QUOTES = (("“", "”"), ("《", "》"))
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


@dataclass(frozen=True)
class Row:
    """A printed line of a headline: its letters and its width in em, marks left out."""

    text: str
    letters: str
    width: float
    tight: bool
    display: bool
    """Whether it is drawn twice, or set upright;"""
    spaced: bool
    """or letterspaced, as a line of a title is to fill its measure."""

    @kept
    def dashed(self) -> bool:
        """Whether dashes open it, as they do decks."""
        return DASHES.match(self.text) is not None

    @kept
    def bracketed(self) -> bool:
        """Whether all of it stands in brackets."""
        return BRACKETED.match(self.text) is not None

    @kept
    def leads(self) -> bool:
        """Whether it says when or who said what follows, or which series that belongs to."""
        text = self.text
        return bool(TIME.match(text) or SAYS.search(text) or OF_A_SERIES.search(text))

    @kept
    def topic(self) -> bool:
        """Whether it names what is spoken of, and says nothing of it."""
        return TOPIC.match(self.text) is not None

    @kept
    def person_does(self) -> bool:
        """Whether it says what a person did."""
        return PERSON_DOES.match(self.text) is not None and not GOES_ON.match(self.letters)

    @kept
    def due(self) -> bool:
        """Whether its object or its verb is still to come."""
        return DUE.search(self.letters) is not None

    @kept
    def whole(self) -> bool:
        """Whether it falls into two phrases: it is a headline of its own."""
        sizes = [len(phrase) for phrase in self.text.split()]
        couplet = len(sizes) > 1 and min(sizes) > 2 and max(sizes) - min(sizes) <= 1
        return couplet or (WHOLE.search(self.text) is not None and not PREFIXED.match(self.text))

    @kept
    def open(self) -> bool:
        """Whether a phrase is still open at its end."""
        return self.text.endswith(UNFINISHED) or CONCERNS.match(self.text) is not None

    @kept
    def quotes(self) -> bool:
        """Whether a quotation or a book's title is still open at its end."""
        return any(self.text.count(one) > self.text.count(other) for one, other in QUOTES)

    @kept
    def unquotes(self) -> bool:
        """Whether one ends in it that began above."""
        return any(self.text.count(one) < self.text.count(other) for one, other in QUOTES)


def row_of(pieces: Sequence[Piece]) -> Row:
    """What the weights look at in a line, though several pieces hold it."""
    text = "".join(piece.string.strip() for piece in pieces)
    letters = MARKS.sub("", text)
    width = sum(0.5 if char.isascii() else 1.0 for char in letters)
    line = pieces[0].first
    drawn = pieces[0].display and not line.letterspaced
    return Row(text, letters, width, pieces[0].tight, drawn, line.letterspaced)
