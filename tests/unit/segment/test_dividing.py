"""Blocks divide line by line where something else begins, and nowhere else."""

from __future__ import annotations

from generator.model import Block, Line, Span, Text
from generator.segment.dividing import divide


def block(*rows: str, measure: float = 12.0, wrapped: bool = False) -> Block:
    """Lines as a text layer prints them; one that starts with a full-width space is indented."""
    lines, at = [], 0
    for row in rows:
        text = row.strip("　")
        origin = tuple(range(at, at + len(text)))
        lines.append(
            Line(
                Text(text, origin),
                Span(at, at + len(text)),
                float(len(text)),
                measure,
                indented=row.startswith("　"),
            )
        )
        at += len(text) + 1
    return Block(tuple(lines), wrapped)


def runs(*rows: str, wrapped: bool = False) -> list[tuple[list[str], bool]]:
    return [([x.string for x in run], d) for run, d in divide(block(*rows, wrapped=wrapped))]


def test_a_headline_set_tight_between_two_stories_stands_apart() -> None:
    assert runs(
        "　　茶园管护到了紧要关头，",
        "村民一早就上了山。",
        "送戏下乡暖人心",
        "　　县剧团的大篷车开进了",
        "山里，一唱就是三天。",
    ) == [
        (["茶园管护到了紧要关头，", "村民一早就上了山。"], False),
        (["送戏下乡暖人心"], False),
        (["县剧团的大篷车开进了", "山里，一唱就是三天。"], False),
    ]


def test_headline_and_byline_above_a_text_are_two_runs() -> None:
    assert [
        run for run, _ in runs("山里来了大篷车", "本报记者 李雷", "　　大篷车开进了山里。")
    ] == [
        ["山里来了大篷车"],
        ["本报记者 李雷"],
        ["大篷车开进了山里。"],
    ]


def test_a_dateline_opens_a_run_also_behind_a_glued_headline() -> None:
    assert runs("新茶上市价更高本报合肥5月6日讯（记者 李雷）新茶", "上市了。") == [
        (["新茶上市价更高"], False),
        (["本报合肥5月6日讯（记者 李雷）新茶", "上市了。"], True),
    ]


def test_a_short_line_in_the_middle_of_a_sentence_is_no_headline() -> None:
    assert len(runs("　　村民们说，自从修了路，", "山货下山快多了", "，日子也好过了。")) == 1


def test_a_line_that_starts_with_a_role_but_goes_on_is_no_byline() -> None:
    assert len(runs("　　大篷车开进了山里。", "记者在现场看到", "台下坐满了人。")) == 1


def test_a_name_in_the_middle_of_a_sentence_is_no_byline() -> None:
    assert len(runs("　　村民们说，照片的作者，", "本报记者 李雷", "，去年来过山里。")) == 1


def test_stray_marks_of_a_scan_are_lines_of_their_own() -> None:
    [(junk, _), (rest, _)] = runs("> （李雷 韩梅梅）", wrapped=True)
    assert (junk, rest) == ([">"], ["（李雷 韩梅梅）"])
