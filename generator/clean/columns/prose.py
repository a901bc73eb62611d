"""What words look like, wherever they stand: running text, a headline, the cells of a table."""

from __future__ import annotations

import re

from generator.clean.columns.cells import Row
from generator.clean.letters.confusables import Words

NO_HEADLINE = re.compile("[，。；（□■]")
LONGEST_HEADLINE = 30
LONGEST_WORD = 4
MOST_WORDS = 24
"""A row of more words is noise."""
FEWEST_CELLS, LONGEST_CELL = 2, 12
FIGURE = re.compile(r"[-+±－]?[\d.]")
CLAUSE = re.compile("[，。；：、“”]")
NO_CELL = re.compile("[，。；：、“”（）]")


def is_headline(string: str) -> bool:
    """Whether words may be a headline: short, and without a clause's marks."""
    return len(string) <= LONGEST_HEADLINE and not NO_HEADLINE.search(string)


def is_closed(text: str, row: Row) -> bool:
    """Whether the row is none of columns: noise, or the cells of a table, mostly figures."""
    if len(row) > MOST_WORDS:
        return True
    if len(row) < FEWEST_CELLS:
        return False
    cells = [text[word.start : word.end] for word in row]
    figures = sum(bool(FIGURE.match(cell)) for cell in cells[1:])
    return figures * 2 >= len(row) - 1 and not any(
        len(cell) > LONGEST_CELL or NO_CELL.search(cell) for cell in cells
    )


def is_cells(text: str, row: Row) -> bool:
    """Whether several words are all so short and bare of marks as the cells of a table."""
    cells = [text[word.start : word.end] for word in row]
    return len(row) > FEWEST_CELLS and not any(
        len(cell) > LONGEST_CELL or CLAUSE.search(cell) or cell.count("（") != cell.count("）")
        for cell in cells
    )


def crossing(before: str, after: str, words: Words) -> float:
    """How much likelier (nats) two lines are as one than apart: more than 0 if a word crosses."""
    tail, head = before[-LONGEST_WORD:], after[:LONGEST_WORD]
    return words.likelihood(tail + head) - words.likelihood(tail) - words.likelihood(head)
