"""What a Chinese site would otherwise use, on the same articles: Pagefind, Material.

Pagefind's answers are read page by page, so a third of the queries is asked; Material's are
what its own search box is told.
"""

from __future__ import annotations

import html
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from bench.browser import serving
from bench.queries import Query
from generator.model import Article
from tests.site.browser import chromium, find_browser

SAMPLE = 3
"""Every which query is asked."""
FIRST = 10

_PAGEFIND = Path(__file__).with_name("ask_pagefind.js").read_text("utf-8")

_MATERIAL_HOOK = Path(__file__).with_name("hear_material.js").read_text("utf-8")

_MATERIAL = Path(__file__).with_name("ask_material.js").read_text("utf-8")


def _pagefind(articles: Sequence[Article], folder: Path) -> Path:
    site = folder / "site"
    site.mkdir()
    for article in articles:
        body = "".join(f"<p>{html.escape(p.text.string)}" for p in article.paragraphs)
        (site / f"{article.key}.html").write_text(
            f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{article.title}</title>'
            f"<body><main data-pagefind-body><h1>{article.title}</h1>{body}</main>",
            "utf-8",
        )
    (site / "index.html").write_text("<!doctype html><title>-</title>", "utf-8")
    _run([sys.executable, "-m", "pagefind", "--site", str(site)], folder)
    return site


def _material(articles: Sequence[Article], folder: Path) -> Path:
    docs = folder / "docs"
    docs.mkdir()
    for article in articles:
        body = "\n\n".join(p.text.string for p in article.paragraphs)
        (docs / f"{article.key}.md").write_text(f"# {article.title}\n\n{body}\n", "utf-8")
    (docs / "index.md").write_text("# -\n", "utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: '-'\ntheme: {name: material, language: zh, font: false}\n"
        "use_directory_urls: false\nplugins: [{search: {lang: [zh, en]}}]\n"
        "nav: [index.md]\nvalidation: {nav: {omitted_files: ignore}}\n",
        "utf-8",
    )
    _run([sys.executable, "-m", "mkdocs", "build", "-q"], folder)
    return folder / "site"


def _run(command: Sequence[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


PEERS: dict[str, tuple[Callable[[Sequence[Article], Path], Path], str, str]] = {
    "Pagefind": (_pagefind, "", _PAGEFIND),
    "Material with jieba": (_material, _MATERIAL_HOOK, _MATERIAL),
}


def compare(name: str, articles: Sequence[Article], queries: Sequence[Query]) -> None:
    """Build a peer's site of the articles, ask it, and print what it answers."""
    make, hook, run = PEERS[name]
    path = find_browser()
    if path is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        start = time.monotonic()
        site = make(articles, Path(folder))
        spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        wall = time.monotonic() - start
        rows = []
        with chromium(path) as browser, serving(site) as address:
            for query in queries[::SAMPLE]:
                context = browser.new_context()
                page = context.new_page()
                if hook:
                    page.add_init_script(hook)
                page.goto(f"{address}/index.html")
                rows.append(_score(query, _ask(page, run, query.text), articles))
                context.close()
    recall, precision, size, ms = zip(*rows, strict=True)
    print(
        f"{name} (cold, {len(rows)} queries; built in {spent:.0f} s of cores, {wall:.0f} s): "
        f"recall {sum(recall) / len(rows):.3f}, precision of first ten "
        f"{sum(precision) / len(rows):.3f}, gzip bytes median {median(size):,.0f}, "
        f"first results median {median(ms):,.0f} ms"
    )


def _ask(page: Page, run: str, query: str) -> dict[str, object]:
    found: dict[str, object] = page.evaluate(run, query)
    return found


def _score(
    query: Query, found: dict[str, object], articles: Sequence[Article]
) -> tuple[float, float, float, float]:
    """Recall, precision of the first ten, bytes and milliseconds of one answer."""
    keys = found["keys"]
    size, ms = found["bytes"], found["ms"]
    assert isinstance(keys, list)
    assert isinstance(size, int | float)
    assert isinstance(ms, int | float)
    truth = {articles[place].key for place in query.truth}
    first = keys[:FIRST]
    right = sum(key in truth for key in first)
    return len(truth & set(keys)) / len(truth), right / max(1, len(first)), size, ms
