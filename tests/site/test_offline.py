"""The offline copy, unpacked as a reader does."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.publish.links import broken_links
from generator.publish.offline import FOLDER, offline_zip
from tests.site.browser import Visit
from tests.site.editions import Built


@pytest.mark.browser
def test_the_offline_copy_opens_with_a_double_click(
    visit: Visit, seed_edition: Built, tmp_path: Path
) -> None:
    offline_zip(seed_edition.site, tmp_path / "edition.zip")
    with zipfile.ZipFile(tmp_path / "edition.zip") as pack:
        pack.extractall(tmp_path / "stick")
    site = tmp_path / "stick" / FOLDER
    visit.page.goto((site / "index.html").as_uri())
    for name in ("记者", "韩继旺", "千头澳牛落户杭锦后旗"):
        with visit.page.expect_navigation():
            visit.page.get_by_role("link", name=name, exact=True).first.click()
    assert visit.page.locator("h1").inner_text() == "千头澳牛落户杭锦后旗"
    assert visit.page.locator("body").evaluate("e => getComputedStyle(e).maxWidth") == "1248px"
    assert visit.said == []
    assert broken_links(site) == []
