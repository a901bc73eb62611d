"""Open data: for each year all articles as JSON lines and a list as CSV, and a page about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.write.forms.escape import inline
from generator.write.forms.frontmatter import front_matter
from generator.write.holdings.addresses import long_date
from generator.write.holdings.archive import Archive
from generator.write.holdings.opened import csv_rows
from generator.write.syndication.feeds import feed_rows
from generator.write.syndication.stats import by_length, by_region, by_section, table

PATH = "data/index.md"
FORMATS = ("jsonl", "csv")
BOM = "\ufeff"
"""Begins the CSV: spreadsheets take it for GBK without."""
COLUMNS = {
    "id": "编号：出版日期和正文开头的短码，更正和改题都不变",
    "date": "出版日期",
    "newspaper": "报名",
    "page": "版次，照版面所印；空着是不知道",
    "section": "栏目",
    "region": "地区",
    "places": "文中说到的旗县区，用顿号隔开",
    "reporters": "署名的人，用顿号隔开；身份见 byline",
    "byline": "署名，照版面所印",
    "kicker": "引题",
    "title": "主题",
    "deck": "副题",
    "title_source": "printed 是版面所印，derived 是编者据导语所拟",
    "date_source": "日期的来历：sidecar 编者给出，printed 版面所印，inferred 据电头推定",
    "keywords": "关键词，程序提取，用顿号隔开",
    "characters": "正文字数",
    "gaps": "原文缺失几处",
    "confidence": "识读把握，0 到 1",
    "source": "版面文件；空着是由报社供稿系统来",
    "address": "本站地址",
}
JSON_ONLY = {
    "paragraphs": "正文各段；kind 是 text 正文或 subhead 分题",
    "dateline": "电头：社名、地点、日期、体裁",
    "reporter": "署名的人和各自的身份",
    "captions": "图说",
    "signature": "文末署名",
    "continued_from": "上接第几版",
    "continued_on": "下转第几版",
    "gaps": "每处缺失：在哪几个字之后，为什么",
    "repairs": "每处校订：在版面文件中的位置、改前、改后、规则",
    "source": "版面文件，和这一篇占用其中的哪些字符",
}


def data_paths(year: str) -> tuple[str, str]:
    """The data files of a year: ``data/2020.jsonl``, ``data/2020.csv``."""
    lines, rows = (f"data/{year}.{end}" for end in FORMATS)
    return lines, rows


def year_lines(archive: Archive, year: str) -> Iterator[str]:
    """All articles of a year as ``extract`` prints them, one a line, oldest issue first."""
    return archive.opened(year, "lines")


def year_table(archive: Archive, year: str) -> Iterator[str]:
    """The articles of a year as CSV without their text: a row an article, columns ``COLUMNS``."""
    yield BOM + csv_rows(iter([list(COLUMNS)]))
    yield from archive.opened(year, "rows")


def data_page(archive: Archive) -> str:
    """``data/index.md``: what the files hold, how to cite them, and what they show."""
    if not archive.days:
        matter = front_matter({"template": "data.html", "title": "数据", "count": 0})
        return f"{matter}\n还没有收录报纸。\n"
    matter = front_matter(
        {"template": "data.html", "title": "数据", "count": sum(archive.counts.values()),
         "issues": len(archive.days)}
    )  # fmt: skip
    blocks = [
        "全部报道按年份成两个文件。JSONL 一行一篇，有正文、缺失和逐处校订，在网站上用 gzip 压缩，"
        "常用的数据工具直接能读；CSV 一行一篇，只有目录，用表格软件就能打开。撤下的稿件不在其中。",
        _files(archive),
        "## 各地各月" if "| 月份 |" in (regions := by_region(archive)) else "## 各地各年",
        regions,
        "## 栏目",
        by_section(archive),
        "## 篇幅",
        by_length(archive),
        "## CSV 的字段",
        _fields(COLUMNS),
        "## JSONL 的字段",
        "和 `extract` 打印的一样，可以原样读回。字段名与 CSV 相同，另有以下几项，或写法不同；"
        "不知道的写 `null`。",
        _fields(JSON_ONLY),
        "## 引用和版权",
        *_citing(archive),
    ]
    feeds = feed_rows(archive, PATH)
    if feeds:
        blocks += ["## 订阅", "Atom 格式，任何阅读器都能订。", feeds]
    return f"{matter}\n" + "\n\n".join(blocks) + "\n"


def _fields(fields: Mapping[str, str]) -> str:
    return table(["字段", "含义"], ([f"`{name}`", told] for name, told in fields.items()))


def _files(archive: Archive) -> str:
    rows = []
    for number, months in reversed(archive.days_by_year.items()):
        days = [day for found in months.values() for day in found]
        count = sum(archive.counts[day] for day in days)
        names = [path.removeprefix("data/") for path in data_paths(f"{number:04}")]
        files = [f"[{name}]({name})" for name in names]
        rows.append([f"{number}年", f"{len(days)}期", f"{count}篇", *files])
    return table(["年份", "期数", "篇数", "全文", "目录"], rows)


def _citing(archive: Archive) -> list[str]:
    """How to cite the data (GB/T 7714, DS/OL: a data set online), and whose it is."""
    paper = archive.directory.imprint
    latest = archive.latest
    name = paper.name or latest.newspaper or "本报"
    where = f". {paper.site_url}data/index.html" if paper.site_url else ""
    cited = f"{name}. {name}数字版数据[DS/OL]. ({latest.date})[引用日期]{where}."
    rights = paper.copyright or "文字的版权归报社"
    licence = f"数据的许可：{paper.licence}。" if paper.licence else ""
    return [
        f"> {inline(cited)}",
        f"数据收录到{long_date(latest.date)}。引用单篇报道，请照那一篇页面上的引用格式。",
        f"{inline(rights)}。{inline(licence)}地区、栏目、篇数这些事实可以自由使用。",
    ]
