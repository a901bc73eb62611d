"""Do all links inside the site lead somewhere?"""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

_LINKING = {"href", "src", "action"}


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A link that leads nowhere: the page that has it (path in the site), the link, why."""

    page: str
    link: str
    why: str


class _Page(HTMLParser):
    """What a page links to, and the anchors that it offers."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.anchors: set[str] = {"", "top"}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in _LINKING and value is not None:
                self.links.add(value)
            elif (name == "id" or (name == "name" and tag == "a")) and value:
                self.anchors.add(value)


def broken_links(site: Path) -> list[BrokenLink]:
    """Internal links and anchors of all pages in ``site`` that do not resolve, by page.

    A link to a folder is broken too: opened from a disk it shows a list of files.
    Links to other hosts are not followed.
    """
    pages = {
        file.relative_to(site).as_posix(): _Page(file.read_text(encoding="utf-8"))
        for file in sorted(site.rglob("*.html"))
    }
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    anchors = {name: page.anchors for name, page in pages.items()}
    return sorted(
        BrokenLink(name, link, why)
        for name, page in pages.items()
        for link in page.links
        if (why := _fault(name, link, files, anchors))
    )


def _fault(page: str, link: str, files: set[str], anchors: dict[str, set[str]]) -> str | None:
    """Why ``link`` on ``page`` leads nowhere; None when it does lead somewhere."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    target = _target(page, unquote(parts.path))
    if target not in files:
        return "no such file in the site"
    if target in anchors and unquote(parts.fragment) not in anchors[target]:
        return "no such place on the page"
    return None


def _target(page: str, path: str) -> str:
    """The file that ``path`` names on ``page``, relative to the site; a leading / is its root."""
    if not path:
        return page
    if path.startswith("/"):
        return normpath(path.lstrip("/"))
    folder = page.rpartition("/")[0]
    return normpath(f"{folder}/{path}" if folder else path)
