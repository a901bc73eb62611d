"""Tables: rows of cells with white space between them, their heads, units and last words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from generator.model import Line
from generator.segment.lines.line_words import COLONS
from generator.segment.pieces.piece import TABLE_ROW, Role
from generator.segment.roles.role_signs import is_table_row

FEWEST_ROWS, FEWEST_CELLS = 3, 3
FARTHEST = 30
"""Lines that a scan takes between two stretches of one table at most."""
UNIT = re.compile("单位[：:].{1,12}")
"""What the figures of a table count stands in a line of its own above them."""
NOTE = re.compile("[备附]?注[：:]")
MOST_NOTE_LINES, ENDS = 5, tuple("。）)")
LONGEST_END = 8
"""Em: no wider is what of a row went into a line of its own."""
SENTENCE = re.compile("[，。；：！？“”]")
FIGURE = r"[-+−±]?\d[\d.,%％/℃~～—-]*"
NAMED = re.compile(
    rf"[一-鿿]{{1,8}}(?:（[^（）]{{1,8}}）)?{FIGURE}(?:[一-鿿]{{1,6}}{FIGURE})*[一-鿿]{{0,6}}"
)
"""A name and its figures, or two names and a score: 鲤鱼（元/斤）8.5 8.2, 合肥3比1芜湖."""
WORDS, NUMBERS = re.compile("[一-鿿]+(?:（[^（）]*）)?"), re.compile(FIGURE)
COUNTED = re.compile(r"[\d①-⑳²³]")
"""What shows that a row has figures."""
CLOSED_UP = re.compile(r"\d\.\d+\.\d")
"""Two figures at least, the white space between them closed up."""
FULL, WIDE = 1.3, 30.0
"""Em short of its column up to which a line is full, as those of prose are; a column wider than
any table, where none is known."""
LONGEST_HEAD = 16
"""Letters of the first row, where the dump has closed up its cells."""


def mark_tables(
    lines: Sequence[Line], found: list[tuple[Role, str] | None], *, scanned: bool
) -> None:
    """Rows of cells that stand together are a table, with the ends of rows between them.

    The one space that parts the cells of a scan is also one that cleaning closes up; so is every
    space beside a figure, which parts the cells of a text layer where rows agree in their number.
    In a scan, noise may stand among the rows, and pieces of other columns.
    """
    if not scanned:
        _mark(lines, found, scanned=False)
        return
    places = [n for n, role in enumerate(found) if role is None or role[0] is not Role.NOISE]
    shown = [found[n] for n in places]
    _mark([lines[n] for n in places], shown, scanned=True)
    for n, role in zip(places, shown, strict=True):
        found[n] = role


def _mark(lines: Sequence[Line], found: list[tuple[Role, str] | None], *, scanned: bool) -> None:
    free = [role is None for role in found]
    texts = [_spaced(line) for line in lines]
    if scanned:
        shown = [f and _is_row(text) for f, text in zip(free, texts, strict=True)]
    else:
        alike = _alike(texts)
        shown = [
            f and (_is_row(line.string) or place in alike)
            for place, (f, line) in enumerate(zip(free, lines, strict=True))
        ]
        _close_gaps(lines, free, shown)
    for place in _built_alike(lines):
        shown[place] = free[place]
    runs = [*_runs(shown)]
    parted: set[int] = _parted(runs, texts) if scanned else set()
    for start, end in runs:
        end = _last_counted(lines, start, end) if scanned else end
        figures = sum(counts(line) for line in lines[start:end])
        few = end - start < FEWEST_ROWS and start not in parted
        if few or figures * 2 < end - start:
            continue
        start = _head(texts, start, end)
        start -= _has_closed_head(lines, free, start)
        if start and free[start - 1] and UNIT.fullmatch(lines[start - 1].string):
            start -= 1
        for place in range(start, _foot(lines, free, end)):
            found[place] = Role.BODY, TABLE_ROW


def _last_counted(lines: Sequence[Line], start: int, end: int) -> int:
    """Behind which of the rows of a scan the last one with figures stands: a headline below them
    that lost its marks has cells as well."""
    return next((n + 1 for n in range(end - 1, start - 1, -1) if counts(lines[n])), end)


def _parted(runs: Sequence[tuple[int, int]], texts: Sequence[str]) -> set[int]:
    """Where the stretches of a few rows with figures start that are built as those of another one
    near by, which a scan has parted from them."""
    cells = {run: {len(text.split()) for text in texts[slice(*run)]} for run in runs}
    alike = [
        run
        for run in runs
        if len(cells[run]) == 1 and min(cells[run]) >= FEWEST_CELLS
        if any(NUMBERS.fullmatch(cell) for text in texts[slice(*run)] for cell in text.split())
    ]
    pairs = [
        (above, below)
        for above, below in pairwise(alike)
        if cells[above] == cells[below] and below[0] - above[1] <= FARTHEST
        if below[1] - below[0] + above[1] - above[0] >= FEWEST_ROWS
    ]
    return {start for pair in pairs for start, _ in pair}


def _head(texts: Sequence[str], start: int, end: int) -> int:
    """The first row: a day and a place above the table are two cells over many."""
    cells = [len(text.split()) for text in texts[start:end]]
    usual = median(cells)
    return start + next((n for n, count in enumerate(cells) if count * 2 > usual), 0)


def _has_closed_head(lines: Sequence[Line], free: Sequence[bool], start: int) -> bool:
    """Whether the line above the rows is the first of them, below what announces the table."""
    if start < 2 or not (free[start - 1] and free[start - 2]):
        return False
    text = lines[start - 1].string.strip()
    announced = lines[start - 2].string.rstrip().endswith(COLONS)
    return announced and len(text) <= LONGEST_HEAD and not SENTENCE.search(text)


def _foot(lines: Sequence[Line], free: Sequence[bool], end: int) -> int:
    """Behind which line the table ends: a note below it (注：……) is of it."""
    if end == len(lines) or not NOTE.match(lines[end].string):
        return end
    for place in range(end, min(len(lines), end + MOST_NOTE_LINES)):
        if not free[place]:
            return place
        if lines[place].string[-1:] in ENDS:
            return place + 1
    return end


def _is_row(text: str) -> bool:
    """Whether a line may be cells, not a word that is letterspaced."""
    return is_table_row(text) and any(len(word) > 1 for word in text.split())


def _alike(texts: Sequence[str]) -> set[int]:
    """The lines among several that have as many cells as their neighbours."""
    cells = [0 if SENTENCE.search(text) else len(text.split()) for text in texts]
    found: set[int] = set()
    start = 0
    for end in range(1, len(cells) + 1):
        if end < len(cells) and cells[end] == cells[start]:
            continue
        if cells[start] >= FEWEST_CELLS and end - start >= FEWEST_ROWS:
            found.update(range(start, end))
        start = end
    return found


def _built_alike(lines: Sequence[Line]) -> set[int]:
    """The lines among several of a name and figures, most of them built alike, the figures that
    found no room in a line of their own; a few lines that fill their column are prose."""
    shapes = [_shape(line.string) for line in lines]
    found: set[int] = set()
    for rows, places in groupby(range(len(lines)), lambda n: shapes[n] is not None):
        run = list(places)
        named = Counter(shapes[n] for n in run if shapes[n])
        if not rows or not named or named.most_common(1)[0][1] < FEWEST_ROWS:
            continue
        full = sum(
            line.width > (line.measure or WIDE) - FULL for line in map(lines.__getitem__, run)
        )
        if 2 * full <= len(run) or len(run) > FEWEST_ROWS:
            found.update(run)
    return found


def _shape(text: str) -> str | None:
    """How a row of a name and figures is built: empty for figures alone, None for other lines and
    for what has a name and a figure and no more."""
    bare = "".join(text.split())
    if NUMBERS.fullmatch(bare):
        return ""
    shape = NUMBERS.sub("0", WORDS.sub("字", bare)) if NAMED.fullmatch(bare) else None
    return None if shape == "字0" and not CLOSED_UP.search(bare) else shape


def _close_gaps(lines: Sequence[Line], free: Sequence[bool], shown: list[bool]) -> None:
    """Takes a few letters between two rows for the end of the row above.

    Above a row without a figure, below one with some, they are the name of another table.
    """
    for place in range(1, len(lines) - 1):
        if shown[place - 1] and shown[place + 1] and free[place] and not shown[place]:
            line = lines[place]
            named = counts(lines[place - 1]) and not counts(lines[place + 1])
            short = line.width <= LONGEST_END and not SENTENCE.search(line.string)
            shown[place] = short and not named


def counts(line: Line) -> bool:
    """Whether a row has figures."""
    return COUNTED.search(line.string) is not None


def _runs(shown: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The stretches of rows."""
    edges = [place for place, (a, b) in enumerate(pairwise([False, *shown, False])) if a != b]
    yield from zip(edges[::2], edges[1::2], strict=True)


def _spaced(line: Line) -> str:
    """The line with a space wherever the dump has more than cleaning left."""
    if line.display:
        return line.string
    text = line.text
    start = text.origin[0] if text.origin else 0
    if text.origin == tuple(range(start, start + len(text.string))):
        return text.string
    starts = [here - before > 1 for before, here in pairwise(text.origin)]
    return text.string[:1] + "".join(
        f" {char}" if start and not char.isspace() else char
        for char, start in zip(text.string[1:], starts, strict=True)
    )
