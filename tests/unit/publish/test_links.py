"""The link checker finds what does not lead anywhere, and only that."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.links import broken_links


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "style.css").write_text("")
    (tmp_path / "a" / "page.html").write_text('<h1 id="题">x</h1><a name="old">y</a>', "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "link",
    [
        "a/page.html",
        "./a/page.html#题",
        "a/page.html#%E9%A2%98",
        "a/page.html#old",
        "a/page.html?q=1#old",
        "/a/page.html",
        "style.css",
        "#",
        "#here",
        "https://example.org/gone.html",
        "mailto:a@example.org",
    ],
)
def test_a_link_that_leads_somewhere_is_whole(site: Path, link: str) -> None:
    (site / "index.html").write_text(f'<p id="here"><a href="{link}">x</a>', "utf-8")
    assert broken_links(site) == []


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("gone.html", "no such file in the site"),
        ("a/", "no such file in the site"),
        ("../index.html", "no such file in the site"),
        ("a/page.html#gone", "no such place on the page"),
        ("#gone", "no such place on the page"),
        ("/page.html", "no such file in the site"),
    ],
)
def test_a_link_that_leads_nowhere_is_named_with_its_page(site: Path, link: str, why: str) -> None:
    (site / "index.html").write_text(f'<a href="{link}">x</a>', "utf-8")
    (found,) = broken_links(site)
    assert (found.page, found.link, found.why) == ("index.html", link, why)


def test_links_are_read_from_the_page_s_own_folder(site: Path) -> None:
    (site / "a" / "other.html").write_text('<a href="page.html">x</a><img src="../no.png">')
    assert [found.link for found in broken_links(site)] == ["../no.png"]
