"""Corrections that cannot apply are refused by file, line and key, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BanmianError, StaleCorrection
from tests.unit.pipeline.correcting import articles_of, entry, join

STALE = [
    (entry("没有这句话", "replace: 甲"), "not in the raw text", "replace"),
    (entry("记者", "replace: 甲"), "more than once", "replace"),
    (entry("三十里河滩", "replace: 三十里河滩"), "so already", "replace"),
    (entry("整治河道", "retitle: 赤峰市林西县整治河道三十里"), "so already", "retitle"),
    (entry("整治河道", "set: {region: 赤峰市}"), "so already", "set.region"),
    (entry("星期六", "retitle: 甲"), "no article", "retitle"),
    (entry("星期六", "replace: 星期天"), "no article", "replace"),
    (entry("三十里河滩", "replace: 甲").replace("a.txt", "b.txt"), "no page b.txt", "replace"),
    (entry("本报乌海", "split: true"), "begins there already", "split"),
    (entry("整治河道", "split: true"), "no running text", "split"),
    (join("换了新颜。", "没有这句话"), "not in the raw text", "join"),
    (join("整治河道三十里", "星期六"), "no article's text", "join"),
    (join("发现垃圾当天清走。", "本报赤峰"), "read on in itself", "join"),
    (entry("三十里河滩", "move: {to: 每周一巡}"), "into itself", "move"),
    ("- {file: a.txt, from: 每周, until: 甲, move: {to: 坐轮椅}, reason: 甲}\n", "not in", "move"),
    (
        "- {file: a.txt, from: 当天清走, until: 三十里河滩, move: {to: 坐轮椅的}, reason: 甲}\n",
        "stands before",
        "move",
    ),
    (entry("星期六", "move: {to: 星期六}"), "no article", "move"),
    (entry("星期六", "withdraw: true"), "no article", "withdraw"),
]  # fmt: skip


@pytest.mark.parametrize(("correction", "what", "key"), STALE)
def test_a_stale_correction_is_refused_with_its_line(
    tmp_path: Path, correction: str, what: str, key: str
) -> None:
    with pytest.raises(StaleCorrection, match=what) as error:
        articles_of(tmp_path, correction)
    where = error.value.where
    assert where.file.endswith("2021-04-03.yml")
    assert where.line in range(1, 6)
    assert where.key == key
    assert error.value.todo


def test_all_stale_corrections_are_named_at_once(tmp_path: Path) -> None:
    faulty = "".join(correction for correction, _, _ in STALE)
    with pytest.raises(StaleCorrection) as error:
        articles_of(tmp_path, faulty + entry("三十里河滩", "replace: 三十里长滩"))
    told = str(error.value)
    assert told.count("\n  → ") == len(STALE)
    assert all(what in told for _, what, _ in STALE)


def test_two_corrections_of_the_same_words_are_refused(tmp_path: Path) -> None:
    twice = entry("三十里河滩", "replace: 三十里长滩") + entry("河滩换了", "replace: 荒滩换了")
    with pytest.raises(StaleCorrection, match="the same words"):
        articles_of(tmp_path, twice)


def test_corrections_need_no_order_but_every_error_is_an_editors(tmp_path: Path) -> None:
    with pytest.raises(BanmianError):
        articles_of(tmp_path, "- 甲\n")
