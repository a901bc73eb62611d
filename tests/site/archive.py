"""A made-up archive in JSON lines (contract 7): many plausible articles, none of them real.

Names of places are real, so that the gazetteer knows them; persons, firms and figures are drawn
by lot from a seed, so that the same call gives the same files.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

PLACES = {
    "呼和浩特市": ("呼和浩特", "土默特左旗", "武川县"),
    "包头市": ("包头", "固阳县", "土默特右旗"),
    "呼伦贝尔市": ("呼伦贝尔", "鄂温克族自治旗", "陈巴尔虎旗"),
    "兴安盟": ("兴安", "突泉县", "扎赉特旗"),
    "通辽市": ("通辽", "奈曼旗", "开鲁县"),
    "赤峰市": ("赤峰", "敖汉旗", "宁城县"),
    "锡林郭勒盟": ("锡林郭勒", "苏尼特右旗", "多伦县"),
    "乌兰察布市": ("乌兰察布", "凉城县", "商都县"),
    "鄂尔多斯市": ("鄂尔多斯", "杭锦旗", "乌审旗"),
    "巴彦淖尔市": ("巴彦淖尔", "五原县", "磴口县"),
    "乌海市": ("乌海", "海南区", "乌达区"),
    "阿拉善盟": ("阿拉善", "阿拉善左旗", "额济纳旗"),
}
SECTIONS = ("要闻", "综合新闻", "经济新闻", "盟市·风景线", "社会", "文化", "生态", "法治")
_FAMILY = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗"
_GIVEN = "志明丽华建国晓东海燕文娟永强春梅立新玉兰德胜小红国庆"
_WHAT = ("饲草料基地", "日光温室", "扶贫车间", "牧区公路", "防护林", "村级卫生室", "奶牛养殖场",
         "风电项目", "中小学校舍", "灌溉渠", "农牧民合作社", "社区食堂")  # fmt: skip
_DONE = ("全部建成", "提前开工", "通过验收", "投入使用", "完成改造", "开始试运行")
_WHO = ("农牧业局", "林业和草原局", "交通运输局", "发展和改革委员会", "卫生健康委员会", "教育局")


def make_archive(
    folder: Path, issues: int = 60, per_issue: int = 30, seed: int = 7
) -> tuple[Path, ...]:
    """Write ``issues`` files of ``per_issue`` articles each, spread evenly over two years.

    Every third article has no id, every fifth no printed headline, and facts that the enrichment
    can find (region, places) are left out of every other one. Returns the files, oldest first.
    """
    lot = Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for number in range(issues):
        day = date(2019, 6, 1) + timedelta(days=number * 730 // issues)
        file = folder / f"{day.isoformat()}.jsonl"
        lines = [_article(lot, day, n, number * per_issue + n) for n in range(per_issue)]
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        file.write_text(text, "utf-8")
        files.append(file)
    return tuple(files)


def _article(lot: Random, day: date, place_in_issue: int, serial: int) -> dict[str, Any]:
    region, (short, *counties) = lot.choice(list(PLACES.items()))
    county, what, done = lot.choice(counties), lot.choice(_WHAT), lot.choice(_DONE)
    author = _person(lot)
    event = day - timedelta(days=1)
    page = 1 + place_in_issue // 10
    opening = f"本报{short}{event.month}月{event.day}日电（记者 {author}）"
    first = f"{opening}近日，{county}{what}{done}，覆盖{lot.randint(2, 30)}个嘎查村。"
    article: dict[str, Any] = {
        "date": day.isoformat(),
        "newspaper": "内蒙古日报",
        "page": str(page),
        "section": SECTIONS[(page + serial) % len(SECTIONS)],
        "reporter": [{"name": author, "role": "记者"}],
        "byline": f"记者 {author}",
        "dateline": {"agency": "本报", "place": short, "date": event.isoformat(), "kind": "电"},
        "paragraphs": _paragraphs(lot, first, county, what),
    }
    if serial % 5:
        article["title"] = f"{county}{lot.randint(3, 90)}处{what}{done}"
    if serial % 3:
        article["id"] = f"{day.isoformat()}-{_key(serial)}"
    if serial % 2:
        article |= {"region": region, "places": [county]}
    if serial % 7 == 3:
        article["kicker"] = f"今年以来投入{lot.randint(100, 9000)}万元"
    if serial % 6 == 1:
        article["deck"] = f"惠及{lot.randint(200, 9000)}户农牧民"
    if serial % 8 == 2:
        article["captions"] = [f"{county}的{what}。", f"技术员在{county}察看{what}。"]
    if serial % 11 == 5:
        article["signature"] = [_person(lot), _person(lot)]
    return article


def _paragraphs(lot: Random, first: str, county: str, what: str) -> list[str | dict[str, str]]:
    """The lead, one to five paragraphs more, and at times a crosshead between them."""
    body: list[str | dict[str, str]] = [first + _sentences(lot, county, what, 1)]
    more = lot.randint(1, 5)
    body.extend(_sentences(lot, county, what, lot.randint(2, 4)) for _ in range(more))
    if more > 3:
        body.insert(2, {"kind": "subhead", "text": f"{what}带来新变化"})
    return body


def _sentences(lot: Random, county: str, what: str, count: int) -> str:
    forms = (
        "{county}{who}介绍，{what}总投资{a}万元，已完成{b}%。",
        "“以前要走{b}公里，现在家门口就有{what}。”牧民{name}说。",
        "截至目前，全{county}有{a}户受益，户均增收{b}00元。",
        "下一步，{who}将对{b}处{what}逐一回访，{name}等{b}名技术员常驻一线。",
        "在{county}，{what}从{b}处增加到{a}处，管护责任落实到人。",
    )
    return "".join(
        lot.choice(forms).format(
            county=county,
            what=what,
            who=lot.choice(_WHO),
            name=_person(lot),
            a=lot.randint(100, 9999),
            b=lot.randint(11, 99),
        )
        for _ in range(count)
    )


def _person(lot: Random) -> str:
    return lot.choice(_FAMILY) + "".join(lot.sample(_GIVEN, lot.randint(1, 2)))


def _key(serial: int) -> str:
    """Five letters, another for each number up to a million."""
    digits = "abcdefghjkmnpqrs"
    return "z" + "".join(digits[serial >> shift & 15] for shift in (12, 8, 4, 0))
