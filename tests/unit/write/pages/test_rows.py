"""Source lines beside the clean text: each difference is marked, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Article, Gap, Paragraph, Repair, Source, Span, Text
from generator.write.pages.rows import Row, rows_of
from tests.unit.write.newsroom import article


def printed(raw: str, clean: list[tuple[str, list[int]]], **facts: object) -> Article:
    """An article that owns all of ``raw``; each paragraph with the offset of each character."""
    paragraphs = tuple(Paragraph("text", Text(text, tuple(at))) for text, at in clean)
    one = article("2020-03-01-aaaaa", paragraphs=(), source=Source("a.txt", (Span(0, len(raw)),)))
    return replace(one, paragraphs=paragraphs, **facts)


def shown(row: Row) -> tuple[str, str]:
    """A row as people see it, what is marked in brackets."""

    def one(pieces: list[tuple[str, bool]]) -> str:
        return "".join(f"[{chars}]" if mark else chars for chars, mark in pieces)

    return one(row.raw), one(row.clean)


def test_a_wrap_that_closed_up_is_no_change() -> None:
    [row] = rows_of(printed("春 耕\n正忙", [("春耕正忙", [0, 2, 4, 5])]), "春 耕\n正忙")
    assert shown(row) == ("春 耕\n正忙", "春耕正忙")
    assert not row.changed


def test_a_changed_character_is_marked_on_both_sides() -> None:
    [row] = rows_of(printed("关干,春耕", [("关于，春耕", [0, 1, 2, 3, 4])]), "关干,春耕")
    assert shown(row) == ("关[干,]春耕", "关[于，]春耕")
    assert (row.changed, row.closed_up) == (True, False)


def test_white_space_that_a_repair_took_is_shown() -> None:
    space = Repair(Span(1, 2), " ", "", "space_by_digit")
    [row] = rows_of(printed("共 3户", [("共3户", [0, 2, 3])], repairs=(space,)), "共 3户")
    assert shown(row) == ("共[␣]3户", "共3户")
    assert (row.changed, row.closed_up) == (False, True)


def test_a_mark_that_was_put_in_is_marked() -> None:
    lost = Repair(Span(2, 3), " ", "\u2009", "lost_mark")
    text = [("部署，用心", [0, 1, 2, 3, 4])]
    [row] = rows_of(printed("部署 用心", text, repairs=(lost,)), "部署 用心")
    assert shown(row) == ("部署[␣]用心", "部署[，]用心")
    [row] = rows_of(printed("部署用心", [("“部署”用心", [0, 0, 1, 1, 2, 3])]), "部署用心")
    assert shown(row)[1].replace("[", "").replace("]", "") == "“部署”用心"
    assert "[”]" in shown(row)[1]


def test_the_second_copy_of_a_doubled_word_is_marked() -> None:
    [row] = rows_of(printed("仓库仓库", [("仓库", [0, 1])]), "仓库仓库")
    assert shown(row) == ("仓库[仓库]", "仓库")


def test_what_is_no_running_text_is_a_row_of_its_own() -> None:
    raw = "春耕正忙\n\n田里人多。\n"
    title, body = rows_of(printed(raw, [("田里人多。", [6, 7, 8, 9, 10])]), raw)
    assert (title.part, shown(title)) == (None, ("春耕正忙", ""))
    assert (body.part, shown(body)) == (0, ("田里人多。", "田里人多。"))


def test_paragraphs_and_stretches_that_stand_apart_are_rows_of_their_own() -> None:
    raw = "甲。乙丙\n\n丁。"
    rows = rows_of(printed(raw, [("甲。", [0, 1]), ("乙丙丁。", [2, 3, 6, 7])]), raw)
    assert [shown(row) for row in rows] == [("甲。", "甲。"), ("乙丙", "乙丙"), ("丁。", "丁。")]


def test_a_gap_stands_where_the_words_are_lost() -> None:
    gaps = (Gap("…乙", "lost", 0, 2),)
    [row] = rows_of(printed("甲乙丙", [("甲乙丙", [0, 1, 2])], gaps=gaps), "甲乙丙")
    assert row.gaps == {1: False}
    assert [chars for chars, _ in row.clean] == ["甲乙", "", "丙"]


def test_the_words_of_others_between_its_lines_are_left_out() -> None:
    raw = "甲乙\n别人的话\n丙丁"
    one = printed(raw, [("甲乙丙丁", [0, 1, 8, 9])])
    one = replace(one, source=Source("a.txt", (Span(0, 2), Span(8, 10))))
    assert [shown(row)[0] for row in rows_of(one, raw)] == ["甲乙", "丙丁"]
