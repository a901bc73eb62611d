"""The printed pages: which articles stand on each, how they are set, and the dumps of their text.

A page's YAML gives ``set`` (one of ``SETS``), ``page`` (its sheet, and what it prints at its
head: folio, column, editors; ``section`` is the label that the column names) and ``articles``: each
a key, or a key with settings, in printed order. ``label`` is a label of its own over an article,
``section`` one that it shares with the article before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.press.story import Story, stories

PAGES = Path(__file__).resolve().parent / "pages"
MODES: dict[str, list[str]] = {"default": [], "raw": ["-raw"], "layout": ["-layout"]}

SHEET = {
    "style": "grid",
    "loose": False,
    "columns": 4,
    "fill": "balance",
    "picture": 8,
    "column": "",
}
"""A sheet unless its page says otherwise; sizes in mm, type in points, pictures in lines."""


@dataclass(frozen=True)
class Plan:
    """One page: its sheet, its articles in printed order, and how each is set."""

    name: str
    set: str
    page: dict[str, Any]
    stories: list[Story]
    settings: list[dict[str, Any]]

    def section(self, number: int) -> str | None:
        """What label stands over the article in this place: one of its own, or the page's."""
        told = self.settings[number]
        return told.get("label") or told.get("section") or self.page["section"]

    @property
    def furniture(self) -> list[str]:
        """What the sheet prints beside its articles."""
        labels = [told["label"] for told in self.settings if told.get("label")]
        return [self.page[key] for key in ("folio", "column", "editors") if self.page[key]] + labels

    def text(self, mode: str) -> str:
        """The dump of the page. Raises KeyError for an unknown mode."""
        assert mode in MODES
        return (PAGES / f"{self.name}.{mode}.txt").read_text(encoding="utf-8")


def names(which: str = "*") -> list[str]:
    """The pages of a set, or all."""
    files = sorted(PAGES.glob("*.yml"))
    return [file.stem for file in files if which in ("*", _load(file)["set"])]


def plan_of(name: str) -> Plan:
    """The page called ``name``. Raises KeyError when an article of it is not written."""
    given = _load(PAGES / f"{name}.yml")
    written = {story.key: story for story in stories(given["set"])}
    entries = [e if isinstance(e, dict) else {e: {}} for e in given["articles"]]
    keyed = [next(iter(entry.items())) for entry in entries]
    return Plan(
        name,
        given["set"],
        {**SHEET, **given["page"]},
        [written[key] for key, _ in keyed],
        [told for _, told in keyed],
    )


def written(plan: Plan) -> str:
    """The plan as its file holds it."""
    articles = [{s.key: told} for s, told in zip(plan.stories, plan.settings, strict=True)]
    told = {"set": plan.set, "page": plan.page, "articles": articles}
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False)


def _load(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))
