"""The article that leads an issue, a page or a list."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Article
from generator.write.forms.excerpt import excerpt

LEAD = 370
"""Characters of the lead story's excerpt: columns of a front page end nearly level with it."""


def lead_first(articles: Iterable[Article]) -> list[Article]:
    """``articles`` with the lead in front, the rest in reading order.

    The paper's own choice is not in the text. Of the first three under a printed headline that
    with most to read before a gap leads; a headline of ours leads only where there is no other.
    """
    order = list(articles)
    printed = [one for one in order if one.title_source == "printed"][:3]
    if printed:
        lead = max(printed, key=lambda one: sum(map(len, excerpt(one, LEAD))))
        order.remove(lead)
        order.insert(0, lead)
    return order
