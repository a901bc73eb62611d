"""Lists of corrections: each kind is read, and each fault is named by file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.model import Correction, Person
from generator.read.corrections import read_corrections


def read(folder: Path, text: str) -> tuple[Correction, ...]:
    (folder / "2021-04-03.yml").write_text(text, "utf-8")
    return read_corrections(folder)


def test_no_folder_and_an_empty_list_are_no_corrections(tmp_path: Path) -> None:
    assert read_corrections(tmp_path / "none") == ()
    assert read(tmp_path, "# 尚无\n") == ()


def test_each_kind_is_read(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        """\
- {file: a.txt, reason: 甲, join: {after: 前, before: 后}}
- {file: a.txt, reason: 甲, quote: 新, split: true}
- {file: a.txt, reason: 甲, quote: 字, move: {to: 彼, as: caption}}
- {file: a.txt, reason: 甲, from: 起, until: 止, move: {after: 彼}}
- {file: a.txt, reason: 甲, quote: 杂, move: {to: unassigned}}
- {file: a.txt, reason: 甲, quote: 旧, replace: 新}
- {file: a.txt, reason: 甲, replace: {旧一: 新一, 旧二: ""}}
- {file: a.txt, reason: 甲, quote: 题, retitle: 新题}
- {file: a.txt, reason: 甲, quote: 事, set: {section: null, reporter: [记者 甲, 乙丙]}}
- {file: a.txt, reason: 甲, quote: 撤, withdraw: true}
""",
    )
    assert [(c.verb, c.quote, c.target, c.until, c.text) for c in found] == [
        ("join", "前", "后", "", ""),
        ("split", "新", "", "", ""),
        ("move", "字", "彼", "", ""),
        ("move", "起", "彼", "止", ""),
        ("move", "杂", "", "", ""),
        ("replace", "旧", "", "", "新"),
        ("replace", "旧一", "", "", "新一"),
        ("replace", "旧二", "", "", ""),
        ("retitle", "题", "", "", "新题"),
        ("set", "事", "", "", ""),
        ("withdraw", "撤", "", "", ""),
    ]
    assert (found[2].part, found[2].behind, found[3].behind) == ("caption", False, True)
    people = (Person("甲", "记者"), Person("乙丙", "记者"))
    assert found[9].fields == {"section": None, "reporter": people}
    assert [c.place.line for c in found] == [1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10]
    assert found[7].place.key == "replace.旧二"


def test_words_that_yaml_would_read_as_something_else_stay_words(tmp_path: Path) -> None:
    text = "- {file: a.txt, quote: 3, replace: yes, reason: 1.10, on: 2021-04-05, by: no}\n"
    [one] = read(tmp_path, text)
    assert (one.quote, one.text, one.reason, one.on, one.by) == (
        "3", "yes", "1.10", "2021-04-05", "no",
    )  # fmt: skip


def test_former_ids_are_one_or_a_list(tmp_path: Path) -> None:
    base = "- {file: a.txt, quote: 甲, reason: 甲, "
    one, two, three = read(
        tmp_path,
        base
        + "retitle: 乙, formerly: 2021-04-03-aaaaa}\n"
        + base
        + "set: {formerly: [2021-04-03-aaaaa, 2021-04-03-bbbbb]}}\n"
        + base
        + "retitle: 乙}\n",
    )
    assert one.formerly == ("2021-04-03-aaaaa",)
    assert two.formerly == ("2021-04-03-aaaaa", "2021-04-03-bbbbb")
    assert three.formerly == ()


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("a: b\n", None, None),
        ("- 甲\n", None, 1),
        ("- {file: a.txt\n", None, 2),
        ("- file: a.txt\n  quote: 甲\n  reason: 乙\n  rename: 丙\n", "rename", 4),
        ("- file: a.txt\n  quote: 甲\n  reason: 乙\n", None, 1),
        ("- file: a.txt\n  quote: 甲\n  reason: 乙\n  split: true\n  retitle: 丙\n", None, 1),
        ("- {file: a.txt, quote: 甲, replace: 乙}\n", "reason", 1),
        ("- file: a.txt\n  quote: 甲\n  reason:\n  replace: 乙\n", "reason", 3),
        ("- {quote: 甲, reason: 甲, replace: 乙}\n", "file", 1),
        ("- {file: a.txt, reason: 甲, replace: 乙}\n", "quote", 1),
        ("- file: a.txt\n  reason: 甲\n  reason: 乙\n  quote: 丙\n  retitle: 丁\n", "reason", 3),
        ("- {file: a.txt, quote: 甲, reason: 甲, replace: [1]}\n", "replace", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, replace: {甲: 乙}}\n", "replace", 1),
        ("- file: a.txt\n  reason: 甲\n  replace:\n    甲: 乙\n    甲: 丙\n", "replace.甲", 5),
        ("- file: a.txt\n  reason: 甲\n  replace:\n    甲: 乙\n    乙:\n", "replace.乙", 5),
        ("- {file: a.txt, reason: 甲, join: {after: 甲}}\n", "join.before", 1),
        ("- {file: a.txt, reason: 甲, join: 甲}\n", "join", 1),
        ("- {file: a.txt, quote: 乙, reason: 甲, join: {after: 甲, before: 乙}}\n", "quote", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, split: 乙}\n", "split", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, withdraw: false}\n", "withdraw", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, move: {}}\n", "move", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, move: {to: 甲, after: 乙}}\n", "move", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, move: {to: 甲, as: 乙}}\n", "move.as", 1),
        ("- {file: a.txt, quote: 甲, from: 乙, reason: 甲, move: {to: 甲}}\n", "quote", 1),
        ("- {file: a.txt, from: 乙, reason: 甲, move: {to: 甲}}\n", "until", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, set: {id: x}}\n", "set.id", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, set: {}}\n", "set", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, set: {date: 2021-02-30}}\n", "set.date", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, set: {places: 甲}}\n", "set.places", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, set: {formerly: x}}\n", "set.formerly", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, retitle: 乙, on: 昨天}\n", "on", 1),
        ("- {file: a.txt, quote: 甲, reason: 甲, retitle: 乙, formerly: x}\n", "formerly", 1),
    ],
)
def test_a_broken_correction_names_its_line_and_key(
    tmp_path: Path, text: str, key: str | None, line: int | None
) -> None:
    with pytest.raises(SettingsError) as error:
        read(tmp_path, text)
    assert error.value.where.file == str(tmp_path / "2021-04-03.yml")
    assert (error.value.where.key, error.value.where.line) == (key, line)
    assert error.value.todo
