"""What MkDocs calls while it builds: the filters of the templates, the parts of an article.

MkDocs loads this file by its path (``hooks`` in ``mkdocs.yml``); the project's folder
must be importable, as it is under ``python -m generator`` and ``python -m mkdocs``.
"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any

import jieba
import jinja2
import minify_html
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from generator.publish import dress, plots, scripts, stories, tiles
from generator.publish.article import parts
from generator.publish.complaint import complaint
from generator.publish.figures import sized
from generator.publish.proof import proof

FILTERS = (
    *dress.FILTERS,
    stories.stories,
    stories.shared_section,
    tiles.tile_map,
    plots.plot,
)
"""What the templates call by these names."""

LEAN = ("proof.html", "desk.html")
"""Templates whose pages ship without closing tags, quotes and white space that HTML can spare."""

HAND_WRITTEN = ("search.md", "about.md", "guide.md")
"""Pages of ``docs`` beside ``mkdocs.yml`` that every edition has; the rest is generated."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """No chatter of jieba among the warnings; no sitemap of MkDocs: ours has content dates."""
    jieba.setLogLevel(logging.WARNING)
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the hand-written pages to an edition whose Markdown lies in another folder.

    What ``on_config`` took from MkDocs's own templates would be copied as a file: not that either,
    nor the parts of scripts that ship joined.
    """
    sitemap = files.get_file_from_path("sitemap.xml")
    if sitemap and sitemap.src_dir != config.docs_dir:
        files.remove(sitemap)
    for file in [file for file in files if scripts.is_part(file.src_uri)]:
        files.remove(file)
    own = Path(config.config_file_path).parent / "docs"
    for name in HAND_WRITTEN:
        if files.get_file_from_path(name) is None:
            files.append(File(name, str(own), config.site_dir, config.use_directory_urls))
    return files


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give the templates their filters, the latest issue, the feeds, what regions are called."""
    env.filters.update({function.__name__: function for function in FILTERS})
    docs = Path(config.docs_dir)
    issue = files.get_file_from_path(str(front_matter(docs / "index.md").get("issue", "")))
    env.globals["latest_issue"] = issue.url if issue else None
    env.globals["feeds"] = {file.src_uri for file in files if file.src_uri.startswith("feeds/")}
    env.globals["regions"] = front_matter(docs / "region" / "index.md").get("title", "地区")
    return env


def front_matter(file: Path) -> dict[str, Any]:
    """The front matter of a Markdown file, empty when there is no such file."""
    if not file.is_file():
        return {}
    _, meta = get_data(file.read_text(encoding="utf-8-sig"))
    return dict(meta)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, **_context: object
) -> dict[str, Any]:
    """Give the templates of articles and proofs the parts of their page."""
    content, url = page.content or "", page.canonical_url or None
    folder = Path(page.file.abs_src_path or "").parent
    if page.meta.get("id"):
        context["parts"] = parts(content, page.meta, url, folder)
        paper = config.extra.get("newspaper") or {}
        context["complaint"] = complaint(paper.get("report"), page.meta, url)
    elif page.meta.get("template") == "proof.html":
        nav, _, _ = content.partition("<h2")
        context["nav"] = sized(nav, folder)
        context["proof"] = proof(content)
    return context


def on_post_page(output: str, page: Page, **_context: object) -> str:
    """Leave out of the pages that an archive has most of what HTML can do without."""
    if page.meta.get("id") or page.meta.get("template") in LEAN:
        output = minify_html.minify(output, keep_html_and_head_opening_tags=True)
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Write the scripts of the search; take out what Material brings for one of its own."""
    scripts.ship_scripts(Path(config.theme.custom_dir or "theme"), Path(config.site_dir))
    shutil.rmtree(Path(config.site_dir) / "assets" / "javascripts", ignore_errors=True)
