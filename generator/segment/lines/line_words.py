"""What the words of a line say of it: letters, interviews, notices and speech are no headlines."""

from __future__ import annotations

import re

from generator.segment.pieces.evidence import NOT_AT_START

COLONS = ("：", ":")
GREETING = re.compile(
    "(?:(?:尊敬的|敬爱的|亲爱的|各位)[^，。]{1,12}|"
    "[各全][^，。]{1,24}(?:局|委|厅|部门|单位|学校|公司|政府|中心|院|站|所)|"
    "[^，。]{0,12}(?:编辑部|编辑|同志们?|朋友们?|先生|女士|老师|市民|居民|业主|用户|旅客|乘客|考生|家长)[^，。]{0,2})[：:]$"
)
"""Whom a letter or a notice speaks to (GB/T 9704-2012 calls it the 主送机关)."""
LETTER = re.compile(
    "(?:[^，。]{0,6}编辑(?:部|同志们?|老师)|(?:尊敬的|敬爱的|亲爱的)[^，。：:]{1,12})[：:]"
)
"""Whom a letter speaks to, right before what it says: 编辑同志：我家门前…."""
SPEAKER = re.compile(
    "(?![一-鿿]{0,2}(?:来信|来电|短讯|简讯|快讯|短评|热线|调查|关注|提示|反映)[：:])"
    "(?:问|答|记者|主持人|[一-鿿·]{2,4})[：:](?=.)"
)
"""Who speaks, in an interview or a list of questions."""
ASKS = re.compile("[问答][：: ]|(?:记者|主持人)[：:]")
"""Who asks and who answers."""
INTERVIEWS = re.compile("(?:记者|主持人)[：:]")
"""Who asks inside an article: a list of questions may begin with the first."""
NAMED_SPEAKER = re.compile("[一-鿿]{1,6}·[一-鿿·]{1,8}[：:](?=.)")
REACHED = re.compile(
    "[一-鿿]{0,6}(?:电话|热线|地址|邮箱|时间|日期|地点|联系人|费用|来源|网址)[：:]"
)
"""What the lines of a notice tell, which look as if someone spoke."""
QUOTED = re.compile("“[^“”]*[。！？!?…]”")
"""A sentence in quotation marks: speech, in a line of its own."""
PREFACE = re.compile(
    r"[■●◆▲★□【\[]?(?:编者按|编者的话|开栏的话|开篇的话|写在前面|核心提示|阅读提示|内容提要|内容提示|"
    r"新闻提示|提要|引言|导语)[】\]：:]?"
)
"""What a few words of the editors above an article are called."""
CALL = re.compile(
    "(?:任命?|免去?|任职|免职|批准|同意|决定|附|注|编后|[各全][省市县区旗盟州乡镇])[：:]"
)
"""What is listed below is called; other short words with a colon are places, as kickers name."""
NOTE = re.compile(
    "[（(](?:注|数据|资料|截至|据|以上|以下|单位|来源|本文|文中|摘自|原载|有删节|略有|未完)"
)
"""What a note below a text begins with."""
CLOSES = re.compile("[^（(“《〈「『一二三四五六七八九十\\d]{0,5}[）)]")
"""A bracket that a few letters close and nothing opened; numbers of a list have one too."""
NUMBER = re.compile("[0-9]$")
COUNTED = re.compile(
    "[0-9.年月日号时分个万亿元%％余多名户人亩吨件家条项座公里米斤岁场次台辆套头只处所]"
)
"""What a number goes on with over a line end."""
TITLED = re.compile(r"[电讯][）】\s]*题[：:][^，。]*$")
"""How an agency's dateline goes on to the title of its text, which is not over yet."""


def greets(text: str) -> bool:
    """Whether a line is whom a letter or a notice speaks to.

    >>> greets("尊敬的用户："), greets("各市、州农业农村局："), greets("他站在门口说：")
    (True, True, False)
    """
    return text.endswith(COLONS) and GREETING.match(text) is not None


def opens_letter(text: str) -> bool:
    """Whether a letter or a notice begins here, by whom it speaks to.

    >>> opens_letter("编辑同志：我家门前"), opens_letter("尊敬的用户："), opens_letter("编辑：李雷")
    (True, True, False)
    """
    return greets(text) or LETTER.match(text) is not None


def addresses(text: str) -> bool:
    """Whether a line does no more than address or call what follows.

    >>> addresses("编辑同志："), addresses("任命："), addresses("他站在门口说：")
    (True, True, False)
    """
    return calls(text) or greets(text) or is_preface(text)


def calls(text: str) -> bool:
    """Whether a line is a word with a colon for what is listed below.

    >>> calls("任命："), calls("云溪："), calls("全市："), calls("他站在门口说：")
    (True, False, True, False)
    """
    return CALL.fullmatch(text) is not None


def is_preface(text: str) -> bool:
    """Whether a line is what a few words of the editors above an article are called.

    >>> is_preface("编者按"), is_preface("■阅读提示"), is_preface("编者按是怎么写成的")
    (True, True, False)
    """
    return PREFACE.fullmatch(text) is not None


def speaks(text: str) -> bool:
    """Whether a line begins with who speaks.

    >>> speaks("问：谁可以申请？"), speaks("停水通知："), speaks("读者来信：路灯不亮")
    (True, False, False)
    """
    return SPEAKER.match(text) is not None


def replies(text: str) -> bool:
    """Whether a text begins with who asks or answers.

    >>> replies("赵建国：三年。"), replies("娜仁·其其格：三年。"), replies("咨询电话：0471")
    (True, True, False)
    """
    if REACHED.match(text):
        return False
    return speaks(text) or NAMED_SPEAKER.match(text) is not None


def leans_back(text: str) -> bool:
    """Whether what a line begins with belongs to the line above: a mark, the end of a bracket.

    >>> leans_back("，下"), leans_back("料图片）"), leans_back("一）总则"), leans_back("公告")
    (True, True, False, False)
    """
    return text[:1] in NOT_AT_START or CLOSES.match(text) is not None


def is_note(text: str) -> bool:
    """Whether a line begins as notes below a text do: （数据来源：…"""
    return NOTE.match(text) is not None


def titles_on(above: str) -> bool:
    """Whether an agency's text is told its title by the line, and the next goes on with that.

    >>> titles_on("新华社郑州4月2日电 题：春到"), titles_on("他说，问题：没有水")
    (True, False)
    """
    return TITLED.search(above) is not None


def counts_on(above: str, below: str) -> bool:
    """Whether a number, or a day, goes on from one line to the next.

    >>> counts_on("解释另行2021年5月8", "日"), counts_on("解释另行", "日")
    (True, False)
    >>> counts_on("一个月栽树19", "亩，其中"), counts_on("春茶卖到30", "茶农")
    (True, False)
    """
    return NUMBER.search(above) is not None and COUNTED.match(below) is not None
