"""What a person reads on a printed page, for ``tests.eval.measure``.

The dump's characters are not traced back to the print, so no part has spans: texts are compared.
"""

from __future__ import annotations

import re
import unicodedata

from tests.eval.truth import Leftover, TrueArticle, TruePage
from tests.press.pdf.pages import MODES, Plan, names, plan_of
from tests.press.proof import PrintedParagraph, PrintedPart, standing
from tests.press.story import Story

PAGE_NUMBER = re.compile(r"[A-Za-z]?\d+")


def pdf_pages(which: str, mode: str) -> list[TruePage]:
    """The printed pages of a set with their dumps in one mode."""
    return [pdf_page(plan_of(name), mode) for name in names(which)]


def pdf_page(plan: Plan, mode: str) -> TruePage:
    """One printed page, its dump in ``mode`` (a key of MODES), and what a person reads on it."""
    assert mode in MODES
    raw = plan.text(mode)
    return TruePage(
        file=f"{plan.name}.{mode}.txt",
        raw=raw,
        date=plan.stories[0].day.isoformat(),
        articles=[_article(story, plan.section(i)) for i, story in enumerate(plan.stories)],
        leftovers=[Leftover([span], "noise") for span in standing(plan.furniture, raw)],
    )


def _article(story: Story, section: str | None) -> TrueArticle:
    def part(*texts: str) -> PrintedPart | None:
        return PrintedPart(texts, []) if any(texts) else None

    line = story.dateline
    numbers = PAGE_NUMBER.findall(unicodedata.normalize("NFKC", story.jump))
    return TrueArticle(
        name=story.key,
        region=story.region,
        paragraphs=[PrintedParagraph(p.kind, [], (), (p.text,)) for p in story.paragraphs],
        title=part(*story.title),
        kicker=part(story.kicker),
        deck=part(story.deck),
        dateline=(line.agency, line.place, line.day, line.kind) if line else None,
        reporter=story.reporter,
        section=section,
        places=story.places,
        signature=part(*story.signature),
        captions=[PrintedPart((text,), []) for text in story.captions],
        continued_from=part(*numbers) if story.comes_from else None,
        continued_on=part(*numbers) if story.continued_on else None,
    )
