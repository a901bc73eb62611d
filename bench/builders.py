"""Other builders of static sites, on the Markdown of our articles: Hugo, Pagefind, Material."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from bench.timed import Cost, run

MATERIAL_UP_TO = 1_000
"""With its default navigation Material's time and bytes are quadratic: ten times as many articles
take an hour and a half and 37 GB."""

_HUGO = """\
baseURL = "/"
title = "样报"
languageCode = "zh"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
"""
_HEAD = '<!doctype html><html lang="zh"><meta charset="utf-8"><title>{{ .Title }}</title>'
_HUGO_PAGES = {
    "_default/single.html": (
        f"{_HEAD}<h1>{{{{ .Title }}}}</h1>"
        '<p>{{ .Date.Format "2006-01-02" }} {{ .Params.region }} {{ .Params.byline }}</p>'
        "<main data-pagefind-body>{{ .Content }}</main></html>"
    ),
    "_default/list.html": (
        f"{_HEAD}<ul>{{{{ range .Pages }}}}"
        '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></html>'
    ),
}
_MATERIAL = (
    "site_name: 样报\ntheme: {name: material, language: zh, font: false}\n"
    "use_directory_urls: false\nplugins: [{search: {lang: [zh, en]}}]\n"
    "validation: {links: {not_found: ignore, unrecognized_links: ignore}}\n"
)


def articles_of(docs: Path) -> Iterable[Path]:
    """The Markdown of the articles that we wrote."""
    for file in docs.glob("[0-9]*/[0-9]*/[0-9]*/*.md"):
        if file.name != "index.md" and not file.name.startswith("page-"):
            yield file


def hugo(docs: Path, folder: Path) -> tuple[Cost, Cost]:
    """Hugo with the smallest theme that has pages and lists, and Pagefind over what it made.

    The site is ``folder/public``.
    """
    _copy(docs, folder / "content")
    (folder / "hugo.toml").write_text(_HUGO, "utf-8")
    for name, text in _HUGO_PAGES.items():
        file = folder / "layouts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    shutil.rmtree(folder / "public", ignore_errors=True)
    binary = Path(sys.executable).with_name("hugo")
    built = run([str(binary), "--quiet"], folder)
    found = run([sys.executable, "-m", "pagefind", "--site", "public"], folder)
    return built, found


def material(docs: Path, folder: Path) -> Cost:
    """MkDocs and Material as they come, with search. The site is ``folder/site``."""
    _copy(docs, folder / "docs")
    (folder / "docs" / "index.md").write_text("# 样报\n", "utf-8")
    (folder / "mkdocs.yml").write_text(_MATERIAL, "utf-8")
    return run([sys.executable, "-m", "mkdocs", "build", "-q"], folder)


def _copy(docs: Path, target: Path) -> None:
    for file in articles_of(docs):
        place = target / file.relative_to(docs)
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            shutil.copyfile(file, place)
