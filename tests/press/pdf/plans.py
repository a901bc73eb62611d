"""Printed pages made up by chance: which articles stand on a sheet, and how each is set.

More pages than anyone would set by hand; they are printed to a folder of their own
(``python -m tests.press.pdf.print --compose 40 --set open --into FOLDER``) and not committed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from tests.press.pdf.pages import SHEET, Plan
from tests.press.story import Story, stories

ROWS = ((12,), (12,), (7, 5), (5, 7), (6, 6), (8, 4), (4, 8), (4, 4, 4), (9, 3), (5, 3, 4))
"""The parts of twelve that the articles of one row take."""
NARROWEST, WIDEST = 28.0, 62.0
"""Millimetres of a column of text."""
LONG, SHORT = 500, 160
"""Letters: what is longer takes a wide block, what is shorter a narrow one."""
ROOM = {"beside": 150, "vertical": 90}
"""Millimetres that a block takes at least whose headline stands beside its text."""
TALLEST = 900
"""Millimetres of a sheet before it is cut to what stands on it."""
FEWEST, MOST = 3, 12


def composed(which: str, number: int) -> Plan:
    """The page of this number, made of the articles of a set; the same whenever it is asked for."""
    chance = Random(f"{which} {number}")
    chosen = _chosen(stories(which), chance)
    page = _sheet(chosen, chance)
    settings = list(
        _stream(chosen, chance) if page["style"] == "stream" else _grid(page, chosen, chance)
    )
    if page["style"] == "stream":
        page["height"] = _tall(page, chosen)
    page["section"] = page["column"] or None
    return Plan(f"composed-{number:03}-{which}", which, page, chosen, settings)


def _chosen(stock: Sequence[Story], chance: Random) -> list[Story]:
    """Articles of one paper and issue, and a few others that print no day to fill the page."""
    first = chance.choice(stock)
    own = [s for s in stock if (s.paper, s.day) == (first.paper, first.day)]
    count = min(chance.randint(FEWEST, MOST), len(own))
    chosen = chance.sample(own, max(count, min(FEWEST, len(own))))
    briefs = [s for s in chosen if s.kind == "brief"]
    whole = [s for s in chosen if s.kind != "brief"]
    at = chance.randint(1, len(whole)) if whole else 0
    return [*whole[:at], *sorted(briefs, key=lambda s: s.section or ""), *whole[at:]]


def _sheet(chosen: Sequence[Story], chance: Random) -> dict[str, Any]:
    day = chosen[0].day
    week = "一二三四五六日"[day.weekday()]
    number = chance.randint(2, 12)
    folios = (
        f"{day.year}年{day.month}月{day.day}日 星期{week} 第{number}版",
        f"{number:02} {day.year}年{day.month}月{day.day}日 星期{week}",
        f"{day.year}.{day.month}.{day.day} 星期{week} A{number:02}",
    )
    editors = ("责任编辑：{} 版式策划：{}", "编辑 {} 美编 {}", "本版编辑：{} 校对：{}", "")
    names = chance.sample(("周延", "苏岚", "高兴旺", "阿木尔", "冯晓波", "田小雨", "乌日罕"), 2)
    style = "stream" if chance.random() < 0.2 else "grid"
    return {
        **SHEET,
        "style": style,
        "loose": chance.random() < 0.5,
        "columns": chance.choice((3, 4, 4, 5)),
        "fill": chance.choice(("balance", "auto")),
        "picture": chance.choice((6, 8, 10)),
        "width": chance.choice((240, 260, 285, 310, 350, 390)),
        "height": TALLEST if style == "grid" else 0,
        "size": chance.choice((8.5, 9, 9, 9.5, 10)),
        "folio": chance.choice(folios),
        "column": chance.choice(("", "要闻", "综合新闻", "民生", "经济", "社会·民生", "文化")),
        "editors": chance.choice(editors).format(*names),
    }


def _stream(chosen: Sequence[Story], chance: Random) -> Iterator[dict[str, Any]]:
    doubled = chance.random() < 0.2
    for place, story in enumerate(chosen):
        yield {**_labelled(chosen, place, chance), **_details(story, chance), "doubled": doubled}


def _tall(page: dict[str, Any], chosen: Sequence[Story]) -> int:
    """Millimetres that the articles take when they run from column to column."""
    em = page["size"] * 25.4 / 72
    column = (page["width"] - 20) / page["columns"] - 7
    lines = sum(len_of(story) * em / column + 9 for story in chosen)
    pictures = sum(len(story.captions) for story in chosen) * (page["picture"] + 1)
    return round((lines + pictures) * 1.5 * em / page["columns"] * 1.15) + 60


def _grid(
    page: dict[str, Any], chosen: Sequence[Story], chance: Random
) -> Iterator[dict[str, Any]]:
    doubled, last = chance.random() < 0.2, chance.choice((0.0, 0.0, 0.3, 1.0))
    spans = list(_spans(chosen, chance))
    part = (page["width"] - 20) / 12
    for place, (story, span) in enumerate(zip(chosen, spans, strict=True)):
        head = chance.choices(("above", "below", "beside", "vertical"), (7, 1, 1, 1))[0]
        if (
            not story.title
            or part * span < ROOM.get(head, 0)
            or (head == "vertical" and story.deck)
        ):
            head = "above"
        room = part * span - (67 if head == "beside" else 15 if head == "vertical" else 0)
        most = max(1, int(room // NARROWEST))
        fewest = max(1, round(room / WIDEST))
        columns = min(chance.randint(fewest, max(fewest, most)), 1 + len_of(story) // 90)
        yield {
            **_labelled(chosen, place, chance),
            **_details(story, chance),
            "span": span,
            "columns": 1 if story.kind == "table" else columns,
            "head": head,
            "drawn": "last" if head != "below" and chance.random() < last else "first",
            "box": chance.random() < 0.08,
            "doubled": doubled,
        }


def _spans(chosen: Sequence[Story], chance: Random) -> Iterator[int]:
    """The parts of twelve that each takes, row by row."""
    left = list(chosen)
    while left:
        fitting = [row for row in ROWS if len(row) <= len(left) and _suits(row, left)]
        row = chance.choice(fitting or [(12,)])
        yield from row
        del left[: len(row)]


def _suits(row: Sequence[int], left: Sequence[Story]) -> bool:
    sizes = [len_of(story) for story in left[: len(row)]]
    return all(
        not (size > LONG and span < 5) and not (size < SHORT and span > 6)
        for size, span in zip(sizes, row, strict=True)
    )


def _labelled(chosen: Sequence[Story], place: int, chance: Random) -> dict[str, Any]:
    """The printed label of an article; briefs of one section share theirs."""
    story, above = chosen[place], chosen[place - 1] if place else None
    if story.section is None or (story.kind != "brief" and chance.random() < 0.5):
        return {}
    if story.kind == "brief" and above and (above.kind, above.section) == ("brief", story.section):
        return {"section": story.section}
    return {"label": story.section}


def _details(story: Story, chance: Random) -> dict[str, Any]:
    told: dict[str, Any] = {"signature": chance.choice(("own", "run"))}
    if story.captions:
        told["picture"] = chance.choice(("inside", "above", "below"))
        told["caption"] = chance.choice(("plain", "plain", "spaced", "narrow"))
    if story.byline_line and chance.random() < 0.2 and not story.byline_line.startswith("本报评论"):
        told["byline"] = "last"
    return told


def len_of(story: Story) -> int:
    """How long an article is, with what its pictures say."""
    return story.letters + sum(map(len, story.captions))
