"""Atom feeds (RFC 4287): the newest articles of all, of each region, of each section.

Made with the standard library: what feed libraries there are bring lxml or pytz along, and fall
back to the time of the build, which would change the bytes of a feed in which nothing is new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from urllib.parse import urlsplit
from xml.etree import ElementTree

from generator.errors import Place, WriteError
from generator.write.forms.escape import inline
from generator.write.holdings.addresses import article_path, relative
from generator.write.holdings.archive import Archive
from generator.write.holdings.brief import Brief
from generator.write.holdings.directory import Kind

PATH = "feeds/all.xml"
NEWEST = 50
"""Entries of a feed. The feed of all has at least the whole latest issue."""
KINDS: tuple[Kind, ...] = ("region", "section")
CHINA = timezone(timedelta(hours=8))
"""A day of issue begins here: one time zone for all of the country."""
_ATOM = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def feed_paths(archive: Archive) -> Iterator[tuple[str, Kind | None, str]]:
    """The files of the feeds, with kind and name; none where the site has no address."""
    if not archive.directory.imprint.site_url or not archive.days:
        return
    yield PATH, None, ""
    for kind in KINDS:
        for one in archive.lists(kind):
            yield feed_path(archive, kind, one.name), kind, one.name


def feed_path(archive: Archive, kind: Kind, name: str) -> str:
    """The file of the feed of a region or section."""
    return f"feeds/{archive.folder(kind, name)}.xml"


def feed(archive: Archive, kind: Kind | None, name: str) -> str:
    """One feed: of everything (None), or of one region or section."""
    site = site_of(archive)
    paper = archive.directory.imprint
    title = paper.name or archive.latest.newspaper or "数字版"
    if kind:
        folder = archive.folder(kind, name)
        path, page, title = f"feeds/{folder}.xml", f"{folder}/index.html", f"{title} {name}"
        articles = archive.rows(kind, name, 0, NEWEST)
    else:
        path, page = PATH, "index.html"
        articles = archive.newest(max(NEWEST, archive.counts[archive.days[-1]]))
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-Hans"})
    _add(root, "title", title)
    _add(root, "id", _tag(site, "", path))
    _add(root, "updated", _moment(max(article.updated for article in articles)))
    _add(root, "link", rel="self", type="application/atom+xml", href=site + path)
    _add(root, "link", rel="alternate", type="text/html", href=site + page)
    _add(_add(root, "author"), "name", paper.publisher or title)
    if paper.copyright:
        _add(root, "rights", paper.copyright)
    for article in articles:
        _entry(root, article, site)
    ElementTree.indent(root, "")
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def feed_rows(archive: Archive, here: str) -> str:
    """A list of links to all feeds, as it stands on the page ``here``."""
    return "\n".join(
        f"- [{inline(name) or '全部报道'}]({relative(path, here)})"
        for path, _, name in feed_paths(archive)
    )


def site_of(archive: Archive) -> str:
    """The site's address. Raises WriteError when it has none, or none of the web."""
    site = archive.directory.imprint.site_url or ""
    if urlsplit(site).scheme not in ("http", "https") or not urlsplit(site).hostname:
        raise WriteError(
            f"the site's address {site!r} is none of the web",
            Place("mkdocs.yml", key="site_url"),
            "write it as https://host/path/",
        )
    return site


def _entry(root: ElementTree.Element, article: Brief, site: str) -> None:
    entry = _add(root, "entry")
    day = article.date
    _add(entry, "title", article.title or "（无题）")
    _add(entry, "id", _tag(site, day, article.key))
    _add(entry, "published", _moment(day))
    _add(entry, "updated", _moment(article.updated))
    address = site + article_path(article).removesuffix(".md") + ".html"
    _add(entry, "link", rel="alternate", type="text/html", href=address)
    for name in filter(None, article.people.split("\n")):
        _add(_add(entry, "author"), "name", name)
    for term in (article.region, article.section):
        if term:
            _add(entry, "category", term=term)
    _add(entry, "summary", article.lead.replace("\n", ""))


def _tag(site: str, day: str, own: str) -> str:
    """An id that stays when the site moves to https or to another folder (RFC 4151)."""
    return f"tag:{urlsplit(site).hostname},{day or '2000'}:{own}"


def _moment(day: str) -> str:
    when = date.fromisoformat(day)
    return datetime(when.year, when.month, when.day, tzinfo=CHINA).isoformat()


def _add(
    parent: ElementTree.Element, name: str, text: str | None = None, **facts: str
) -> ElementTree.Element:
    """A new element in ``parent``; characters that XML cannot hold become U+FFFD."""
    held = {key: _NO_XML.sub("\ufffd", value) for key, value in facts.items()}
    element = ElementTree.SubElement(parent, name, held)
    element.text = None if text is None else _NO_XML.sub("\ufffd", text)
    return element
