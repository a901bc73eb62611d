"""The verbs as an editor types them: results on standard output, faults with status 1."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.unit.pipeline.press import PAGE, PROJECT, UNDATED


def run(*words: str, stdin: bytes = b"", cwd: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env={"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin", "NO_COLOR": "1"},
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def test_extract_reads_standard_input_and_prints_json_lines_in_the_agreed_order() -> None:
    done = run("extract", "-", "--format", "jsonl", stdin=PAGE.encode())
    assert (done.returncode, done.stderr) == (0, "")
    *articles, left = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["title"] for a in articles] == [
        "赤峰市林西县整治河道三十里",
        "乌海市公交车新装无障碍踏板",
    ]
    assert list(articles[0])[:6] == ["kind", "id", "newspaper", "date", "date_source", "page"]
    assert articles[0]["reporter"] == [{"name": "白雪峰", "role": "记者"}]
    assert left["kind"] == "unassigned"
    assert left["items"][0]["why"] == "folio line"


def test_extract_prints_an_undated_page_with_ids_that_say_so() -> None:
    done = run("extract", "-", stdin=UNDATED.encode())
    first = json.loads(done.stdout.splitlines()[0])
    assert (first["date"], first["id"][:8]) == (None, "undated-")


def test_extract_works_from_any_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    done = run("extract", "a.txt", cwd=tmp_path)
    assert json.loads(done.stdout.splitlines()[0])["source"]["file"] == "a.txt"


def test_a_fault_of_the_input_is_told_in_three_parts_with_status_1(tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_text(" \n")
    done = run("extract", str(tmp_path / "leer.txt"))
    assert done.returncode == 1
    assert done.stdout == ""
    assert "leer.txt: the page is empty" in done.stderr
    assert "→ " in done.stderr
    assert "Traceback" not in done.stderr


def test_wrong_usage_has_status_2() -> None:
    assert run("extract").returncode == 2
    assert run("extract", "x.txt", "--format", "xml").returncode == 2
    assert run("nonsense").returncode == 2


def test_explain_names_rule_place_and_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE.replace("（记者 白雪峰）", " (记者 白雪峰)"))
    done = run("explain", str(tmp_path / "a.txt"))
    assert done.returncode == 0
    assert "‹(› → ‹（›" in done.stdout
    assert "ascii_punctuation: ASCII marks between han become full-width" in done.stdout
    one = next(line.split()[0] for line in done.stdout.splitlines() if "无障碍踏板" in line)
    only = run("explain", str(tmp_path / "a.txt"), "--article", one)
    assert "河道三十里" not in only.stdout
    assert run("explain", str(tmp_path / "a.txt"), "--article", "nobody").returncode == 2


def test_every_verb_says_what_it_does() -> None:
    top = run("--help").stdout
    for verb in ("build", "extract", "explain", "check", "offline"):
        assert verb in top
        assert run(verb, "--help").returncode == 0


def test_what_reads_renders_and_indexes_is_loaded_where_there_is_something_to_do() -> None:
    heavy = ["numpy", "rjieba", "mkdocs.commands.build", "generator.segment.articles"]
    asked = f"import sys, generator.cli; print([name for name in {heavy} if name in sys.modules])"
    told = subprocess.run(
        [sys.executable, "-c", asked], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"
