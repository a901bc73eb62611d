"""An archive too large for one site: its years as sites of their own, beside that of the rest."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.site.browser import Quiet, Visit, served
from tests.site.editions import Built


class Host(Quiet):
    """Serves ``directory/site``, and a year from the site of its name, as GitHub Pages does."""

    def translate_path(self, path: str) -> str:
        """The file of the site that the first part of ``path`` chooses."""
        whole = Path(self.directory)
        year = re.match(r"/\d{4}(?=/)", path)
        self.directory = str(whole / ("years" if year else "site"))
        try:
            return super().translate_path(path)
        finally:
            self.directory = str(whole)


@pytest.mark.browser
def test_years_of_their_own_have_one_front_page_and_one_search(
    visit: Visit, seed_edition: Built, tmp_path: Path
) -> None:
    shutil.copytree(seed_edition.site, tmp_path / "site")
    (tmp_path / "years").mkdir()
    for year in (tmp_path / "site").glob("[0-9]*"):
        year.rename(tmp_path / "years" / year.name)
    page = visit.page
    with served(tmp_path, Host) as address:
        page.goto(f"{address}/index.html")
        page.locator(".site-head .search-box input").fill("三道桥镇")
        page.get_by_role("button", name="检索").click()
        page.locator("#hits > li a").first.click()
        expect(page.locator(".body mark").first).to_have_text("三道桥镇")
        assert page.url.startswith(f"{address}/2020/")
        page.locator(".meta a", has_text="巴彦淖尔市").first.click()
        expect(page.locator("h1")).to_have_text("巴彦淖尔市")
        page.locator("a", has_text="千头澳牛落户杭锦后旗").first.click()
        page.locator(".breadcrumbs a").first.click()
        expect(page.locator("h1")).to_have_text("2020年3月30日")
    assert visit.said == []
