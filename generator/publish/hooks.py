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

from generator.publish import dress, scripts
from generator.publish.article import parts
from generator.publish.complaint import complaint
from generator.publish.figures import sized
from generator.publish.proof import proof

LEAN = ("proof.html", "desk.html")
"""Templates whose pages ship without closing tags, quotes and white space that HTML can spare."""

HAND_WRITTEN = ("search.md", "about.md", "guide.md")
"""Pages of ``docs`` beside ``mkdocs.yml`` that every edition has; the rest is generated."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """No chatter of jieba among the warnings; no sitemap where no ``site_url`` is set."""
    jieba.setLogLevel(logging.WARNING)
    if not config.site_url:
        config.theme.static_templates.discard("sitemap.xml")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the hand-written pages to an edition whose Markdown lies in another folder.

    What ``on_config`` took from MkDocs's own templates would be copied as a file: not that either,
    nor the parts of scripts that ship joined.
    """
    if not config.site_url and (sitemap := files.get_file_from_path("sitemap.xml")):
        files.remove(sitemap)
    for file in [file for file in files if scripts.is_part(file.src_uri)]:
        files.remove(file)
    own = Path(config.config_file_path).parent / "docs"
    for name in HAND_WRITTEN:
        if files.get_file_from_path(name) is None:
            files.append(File(name, str(own), config.site_dir, config.use_directory_urls))
    return files


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give the templates their filters and the address of the latest issue."""
    env.filters.update({function.__name__: function for function in dress.FILTERS})
    env.globals["latest_issue"] = latest_issue(Path(config.docs_dir), files)
    return env


def latest_issue(docs: Path, files: Files) -> str | None:
    """The address of the issue that the front page names in its front matter (``issue``)."""
    front = docs / "index.md"
    if not front.is_file():
        return None
    _, meta = get_data(front.read_text(encoding="utf-8-sig"))
    found = files.get_file_from_path(str(meta.get("issue", "")))
    return found.url if found else None


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
