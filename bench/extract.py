"""``python -m bench.extract [PAGES]``: how fast pages are read, noise too, and in what memory.

Characters a second of one core, after start-up, on the seeds and on press pages of every kind of
damage; seconds for a megabyte of each kind of noise; resident memory while ``PAGES`` different
pages are read (10,000 if nothing is said; with 0 memory is not measured).
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.noise import LINES, noise
from generator.config import PROJECT, load_settings
from generator.model import RawPage
from generator.pipeline import Desk, desk_for, extract_page
from generator.read.pages import decode_page
from generator.write.forms.jsonl import article_line
from tests.press.run import DAMAGES, press

RUNS = 5
SEEDS = range(1, 9)
"""Press pages of each damage that speed is measured on."""
PAGES = 10_000
TOLD = 10
"""How many times memory is told."""
STATM = Path("/proc/self/statm")


def main() -> None:
    """Speed, noise and memory."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    start = time.process_time()
    desk = desk_for(load_settings(PROJECT / "mkdocs.yml"))
    print(f"start-up: {time.process_time() - start:.2f} s, {resident():.0f} MB")
    speed(desk)
    noisy(desk)
    memory(desk, pages)


def read(page: RawPage, desk: Desk) -> float:
    """The seconds of processor time that a page takes, its JSON included."""
    start = time.process_time()
    for article in extract_page(page, desk).articles:
        article_line(article)
    return time.process_time() - start


def speed(desk: Desk) -> None:
    """Characters a second of each class: the median of some runs, and the best."""
    for file in sorted((PROJECT / "seeds").glob("*.txt")):
        _rate(file.stem[:3], [decode_page(file.read_bytes(), file.name)], desk)
    for damage in DAMAGES:
        _rate(damage, [pressed(seed, damage) for seed in SEEDS], desk)


def _rate(name: str, pages: Sequence[RawPage], desk: Desk) -> None:
    letters = sum(len(page.text) for page in pages)
    rates = [letters / sum(read(page, desk) for page in pages) for _ in range(RUNS)]
    print(f"{name}: {median(rates):,.0f} characters/s, at best {max(rates):,.0f} ({letters:,})")


def pressed(seed: int, damage: str) -> RawPage:
    """One press page."""
    made = press("open", seed, damage)
    return decode_page(made.raw.encode(), made.file)


def noisy(desk: Desk) -> None:
    """Seconds for a megabyte of each kind of noise."""
    for kind in LINES:
        page = decode_page(noise(kind).encode(), kind)
        print(f"1 MB of {kind}: {read(page, desk):.1f} s")


def memory(desk: Desk, pages: int) -> None:
    """Resident memory while many pages are read, no two of them alike."""
    for number in range(pages):
        seed, damage = divmod(number, len(DAMAGES))
        read(pressed(seed, DAMAGES[damage]), desk)
        if (number + 1) % max(1, pages // TOLD) == 0:
            print(f"after {number + 1:,} pages: {resident():.0f} MB")


def resident() -> float:
    """Megabytes of this process in memory now; at its peak where the system does not tell."""
    if STATM.exists():
        return int(STATM.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
