"""``python -m bench.growth [SIZE…]``: what a build costs as the archive grows, beside its peers.

From clean articles as JSON lines to a searchable site: everything; with nothing to do; one more
issue; one article corrected; a template changed. Hugo, Pagefind and Material build the Markdown
of the same articles in the same run. Archives of every size end on the same calendar day.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import yaml

from bench.builders import MATERIAL_UP_TO, hugo, material
from bench.corpus import ISSUE, article
from bench.timed import Cost, bytes_and_files, machine, run
from generator.config import PROJECT
from generator.write.forms.jsonl import article_line

SIZES = (1_000, 10_000)
PAGEFIND_UP_TO = 10_000
"""Pagefind holds everything in memory: 2.8 GB at 10,000 articles, 7 at 30,000."""
LAST = date(2024, 2, 3)
"""The last day of every archive: a thousand articles begin with the year."""
TIMES = 3
"""How often what takes a moment is measured; the median is told."""
RESULTS = Path(__file__).with_name("results") / "growth.json"
PARTS = {
    "article": re.compile(r"\d{4}/\d\d/\d\d/(?!index|page-).*\.html"),
    "proof": re.compile(r"proof/.*"),
    "search": re.compile(r"search/data/.*"),
    "data": re.compile(r"data/.*\.(?:jsonl\.gz|csv)"),
}


def main() -> None:
    """Measure each size of the command line, print the table, and keep the figures."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    told: dict[str, object] = {"machine": machine()}
    with tempfile.TemporaryDirectory() as whole:
        for size in sizes:
            folder = _made(Path(whole) / str(size))
            told[str(size)] = measure(Edition(folder / "ours", size), folder)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")


@dataclass(frozen=True)
class Edition:
    """A paper of ``size`` articles in ``folder``, with settings and a theme of its own."""

    folder: Path
    size: int

    @property
    def issues(self) -> int:
        return -(-self.size // ISSUE)

    def found(self) -> None:
        """Write its settings and all its issues but for those to come."""
        self.folder.mkdir(parents=True)
        shutil.copytree(PROJECT / "theme", self.folder / "theme")
        (self.folder / "docs").mkdir()
        for name in ("search.md", "about.md", "guide.md"):
            shutil.copy(PROJECT / "docs" / name, self.folder / "docs")
        hooks = [str(PROJECT / "generator" / name) for name in ("publish/hooks.py", "serve.py")]
        settings = {"INHERIT": str(PROJECT / "mkdocs.yml"), "hooks": hooks}
        (self.folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
        (self.folder / "seeds").mkdir()
        for number in range(self.issues):
            self.issue(number)

    def issue(self, number: int) -> Path:
        """Write the JSON lines of an issue, counted from the first."""
        day = LAST + timedelta(days=number - self.issues + 1)
        file = self.folder / "seeds" / f"{day}.jsonl"
        file.write_text("".join(f"{line}\n" for line in self._lines(number, day)), "utf-8")
        return file

    def _lines(self, number: int, day: date) -> Iterator[str]:
        first = number * ISSUE
        last = first + ISSUE if number >= self.issues else min(first + ISSUE, self.size)
        for n in range(first, last):
            one = article(n)
            yield article_line(replace(one, date=str(day), id=f"{day}-{one.key}"))

    def build(self, *options: str) -> Cost:
        """Bring the site in line with the seeds."""
        config = ["--config", str(self.folder / "mkdocs.yml")]
        return run([sys.executable, "-m", "generator", *config, "build", *options], PROJECT)

    def clear(self) -> None:
        """Move away all that was built. Deleted it would count against whoever builds next: for
        minutes ext4 looks through the inodes that became free, half a millisecond a new file."""
        away = _made(self.folder.parent / "away")
        built = [".cache", "site", "docs/.generated", "docs/index.md"]
        for path in (*built, *(f"docs/{p.name}" for p in self.folder.glob("docs/*/"))):
            (self.folder / path).rename(away / Path(path).name)


def measure(paper: Edition, folder: Path) -> dict[str, object]:
    """Everything about one size."""
    print(f"\n## {paper.size:,} articles")
    paper.found()
    costs = dict(_from_nothing(paper))
    made = paper.folder / "site"
    size, files = bytes_and_files(made)
    told: dict[str, object] = {"bytes": size, "files": files, "an article": weigh(made, paper.size)}
    peers = dict(_peers(paper, folder))
    costs |= dict(_anew(paper))
    base = peers.get("Hugo + Pagefind")
    print("| | wall s | cores s | peak MB | × Hugo + Pagefind |\n|---|---|---|---|---|")
    for name, cost in (costs | peers).items():
        ratio = f"{cost.wall / base.wall:.2f}" if base else "–"
        print(f"| {name} | {cost.wall:.2f} | {cost.cores:.2f} | {cost.memory:.0f} | {ratio} |")
    print(f"{size:,} bytes in {files:,} files; an article: {told['an article']}")
    return told | {name: asdict(cost) for name, cost in (costs | peers).items()}


def _from_nothing(paper: Edition) -> Iterator[tuple[str, Cost]]:
    yield "full build, one process", paper.build("--jobs", "1")
    paper.clear()
    yield "full build", paper.build()


def _anew(paper: Edition) -> Iterator[tuple[str, Cost]]:
    """What comes after the first build; last what replaces, and so deletes, most files."""
    yield "nothing to do", _typical(paper.build() for _ in range(TIMES))
    yield "one more issue", _typical(_grown(paper))
    yield "one article corrected", _typical(_corrected(paper))
    with (paper.folder / "theme" / "article.html").open("a", encoding="utf-8") as template:
        template.write("{# changed #}")
    yield "a template changed", paper.build()


def _grown(paper: Edition) -> Iterator[Cost]:
    """The cost of the issues of the days that follow."""
    for number in range(TIMES):
        paper.issue(paper.issues + number)
        yield paper.build()


def _corrected(paper: Edition) -> Iterator[Cost]:
    """The cost of a word changed in the middle of the archive."""
    file = sorted(paper.folder.glob("seeds/*.jsonl"))[paper.issues // 2]
    for number in range(TIMES):
        first, _, rest = file.read_text("utf-8").partition("\n")
        one = json.loads(first)
        one["paragraphs"][-1]["text"] += f"更正{number}。"
        file.write_text(json.dumps(one, ensure_ascii=False) + "\n" + rest, "utf-8")
        yield paper.build()


def _typical(costs: Iterator[Cost]) -> Cost:
    every = list(costs)
    return Cost(
        median(cost.wall for cost in every),
        median(cost.cores for cost in every),
        max(cost.memory for cost in every),
    )


def _peers(paper: Edition, folder: Path) -> Iterator[tuple[str, Cost]]:
    docs = paper.folder / "docs"
    if paper.size <= PAGEFIND_UP_TO:
        built, found = hugo(docs, _made(folder / "hugo"))
        yield "Hugo", built
        yield "Hugo + Pagefind", built + found
        _weigh_peer("Hugo + Pagefind", folder / "hugo" / "public")
    if paper.size <= MATERIAL_UP_TO:
        yield "MkDocs + Material", material(docs, _made(folder / "material"))
        _weigh_peer("MkDocs + Material", folder / "material" / "site")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _weigh_peer(name: str, site: Path) -> None:
    size, files = bytes_and_files(site)
    print(f"{name}: {size:,} bytes in {files:,} files")


def weigh(site: Path, articles: int) -> dict[str, int]:
    """Published bytes an article, uncompressed, by part."""
    sizes: Counter[str] = Counter()
    for file in site.rglob("*"):
        if file.is_file():
            path = file.relative_to(site).as_posix()
            part = next((name for name, of in PARTS.items() if of.fullmatch(path)), "the rest")
            sizes[part] += file.stat().st_size
    return {part: size // articles for part, size in sizes.items()}


if __name__ == "__main__":
    main()
