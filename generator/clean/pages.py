"""A raw page becomes blocks of printed lines, each character repaired under a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, islice, pairwise
from statistics import median

from generator.clean.columns.manners import USUAL, Manner
from generator.clean.columns.unpicking import Group, Slug, unpick
from generator.clean.letters.chars import HAN, SENTENCE_ENDS
from generator.clean.letters.confusables import DAY as CONFUSED_DAY
from generator.clean.letters.confusables import Words, proposed
from generator.clean.letters.letterspaced import is_letterspaced
from generator.clean.letters.measure import full_width, mostly_wider, text_width
from generator.clean.letters.order import (
    DOUBLED,
    DOUBLED_BESIDE,
    PRINTED_LINE,
    SCANNED_LINE,
    WHOLE_LINE,
    needed,
    spelling,
)
from generator.clean.letters.repairs import Rule
from generator.clean.letters.replay import repair
from generator.clean.lines.copies import without_copies
from generator.clean.lines.scans import LONG_LINE, scan_measure
from generator.clean.lines.specks import with_specks, without_specks
from generator.clean.lines.torn import rejoined
from generator.clean.lines.unrolled import unrolled
from generator.clean.lines.upright import laid_level
from generator.clean.lines.wraps import Fit, find_wraps
from generator.model import Block, CleanPage, Line, RawPage, Repair, Span, Text

FILE_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
MOST_LINES = 2000
"""A page has fewer paragraphs: what has more lines is noise, and its blank lines are kept."""
TYPED_MARK = re.compile(f"(?<=[{HAN}])\\s?[,;:](?=\\s?[{HAN}])")
PRINTED_MARK = re.compile(f"(?<=[{HAN}])[，；：](?=[{HAN}])")
FEWEST_MARKS = 6
FEWEST_FLUSH = 8
"""One in so many lines of a file that are not indented, at least."""
FEWEST_STARTS, SHOWN = 2, 0.7
"""From how many paragraphs, and what share of them indented, a page shows its indents."""
FILLS = 0.7
"""What fills no such share of the column is hardly the first line of a paragraph, but a headline or
a label."""
SAME_COLUMN = 1.5
OVERFULL = 4.0
"""A line so many em over its column has lost a wrap: its width says nothing."""
HINT_LINES = 4
"""A block within so many em of the one before is in the same column, which counts as
so many lines of its own."""


def clean_page(page: RawPage, words: Words, manner: Manner = USUAL) -> CleanPage:
    """The page's blocks in file order; every non-space character is in exactly one line.

    ``words`` tell which characters a scanner confused, and which columns one sentence runs through;
    ``manner``, how columns side by side are told from one another.
    """
    repairs: list[Repair] = []
    together, specks = without_specks(page.text, list(groups_of(page.text)))
    lines = unrolled(page.text, together, words)
    rows = with_specks(unpick(page.text, lines, words, manner), specks)
    margin = _margin(page.text, rows)
    groups = [[_clean_line(page.text, row, margin, repairs) for row in group] for group in rows]
    groups = list(_doubled_too(groups, repairs))
    groups = [without_copies(page.text, group, repairs) for group in groups]
    usual = scan_measure([line.string for group in groups for line in group])
    scanned = usual is not None
    typed = scanned or lines != together or _are_typed(page.text)
    proposals: list[Repair] = []
    if typed:
        spell = partial(_spelt, words=words, repairs=repairs, proposals=proposals)
        groups = [list(map(spell, group)) for group in groups]
    rules = SCANNED_LINE if typed else PRINTED_LINE
    blocks, hint = list[Block](), usual
    printed = [line for group in groups for line in group]
    apart = len(printed) <= MOST_LINES and (scanned or _are_paragraphs(printed))
    for group, close in _alone(groups) if apart else ((group, False) for group in groups):
        hints = [measure for measure in (hint, usual) if measure]
        fits = [find_wraps(line.string, hints) if scanned else None for line in group]
        printed = [p for line, fit in zip(group, fits, strict=True) for p in _printed(line, fit)]
        printed = [_finish(line, rules, repairs) for line in printed]
        if scanned:
            hint, printed = _set_in(printed, hint)
        else:
            printed = rejoined(page.text, laid_level(page.text, printed))
        wrapped = any(fit and fit.wraps for fit in fits)
        blocks.append(Block(tuple(printed), wrapped, close))
    blocks = _narrowed(blocks) if scanned else _indented(_measured(blocks))
    return CleanPage(tuple(blocks), tuple(repairs), scanned, tuple(proposals), typed)


def groups_of(text: str) -> Iterator[list[Span]]:
    """The lines of the file that stand together, without those of white space between."""
    rows = ((Span(*f.span()), bool(f[0].strip())) for f in FILE_LINE.finditer(text))
    previous = 0
    numbered = []
    count = 0
    for span, filled in rows:
        count += text.count("\n\n", previous, span.start) or (not filled)
        previous = max(0, span.start - 1)
        if filled:
            numbered.append((count, span))
    for _, members in groupby(numbered, key=lambda item: item[0]):
        yield [span for _, span in members]


def _alone(groups: list[list[Line]]) -> Iterator[tuple[list[Line], bool]]:
    """Each line as a group, and whether it stood close below another."""
    for group in groups:
        for place, line in enumerate(group):
            yield [line], place > 0


def _margin(text: str, groups: list[Group]) -> int:
    """How many characters of white space the lines of the file begin with that are not indented.

    Where lines are paragraphs most of them are indented, and the lines of headlines are not.
    """
    leads = Counter(_lead(text, row.span) for group in groups for row in group)
    least = leads.total() / FEWEST_FLUSH
    return min((lead for lead, lines in leads.items() if lines >= least), default=0)


def _lead(text: str, row: Span) -> int:
    line = text[row.start : row.end]
    return len(line) - len(line.lstrip())


def _clean_line(text: str, row: Slug, margin: int, repairs: list[Repair]) -> Line:
    span = row.span
    printed = text[span.start : span.end].lstrip()
    start = span.end - len(printed)
    printed = printed.rstrip()
    stripped = Text(printed, tuple(range(start, start + len(printed))))
    clean, made = repair(stripped, needed(WHOLE_LINE, stripped.string))
    clean, undoubled = repair(clean, DOUBLED)
    spaced = is_letterspaced(printed)
    repairs += made + undoubled
    indented = _lead(text, span) > margin if row.indented is None else row.indented
    return Line(
        clean,
        Span(stripped.origin[0], stripped.origin[-1] + 1),
        text_width(clean.string),
        display=bool(undoubled) or spaced,
        letterspaced=spaced,
        indented=True if indented else None,
        column=row.column,
        apart=row.apart,
        spot=row.spot,
    )


def _are_typed(text: str) -> bool:
    """Whether the marks between han are mostly ASCII, or a day is misread: a scan, though its lines
    be whole."""
    if CONFUSED_DAY.search(text):
        return True
    typed, set_in_type = len(TYPED_MARK.findall(text)), len(PRINTED_MARK.findall(text))
    return typed >= FEWEST_MARKS and typed > set_in_type


def _doubled_too(groups: list[list[Line]], repairs: list[Repair]) -> Iterator[list[Line]]:
    """The lines again, those beside a doubled one read once if their phrases stand twice."""
    lines = [line for group in groups for line in group]
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        for place in order:
            line = lines[place]
            if not line.display and lines[place - order.step].display:
                text, made = repair(line.text, DOUBLED_BESIDE)
                repairs += made
                width = text_width(text.string)
                lines[place] = replace(line, text=text, width=width, display=bool(made))
    rest = iter(lines)
    for group in groups:
        yield list(islice(rest, len(group)))


def _are_paragraphs(lines: Sequence[Line]) -> bool:
    """Whether most text stands in lines that are a whole paragraph each, without its wraps."""
    return mostly_wider([line.width for line in lines], LONG_LINE * 1.5)


def _printed(line: Line, fit: Fit | None) -> Iterator[Line]:
    """The printed lines of a line of the file: itself, or the pieces between its wraps."""
    if fit is None:
        yield line
        return
    starts = [0, *(wrap + 1 for wrap in fit.wraps)]
    ends = [*fit.wraps, len(line.text)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        text = line.text.part(start, end).strip()
        if not text.string:
            continue  # two wraps in one run of spaces
        width = text_width(text.string)
        raw_start = line.raw.start if number == 0 else text.origin[0]
        raw_end = line.raw.end if number == len(starts) - 1 else line.text.origin[ends[number]]
        yield Line(text, Span(raw_start, raw_end), width, fit.measure, line.display)


def _set_in(lines: list[Line], hint: float | None) -> tuple[float | None, list[Line]]:
    """The lines of a scanned block with the measure that their own widths show.

    The lines between first and last fill their column; what has too few of them
    stands in the column of the block before (``hint``).
    """
    fitted = next((line.measure for line in lines if line.measure), None)
    most = (fitted or hint or 0.0) + OVERFULL
    inner = [line.width for line in lines[1:-1] if line.width <= most]
    measure = median(inner) if len(inner) > 1 else fitted or hint
    if measure and hint and abs(measure - hint) <= SAME_COLUMN:
        measure = (measure * len(inner) + hint * HINT_LINES) / (len(inner) + HINT_LINES)
    return measure, [line.set_in(measure) for line in lines]


def _spelt(line: Line, words: Words, repairs: list[Repair], proposals: list[Repair]) -> Line:
    text, made = repair(line.text, spelling(words))
    repairs += made
    proposals += proposed(text, words)
    return replace(line, text=text) if made else line


def _finish(line: Line, rules: Sequence[Rule], repairs: list[Repair]) -> Line:
    text, made = repair(line.text, needed(rules, line.string))
    repairs += made
    return replace(line, text=text, width=text_width(text.string)) if made else line


def _narrowed(blocks: list[Block]) -> list[Block]:
    """The blocks of a scan, with lone lines that stand together measured by one another."""
    found: list[Block] = []
    for alone, run in groupby(blocks, key=_is_lone_line):
        members = list(run)
        widest = max((block.lines[0].width for block in members), default=0.0)
        if alone and len(members) > 1:
            members = [
                replace(block, lines=(block.lines[0].set_in(widest),))
                if widest < (block.lines[0].measure or 0.0) - SAME_COLUMN
                else block
                for block in members
            ]
        found += members
    return found


def _is_lone_line(block: Block) -> bool:
    return len(block.lines) == 1 and block.lines[0].string[-1:] not in tuple(SENTENCE_ENDS)


def _measured(blocks: list[Block]) -> list[Block]:
    """The blocks of a text layer with the measure of each line, judged by its neighbours."""
    lines = [line for block in blocks for line in block.lines]
    widths = [line.width for line in lines]
    rest = iter([line.set_in(full_width(widths, place)) for place, line in enumerate(lines)])
    return [replace(b, lines=tuple(next(rest) for _ in b.lines)) for b in blocks]


def _indented(blocks: list[Block]) -> list[Block]:
    """The blocks of a text layer that shows its indents, with what is not indented marked so.

    A page shows them when its paragraphs, where a short line or a full stop shows that one
    ended, mostly start with white space; or when each of its lines is a whole paragraph, whether
    they show them or not.
    """
    lines = [line for block in blocks for line in block.lines]
    if _are_paragraphs(lines):
        long = [bool(line.indented) for line in lines if line.width > LONG_LINE]
        shown = sum(long) >= SHOWN * len(long)
        return _marked(blocks, lambda line: bool(line.indented) or not shown)
    starts = [
        line.indented or False
        for block in blocks
        for above, line in pairwise(block.lines)
        if above.string[-1:] in SENTENCE_ENDS and above.width < (above.measure or 0) - 1.5
        if line.width > FILLS * (above.measure or 0)
    ]
    if len(starts) < FEWEST_STARTS or sum(starts) < SHOWN * len(starts):
        return blocks
    return _marked(blocks, lambda line: bool(line.indented))


def _marked(blocks: list[Block], indented: Callable[[Line], bool]) -> list[Block]:
    return [
        replace(b, lines=tuple(line.opening(indented(line)) for line in b.lines)) for b in blocks
    ]
