"""``python -m bench.search [SIZE…]``: the search, measured on made-up archives, beside its peers.

For each size: building, weight, recall and precision of 200 queries (the reader's half as it
ships, in Node), what one more issue rewrites, and Chromium over http and from a folder. Peers
run up to 10,000 articles.
"""

from __future__ import annotations

import gzip
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from bench.browser import Seen, ask, serving
from bench.corpus import ISSUE, Corpus
from bench.peers import PEERS, compare
from bench.queries import Query, answer, make_queries
from generator.config import PROJECT
from generator.model import Article
from generator.search.index import write_index
from tests.site.browser import chromium, find_browser
from tests.unit.search.node import Reader

SIZES = (1_000, 10_000)
PEERS_UP_TO = 10_000


class Made:
    """A corpus whose articles are made outside the time that is measured."""

    def __init__(self, size: int) -> None:
        self.corpus = Corpus(size)
        self.spent = 0.0

    def months(self) -> Sequence[str]:
        """The months of the archive."""
        return self.corpus.months()

    def articles(self, month: str) -> Iterable[Article]:
        """The articles of one month."""
        start = time.process_time()
        made = list(self.corpus.articles(month))
        self.spent += time.process_time() - start
        return made


def main() -> None:
    """Measure each size of the command line."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        command = [sys.executable, "-m", "generator", "build"]
        command += ["--docs", f"{folder}/docs", "--site", str(site)]
        subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
        for size in sizes:
            print(f"\n## {size:,} articles")
            measure(size, site)


def measure(size: int, site: Path) -> None:
    """Everything about one size; the index goes into ``site``."""
    data = site / "search" / "data"
    shutil.rmtree(data)
    build(size, data)
    weigh(data)
    articles = numbered(Corpus(size))
    queries = make_queries(articles)
    answer(queries, articles)
    quality(queries, data)
    browse(queries, articles, site)
    if size <= PEERS_UP_TO:
        for name in PEERS:
            compare(name, articles, queries)
    one_more_issue(size, data)


def numbered(corpus: Corpus) -> list[Article]:
    """All articles in the order of the index: newest day first."""
    found: list[Article] = []
    for month in sorted(corpus.months(), reverse=True):
        found += sorted(corpus.articles(month), key=lambda a: a.date or "", reverse=True)
    return found


def build(size: int, data: Path) -> None:
    """The time and memory of a build from nothing."""
    made = Made(size)
    start = time.process_time()
    write_index(made, data)
    spent = time.process_time() - start - made.spent
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"build: {spent:.1f} s of one core, {size / spent:,.0f} articles/s, peak {memory} MB")


def weigh(data: Path) -> None:
    """Bytes and files of each set."""
    raw: Counter[str] = Counter()
    packed: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for file in data.rglob("*.js"):
        name = file.relative_to(data).parts[0]
        content = file.read_bytes()
        raw[name] += len(content)
        packed[name] += len(gzip.compress(content, 6, mtime=0))
        files[name] += 1
    for name in sorted(raw):
        print(f"  {name}: {files[name]:,} files, {raw[name]:,} bytes, gzip {packed[name]:,}")
    print(f"  in all: {files.total():,} files, {raw.total():,} bytes, gzip {packed.total():,}")


def quality(queries: Sequence[Query], data: Path) -> None:
    """Recall and precision of all hits, class by class."""
    with Reader() as reader:
        found = reader.all(data, [query.text for query in queries])
    for kind in dict.fromkeys(query.kind for query in queries):
        pairs = [
            (set(q.truth), set(hits))
            for q, hits in zip(queries, found, strict=True)
            if q.kind == kind
        ]
        recall = sum(len(t & f) / len(t) for t, f in pairs) / len(pairs)
        precision = sum(len(t & f) / max(1, len(f)) for t, f in pairs) / len(pairs)
        print(f"{kind}: recall {recall:.3f}, precision {precision:.3f} ({len(pairs)} queries)")


def browse(queries: Sequence[Query], articles: Sequence[Article], site: Path) -> None:
    """Each query by a reader who was never here, over http and from a folder."""
    path = find_browser()
    if path is None:
        print("no Chromium: not measured in a browser")
        return
    with chromium(path) as browser, serving(site) as address:
        for place in (address, site.as_uri()):
            seen = [ask(browser, place, query.text) for query in queries]
            wrong = sum(not _right(q, s, articles) for q, s in zip(queries, seen, strict=True))
            print(
                f"{place.split(':')[0]}: gzip bytes {_spread([s.bytes for s in seen])}, "
                f"requests {_spread([s.requests for s in seen])}, "
                f"Enter to first results {_spread([s.ms for s in seen])} ms; "
                f"{wrong} of {len(seen)} first pages with a wrong or missing hit"
            )


def _right(query: Query, seen: Seen, articles: Sequence[Article]) -> bool:
    """Whether a first page has ten true hits, or all that there are."""
    truth = {articles[place].key for place in query.truth}
    return len(seen.keys) >= min(10, len(truth)) and truth.issuperset(seen.keys)


def _spread(numbers: Sequence[float]) -> str:
    return f"median {median(numbers):,.0f}, worst {max(numbers):,.0f}"


def one_more_issue(size: int, data: Path) -> None:
    """Which files one more issue rewrites."""
    more = Corpus(size // ISSUE * ISSUE + ISSUE)
    month = more.months()[-1]
    start = time.process_time()
    report = write_index(more, data, {month})
    sets = Counter(name.split("/")[0] for name in report.written)
    told = ", ".join(f"{name} {count}" for name, count in sorted(sets.items()))
    print(f"one more issue ({month}): {time.process_time() - start:.1f} s; written: {told}")


if __name__ == "__main__":
    main()
