"""What only a site with an address of its own has: feeds, sitemaps, canonical links."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from tests.site.conftest import PUBLISHED
from tests.site.editions import Built

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"


def page_of(edition: Built, address: str) -> str:
    """The page at ``address``, as the server would send it."""
    assert address.startswith(PUBLISHED)
    return (edition.site / address.removeprefix(PUBLISHED)).read_text("utf-8")


def locations(edition: Built, path: str) -> list[str]:
    root = ElementTree.parse(edition.site / path).getroot()
    return [row.findtext(f"{MAP}loc") or "" for row in root]


def test_every_address_of_the_sitemaps_is_a_page_that_calls_itself_so(
    addressed_edition: Built,
) -> None:
    sitemaps = locations(addressed_edition, "sitemap.xml")
    assert sitemaps == [f"{PUBLISHED}sitemaps/2020.xml", f"{PUBLISHED}sitemaps/lists.xml"]
    listed = [
        address
        for one in sitemaps
        for address in locations(addressed_edition, one.removeprefix(PUBLISHED))
    ]
    assert len(listed) == len(set(listed)) > 60
    for address in listed:
        page = page_of(addressed_edition, address)
        (canonical,) = re.findall(r"<link [^>]*\bcanonical\b[^>]*>", page)
        assert re.search(rf'href="?{re.escape(address)}["\s>]', canonical), canonical
        assert "noindex" not in page


def test_a_feed_reader_finds_the_feeds_and_every_entry_s_page(addressed_edition: Built) -> None:
    front = page_of(addressed_edition, f"{PUBLISHED}index.html")
    region = page_of(addressed_edition, f"{PUBLISHED}region/bayannaoer/index.html")
    offered = re.compile(r"<link rel=alternate type=application/atom\+xml [^>]*href=([^ >]+)>")
    assert offered.findall(front) == ["feeds/all.xml"]
    assert offered.findall(region) == [
        "../../feeds/all.xml", "../../feeds/region/bayannaoer.xml",
    ]  # fmt: skip
    feed = ElementTree.parse(addressed_edition.site / "feeds/region/bayannaoer.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 3
    for entry in entries:
        title, address = entry.findtext(f"{ATOM}title"), entry.find(f"{ATOM}link")
        assert title
        assert address is not None
        text = re.sub(r"<[^>]+>", "", page_of(addressed_edition, address.get("href") or ""))
        assert title.replace("\u3000", "") in text.replace("\u3000", "")


def test_the_page_of_the_data_lists_the_feeds(addressed_edition: Built) -> None:
    page = page_of(addressed_edition, f"{PUBLISHED}data/index.html")
    assert len(re.findall(r"href=[^ >]+\.xml>", page)) >= 14


def test_a_site_without_an_address_offers_no_feed(seed_edition: Built) -> None:
    assert not (seed_edition.site / "feeds").exists()
    assert "atom" not in (seed_edition.site / "index.html").read_text("utf-8")
