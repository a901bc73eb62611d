"""Pages made up by chance: the same each time, of one set, and each as a sheet may be set."""

from __future__ import annotations

import yaml

from tests.press.pdf.pages import written
from tests.press.pdf.plans import FEWEST, composed
from tests.press.pdf.print import html_of
from tests.press.story import stories

NUMBERS = range(12)


def test_a_number_names_a_page() -> None:
    assert written(composed("open", 3)) == written(composed("open", 3))
    assert len({written(composed("open", n)) for n in NUMBERS}) == len(NUMBERS)


def test_a_page_has_articles_of_its_set_each_once() -> None:
    keys = {story.key for story in stories("held")}
    for number in NUMBERS:
        chosen = [story.key for story in composed("held", number).stories]
        assert len(chosen) >= FEWEST
        assert len(set(chosen)) == len(chosen)
        assert keys.issuperset(chosen)


def test_every_page_can_be_set() -> None:
    for number in NUMBERS:
        plan = composed("open", number)
        html = html_of(plan)  # raises for a setting that is none
        assert all(line in html for story in plan.stories[:1] for line in story.title)
        assert yaml.safe_load(written(plan))["set"] == "open"


def test_briefs_of_one_section_share_their_label() -> None:
    plans = [composed("open", number) for number in range(40)]
    shared = [s for plan in plans for s in plan.settings if s.get("section")]
    assert shared
    assert all("label" not in settings for settings in shared)
