"""A table stays below the text that announces it, which reads on in no other."""

from __future__ import annotations

from generator.model import Join, Span
from generator.pipeline import Desk
from generator.segment.pieces.piece import TABLE_ROW, Piece, Role
from generator.segment.reading_order.table_places import put_back, without_announcing
from tests.unit.segment.newsprint import BRIDGE_DATED, BRIDGE_HEAD, SCHOOL, TEA, articles, piece

HEAD, ANNOUNCES, MORE = "春茶行情", "各市场今天的收购价如下：", "预计谷雨以后鲜叶的价格会回落。"
ROWS = ("品种 今日 昨日", "毛峰 320 318", "猴魁 560 551", "瓜片 280 280")


def row(number: int) -> Piece:
    return piece(number, ROWS[number % 4]).as_role(Role.BODY, TABLE_ROW)


def numbers(threads: list[list[tuple[Piece, ...]]]) -> list[list[int]]:
    return [[part.number for chain in thread for part in chain] for thread in threads]


def test_what_announces_a_table_does_not_read_on_below_it() -> None:
    joins = {(0, 2): Join(Span(0, 1), Span(2, 3), "", 0.9)}
    assert not without_announcing(joins, [piece(0, ANNOUNCES), row(1), piece(2, MORE)])
    for text, below in ((TEA, row(1)), (ANNOUNCES, piece(1, SCHOOL))):
        assert without_announcing(joins, [piece(0, text), below, piece(2, MORE)]) == joins


def test_a_thread_of_rows_goes_back_below_its_text() -> None:
    texts = [(piece(0, TEA),), (piece(3, MORE),)]
    rows = [(row(1),), (row(2),)]
    assert numbers(put_back([texts, rows])) == [[0, 1, 2, 3]]
    headed = [(piece(0, BRIDGE_HEAD).as_role(Role.HEADLINE),)]
    assert numbers(put_back([headed, rows])) == [[0], [1, 2]]
    assert numbers(put_back([[(piece(0, TEA),), *rows], texts[1:]])) == [[0, 1, 2], [3]]


def test_a_table_is_of_the_article_whose_text_stands_above_and_below_it(desk: Desk) -> None:
    table = "\n\n".join(ROWS)
    for label in ("", "茶乡短讯\n\n"):
        page = f"{label}{HEAD}\n\n{TEA}{ANNOUNCES}\n\n{table}\n\n{MORE}\n\n{BRIDGE_HEAD}\n\n"
        first, second = articles(f"{page}{BRIDGE_DATED}\n", desk)
        texts = [paragraph.text.string for paragraph in first.paragraphs]
        assert (first.title, texts[0], texts[-1]) == (HEAD, TEA + ANNOUNCES, MORE)
        assert len(texts) == 6
        assert second.title == BRIDGE_HEAD


def test_a_table_is_of_what_announces_it_and_of_what_stands_below_it(desk: Desk) -> None:
    for top, size in (((TEA + ANNOUNCES, *ROWS), 5), ((*ROWS, TEA), 5), ((TEA, *ROWS), 1)):
        page = "\n\n".join((HEAD, *top, BRIDGE_HEAD, BRIDGE_DATED)) + "\n"
        first, *_, last = articles(page, desk)
        assert (len(first.paragraphs), last.title) == (size, BRIDGE_HEAD)
