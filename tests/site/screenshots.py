"""Pictures of each kind of page: ``python -m tests.site.screenshots [SITE]``.

They go to ``.cache/screenshots``, for a person to look at; the front page also to
``docs/images/front.png`` for the README.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.site.browser import chromium, find_browser, served
from tests.site.pages import kinds_of_page

PROJECT = Path(__file__).resolve().parents[2]
PICTURES = PROJECT / ".cache" / "screenshots"
FOR_README = PROJECT / "docs" / "images" / "front.png"
WIDTHS = (390, 1280)


def take(browser: Browser, address: str, site: Path) -> None:
    """A picture of each kind of page, light and dark, at each width."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            for name, path in kinds_of_page(site).items():
                page.goto(f"{address}/{path}")
                if name == "search":
                    page.locator("#hits li").first.wait_for()
                picture = PICTURES / f"{name}-{width}-{scheme}.png"
                page.screenshot(path=picture, full_page=True)
            page.close()


def main() -> None:
    """Take the pictures of the site named on the command line, else of ``site``."""
    site = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else PROJECT / "site"
    browser_path = find_browser()
    if browser_path is None:
        raise SystemExit("no Chromium found: install your system's chromium package")
    with served(site) as address, chromium(browser_path) as browser:
        take(browser, address, site)
    FOR_README.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(PICTURES / "front-1280-light.png", FOR_README)


if __name__ == "__main__":
    main()
