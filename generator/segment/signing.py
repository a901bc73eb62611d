"""How notices and letters end: with the name of an office, and the day."""

from __future__ import annotations

import re

from generator.segment.byline_words import DAY, LONGEST_OFFICE, OFFICE


def signs_off(text: str) -> bool:
    """Whether a line is the name of an office, or a day, as notices and letters end with.

    >>> signs_off("沂水县第三实验学校"), signs_off("2021年11月9日"), signs_off("农民笑开了颜")
    (True, True, False)
    >>> signs_off("孩子们的去处")
    False
    """
    tight = re.sub(r"\s", "", text)
    if len(tight) > LONGEST_OFFICE or re.search("[，。！？：；“”的了是这们]", tight):
        return False
    return is_day(tight) or (len(tight) > 3 and OFFICE.search(tight) is not None)


def is_day(text: str) -> bool:
    """Whether a line is no more than a date: 2021年11月9日."""
    return DAY.fullmatch(re.sub(r"\s", "", text)) is not None
