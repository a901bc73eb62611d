"""What a stretch of lines is on the page, judged by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model import Line
from generator.segment.bare_names import is_bare_name
from generator.segment.bylines import is_byline
from generator.segment.lexicon import Lexicon
from generator.segment.names import is_dotted_name
from generator.segment.noise import is_common, reason_for_noise
from generator.segment.notices import is_notice
from generator.segment.pieces import Role
from generator.segment.signing import is_reader, signature_in

FOLIO = re.compile(
    r"^(?=[^，。；！？]{0,60}$)(?:.*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日.*(?:星期|版).*|"
    r".*星期[一二三四五六日天].*(?:\d|版).*|(?:第\s*)?[A-Z]?\d{1,3}\s*版?|第[一二三四五六七八九十]+版|"
    r"(?:第?\s*[A-Z]?\d{1,2}\s*版\s*\S{1,8}|\S{1,8}\s*第?\s*[A-Z]?\d{1,2}\s*版)|"
    r"第[一二三四五六七八九十\d]{1,3}版\s*\d{4}\s*年.{3,16}日|"
    r"(?:[A-Z]?\d{1,3}版?\s+)?(?:\S{2,8}\s+)?\d{4}[./-]\d{1,2}[./-]\d{1,2}\s*"
    r"星期[一二三四五六日天](?:\s+\S{2,8})?|"
    r"(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.{1,3}月.{1,3}|星期[一二三四五六日天]|[一-鿿]{2,4}\s+0\d)$"
)
EDITORS = re.compile(
    r"(?:责任编辑|执行编辑|本版编辑|本版责编|责编|美编|图编|版式|视觉|校对|组版|监制|审读|值班(?:编委|主任|总编|副总编)|电子版|"
    r"编辑(?!同志|部[：:])|主编|编审|"
    r"电子邮箱|邮箱|投稿|新闻热线|热线|国内统一|邮发代号|刊号|零售|印刷|出版)"
    r"[^。]{0,8}[：:/／\s]|^(?:责任编辑|本版编辑|版式策划)|"
    r"^(?:本报(?:地址|社址)|社址|来信请寄|登报热线|订报热线|发行热线|广告热线)"
)
JUMP = re.compile(
    r"^[■□▲●◆▼►\s（(【]*(?:(?:本[版文])?未完，)?(?P<way>上接|下转|紧接|转)\s*第?\s*(?P<page>[A-Z]?\s*\d{1,3}|[一二三四五六七八九十]+)\s*版"
    r"(?:头条)?(?:\s*[《“][^。]{1,30}[》”])?[①-⑳]?[^\w。]{0,4}$"
)
TEASER = re.compile(
    r"[▶►▷→]+\s*第?[A-Z]?\d{1,2}\s*版[^，。]{0,24}|[^，。]{4,24}[▶►▷→]+\s*第?[A-Z]?\d{1,2}\s*版"
)
"""What another page has, told on the first: ▶2版 春茶开采; 春茶开采▶▶2版."""
GENERAL_LABEL = re.compile(
    "[一-鿿]{0,4}(?:简讯|短讯|短波|快讯|要闻简报|简明新闻|一句话新闻|图片新闻|新闻速览|资讯|三言两语|来信|读者来信|"
    "集锦|速递|短新闻|导读)|公益广告|广告|要闻|综合|综合新闻|时政|经济|社会|民生|法治|文化|体育|教育|国际|国内|"
    "本报讯息|(?:理论|健康|科技|旅游|文艺|时评|评论|专题|副刊)(?:周刊|专刊|版)?"
)
"""Labels that papers of every place print over briefs, pictures and letters."""
IN_BRIEF = (
    "动态|微讯|微报|微闻|微新闻|微播报|传真|快传|快递|快览|快车|快闻|速递|速览|速读|速报|快报|快讯|短讯|短波|短镜头|短平快|"
    "简闻|零讯|拾零|拾贝|串烧|集纳|早知道|一周要闻|信息窗|信息台"
)
"""What columns of briefs are called."""
BRIEFS = re.compile(
    f"[一-鿿]{{0,4}}(?:{IN_BRIEF}|简讯|简报|简明新闻|一句话新闻|新闻速览|三言两语|集锦|短新闻|资讯|点击)"
)
"""Labels that stand over briefs."""
CAMPAIGNS = (
    "走向我们的小康生活|(?:身边的|我们的)小康(?:故事|生活)|决[战胜](?:决胜)?脱贫攻坚(?:决[战胜]全面小康)?|决[战胜]全面小康(?:决[战胜]脱贫攻坚)?|"
    "打赢脱贫攻坚战|全面建成小康社会|奋斗百年路启航新征程|壮丽70年奋斗新时代|爱国情奋斗者|在希望的田野上|坐着高铁看中国|"
    "高质量发展调研行|民族团结一家亲|我们的节日|诚信建设万里行|新时代文明实践|扫黑除恶进行时|众志成城抗击疫情"
)
"""What papers of the whole country called the columns of the same campaign."""
COLUMN = re.compile(
    f"{CAMPAIGNS}|(?!.{{0,3}}[的了])[一-鿿]{{2,4}}(?:{IN_BRIEF}|要览|要情|钩沉|纵横|纵览|广角|广场|"
    "视窗|之窗|窗口|论坛|时论|时评|社评|锐评|快评|微评|杂谈|漫谈|漫笔|随笔|走笔|笔谈|札记|手记|茶座|沙龙|热线|直通车|"
    "聚焦|扫描|瞭望|链接|连线|在线|视点|看点|热点|特写|拾遗|集萃|荟萃|博览|撷英|大观|天地|园地|讲堂|课堂|信箱|"
    "见闻|关注|茶坊|在现场|在基层|身边事|新鲜事|圆桌|访谈录|问政|帮办|维权|之声|絮语|闲话|漫话|一席谈|微言|"
    "微议|大家说|争鸣|讲台|影廊|画廊|诗页|书架|悦读|夜读|雅集|百草园|诊室|警事|警讯|法苑|记事本|新闻眼|走基层|调研行|行纪|照登|连载|"
    "访谈|面对面|进行时|倒计时|新事|解码|掠影|剪影|影像|群英谱|红黑榜|曝光台|服务台|警示|周刊|副刊|专版|前沿|风采|风景线|大家谈|说法)|"
    "天气|天气预报|气象|财经|金融|农业|三农|生活|深度|深读|视觉|镜头|言论|声音|副刊|科技|健康|旅游|文艺|读书|摄影|图说|军事|"
    "身边|市场|一线|现场|对话|来稿|文摘|特别报道|独家报道|现场新闻|现场直击|新闻(?:观察|调查|纵深|特写|故事|人物|追踪)|"
    "(?:系列|连续|跟踪|后续|追踪)报道|本报(?:特稿|专稿|调查)|民声|民意|民情|市井|街坊|农情|农事|牧区|林草|水利|商贸|"
    "边关|国防|双拥|消防|应急|文史|文物|非遗|收藏|书画|影视|娱乐|党建|政法|文博|时事|关注|特稿|视野|链接|相关链接|新闻链接|背景链接|新闻背景|延伸阅读|小贴士|小知识|小资料|"
    "名词解释|(?:权威|政务|本报|今日)发布|(?:政策|新闻|深度|权威)解读|[一-鿿]{2}关注|社论|快评|微评|国际要闻|国内要闻|新闻图片|记者调查|深度报道|人物专访|观点|往事|随笔|又讯|记者手记|采访手记|编后|短评|今日谈|人物|人物志|故事|讲述|口述|数读|数说|行情|服务台|服务窗|便民|求助|投诉|"
    "来函|连载|散文|诗歌|小说|杂文|书评|影评|书讯|科教|科普|卫生|就业|消费|楼市|股市|车市|理财|证券|保险|交通|环保|"
    "生态|影像|光影|光影[一-鿿]{2}|图说(?:新闻|天下)|图片(?:故事|报道)|乡村|乡村振兴|社区|校园|招生|赛场|体坛|球场|(?:国际|国内|本地|地方|区域|县域|基层|城市|都市|社会|经济|财经|体育|文化|时事|时政|教育|科教|科技|农村|法制|法治|民生)新闻|"
    "法制|案例|县域|城乡|聚焦|以案说法|普法|天下|环球|两岸|港澳台|台港澳"
)
"""How papers call their columns; the line stands alone."""
SERIES = re.compile(
    "[一-鿿]{2,4}(?:纪事|故事|长廊|会客厅|会客室|议事厅|人物|内外|街谈|口述|问答|诗笺|文苑|诗苑|艺苑|提示|"
    "群像|观察|评论|财经|记忆|印象|风物|史话|夜话|茶馆|百科|档案|来信|来鸿)|[一-鿿]{1,2}与[一-鿿]"
)
"""Names of columns that may be words of a headline as well, where a longer line stands below."""
LETTERSPACED = re.compile(r"[一-鿿][\s\u2009\u3000]+[一-鿿]{1,2}")
"""A letter set apart from one or two: a name, or a short headline."""
PAGE_NAME = re.compile("[一-鿿]{2,4}(?:周刊|专刊|副刊)?|[一-鿿]{2,4}·[一-鿿]{2,4}")
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
NAMES_EDITORS = re.compile(
    r"(?:责任编辑|执行编辑|本版编辑|本版责编|责编|美编|版式策划|版式|校对)\s?[：:]\s?[一-鿿·\s\u2009\u3000]{2,}|"
    r"(?:责任编辑|本版编辑|本版责编|责编)[\s\u2009\u3000][一-鿿·]{2,8}(?=[\s\u2009\u3000]|$)"
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
    reason = _reason_for_label(text, context.labels, alone=alone or not context.blanks)
    if reason:
        return Role.LABEL, reason
    if (alone or LETTERSPACED.fullmatch(text)) and is_author(text, context.lexicon):
        return Role.BYLINE, "the name of an author"
    reason = reason_for_noise(text, context.lexicon, alone=alone)
    if reason:
        return Role.NOISE, reason
    if JUMP.match(text):
        return Role.JUMP, "continued from or on another page"
    if TEASER.fullmatch(text):
        return Role.NOISE, "what another page has"
    if FOLIO.match(text):
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
    return is_bare_name(text, lexicon.rarity) and all(
        map(is_common, SPACES.sub("", text).replace("·", ""))
    )


def _reason_for_label(text: str, labels: Collection[str], *, alone: bool) -> str:
    label = bare_label(text)
    if is_notice(label):
        return ""
    if label in labels or GENERAL_LABEL.fullmatch(label):
        return "a section label of the newspaper"
    named = alone and (COLUMN.fullmatch(label) or _is_double(label))
    return "a section label by its words" if named else ""


def _is_double(label: str) -> bool:
    """Whether a label has a second name behind a dot (社会·民生), and is no person's name.

    >>> _is_double("社会·民生"), _is_double("买买提·吐尔逊"), _is_double("民生")
    (True, False, False)
    """
    return "·" in label and PAGE_NAME.fullmatch(label) is not None and not is_dotted_name(label)


def is_column(text: str) -> bool:
    """Whether a line is what papers call a column, with a second name behind a dot or without."""
    return COLUMN.fullmatch(text.partition("·")[0]) is not None or _is_double(text)


def may_be_series(text: str) -> bool:
    """Whether a line may be the name of a column, if the headline below it is longer.

    >>> may_be_series("茶乡人物"), may_be_series("新茶上市")
    (True, False)
    """
    return SERIES.fullmatch(text) is not None


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
    return len(text) <= LONGEST_EDITORS and EDITORS.search(text) is not None


def names_editors(text: str) -> bool:
    """Whether a line begins with an editor's office and name: it is no text, wherever it stands.

    >>> names_editors("责任编辑：李雷 版式策划：韩梅"), names_editors("编辑：请看下面的来信")
    (True, False)
    """
    return NAMES_EDITORS.match(text) is not None and is_editors_line(text)


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


def is_page_name(text: str) -> bool:
    """Whether a line may be the name of a page: 要闻, 社会·民生.

    >>> is_page_name("社会·民生"), is_page_name("村里来了年轻人"), is_page_name("遗失声明")
    (True, False, False)
    """
    return PAGE_NAME.fullmatch(bare_label(text)) is not None and not is_notice(text)


def is_label_of_briefs(text: str) -> bool:
    """Whether a label stands over a run of briefs: 茶乡短波.

    >>> is_label_of_briefs("茶乡 短波"), is_label_of_briefs("茶乡人物")
    (True, False)
    """
    return BRIEFS.fullmatch(bare_label(text)) is not None


def bare_label(text: str) -> str:
    """A label without the white space and the brackets that set it off, its dots as one kind."""
    return re.sub(r"[\s　【】\[\]|｜/]", "", text).replace("•", "·").replace("・", "·")


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
