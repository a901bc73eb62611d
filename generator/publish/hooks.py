"""What MkDocs calls while it builds: the filters of the templates, the parts of an article.

MkDocs loads this file by its path (``hooks`` in ``mkdocs.yml``); the project's folder
must be importable, as it is under ``python -m generator`` and ``python -m mkdocs``.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from pathlib import Path
from posixpath import dirname
from typing import Any

import jinja2
import minify_html_onepass
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import url_filter

from generator.errors import BuildError, Place
from generator.publish import dress, plots, scripts, stories, tiles
from generator.publish.article import parts
from generator.publish.complaint import complaint
from generator.publish.figures import sized
from generator.publish.look import HAND_WRITTEN
from generator.publish.packed import pack
from generator.publish.pages import EditionPage, Links, is_generated
from generator.publish.proof import proof

FILTERS = (
    *dress.FILTERS,
    stories.stories,
    stories.shared_section,
    tiles.tile_map,
    plots.plot,
)
"""What the templates call by these names."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """No sitemap of MkDocs: ours has content dates."""
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make the files of a site out of those of the project and of Material.

    Hand-written pages join an edition whose Markdown lies in another folder. The scripts of the
    search ship joined, open data in gzip. Material's own styles and scripts stay away, and so does
    the sitemap that ``on_config`` took from MkDocs's templates: as a file it would be copied.
    """
    own = Path(config.config_file_path).parent / "docs"
    for name in HAND_WRITTEN:
        if files.get_file_from_path(name) is None:
            files.append(File(name, str(own), config.site_dir, config.use_directory_urls))
    theme = [file for file in files if file.src_dir in config.theme.dirs]
    for file in theme:
        if _stays_away(file.src_uri):
            files.remove(file)
    if any(scripts.is_part(file.src_uri) for file in theme):
        for name, text in scripts.shipped(Path(config.theme.custom_dir or "theme")):
            files.append(File.generated(config, name, content=text))
    pack(files, config)
    links = Links(files, folders=config.use_directory_urls)
    for file in files.documentation_pages():
        file.page = EditionPage(file, config, links)
    return files


def _stays_away(path: str) -> bool:
    """Whether a file that the themes bring is no part of the site."""
    return path == "sitemap.xml" or path.startswith("assets/") or scripts.is_part(path)


def on_env(env: jinja2.Environment, files: Files, **_context: object) -> jinja2.Environment:
    """Give the templates their filters, whether there are feeds, what regions are called.

    Nothing here may change with an issue: pages of older ones are not made again.
    """
    env.filters.update({function.__name__: function for function in FILTERS})
    env.filters["url"] = url
    env.globals["kept"] = Kept()
    env.globals["feeds"] = files.get_file_from_path("feeds/all.xml") is not None
    regions = files.get_file_from_path("region/index.md")
    env.globals["regions"] = front_matter(regions).get("title", "地区") if regions else "地区"
    return env


class Kept(dict[tuple[Hashable, ...], str]):
    """What ``{% call kept(…) %}`` has rendered, by what it depends on: many pages have it alike."""

    def __call__(self, *key: Hashable, caller: Callable[[], str]) -> str:
        if key not in self:
            self[key] = caller()
        return self[key]


@jinja2.pass_context
def url(context: jinja2.runtime.Context, path: str) -> str:
    """MkDocs' filter of this name. The pages of one folder have nearly all addresses in common."""
    page = context["page"]
    return _address(path, dirname(page.url)) if page else str(url_filter(context, path))  # type: ignore[arg-type]


@lru_cache(10_000)
def _address(path: str, folder: str) -> str:
    return str(get_relative_url(path, f"{folder}/page.html"))


_folder = lru_cache(10)(Path)
"""The folder of a page, asked for each page of it: a Path takes longer than most that is asked."""


def front_matter(file: File) -> dict[str, Any]:
    """The front matter of a Markdown file."""
    _, meta = get_data(file.content_string)
    return dict(meta)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, **_context: object
) -> dict[str, Any]:
    """Give the templates of articles and proofs the parts of their page."""
    content, url = page.content or "", page.canonical_url or None
    folder = _folder(dirname(page.file.abs_src_path or ""))
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
    """Leave out of the generated pages, which fill an archive, what HTML can do without."""
    if is_generated(page):
        try:
            output = minify_html_onepass.minify(output)
        except SyntaxError as error:
            raise BuildError(
                f"the page's HTML is wrong: {error}", Place(page.file.src_uri), "mend its template"
            ) from error
    return output
