"""Which pages a site has."""

from __future__ import annotations

from pathlib import Path

MENDED = "2020/07/13/kq14j.html"
"""An article of the seed pages with corrections, a gap and a deck."""
CAPTIONS = "2020/03/30/0w2eg.html"
"""One with captions whose pictures are missing, and a section label of its own."""


def article_called(site: Path, words: str) -> str:
    """The address of the first page of a day whose headline begins with ``words``."""
    pages = sorted(site.glob("[0-9]*/*/*/*.html"))
    page = next(p for p in pages if f"<title>{words}" in p.read_text("utf-8"))
    return page.relative_to(site).as_posix()


def articles_of(site: Path) -> list[Path]:
    """The pages of all articles, the lightest first."""
    pages = site.glob("[0-9]*/*/*/*.html")
    return sorted(
        (page for page in pages if page.stem != "index" and "page-" not in page.stem),
        key=lambda page: page.stat().st_size,
    )


def kinds_of_page(site: Path) -> dict[str, str]:
    """One page of each kind in ``site``: its name and its address."""

    def first(pattern: str) -> str:
        return next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()

    articles = articles_of(site)
    return {
        "front": "index.html",
        "article-short": articles[0].relative_to(site).as_posix(),
        "article-long": articles[-1].relative_to(site).as_posix(),
        "issue": first("[0-9]*/*/*/index.html"),
        "page": first("[0-9]*/*/*/page-*.html"),
        "proof": first("proof/[0-9]*/*/*/page-*.html"),
        "desk": first("proof/[0-9]*/*/*/index.html"),
        "month": first("[0-9]*/*/index.html"),
        "year": first("[0-9]*/index.html"),
        "regions": "region/index.html",
        "region": first("region/*/index.html"),
        "county": first("region/*/*/index.html"),
        "sections": "section/index.html",
        "section": first("section/*/index.html"),
        "reporters": "reporter/index.html",
        "reporter": first("reporter/*/index.html"),
        "keywords": "keyword/index.html",
        "keyword": first("keyword/*/index.html"),
        "data": "data/index.html",
        "search": "search.html?q=扶贫",
        "about": "about.html",
        "guide": "guide.html",
        "404": "404.html",
    }
