"""axe-core, which finds what WCAG 2.2 AA forbids; installed by ``make lint`` and ``make test``."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Page

from tests.site.editions import PROJECT

SCRIPT = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _script() -> str:
    assert SCRIPT.is_file(), f"{SCRIPT} is missing: run `make lint` once, which installs it"
    return SCRIPT.read_text("utf-8")


def faults(page: Page) -> list[str]:
    """What axe finds on the page: rule, what is wrong, and the first element at fault."""
    page.evaluate(_script())
    found = page.evaluate("rules => axe.run({runOnly: rules, resultTypes: ['violations']})", RULES)
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:160]} ({len(one['nodes'])} in all)"
        for one in found["violations"]
    ]
