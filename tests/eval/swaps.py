"""Exchanges every place, person, number and date of a page for others of different length."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import yaml

from tests.eval.truth import Part, TrueArticle, TruePage

TABLE = Path(__file__).with_name("places.yml")
SURNAMES = ["王", "李", "张", "苏", "哈", "娜", "敖", "白", "邰", "欧阳", "上官", "司马", "诸葛"]
GIVEN = ["伟", "静", "志强", "晓燕", "国栋", "玉梅", "斯琴", "巴图", "海棠", "永胜", "丽", "雪峰"]
LONG = ["阿拉坦巴根", "乌云毕力格", "敖特根", "娜仁图雅", "孟根其其格", "苏和巴特尔", "额尔德尼"]
STEMS = ["白音", "沙尔", "永丰", "长胜", "图克", "毛其", "额仁诺尔", "石门", "双井", "古日班"]
MOUNTAINS = ["阴山", "罕山", "白云鄂包山", "黑石岭"]

Tagged = tuple[str, int]
"""A character and the number of the piece it stands in."""


class Swaps:
    """One consistent exchange of names and figures for a whole page, decided by ``chance``."""

    def __init__(self, page: TruePage, chance: Random) -> None:
        self.chance = chance
        table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
        self.table: dict[str, list[str]] = {entry["name"]: entry["旗县"] for entry in table}
        self.short = {entry["name"]: entry["short"] for entry in table}
        self.alias = {entry["name"]: entry.get("alias", entry["short"]) for entry in table}
        self.regions = self._derange(list(self.table))
        self.counties = self._counties(sorted(set(page.names["counties"].values())))
        self.names = self._names(page)
        self.numbers: dict[str, str] = {}
        self.old = dt.date.fromisoformat(page.date)
        year = chance.choice([y for y in range(2009, 2027) if y != self.old.year])
        self.new = dt.date(year, 2, 1) + dt.timedelta(days=chance.randrange(330))
        self.pattern = re.compile("|".join(_spaced(n) for n in _longest(self.names)))

    def _derange(self, items: list[str]) -> dict[str, str]:
        while True:
            other = self.chance.sample(items, len(items))
            if all(a != b for a, b in zip(items, other, strict=True)):
                return dict(zip(items, other, strict=True))

    def _counties(self, named: list[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for county in named:
            parent = next(p for p, under in self.table.items() if county in under)
            under = self.table[self.regions[parent]]
            fresh = [c for c in under if c not in found.values()]
            found[county] = self.chance.choice(fresh or under)
        return found

    def _names(self, page: TruePage) -> dict[str, str]:
        names = {"阿盟": self.alias[self.regions["阿拉善盟"]]}
        for old, new in self.regions.items():
            names[self.short[old]] = self.short[new]
            names[old] = new
        for printed, county in page.names["counties"].items():
            new = self.counties[county]
            bare = printed[-1] not in "旗县区市" and new[-2] not in "左右前后中合治矿"
            names[printed] = new[:-1] if bare else new
        for old in page.names["other_places"]:
            names[old] = self._place(old, names)
        persons = [n for a in page.articles for n, _ in a.reporter] + page.names["persons"]
        for old in dict.fromkeys(persons):
            names[old] = self._person(old, names)
        return names

    def _place(self, old: str, taken: dict[str, str]) -> str:
        suffix = old[-1] if old[-1] in "镇村" else ""
        choice = MOUNTAINS if old[-1] == "岭" else [a + b for a in STEMS for b in ("", "河", "滩")]
        fresh = [c + suffix for c in choice if c + suffix not in taken.values()]
        return self.chance.choice([c for c in fresh if len(c) != len(old)] or fresh)

    def _person(self, old: str, taken: dict[str, str]) -> str:
        choice = LONG + [a + b for a in self.chance.sample(SURNAMES, 5) for b in GIVEN]
        fresh = [c for c in choice if len(c) != len(old) and c not in taken.values()]
        return self.chance.choice(fresh)

    def text(self, text: str, article: TrueArticle | None = None) -> str:
        """``text`` with everything exchanged."""
        return "".join(c for c, _ in self.tagged([(c, 0) for c in text], article))

    def tagged(self, chars: list[Tagged], article: TrueArticle | None = None) -> list[Tagged]:
        """Likewise for characters that know their piece; a new name falls on the pieces of the
        old one in proportion."""
        chars = _sub(self.pattern, lambda m: self.names[re.sub(r"\s", "", m[0])], chars)
        if article and article.region in self.regions:
            old, new = article.region[-1], self.regions[article.region][-1]
            chars = _sub(re.compile(f"(?<=[该全]){old}(?!民)"), lambda _: new, chars)
        return _sub(FIGURES, self._figure, chars)

    def article(self, a: TrueArticle) -> TrueArticle:
        """The facts of ``a`` after the exchange; spans are still those of the old page."""
        line = None
        if a.dateline:
            agency, place, date, kind = a.dateline
            line = (agency, place and self.text(place), self.day(date).isoformat(), kind)

        def part(old: Part | None) -> Part | None:
            return old and replace(old, reads=tuple(self.text(r, a) for r in old.reads))

        return replace(
            a,
            region=self.regions.get(a.region or "", a.region),
            places=tuple(self.counties[c] for c in a.places),
            title=part(a.title),
            kicker=part(a.kicker),
            deck=part(a.deck),
            signature=part(a.signature),
            captions=[p for p in map(part, a.captions) if p],
            continued_from=a.continued_from
            and replace(a.continued_from, reads=(self._page(a.continued_from.reads[0]),)),
            dateline=line,
            reporter=tuple((self.names[n], role) for n, role in a.reporter),
        )

    def day(self, iso: str) -> dt.date:
        """The day that stands for the day ``iso``."""
        return dt.date.fromisoformat(iso) + (self.new - self.old)

    def _figure(self, m: re.Match[str]) -> str:
        kind = m.lastgroup
        if kind == "full":
            day = self.day(f"{m['fy']}-{int(m['fm']):02}-{int(m['fd']):02}")
            return f"{day.year}{m['fs1']}{day.month}{m['fs2']}{day.day}{m['fs3']}"
        if kind == "monthday":
            day = self.day(f"{self.old.year}-{int(m['mm']):02}-{int(m['md']):02}")
            return f"{day.month}{m['ms1']}{day.day}{m['ms2']}"
        if kind == "today":
            return self._last_day(m)
        if kind == "year":
            return str(int(m["y"]) + self.new.year - self.old.year) + m["ys"]
        if kind == "month":
            return str(1 + (int(m["mo"]) + self.new.month - self.old.month) % 12) + m["mos"]
        if kind == "hour":
            return str((int(m["h"]) * 5 + self.new.day) % 23 + 1) + "时"
        if kind == "page":
            return "第" + self._page(m["p"]) + "版"
        return self._number(m["number"])

    def _last_day(self, m: re.Match[str]) -> str:
        """The end of 「7月9日至11日」; its month is named when it is another one by now."""
        month, first = map(int, FROM.findall(m.string[: m.start()])[-1])
        start, end = (
            self.day(f"{self.old.year}-{month:02}-{day:02}") for day in (first, int(m["td"]))
        )
        return f"{end.day}日" if start.month == end.month else f"{end.month}月{end.day}日"

    def _page(self, old: str) -> str:
        return str(int(old) % 8 + 10)

    def _number(self, old: str) -> str:
        if old not in self.numbers:
            whole, point, _ = old.partition(".")
            lengths = [n for n in (len(whole) - 1, len(whole) + 1) if 1 <= n <= 5]
            new = self._fresh(self.chance.choice(lengths))
            self.numbers[old] = new + (point and "." + str(self.chance.randrange(1, 100)))
        return self.numbers[old]

    def _fresh(self, length: int) -> str:
        """A figure that stands for no other yet, longer when those of ``length`` run out."""
        taken = {n.partition(".")[0] for n in self.numbers.values()}
        low, high = 10 ** (length - 1), 10**length
        free = [n for n in map(str, range(low, high)) if n not in taken and n[:2] not in YEARS]
        return self.chance.choice(free) if free else self._fresh(length + 1)


YEARS = ("19", "20")
FROM = re.compile(r"(\d{1,2}) ?月 ?(\d{1,2}) ?日至")
FIGURES = re.compile(
    r"(?P<full>(?P<fy>\d{4})(?P<fs1> ?年 ?)"
    r"(?P<fm>\d{1,2})(?P<fs2> ?月 ?)(?P<fd>\d{1,2})(?P<fs3> ?日))"
    r"|(?P<monthday>(?P<mm>\d{1,2})(?P<ms1> ?月 ?)(?P<md>\d{1,2})(?P<ms2> ?日))"
    r"|(?P<today>(?<=日至)(?P<td>\d{1,2})日)"
    r"|(?P<year>(?P<y>(?:19|20)\d\d)(?P<ys> ?年))"
    r"|(?P<month>(?<!\d)(?P<mo>\d{1,2})(?P<mos> ?月))"
    r"|(?P<hour>(?P<h>\d{1,2})时)"
    r"|(?P<page>第(?P<p>\d)版)"
    r"|(?P<number>(?<![A-Za-z0-9.])\d+(?:\.\d+)?(?![A-Za-z0-9]))"
)


def _longest(names: dict[str, str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _spaced(name: str) -> str:
    """A pattern for ``name``, also with the white space of a line's end inside."""
    return r"\s?".join(map(re.escape, name))


def _sub(
    pattern: re.Pattern[str], new: Callable[[re.Match[str]], str], chars: list[Tagged]
) -> list[Tagged]:
    """``re.sub`` on tagged characters."""
    found: list[Tagged] = []
    at = 0
    for match in pattern.finditer("".join(c for c, _ in chars)):
        found += chars[at : match.start()]
        found += _spread(new(match), [tag for _, tag in chars[match.start() : match.end()]])
        at = match.end()
    return found + chars[at:]


def _spread(text: str, tags: list[int]) -> list[Tagged]:
    """``text`` on the pieces of what it replaces, in proportion; no figure is divided."""
    places = [i * len(tags) // len(text) for i in range(len(text))]
    spread = [tags[place] for place in places]
    if len(set(tags)) > 1 and text[0].isdigit():
        spread = [tags[0]] * len(text)
    return list(zip(text, spread, strict=True))
