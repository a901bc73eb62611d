"""栏目名: what papers call their columns and pages, and how such a name stands on a page."""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.segment.words.notices import is_notice
from generator.segment.writers.names import is_dotted_name

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
    "打赢脱贫攻坚战|高质量发展(?:一线|在行动|现场)|凡人(?:微光|善举|新事)|全面建成小康社会|奋斗百年路启航新征程|壮丽70年奋斗新时代|爱国情奋斗者|在希望的田野上|坐着高铁看中国|"
    "高质量发展调研行|民族团结一家亲|我们的节日|诚信建设万里行|新时代文明实践|扫黑除恶进行时|众志成城抗击疫情"
)
"""What papers of the whole country called the columns of the same campaign."""
COLUMN = re.compile(
    f"{CAMPAIGNS}|(?![把让给被请])(?!.{{0,3}}[的了])[一-鿿]{{2,4}}(?:{IN_BRIEF}|要览|要情|钩沉|纵横|纵览|广角|广场|"
    "视窗|之窗|窗口|论坛|时论|时评|社评|锐评|快评|微评|杂谈|漫谈|漫笔|随笔|走笔|笔谈|札记|手记|茶座|沙龙|热线|直通车|"
    "聚焦|扫描|瞭望|链接|连线|在线|视点|看点|热点|特写|拾遗|集萃|荟萃|博览|撷英|大观|天地|园地|讲堂|课堂|信箱|"
    "见闻|一线|关注|茶坊|在现场|在基层|身边事|新鲜事|圆桌|访谈录|问政|帮办|维权|之声|絮语|闲话|漫话|一席谈|微言|"
    "微议|大家说|争鸣|讲台|影廊|画廊|诗页|书架|悦读|夜读|雅集|百草园|诊室|警事|警讯|法苑|记事本|新闻眼|走基层|调研行|行纪|照登|连载|"
    "访谈|面对面|进行时|倒计时|新事|解码|掠影|剪影|影像|群英谱|红黑榜|曝光台|服务台|警示|周刊|副刊|专版|前沿|风采|风景线|大家谈|说法)|"
    "天气|天气预报|气象|财经|金融|农业|三农|生活|深度|深读|视觉|镜头|言论|声音|副刊|科技|健康|旅游|文艺|读书|摄影|图说|军事|"
    "身边|市场|一线|现场|对话|来稿|文摘|特别报道|独家报道|现场新闻|现场直击|新闻(?:观察|调查|纵深|特写|故事|人物|追踪)|"
    "走基层|生活帮|文脉|"
    "(?:系列|连续|跟踪|后续|追踪)报道|本报(?:特稿|专稿|调查)|民声|民意|民情|市井|街坊|农情|农事|牧区|林草|水利|商贸|"
    "边关|国防|双拥|消防|应急|文史|文物|非遗|收藏|书画|影视|娱乐|党建|政法|文博|时事|关注|特稿|视野|链接|相关链接|新闻链接|背景链接|新闻背景|延伸阅读|小贴士|小知识|小资料|"
    "名词解释|(?:权威|政务|本报|今日)发布|(?:政策|新闻|深度|权威)解读|[一-鿿]{2}关注|社论|快评|微评|国际要闻|国内要闻|新闻图片|记者调查|深度报道|人物专访|观点|往事|随笔|又讯|记者手记|采访手记|编后|短评|今日谈|人物|人物志|故事|讲述|口述|数读|数说|行情|服务台|服务窗|便民|求助|投诉|"
    "来函|来稿选登|(?:基层|读者|群众)来稿|百花园|(?:健康|温馨|消费|安全|出行|生活|友情)提示|(?:文化|文艺|名家|人物|高端|独家)访谈|连载|散文|诗歌|小说|杂文|书评|影评|书讯|科教|科普|卫生|就业|消费|楼市|股市|车市|理财|证券|保险|交通|环保|"
    "生态|影像|光影|光影[一-鿿]{2}|图说(?:新闻|天下)|图片(?:故事|报道)|乡村|乡村振兴|社区|校园|招生|赛场|体坛|球场|(?:国际|国内|本地|地方|区域|县域|基层|城市|都市|社会|经济|财经|体育|文化|时事|时政|教育|科教|科技|农村|法制|法治|民生)新闻|"
    "法制|案例|县域|城乡|聚焦|以案说法|普法|天下|环球|两岸|港澳台|台港澳"
)
"""How papers call their columns; the line stands alone."""
SERIES = re.compile(
    "[一-鿿]{2,4}(?:纪事|故事|长廊|会客厅|会客室|议事厅|人物|内外|街谈|口述|问答|诗笺|文苑|诗苑|艺苑|提示|"
    "群像|观察|评论|财经|记忆|印象|风物|史话|夜话|茶馆|百科|档案|来信|来鸿)|[一-鿿]{1,2}与[一-鿿]"
)
"""Names of columns that may be words of a headline as well, where a longer line stands below."""
MARKS_OF_LABELS = tuple("●■◆▲★▶▌▍◎○◇")
"""What stands before the name of a column."""
SETS_OFF = "".join(MARKS_OF_LABELS) + "【】［］〔〕 "
"""What sets it off, and is no part of it."""
NO_NAME = re.compile(rf"[\s　\[\]|｜/{SETS_OFF}]")
IN_BRACKETS = re.compile(
    "[【［〔](?!案情|案例|裁判|判决|说法|释法|提醒|点评|链接|背景|评析|结果)[一-鿿·]{2,8}[】］〕]"
)
"""A label that brackets set off; others are parts of an article."""
PAGE_NAME = re.compile("[一-鿿]{2,4}(?:周刊|专刊|副刊)?|[一-鿿]{2,4}·[一-鿿]{2,4}")

NUMBERED = re.compile(
    r"(?:第?[A-Z]?\d{1,2}\s*版?)\s*([一-鿿·]{2,8})|([一-鿿·]{2,8})\s*[A-Z]?\d{1,2}版?"
)
"""The name of a page behind its number, or before it."""


def reason_for_label(text: str, labels: Collection[str], *, alone: bool) -> str:
    """Why a line is a section label; empty where it is none.

    ``labels`` are the newspaper's own, and ``alone`` says that nothing stands tight about the line.
    """
    label = bare_label(text)
    if is_notice(label):
        return ""
    if label in labels or GENERAL_LABEL.fullmatch(label):
        return "a section label of the newspaper"
    if IN_BRACKETS.fullmatch(text.strip()):
        return "a section label by its brackets"
    marked = text[:1] in MARKS_OF_LABELS and (COLUMN.fullmatch(label) or may_be_series(label))
    named = marked or (alone and (COLUMN.fullmatch(label) or _is_double(label)))
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


def is_page_name(text: str) -> bool:
    """Whether a line may be the name of a page: 要闻, 社会·民生.

    >>> is_page_name("社会·民生"), is_page_name("村里来了年轻人"), is_page_name("遗失声明")
    (True, False, False)
    """
    return PAGE_NAME.fullmatch(bare_label(text)) is not None and not is_notice(text)


def names_numbered_page(text: str) -> bool:
    """Whether a line is the name of a page with its number, and nothing else.

    >>> names_numbered_page("8综合"), names_numbered_page("民生 04"), names_numbered_page("3 个村")
    (True, True, False)
    """
    found = NUMBERED.fullmatch(text)
    return found is not None and reason_for_label(found[1] or found[2], (), alone=True) != ""


def is_label_of_briefs(text: str) -> bool:
    """Whether a label stands over a run of briefs: 茶乡短波.

    >>> is_label_of_briefs("茶乡 短波"), is_label_of_briefs("茶乡人物")
    (True, False)
    """
    return BRIEFS.fullmatch(bare_label(text)) is not None


def bare_label(text: str) -> str:
    """A label without the white space and the brackets that set it off, its dots as one kind."""
    return NO_NAME.sub("", text).replace("•", "·").replace("・", "·")
