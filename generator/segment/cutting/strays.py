"""Headline lines that strayed to another article: they say nothing of the text that they were cut
out with, and much of another one.

Where columns are read by turns a headline comes between the texts of its neighbour, and is taken
for a crosshead there, or for a line of the headline.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.segment.cutting.clips import Clip
from generator.segment.cutting.headlines_apart import MOST_ARTICLES, gains_of, owners_of
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Kind
from generator.segment.headlines.headline_words import word_over
from generator.segment.lines.line_words import COLONS
from generator.segment.words.lexicon import NO_WORDS, Lexicon

FEWEST_LETTERS = 5
"""A shorter line says too little."""
STRANGE, TELLS, FURTHER = -1.0, 1.5, 3.0
"""What a line that strayed has to do with its text at most, with the other one at least, and by how
much more (as ``gains_of`` tells);"""
CROSSHEAD = 1.0
"""what more is asked of a crosshead, which says little of its text as a rule;"""
ALONG = 1.0
"""and by how much more a line has at least that stands beside one that strayed."""
OVER = 2.0
"""Nats by which two lines are likelier with a word across the line end: they stay together."""
REACH = 6
"""So many articles away a line strays at most."""

Gain = Callable[[int, int], float]


def give_strays(facts: StripFacts, clips: Sequence[Clip], lexicon: Lexicon = NO_WORDS) -> None:
    """Gives lines that strayed to the articles that they speak of; ``lexicon`` tells which lines
    a narrow column broke inside a word."""
    owners = owners_of(facts.strip, clips)
    if not 1 < len(owners) <= MOST_ARTICLES:
        return
    gain = gains_of(facts, owners)
    for own, clip in enumerate(owners):
        near = range(max(0, own - REACH), min(len(owners), own + REACH + 1))
        others = [n for n in near if n != own]
        for lines in (clip.above, clip.below, clip.beside, clip.crossheads):
            further = FURTHER + (CROSSHEAD if lines is clip.crossheads else 0.0)
            told = [
                line
                for line in lines
                if _tells(facts, line)
                and gain(line, own) <= STRANGE
                and not _broken(facts, line, lines, lexicon)
            ]
            found = {line: max((gain(line, n), n) for n in others) for line in told}
            given = {
                line: owner
                for line, (there, owner) in found.items()
                if there >= max(TELLS, gain(line, own) + further)
            }
            for line, owner in _with_beside(lines, given, own, gain).items():
                lines.remove(line)
                _add(owners[owner], line)


def _tells(facts: StripFacts, line: int) -> bool:
    """Whether a line of a headline is long enough to say what it is about, and signs nothing."""
    element = facts.strip[line]
    signs = line in facts.offices or element.text[-1:] in COLONS
    return element.kind is Kind.HEAD and facts.letters[line] >= FEWEST_LETTERS and not signs


def _broken(facts: StripFacts, line: int, lines: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a word runs over to a line, or from it, in the headline that it stands in."""
    near = [n for n in (line - 1, line, line + 1) if n in lines]
    texts = [facts.strip[n].text for n in near]
    return any(word_over(one, two, lexicon) > OVER for one, two in pairwise(texts))


def _with_beside(
    lines: Sequence[int], given: dict[int, int], own: int, gain: Gain
) -> dict[int, int]:
    """What is given, and the lines beside that have more to do with the same article too."""
    found = dict(given)
    for line, owner in given.items():
        for step in (-1, 1):
            beside = line + step
            while beside in lines and beside not in found:
                if gain(beside, owner) < gain(beside, own) + ALONG:
                    break
                found[beside] = owner
                beside += step
    return found


def _add(clip: Clip, line: int) -> None:
    """Adds a line to the headline of an article, by its place on the page."""
    lines = clip.above or clip.below or clip.beside or clip.apart
    lines.append(line)
    lines.sort()
