"""A browser, and two editions: the seed pages alone, and among 1,800 other articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.browser import Visit, chromium, find_browser, served
from tests.site.editions import SEEDS, Built, build, published, seeds_and_archive

ARCHIVE = 1800
PUBLISHED = "https://paper.example/archive/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium. Without one these tests are skipped, but under CI they fail."""
    path = find_browser()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium on this machine: .ci/run installs it")
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with chromium(path) as running:
        yield running


@pytest.fixture(scope="session")
def seed_edition(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The edition of the seed pages."""
    return build("seeds", SEEDS, tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="session")
def big_edition(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The edition of the seed pages among 1,800 synthetic articles."""
    folder = tmp_path_factory.mktemp("archive")
    return build("archive", seeds_and_archive(folder / "seeds", ARCHIVE), folder)


@pytest.fixture(scope="session")
def published_edition(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An edition with an address, a forge, pictures, and a withdrawn article."""
    return published(tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="session")
def addressed_edition(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The edition of the seed pages, built for the address ``PUBLISHED``."""
    return build("addressed", SEEDS, tmp_path_factory.mktemp("addressed"), address=PUBLISHED)


@pytest.fixture(scope="session", params=["seed_edition", "big_edition"])
def edition(request: pytest.FixtureRequest) -> Built:
    """Each edition in turn."""
    built: Built = request.getfixturevalue(request.param)
    return built


PLACES = ["http", "sub-path", "file"]


@contextmanager
def placed(site: Path, where: str, folder: Path) -> Iterator[str]:
    """The address of ``site``: at a server's root, under a sub-path, or in a folder."""
    if where == "file":
        yield site.as_uri()
    elif where == "sub-path":
        (folder / "papers").mkdir()
        (folder / "papers" / "edition").symlink_to(site)
        with served(folder) as address:
            yield f"{address}/papers/edition"
    else:
        with served(site) as address:
            yield address


@pytest.fixture(params=PLACES)
def front(request: pytest.FixtureRequest, edition: Built, tmp_path: Path) -> Iterator[str]:
    """The front page's address, in each place."""
    with placed(edition.site, request.param, tmp_path) as address:
        yield f"{address}/index.html"


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, seed_edition: Built, tmp_path: Path) -> Iterator[str]:
    """The seed pages' edition, in each place."""
    with placed(seed_edition.site, request.param, tmp_path) as address:
        yield address


@pytest.fixture(scope="session")
def seed_address(seed_edition: Built) -> Iterator[str]:
    """The address of the seed pages' edition on a server."""
    with served(seed_edition.site) as address:
        yield address


@pytest.fixture(scope="session")
def published_address(published_edition: Built) -> Iterator[str]:
    """The address of the paper with pictures and a withdrawn article on a server."""
    with served(published_edition.site) as address:
        yield address


@pytest.fixture(scope="session")
def big_address(big_edition: Built) -> Iterator[str]:
    """The address of the big edition on a server."""
    with served(big_edition.site) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here: nothing stored, nothing cached."""
    fresh = browser.new_context(viewport={"width": 1280, "height": 900})
    fresh.set_default_timeout(15_000)
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A blank page."""
    return context.new_page()


@pytest.fixture
def visit(page: Page) -> Visit:
    """A blank page whose console and requests are written down."""
    return Visit(page)
