"""``press``: a page of one set of articles, damaged in one way, with its truth."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.eval.truth import TruePage
from tests.press.cells import Line
from tests.press.ocr import ocr
from tests.press.page import Sheet, compose
from tests.press.proof import proof
from tests.press.scan import GRADES
from tests.press.story import Story, stories
from tests.press.textlayer import NO_WEAR, WEAR, text_layer
from tests.press.typed import MAKES, typed

DAMAGES = ("none", "default", "boxed", "raw", "layout", *MAKES, "light", "medium", "heavy")


def press(paper_set: str, seed: int, damage: str) -> TruePage:
    """A page of the articles of one of ``SETS``; the same seed gives the same print, whatever
    the damage.

    Raises StoryError when the set's files are at fault, KeyError when nobody knows ``damage``.
    """
    return press_stories(stories(paper_set), f"{paper_set}_{seed:03}", damage)


def press_stories(stock: Sequence[Story], name: str, damage: str) -> TruePage:
    """Likewise of any articles; ``name`` is the seed and begins the file's name."""
    sheet = compose(stock, Random(name))
    lines = _dump(sheet, damage, Random(f"{name} {damage}"))
    told = [article.story for article in sheet.articles]
    return proof(lines, told, (f"{name}_{damage}.txt", sheet.day), sheet.sections)


def _dump(sheet: Sheet, damage: str, chance: Random) -> list[Line]:
    if damage == "none":
        return text_layer(sheet, "default", NO_WEAR, chance)
    if damage in ("default", "boxed", "raw", "layout"):
        return text_layer(sheet, damage, WEAR, chance)
    if damage in MAKES:
        return typed(sheet, damage, chance)
    return ocr(sheet, GRADES[damage], chance)
