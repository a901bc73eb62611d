"""Atom feeds (RFC 4287): the newest articles of all, of each region, of each section.

Made with the standard library: what feed libraries there are bring lxml or pytz along, and fall
back to the time of the build, which would change the bytes of a feed in which nothing is new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from itertools import islice
from urllib.parse import urlsplit
from xml.etree import ElementTree

from generator.errors import Place, WriteError
from generator.model import Article
from generator.write.addresses import article_path, relative
from generator.write.archive import ROW, Archive
from generator.write.directory import Kind
from generator.write.escape import inline

NEWEST = 50
"""Entries of a feed. The feed of all has at least the whole latest issue."""
KINDS: tuple[Kind, ...] = ("region", "section")
CHINA = timezone(timedelta(hours=8))
"""A day of issue begins here: one time zone for all of the country."""
_ATOM = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def feed_paths(archive: Archive) -> Iterator[tuple[str, Kind | None, str]]:
    """The files of the feeds, with kind and name; none where the site has no address."""
    if not archive.directory.imprint.site_url or not archive.issues:
        return
    yield "feeds/all.xml", None, ""
    for kind in KINDS:
        for name in archive.lists[kind]:
            yield f"feeds/{archive.directory.folder(kind, name)}.xml", kind, name


def feed(archive: Archive, kind: Kind | None, name: str) -> str:
    """One feed: of everything (None), or of one region or section."""
    site = site_of(archive)
    paper = archive.directory.imprint
    title = paper.name or archive.issues[-1].newspaper or "数字版"
    if kind:
        folder = archive.directory.folder(kind, name)
        path, page, title = f"feeds/{folder}.xml", f"{folder}/index.html", f"{title} {name}"
        articles: Sequence[Article] = archive.lists[kind][name][:NEWEST]
    else:
        path, page = "feeds/all.xml", "index.html"
        articles = _newest(archive)
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-Hans"})
    _add(root, "title", title)
    _add(root, "id", _tag(site, "", path))
    _add(root, "updated", max(updated(article) for article in articles))
    _add(root, "link", rel="self", type="application/atom+xml", href=site + path)
    _add(root, "link", rel="alternate", type="text/html", href=site + page)
    _add(_add(root, "author"), "name", paper.publisher or title)
    if paper.copyright:
        _add(root, "rights", paper.copyright)
    for article in articles:
        _entry(root, archive, article, site)
    ElementTree.indent(root, "")
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def feed_rows(archive: Archive, here: str) -> str:
    """A list of links to all feeds, as it stands on the page ``here``."""
    return "\n".join(
        f"- [{inline(name) or '全部报道'}]({relative(path, here)})"
        for path, _, name in feed_paths(archive)
    )


def updated(article: Article) -> str:
    """When the article last changed (RFC 3339): its day of issue, or of its last correction."""
    days = [article.date or article.id[:10], *(one.on for one in article.amendments if one.on)]
    return _moment(max(days))


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


def _newest(archive: Archive) -> list[Article]:
    latest = list(archive.issues[-1].articles)
    older = (one for issue in reversed(archive.issues[:-1]) for one in issue.articles)
    return latest + list(islice(older, max(0, NEWEST - len(latest))))


def _entry(root: ElementTree.Element, archive: Archive, article: Article, site: str) -> None:
    entry = _add(root, "entry")
    day = article.date or article.id[:10]
    _add(entry, "title", article.title or "（无题）")
    _add(entry, "id", _tag(site, day, article.key))
    _add(entry, "published", _moment(day))
    _add(entry, "updated", updated(article))
    address = site + article_path(article).removesuffix(".md") + ".html"
    _add(entry, "link", rel="alternate", type="text/html", href=address)
    for name in dict.fromkeys(person.name for person in article.reporter):
        _add(_add(entry, "author"), "name", name)
    for term in (article.region, article.section):
        if term:
            _add(entry, "category", term=term)
    _add(entry, "summary", "".join(archive.excerpt(article, ROW)))


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
