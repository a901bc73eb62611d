"""A page of the edition as MkDocs holds it: plain CommonMark, read by a parser of just that.

Python-Markdown needs a hundred times longer, for extensions that the generator never writes.
Pages written by hand keep it, and every extension that ``mkdocs.yml`` names.
"""

from __future__ import annotations

import logging
import re
from posixpath import basename, dirname, normpath
from typing import Any
from urllib.parse import quote

import ryaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from pyromark import Markdown, Options

from generator.publish.volumes import site_path

log = logging.getLogger("mkdocs.banmian")

_COMMONMARK = Markdown(options=Options.ENABLE_TABLES)
_LINK = re.compile(r'(<(?:a href|img src)=")([^"#]+)')
_FRONT = re.compile(r"---\n(.*?\n)---\n", re.S)
_ELSEWHERE = re.compile(r"[a-z][a-z+.-]*:|/")


class EditionPage(Page):
    """A generated page. MkDocs renders it as any other, by way of :meth:`render`."""

    def __init__(self, file: File, config: MkDocsConfig, links: Links) -> None:
        self._links = links
        super().__init__(None, file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page: the generator's own by a faster parser, others as MkDocs does."""
        if not config.plugins.events["page_read_source"]:
            self.markdown, self.meta = own_parts(self.file.content_bytes.decode())
        if not is_generated(self):
            super().read_source(config)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML of the Markdown; its links lead to pages as they lie in the site."""
        if not is_generated(self):
            super().render(config, files)
            return
        self.content = self._links.led(to_html(self.markdown or ""), self.file)
        self.toc = TableOfContents([])


class EditionFile(File):
    """A file that the generator wrote. Its paths need no look at each of their parts, of which
    MkDocs takes several for each file."""

    def __init__(self, path: str, folder: str, config: MkDocsConfig) -> None:
        super().__init__(path, folder, config.site_dir, config.use_directory_urls)
        self.abs_src_path = f"{folder}/{path}"
        if not config.use_directory_urls:
            self.dest_uri = site_path(path)
            self.url = quote(self.dest_uri)
            self.abs_dest_path = f"{config.site_dir}/{self.dest_uri}"


class Links:
    """Where the links of a run's pages lead. Pages of all lists have most of them in common."""

    def __init__(self, files: Files, *, folders: bool) -> None:
        """``folders``: the site has a folder for each page (MkDocs' ``use_directory_urls``)."""
        self._files = files
        self._folders = folders
        self._known: dict[tuple[str, str], str] = {}

    def led(self, content: str, here: File) -> str:
        """``content`` with the address of each page in the place of its Markdown file's path."""
        folder = dirname(here.src_uri)
        # what a link says from the root on leads to the same from every folder as deep
        root = "../" * (folder.count("/") + 1) if folder else ""
        led: dict[str, str] = {}

        def leading(link: re.Match[str]) -> str:
            path = link[2]
            if path not in led:
                key = (root, path) if path.startswith(root) else (folder, path)
                led[path] = self._known.get(key) or self._address(path, here, key)
            return link[1] + led[path]

        return _LINK.sub(leading, content)

    def _address(self, path: str, here: File, key: tuple[str, str]) -> str:
        """The address from ``here``; a link that leads nowhere is told as MkDocs tells its own,
        which stops a strict build."""
        if _ELSEWHERE.match(path):
            return path
        start = key[0]
        target = f"{start}/{path}" if start and start[0] != "." else path[len(start) :]
        if "./" in target:
            target = normpath(target)
        if target not in self._files:
            log.warning(
                "Doc file '%s' contains a link '%s', but the target '%s' is not found "
                "among documentation files.",
                here.src_uri, path, target,
            )  # fmt: skip
            return path
        file = self._files.get_file_from_path(target) if self._folders else None
        if file:
            return file.url_relative_to(here)
        found = self._known[key] = f"{path[: path.rfind('/') + 1]}{basename(site_path(target))}"
        return found


def to_html(text: str) -> str:
    """The HTML of Markdown that the generator wrote: CommonMark and the tables of GitHub."""
    return _COMMONMARK.html(text).strip()


def own_parts(source: str) -> tuple[str, dict[str, Any]]:
    """Text and front matter of a page that the generator wrote, days left as text.

    Of another's page the front matter may be missing.
    """
    found = _FRONT.match(source)
    try:
        meta = ryaml.loads(found[1]) if found else None  # type: ignore[attr-defined]
    except ValueError:
        meta = None
    return (source[found.end() :] if found else source), meta if isinstance(meta, dict) else {}


def is_generated(page: Page) -> bool:
    """Whether the generator wrote the page: an article has an id, every other kind its template."""
    return "id" in page.meta or "template" in page.meta
