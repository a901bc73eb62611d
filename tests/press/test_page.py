"""What stands on a page beside its articles: labels, a folio, where an article goes on."""

from __future__ import annotations

from random import Random

from tests.press.cells import text_of
from tests.press.page import compose
from tests.press.sample import sample
from tests.press.story import stories


def test_the_section_is_that_of_the_label_above() -> None:
    page = sample(1, "none")
    sections = {article.name: article.section for article in page.articles}
    assert sections == {"sample-tea": None, "sample-road": None, "sample-brief": "简讯"}
    label = [page.raw[a:b] for left in page.leftovers if left.why == "label" for a, b in left.spans]
    assert label == ["简讯"]


def test_whose_label_stands_at_the_head_of_a_page_can_be_told() -> None:
    """The page's is in the folio too; the first article of a page has none of its own."""
    kinds = set()
    for seed in range(30):
        sheet = compose(stories("open"), Random(seed))
        first = sheet.articles[0].story
        page_label = sheet.labels.get("")
        assert first.key not in sheet.labels or not first.title
        assert sheet.folio
        folio = "".join(map(text_of, sheet.folio.lines))
        assert not page_label or text_of(page_label.lines[0]) in folio
        kinds.add(bool(page_label))
    assert kinds == {True, False}


def test_a_page_tells_where_its_article_goes_on() -> None:
    tea = next(a for a in sample(1, "none").articles if a.name == "sample-tea")
    assert tea.continued_on
    assert tea.continued_on.reads == ("3",)
    assert tea.continued_from is None
