"""``python -m tests.eval.report [--faults] [--disguises N] [FILE-NUMBER…]``: the score table."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.eval.measure import score
from tests.eval.truth import PAGES, TruePage, load
from tests.eval.verdict import Object, Score, table

PROJECT = Path(__file__).resolve().parents[2]


class ExtractionError(Exception):
    """The command ended with an error; its message is what it printed."""


def extract(file: Path) -> list[Object]:
    """What ``python -m generator extract`` prints for ``file``. Raises ExtractionError."""
    command = [sys.executable, "-m", "generator", "extract", str(file), "--format", "jsonl"]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    if run.returncode:
        raise ExtractionError(f"exit status {run.returncode}: {run.stderr.strip()[-1500:]}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def score_page(truth: TruePage) -> Score:
    """The score of what is extracted from the raw text of ``truth``, written to a file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / truth.file
        file.write_text(truth.raw, encoding="utf-8")
        try:
            return score(truth, extract(file), truth.raw)
        except ExtractionError as failure:
            nothing = score(truth, [], truth.raw)
            nothing.error = str(failure)
            return nothing


def score_pages(truths: Sequence[TruePage]) -> list[Score]:
    """Likewise for many, as many at a time as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(score_page, truths))


def main(arguments: list[str] | None = None) -> int:
    """Prints the table; exit status 1 when a page has a fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.report")
    parser.add_argument("pages", nargs="*", default=list(PAGES), help="000 and/or 004")
    parser.add_argument("--disguises", type=int, default=0, help="disguises of each kind")
    parser.add_argument("--faults", action="store_true", help="list every fault")
    parser.add_argument("--keep", type=Path, help="write the disguised pages to this folder")
    given = parser.parse_args(arguments)
    truths = [load(page) for page in given.pages]
    if given.disguises:
        from tests.eval.disguise import disguises

        truths += [t for p in given.pages for t in disguises(p, range(given.disguises))]
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
        for truth in truths:
            (given.keep / truth.file).write_text(truth.raw, encoding="utf-8")
    scores = score_pages(truths)
    print(table(scores))
    faults = [fault for s in scores for fault in s.faults()]
    if given.faults:
        print(*faults, sep="\n")
    return bool(faults)


if __name__ == "__main__":
    raise SystemExit(main())
