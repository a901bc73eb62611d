"""Clean articles of an export are corrected by quotations from their own text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.errors import StaleCorrection
from tests.unit.pipeline.press import Read, job, read

LINES = (
    {
        "date": "2021-04-03",
        "title": "河道变清",
        "paragraphs": ["三十里河滩换了新颜。", "人人称好。"],
    },
    {
        "date": "2021-04-03",
        "title": "公交新装",
        "paragraphs": ["踏板方便了"],
        "captions": ["踏板。"],
        "gaps": [{"after": "…踏板方便了", "why": "lost"}],
    },
)


def paper(folder: Path, correction: str) -> Read:
    lines = "\n".join(json.dumps(line, ensure_ascii=False) for line in LINES)
    entry = f"- {{file: x/a.jsonl, reason: 校样, {correction}}}\n"
    return read(job(folder, {"seeds/x/a.jsonl": lines, "corrections/a.yml": entry}))


def test_words_are_replaced_and_the_id_stays(tmp_path: Path) -> None:
    before = paper(tmp_path / "1", "quote: 人人, set: {section: 要闻}").edition.articles
    after = paper(tmp_path / "2", "quote: 三十里 河滩, replace: 三十里长滩").edition.articles
    assert [p.text.string for p in after[0].paragraphs] == ["三十里长滩换了新颜。", "人人称好。"]
    assert [a.id for a in after] == [a.id for a in before]
    assert after[0].amendments[0].before == "三十里河滩"
    assert before[0].section == "要闻"


def test_a_gap_keeps_its_place_behind_replaced_words(tmp_path: Path) -> None:
    _, second = paper(tmp_path, "quote: 方便了, replace: 方便了乘客").edition.articles
    assert second.gaps[0].offset == len("踏板方便了乘客")


@pytest.mark.parametrize("quote", ["河道变清", "踏板。"])
def test_headlines_and_captions_are_replaced_too(tmp_path: Path, quote: str) -> None:
    found = paper(tmp_path, f"quote: {quote}, replace: 换了").edition.articles
    assert "换了" in [found[0].title, *found[1].captions]


def test_a_withdrawn_article_leaves_a_notice(tmp_path: Path) -> None:
    edition = paper(tmp_path, "quote: 人人称好, withdraw: true").edition
    assert [a.title for a in edition.articles] == ["公交新装"]
    assert [n.title for n in edition.notices] == ["河道变清"]


@pytest.mark.parametrize(
    ("correction", "what"),
    [
        ("quote: 没有, replace: 甲", "not in the raw text"),
        ("quote: 踏板, replace: 甲", "more than once"),
        ("quote: 人人称好, replace: 人人称好", "so already"),
        ("quote: 人人称好, split: true", "needs a raw page"),
        ("quote: 新颜。人人, replace: 甲", "not in the raw text"),
    ],
)
def test_what_does_not_apply_is_refused(tmp_path: Path, correction: str, what: str) -> None:
    with pytest.raises(StaleCorrection, match=what) as error:
        paper(tmp_path, correction)
    assert error.value.where.line == 1
