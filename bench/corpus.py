"""A made-up archive with the vocabulary of a newspaper: as many articles as one likes, none real.

Words are drawn by their frequency in news and books (jieba's dictionary), so that common and rare
ones stand as they do in print; each article has its own subject, places, names and figures that
come back in it. Article *i* depends on the seed and *i* alone: a longer archive only adds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import accumulate
from random import Random

from generator.config import PROJECT
from generator.enrich.gazetteer import load_gazetteer
from generator.model import Article, Paragraph, Person, Text

ISSUE = 30
FIRST_DAY = date(2015, 1, 1)
BODY = 766
"""Characters at which an article may end; with its last sentences it has 840 on average."""
HABIT = 0.92
"""How often a word is one that usually follows the last. With it 14,000 characters have as many
different pairs of characters (8,100), and pairs that occur once (77 %), as real newspaper text."""
AGAIN = 0.5
"""How often a sentence repeats a piece: an article has 0.7 different pairs a character in print."""

_FAMILY = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
    "贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷"
    "钱汤尹黎易常武乔贺赖龚文"
)
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国志文玉兰红梅海燕春雷鹏飞宇晨曦浩然子"
    "轩梓涵雨欣思远佳琪嘉怡俊峰博学天佑诗若云舒瑞雪其木格巴特尔斯琴高娃那仁图雅苏和阿哈乌德力"
)
_UNITS = (
    "万元",
    "亿元",
    "元",
    "亩",
    "万亩",
    "吨",
    "万吨",
    "人",
    "户",
    "公里",
    "家",
    "头",
    "个",
    "%",
    "千瓦",
    "m²",
)
_SECTIONS = (
    "要闻",
    "综合新闻",
    "经济",
    "盟市·风景线",
    "社会",
    "文化",
    "生态",
    "法治",
    "理论",
    "体育",
)
_KINDS = frozenset("n v a d p c u f m q r vn ns nz an ad b t l i s z".split())  # noqa: SIM905
_MARKS = "，，，，、；"


@lru_cache(maxsize=1)
def vocabulary() -> tuple[list[str], list[int]]:
    """The words of jieba's dictionary and their frequencies, added up."""
    import jieba

    words, counts = [], []
    with jieba.get_dict_file() as file:
        for line in file:
            word, count, kind = line.decode("utf-8").split(" ")
            if kind.strip() in _KINDS and word.isalpha():
                words.append(word)
                counts.append(int(count))
    return words, list(accumulate(counts))


@lru_cache(maxsize=1)
def places() -> list[tuple[str, str, list[str]]]:
    """Each region's full and short name and its counties."""
    table = load_gazetteer(PROJECT / "generator" / "data" / "regions.yml")
    return [
        (r.name, r.short, [c.name for c in table.counties if c.parent == r.name])
        for r in table.regions
    ]


def person(lot: Random) -> str:
    """A name of two to four characters."""
    return lot.choice(_FAMILY) + "".join(lot.choices(_GIVEN, k=lot.choice((1, 2, 2, 2, 3))))


def figure(lot: Random) -> str:
    """A number with its unit, as a newspaper prints it."""
    shape = lot.random()
    if shape < 0.35:
        number = str(lot.randint(1, 999))
    elif shape < 0.6:
        number = f"{lot.randint(0, 99)}.{lot.randint(1, 99)}"
    elif shape < 0.75:
        number = f"{lot.randint(1, 99)},{lot.randint(0, 999):03}"
    else:
        number = str(lot.randint(1000, 99999))
    return number + lot.choice(_UNITS)


def model_code(lot: Random) -> str:
    """The name of a machine: ``QC830``."""
    letters = "".join(lot.choices("ABCDEGHJKLMQRSTXYZ", k=lot.randint(1, 3)))
    return f"{letters}{lot.choice(('', '-'))}{lot.randint(10, 9999)}"


@lru_cache(maxsize=4)
def staff(seed: int) -> tuple[str, ...]:
    """The paper's reporters."""
    lot = Random(f"staff {seed}")
    return tuple(dict.fromkeys(person(lot) for _ in range(160)))


def day_of(number: int) -> date:
    """The issue of an article."""
    return FIRST_DAY + timedelta(days=number // ISSUE)


def article(number: int, seed: int = 1) -> Article:
    """Article ``number`` of the archive."""
    lot = Random(f"{seed} {number}")
    day = day_of(number)
    region, short, counties = lot.choice(places())
    county = lot.choice(counties) if counties else short
    words, weights = vocabulary()
    subject = [w for w in lot.choices(words, cum_weights=weights, k=24) if len(w) > 1][:6]
    reporters = lot.sample(staff(seed), lot.choice((1, 1, 1, 2)))
    names = [county, short, *subject, person(lot), person(lot)]
    heading = lot.choices(words, cum_weights=weights, k=3)
    title = lot.choice((short, county, "")) + "".join(
        (*lot.sample(subject, min(2, len(subject))), *heading)
    )
    line = f"本报{short}{day.month}月{day.day}日电（记者 {' '.join(reporters)}）"
    paragraphs = list(_paragraphs(lot, names, line, lot.randint(BODY // 2, BODY * 3 // 2)))
    return Article(
        id=f"{day.isoformat()}-{_key(number)}",
        newspaper="样报",
        date=day.isoformat(),
        date_source="sidecar",
        page=str(1 + number % ISSUE // 5),
        section=lot.choice(_SECTIONS),
        kicker="",
        title=title,
        deck="",
        title_source="printed",
        dateline=None,
        reporter=tuple(Person(name, "记者") for name in reporters),
        byline="记者 " + " ".join(reporters),
        region=region,
        places=(county,),
        paragraphs=tuple(Paragraph("text", Text(text)) for text in paragraphs),
    )


def _paragraphs(lot: Random, names: Sequence[str], opening: str, length: int) -> Iterator[str]:
    """Paragraphs of together about ``length`` characters, the first with the dateline."""
    told: list[str] = []
    while length > 0:
        sentences = ("".join(_sentence(lot, names, told)) + "。" for _ in range(lot.randint(2, 5)))
        text = opening + "".join(sentences)
        length -= len(text)
        opening = ""
        yield text


def _sentence(lot: Random, names: Sequence[str], told: list[str]) -> list[str]:
    """A chain of words, each mostly one that often follows the last, and at times a piece again
    that the article had before; ``told`` are the article's words so far."""
    words, weights = vocabulary()
    drawn: list[str] = []
    for word in lot.choices(words, cum_weights=weights, k=lot.randint(8, 26)):
        habit = drawn and lot.random() < HABIT
        drawn.append(lot.choice(followers(drawn[-1])) if habit else word)
    for at in range(lot.randint(2, 8), len(drawn), lot.randint(6, 12)):
        drawn[at] = lot.choice(names) if lot.random() < 0.74 else figure(lot)
    if told and lot.random() < AGAIN:
        start = lot.randrange(len(told))
        drawn[len(drawn) // 2 :] = told[start : start + lot.randint(4, 9)]
    told += drawn
    if lot.random() < 0.03:
        drawn.append(model_code(lot))
    for at in range(5, len(drawn) - 2, lot.randint(5, 9)):
        drawn[at] += lot.choice(_MARKS)
    return drawn


@cache
def followers(word: str) -> list[str]:
    """Words that like to stand behind ``word``, the commonest several times."""
    words, weights = vocabulary()
    lot = Random(f"after {word}")
    liked = lot.choices(words, cum_weights=weights, k=5)
    return [w for rank, w in enumerate(liked) for _ in range(5 // (rank + 1))]


def _key(number: int) -> str:
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    return "z" + "".join(alphabet[number >> shift & 31] for shift in (15, 10, 5, 0))


@dataclass(frozen=True)
class Corpus:
    """``size`` articles, ``ISSUE`` a day, given month by month and never all at once."""

    size: int
    seed: int = 1

    def months(self) -> Sequence[str]:
        """The months of the archive."""
        days = range(0, self.size, ISSUE)
        return list(dict.fromkeys(day_of(number).isoformat()[:7] for number in days))

    def articles(self, month: str) -> Iterable[Article]:
        """The articles of ``month``, made as they are asked for."""
        first = (date.fromisoformat(f"{month}-01") - FIRST_DAY).days * ISSUE
        for number in range(max(0, first), min(self.size, first + 31 * ISSUE)):
            if day_of(number).isoformat().startswith(month):
                yield article(number, self.seed)
