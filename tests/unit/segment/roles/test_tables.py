"""Rows of cells are a table: with its unit, its head, and what of a row found no room."""

from __future__ import annotations

from generator.clean.pages import clean_page
from generator.model import RawPage
from generator.pipeline import Desk
from generator.segment.pieces.piece import TABLE_ROW, Role
from generator.segment.roles.cut_lines import cut_lines
from generator.segment.roles.tables import mark_tables
from tests.unit.segment.newsprint import TEA, line, pieces_in, set_in


def rows(text: str, desk: Desk) -> list[bool]:
    """Which lines of a text layer are rows of a table."""
    page = clean_page(RawPage("page.txt", text), desk.words.lexicon)
    lines = [line for block in page.blocks for line in block.lines]
    found: list[tuple[Role, str] | None] = [None] * len(lines)
    mark_tables(lines, found, scanned=False)
    return [role == (Role.BODY, TABLE_ROW) for role in found]


def test_cells_beside_figures_are_known_though_cleaning_closes_them_up(desk: Desk) -> None:
    text = "班次 起点 终点 时刻\nK12 黄山 合肥 7:30\nK14 黄山 芜湖 8:10\nK16 黄山 安庆 9:25\n"
    assert rows(text, desk) == [True] * 4


def test_the_unit_above_a_table_is_of_it(desk: Desk) -> None:
    table = "品种 今日 昨日\n毛峰 320 318\n猴魁 560 551\n瓜片 280 280\n"
    assert rows("单位：元/公斤\n" + table, desk) == [True] * 5
    assert rows("单位：元/公斤\n" + set_in(TEA), desk)[0] is False


def test_the_end_of_a_row_in_a_line_of_its_own_is_of_the_table(desk: Desk) -> None:
    text = "品种 今日 昨日\n涨跌%\n毛峰 320 318\n猴魁 560 551\n瓜片 280 280\n"
    assert rows(text, desk) == [True] * 5


def test_figures_with_white_about_them_in_a_text_are_no_cells(desk: Desk) -> None:
    text = "全县去年有 3000 户茶农靠\n这一片叶子增收 2 成多，今年\n鲜叶每斤 80 元，收购点在村\n"
    assert not any(rows(text, desk))


def test_a_letterspaced_label_below_a_table_is_no_row(desk: Desk) -> None:
    text = "品种 今日 昨日\n毛峰 320 318\n猴魁 560 551\n瓜片 280 280\n简 讯\n"
    assert rows(text, desk) == [True] * 4 + [False]


FIGURES = "品种 今日 昨日 前日\n毛峰 320 318 317\n猴魁 560 551 549\n瓜片 280 280 279\n"


def test_a_day_and_a_place_above_a_table_are_no_row(desk: Desk) -> None:
    assert rows("5月6日 屯溪茶叶市场\n" + FIGURES, desk) == [False] + [True] * 4


def test_a_note_below_a_table_is_of_it(desk: Desk) -> None:
    note = "注：以上均为每斤批发\n价，节日停市。\n茶农们天不亮就上了山。\n"
    assert rows(FIGURES + note, desk) == [True] * 6 + [False]


def test_who_gave_the_figures_is_cut_off_the_last_row() -> None:
    cut = cut_lines([line("瓜片 280 280 1.2%（县茶叶协会供稿）")])
    assert [one.string for one in cut] == ["瓜片 280 280 1.2%", "（县茶叶协会供稿）"]
    broken = cut_lines([line("瓜片 280 280 1.2%（县茶叶"), line("协会供稿）")])
    assert [one.string for one in broken] == ["瓜片 280 280 1.2%", "（县茶叶", "协会供稿）"]
    text = cut_lines([line("今年鲜叶产量增长1.2%（去年减少")])
    assert len(text) == 1


def test_a_few_letters_above_a_row_without_figures_name_another_table(desk: Desk) -> None:
    other = "地区 今日 明日 气温\n黄山 小雨 多云 9—15\n合肥 多云 阵雨 8—16\n芜湖 晴 多云 9—18\n"
    assert rows(f"{FIGURES}今明天气\n{other}", desk) == [True] * 4 + [False] + [True] * 4


def test_who_made_the_page_stands_below_a_table_and_is_no_row(desk: Desk) -> None:
    figures = FIGURES.replace(" ", "\u3000")
    page = f"{set_in(TEA) * 4}茶叶行情\n{figures}本版编辑：李 雷 美编：韩 雪\n"
    last = pieces_in(page, desk)[-1]
    assert (last.role, last.string) == (Role.EDITORS, "本版编辑：李 雷 美编：韩 雪")


PRICES = """毛峰（元/斤）320.5318.0
猴魁（元/斤）560.0551.5
瓜片（元/斤）280.0280.0
火青（元/斤）410.5408.0
"""


def test_names_and_figures_built_alike_are_rows_though_no_white_parts_them(desk: Desk) -> None:
    assert rows(PRICES, desk) == [True] * 4
    assert rows(PRICES.replace("551.5", "551.5\n557.0"), desk) == [True] * 5
    scores = "安徽102比99山西\n浙江88 比95湖北\n福建 117比110 广东\n北京92比90天津\n"
    assert rows(scores, desk) == [True] * 4


def test_the_first_row_is_known_below_what_announces_it(desk: Desk) -> None:
    assert rows("各市场的价格如下：\n品种今日昨日\n" + PRICES, desk) == [False] + [True] * 5
    assert rows("收购点已有八个。\n品种今日昨日\n" + PRICES, desk) == [False] * 2 + [True] * 4


def test_three_lines_of_prose_with_figures_are_no_rows_where_they_fill_their_column() -> None:
    prose = ["合作社鲜叶3000斤毛茶", "去年每斤卖到80元又涨", "茶农增收4000元另分红"]
    for measure, role in ((10.5, None), (26.0, (Role.BODY, TABLE_ROW))):
        found: list[tuple[Role, str] | None] = [None] * 3
        mark_tables([line(text, measure=measure) for text in prose], found, scanned=False)
        assert found == [role] * 3


def scanned(*texts: str, noise: str = "口口") -> list[bool]:
    """Which lines of a scan are rows of a table."""
    found: list[tuple[Role, str] | None] = [
        (Role.NOISE, "noise") if text == noise else None for text in texts
    ]
    mark_tables([line(text) for text in texts], found, scanned=True)
    return [role == (Role.BODY, TABLE_ROW) for role in found]


ROWS = ("品种 今日 昨日", "毛峰 320 318", "猴魁 560 551", "瓜片 280 280")


def test_noise_among_the_rows_of_a_scan_parts_no_table() -> None:
    assert scanned(*ROWS[:2], "口口", *ROWS[2:]) == [True, True, False, True, True]
    ends = ("品种 今日 昨日", "毛峰 320 318", "口口", "猴魁 560")
    assert scanned(*ends) == [True, True, False, True]


def test_rows_that_a_scan_parted_are_of_one_table() -> None:
    between = ["茶农们天不亮就上了山，赶在雨前采叶。"] * 3
    assert scanned(*ROWS[:2], *between, *ROWS[2:]) == [True] * 2 + [False] * 3 + [True] * 2
    far = between * 12
    assert not any(scanned(*ROWS[:2], *far, *ROWS[2:]))
    other = ("毛峰 320 318 310", "猴魁 560 551 540")
    assert not any(scanned(*ROWS[:2], *between, *other))
    heads = ("3家茶厂 用上 新机器", "本报讯 村里 4口井")
    assert not any(scanned(*heads, *between, *heads))


def test_a_headline_that_lost_its_marks_below_a_table_of_a_scan_is_no_row() -> None:
    assert scanned(*ROWS, "口口", "茶山上的 采茶机") == [True] * 4 + [False] * 2
