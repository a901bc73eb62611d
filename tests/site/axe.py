"""axe-core, the accessibility checker, run inside a page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
"""Installed with the type checker from ``package-lock.json``: ``make lint`` does it."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """rules => axe.run(document, { runOnly: rules }).then(found => found.violations.map(
  one => `${one.id}: ${one.help}; ${one.nodes.map(node => node.html).slice(0, 3)}`))"""


def violations(page: Page) -> list[str]:
    """What breaks WCAG 2.2 AA or good practice on ``page``: rule, why, the first elements."""
    assert AXE.is_file(), "axe-core is not installed: run `make lint` once"
    if not page.evaluate("'axe' in window"):
        # Evaluated, not added as an element: pages of our own may not run inline scripts.
        page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = page.evaluate(_RUN, RULES)
    return found
