"""Editors' corrections apply at one place each, or are refused by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SettingsError, StaleCorrection
from generator.model import Article
from generator.pipeline.build import read_job
from tests.unit.pipeline.press import PAGE, job


def entry(quote: str, rest: str) -> str:
    return f"- file: a.txt\n  quote: {quote}\n  reason: 校样\n  {rest}\n"


def read(folder: Path, corrections: str) -> tuple[Article, ...]:
    pages = {"a.txt": PAGE, "corrections/2021-04-03.yml": corrections}
    return read_job(job(folder, pages)).edition.articles


def test_a_replacement_changes_the_text_and_is_told_as_a_repair(tmp_path: Path) -> None:
    first, _ = read(tmp_path, entry("三十里河滩", "replace: 三十里河滩地"))
    assert "三十里河滩地换了新颜" in first.body
    [repair] = [r for r in first.repairs if r.rule.startswith("editor")]
    assert (repair.before, repair.after) == ("三十里河滩", "三十里河滩地")


def test_a_quotation_may_run_over_a_line_end(tmp_path: Path) -> None:
    first, _ = read(tmp_path, entry("把河长巡河", "replace: 把河长巡滩"))
    assert "把河长巡滩写进" in first.body


def test_a_headline_and_a_fact_can_be_stated(tmp_path: Path) -> None:
    retitled, _ = read(tmp_path, entry("整治河道", "retitle: 赤峰市林西县“整治河道”三十里"))
    assert retitled.title == "赤峰市林西县“整治河道”三十里"
    assert retitled.title_source == "printed"  # its letters stand on the page
    ours, _ = read(tmp_path, entry("整治河道", "retitle: 河道变清"))
    assert (ours.title, ours.title_source) == ("河道变清", "derived")
    _, placed = read(tmp_path, entry("坐轮椅的乘客", "set: {section: 民生}"))
    assert placed.section == "民生"


@pytest.mark.parametrize(
    ("correction", "what"),
    [
        (entry("没有这句话", "replace: 甲"), "not in the raw text"),
        (entry("记者", "replace: 甲"), "more than once"),
        (entry("三十里河滩", "replace: 三十里河滩"), "so already"),
        (entry("整治河道", "retitle: 赤峰市林西县整治河道三十里"), "so already"),
        (entry("星期六", "retitle: 甲"), "no article"),
        (entry("整治河道", "replace: 甲"), "retitle or set"),
        (entry("三十里河滩", "replace: 甲").replace("a.txt", "b.txt"), "no page b.txt"),
    ],
)
def test_a_stale_correction_is_refused_with_its_line(
    tmp_path: Path, correction: str, what: str
) -> None:
    with pytest.raises(StaleCorrection, match=what) as error:
        read(tmp_path, correction)
    assert error.value.where.file.endswith("2021-04-03.yml:1")


@pytest.mark.parametrize(
    ("correction", "key"),
    [
        ("a: b\n", None),
        (entry("甲", "rename: 乙"), "rename"),
        ("- {file: a.txt, quote: 甲, replace: 乙}\n", "reason"),
        (entry("甲", "set: {id: x}"), "set"),
        (entry("三十里河滩", "set: {region: 火星市}"), "set.region"),
        (entry("甲", "replace: 1"), "replace"),
        ("- {file: a.txt\n", None),
    ],
)
def test_a_broken_correction_names_its_key(
    tmp_path: Path, correction: str, key: str | None
) -> None:
    with pytest.raises(SettingsError) as error:
        read(tmp_path, correction)
    assert error.value.where.key == key
    assert "2021-04-03.yml" in error.value.where.file
