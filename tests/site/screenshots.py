"""Pictures of each kind of page: ``python -m tests.site.screenshots [SITE]``.

They go to ``.cache/screenshots``, those of a made-up archive to ``archive`` below, for a person to
look at; the front page also to ``docs/images/front.png`` for the README.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.site.browser import chromium, find_browser, served
from tests.site.editions import build, seeds_and_archive
from tests.site.pages import kinds_of_page

PROJECT = Path(__file__).resolve().parents[2]
PICTURES = PROJECT / ".cache" / "screenshots"
FOR_README = PROJECT / "docs" / "images" / "front.png"
WIDTHS = (390, 1280)
ARTICLES = 1800


def take(browser: Browser, address: str, site: Path, pictures: Path) -> None:
    """A picture of each kind of page, light and dark, at each width."""
    pictures.mkdir(parents=True, exist_ok=True)
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            for name, path in kinds_of_page(site).items():
                page.goto(f"{address}/{path}")
                if name == "search":
                    page.locator("#hits li").first.wait_for()
                page.screenshot(path=pictures / f"{name}-{width}-{scheme}.png", full_page=True)
            page.close()


def made_up_archive() -> Path:
    """The site of the seed pages among the synthetic archive, built anew."""
    folder = PICTURES.parent / "archive"
    shutil.rmtree(folder, ignore_errors=True)
    return build("archive", seeds_and_archive(folder / "seeds", ARTICLES), folder).site


def main() -> None:
    """Take the pictures of the site named on the command line, else of ``site`` and an archive."""
    browser_path = find_browser()
    if browser_path is None:
        raise SystemExit("no Chromium found: install your system's chromium package")
    if len(sys.argv) > 1:
        sites = {PICTURES: Path(sys.argv[1]).resolve()}
    else:
        sites = {PICTURES: PROJECT / "site", PICTURES / "archive": made_up_archive()}
    with chromium(browser_path) as browser:
        for pictures, site in sites.items():
            with served(site) as address:
                take(browser, address, site, pictures)
    FOR_README.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(PICTURES / "front-1280-light.png", FOR_README)


if __name__ == "__main__":
    main()
