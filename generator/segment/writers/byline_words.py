"""The words of bylines: roles, what somebody did, papers, offices (set from general knowledge)."""

from __future__ import annotations

import re

HAN = "\u3400-\u4dbf一-鿿"
DOTTED = rf"[{HAN}]{{1,9}}(?:·[{HAN}]{{1,9}})+"
"""A Uyghur name, Kazakh or foreign: with the dot it may have ten letters and more."""
# Roles as newspapers print them, longest first where one contains another.
ROLES = (
    "特约通讯员", "特约评论员", "摄影记者", "见习记者", "实习记者", "首席记者", "特约记者",
    "特派记者", "高级记者", "主任记者", "资深记者", "融媒体记者", "全媒体记者", "融媒记者",
    "全媒记者", "驻站记者", "视觉记者", "学生记者", "校园记者", "小记者",
    "首席评论员", "特约撰稿人", "特约撰稿", "报道员", "实习生", "通讯员", "评论员", "记者",
    "作者", "摄影",
)  # fmt: skip
# Roles that follow the names they belong to, and what they are called in the edition.
TRAILING = {
    "摄影报道": "记者", "图文报道": "记者", "综合报道": "记者", "采访报道": "记者", "报道": "记者",
    "文/图": "作者", "图/文": "作者", "文／图": "作者", "图／文": "作者", "文图": "作者",
    "文/摄": "作者", "文／摄": "作者", "文/摄影": "作者", "图文": "作者",
    "采写": "记者", "撰稿": "作者", "口述": "口述",
    "撰文": "作者", "著": "作者", "整理": "作者", "供稿": "作者", "编译": "作者", "文": "作者",
    "摄影": "摄影", "供图": "摄影", "摄": "摄影", "图": "摄影",
}  # fmt: skip
# What offices' names end with: no person's name does.
OFFICE_WORDS = (
    "办公室|巡视办|委员会|中心|公司|集团|大学|学院|协会|[组居村管筹]委会|学会|联合会|政府|小组|指挥部|法院|检察院|党组|"
    "支队|大队|医院|银行|工会|气象台|幼儿园|学校|中学|小学|商会|理事会|研究会|基金会|促进会|编辑部|编委会|评论部|"
    "记者站|管理处|课题组|调查组|采访组|报道组|客户端|新媒体"
)
OFFICE = re.compile(rf"(?:{OFFICE_WORDS}|办|局|厅|委|部|社|处|院|校|站|台|团|所|馆|报|网|组)$")
WHOLE_OFFICE = re.compile(
    rf".*(?:{OFFICE_WORDS})|.{{3,}}(?:{OFFICE.pattern})|{OFFICE.pattern}|"
    ".{2,}(?:科室?|门诊|医师|药师|护士长|教授|研究员|工程师)"
)
"""Up to three letters a name may end with what a short office does: 李校, 王小社."""
# No name has one of these words of grammar in it: 记者节的由来 is no reporter. Nor does one end
# with what such a text is called: 记者驻村日记.
NAME = re.compile(
    r"(?!.*[的了是这们])(?!(?:综合|采写|集体|本版|摘编|原载|转载|选自|来源|资料|未完待续|待续|续完|完|走基层|外[一二三四五六七八九十]+[篇首章则题]|节选|连载|组诗)$)"
    f"(?![{HAN}]{{0,6}}(?:[手札笔日]记|观察|调查|见闻|述评|来[鸿信函]|感言|随笔|亲历|探访|连线|走访|调研)$)"
    rf"(?:[{HAN}]{{2,8}}|[{HAN}]+(?:·[{HAN}]+)+)"
)
SPLIT = re.compile(r"[\s\u2009\u3000、，,；;]+")
MARKS = re.compile(r"^[□■◎○●◇◆▲△★☆※/|]+\s*")
PAPER = (
    rf"(?:[{HAN}]{{2,8}}·)?[{HAN}]{{0,8}}?(?:日报|晚报|晨报|早报|时报|商报|导报|都市报|特区报|法[制治]报|青年报|农民报|工人报|教育报|"
    rf"电视台|广播电台|融媒体?中心)(?:·[{HAN}]{{2,10}}|[{HAN}]{{1,4}}新闻|客户端)?"
)
"""A paper's own name, where others write 本报: 大众日报, 新甘肃·甘肃日报, 江城日报潮声新闻."""
KNOWN_BEFORE = "见习|实习|首席|特约|特派|全媒|融媒|驻站|视觉|摄影|高级|主任|资深|学生|校园"
OTHER_HOUSE = (
    rf"(?:^|(?<=[文图][/／：:]))(?!本报|本刊|本网|新华社|{PAPER}|{KNOWN_BEFORE})"
    rf"[{HAN}]{{2,4}}(?=记者\s)"
)
"""A house in short, tight before the role that opens a byline: 文/江城记者 李雷."""
# The paper and its office before a role: 本报驻通辽记者, 本报呼和浩特记者站, 新华社记者.
HOUSE = re.compile(
    rf"(?:(?:本报|本刊|本网|新华社|中新社)(?:驻)?(?P<office>[{HAN}]{{0,8}}?)|{PAPER}|{OTHER_HOUSE})"
    rf"(?=记者|通讯员|评论员|{KNOWN_BEFORE})"
)
MEMBERS = re.compile(
    "(?:(?:调查|采访|报道|课题)组)?成员|执笔人?|文章|(?:本版)?(?:撰稿|撰文)|(?:总)?(?:统筹|策划)|编辑|责编|主持人|"
    "(?:一[位名个])?老?(?:读者|市民|网友|居民|村民|大学生|学生|教师|家长|业主|乘客|顾客|患者|职工|听众|观众|用户|游客)|"
    rf"[（(]?(?:发自[{HAN}]{{2,6}}|[{HAN}]{{2,4}}报道)|系[{HAN}]{{3,}}"
)
"""What stands before names or behind who writes, and names nobody: an office, where they are."""
BELONGS = re.compile(
    "(?:小区|社区|村|镇|乡|街道|厂|[县市区旗]|职工|工人|农民|医生|律师|教师|老师|市民|"
    "居民|村民|读者|网友|学生|业主|家长|家属|乘客|游客|用户|志愿者|战士|干部|"
    r"\d级(?:\S{1,8}班)?|年级\S{0,4}班?)$"
)
"""Where somebody is from, or what somebody is, before the name."""
PROVINCES = (
    "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|"
    "四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)"
)
PROVINCE = re.compile(f"{PROVINCES}[一-鿿]{{0,4}}$")
"""A province or a place in it, without what such a place is: 河南商水."""
EDITED_BY = re.compile("(?:责任编辑|执行编辑|本版编辑|责编|校对)[\\s：:/]")
PEOPLE = re.compile(rf"[（(][{HAN}]{{1,6}}族[）)]")
"""Of what people somebody is, behind the name: 李雷（壮族）."""
OF_AUTHOR = re.compile(r"(?:本文)?作者\s*(?:单位|系|为|是|均为|现任)\s*[:：]?\s*")
BEFORE_NAMES = {
    "文/": "作者", "文字/": "作者", "撰文/": "作者",
    "口述/": "口述", "采写/": "记者", "撰稿/": "作者", "整理/": "作者", "编译/": "作者",
    "图/": "摄影", "图片/": "摄影", "摄影/": "摄影", "摄/": "摄影",
}  # fmt: skip
ALL_ROLES = frozenset((*ROLES, *TRAILING, *BEFORE_NAMES))
"""All that says what those named did; of none is a shorter role taken off: 摄影报道 is one word."""
WORK_BEFORE = re.compile(
    rf"(?<![/／{HAN}])(文字|撰文|口述|采写|撰稿|整理|编译|文|图片|图|摄影|摄)\s*[/／：:]\s*(?![图文](?:\s|$))(?=[{HAN}]\s?[{HAN}])"
)
WORK_BEHIND = re.compile(
    rf"(?<=[{HAN}])(?<![文图])\s*[/／]\s*(?=(?:文|图|摄|摄影|撰文|供图)(?:\s|$))"
)
WORK_BETWEEN = re.compile(rf"\s*[/／]\s*([文图摄])(?=[{HAN}·\s]{{2,9}}[/／]\s*[文图摄]\s*$)")
"""Whose space a scan closed: A / 图B / 文."""
OTHERS = re.compile(rf"(?<=[{HAN}\s])等(?=\s|$|[文图摄])")
"""Says that some who wrote are not named: 记者 李雷 等."""
WORKS_SPACED = re.compile(
    rf"(?:^|(?<=\s))(文|图|摄影?|编译|整理|撰稿|撰文)\s+(?=[{HAN}]\s?[{HAN}])"
)
"""What somebody did before the name, a space between, in a line that begins so: 文 李雷 图 王芳."""
STATION = re.compile(rf"(?<![{HAN}])驻[{HAN}]{{1,6}}?(?=记者|通讯员)")
"""Where a reporter is posted: 驻皖记者."""
ROLE_SLASH = re.compile("(记者|通讯员|评论员|实习生|作者)[/／](?=[一-鿿])")
SPACED_ROLE = re.compile(
    "|".join(r"[\s\u2009]?".join(role) for role in ROLES if not role.startswith("摄影"))
)
ROLE_WORD = re.compile("|".join(ROLES))
SPLIT_AT = re.compile(
    "|".join(sorted((*ROLES, *(t for t in TRAILING if len(t) > 2)), key=len, reverse=True))
)
WORK = "撰文|文字|口述|采写|撰稿|整理|编译|图片|摄影|文|图|摄"
BYLINE_MARKS = tuple("□■◎○")
"""What opens a byline."""
BYLINE_START = re.compile(
    rf"^[（(]?(?:[□■◎○●◇◆▲△★☆※]+\s*)?(?:(?:{WORK})[/／：:]\s*)?(?:[文图][/／][文图]\s+)?"
    rf"(?:(?:(?:本报|本刊|本网|新华社)[{HAN}]{{0,8}}?|{PAPER}|{OTHER_HOUSE})?(?:{'|'.join(ROLES)})|"
    rf"(?:(?<=[/／：:])|(?<=[/／：:]\s)|[文图][/／])(?=[{HAN}]\s?[{HAN}]{{1,3}}(?:\s|$|图)))"
)
UNSURE = re.compile(rf"记者[：:]|(?:本报)?记者[{HAN}]+$|{OTHER_HOUSE}")
"""What opens a byline and other lines too: a question, a kicker as 记者在现场. Its names tell."""
TELLS = re.compile(
    "[□■◎○●◇◆▲△★☆※]?(?:记者|通讯员|作者)(?:(?=.*，)|(?:从|在|向|对|就|随|跟|了解|获悉|看到|发现|采访|来到|走进)[一-鿿]{3,}"
    r"|[一-鿿]{2,4}[：:]\s*\S)"
)
"""How a clause begins about what the reporter did or found: 记者回访：…"""
REPORT = "报道"
"""What stands behind a name, or behind a place: 北京报道."""
CREDITED = re.compile(
    rf"文\s+(?P<writer>[{HAN}·]{{2,8}})\s+图\s+[{HAN}·]{{2,8}}|文[/／＼](?P<only>[{HAN}·]{{2,8}})|"
    r"(?:编译|整理|撰稿|采写|撰文)[\s\u3000]+(?P<behind>.+)|(?P<before>.+?)[\s\u3000]*(?:编译|整理|撰稿|采写|撰文|供稿)"
)
"""A name with what its owner did."""
WORK_ENDS = r"摄影报道|图文报道|文\s?[/／]\s?(?:图|摄影?)|图\s?[/／]\s?文"
BYLINE_END = re.compile(rf"(?:{WORK_ENDS})[）)]?$")
SPACED_STROKE = re.compile(r"(?<=[文图])\s?([/／])\s?(?=[文图摄])")
AGED = (
    rf"[\s\u2009\u3000，,]*(?:[男女][\s，,]*)?[0-9０-９]{{1,2}}\s?岁"
    rf"[{HAN}\s\u2009\u3000，,]{{0,12}}"
)
"""What a letter has behind the name of who wrote it: how old, and of what calling."""
SIGNATURE = re.compile(
    rf"[（(]([{HAN}A-Za-z·\s\u2009\u3000、：:/／]{{2,40}}|[{HAN}·]{{2,10}}{AGED}|作者[系为是][^（）()。；：]{{2,40}})[）)]$"
)
OF_HOUSE = re.compile(
    r"\S{0,3}本报(?:(?:特约)?评论员(?:文章)?|编辑部|评论部|(?:联合)?(?:调查|采访|报道)组|综合报道)"
)
"""What signs for the paper as a whole."""
MOST_NAMES = 8
LONGEST_OFFICE = 30
DAY = re.compile(r"(?:[12]\d{3}|[一二〇○Ｏ零三四五六七八九]{4})年.{1,3}月.{1,3}日")
SIGNED_NAMES = re.compile(
    r"^[□■◎○]\s*(?!\S*(?:点评|链接|背景|提示|档案|故事|声音|建议|观点|解读|说法|回放|问答|名片|简介|阅读)$)"
    rf"(?:[{HAN}·]{{1,12}}(?:[\s　、]+[{HAN}·]{{1,12}})*)$"
)
