"""Lines of the file cut where something else begins in one: a dateline, an office that signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Line
from generator.segment.pieces.piece import cut_line
from generator.segment.roles.role_signs import is_table_row, may_be_headline, turns_over
from generator.segment.writers.datelines import find_dateline
from generator.segment.writers.identified import is_identified
from generator.segment.writers.signing import is_day, signs_off

JUNK = re.compile(r"^[>|<\\~^_*#=]+(?=\s|[（(“])\s*")
ENDS = "。！？!?”』」）)】》…"
SOURCE = re.compile("(?<=[0-9%％])[（(](?:[^（()）]*|[^（()）]*(?:供稿|提供)[）)])$")
IN_BRACKETS = re.compile(r"(?<=[\w，、。”])[（(][^（()）]*[）)]$")
"""What stands right behind the last words of a line."""
KINDS = re.compile("[电讯消]")
"""A letter of what each dateline has: most lines need no closer look."""
AUTHOR = re.compile(r"（\s*作(?:$|者(?:单位|[系为是]|单?$)[^（）]*(?:）$|$))")
"""How a note on the author opens that ends his text: （作者系教师）."""
NOTE, LONGEST_NOTE = re.compile(r"\s*作者(?:单位|[系为是])"), 4
"""How such a note begins, and how many lines it has at most."""
LONGEST_GLUED = 30
FEWEST_OF_OFFICE = 4


def cut_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines of a block, cut before datelines, offices, who its author is and the page that they
    go on at, and behind stray marks of a scan."""
    cut = list(_cut_at_datelines(list(_without_junk(_cut_at_authors(_cut_at_jumps(lines))))))
    return list(_cut_behind_tables(list(_cut_at_offices(cut))))


def is_dated(lines: list[Line], place: int) -> bool:
    """Whether a dateline opens this line."""
    return _dateline_at(lines, place) == 0


def closes(line: Line | None) -> bool:
    """Whether nothing goes on after this line: it ends a sentence, or there is none."""
    return line is None or line.string[-1:] in ENDS


def is_dated_note(text: str) -> bool:
    """Whether a line is no more than a dateline in brackets, as what an agency sent may end with.

    >>> is_dated_note("（新华社合肥四月二日电）"), is_dated_note("（本报讯）")
    (True, False)
    """
    text = text.strip()
    found = find_dateline(text) if text[:1] in ("（", "(") else None
    return found is not None and (found.start, found.end) == (1, len(text) - 1)


def _without_junk(lines: Iterable[Line]) -> Iterator[Line]:
    """Stray marks of a scan before the first word become lines of their own."""
    for line in lines:
        junk = JUNK.match(line.string)
        if junk and junk.end() < len(line.string):
            yield from cut_line(line, junk.end())
        else:
            yield line


def _cut_at_jumps(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        last = IN_BRACKETS.search(line.string)
        turned = last is not None and turns_over(last[0])
        yield from cut_line(line, last.start()) if last and turned else [line]


def _cut_at_authors(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines; what the author does, in brackets that open in a line and close at the end of one
    below, is a line, or begins one."""
    block = list(lines)
    for place, line in enumerate(block):
        opening = AUTHOR.search(line.string)
        if opening and opening.start() and _closes_note(block[place : place + LONGEST_NOTE]):
            yield from cut_line(line, opening.start())
        else:
            yield line


def _closes_note(lines: Sequence[Line]) -> bool:
    """Whether the bracket that opens last in the first line, on the author, closes at a line's end:
    the first that closes."""
    note = lines[0].string.rpartition("（")[2]
    for line in lines[1:]:
        if "）" in note:
            break
        note += line.string
    return note.find("）") == len(note) - 1 and NOTE.match(note) is not None


def _cut_at_datelines(lines: list[Line]) -> Iterator[Line]:
    for place, line in enumerate(lines):
        start = _dateline_at(lines, place)
        if start:
            yield from cut_line(line, start)
        else:
            yield line


def _dateline_at(lines: list[Line], place: int) -> int | None:
    """Where in this line a dateline starts an article; None where none does."""
    line = lines[place].string
    following = lines[place + 1].string if place + 1 < len(lines) else ""
    if not (KINDS.search(line) or KINDS.search(following)) or is_dated_note(line):
        return None
    found = find_dateline(line + following)
    if not found or found.start >= len(line):
        return None
    if found.end > len(line) and (below := find_dateline(following)) and below.start == 0:
        return None  # the end of a headline is no part of the paper's name below it
    above = lines[place - 1] if place else None
    before = line[: found.start].rstrip()
    if before:
        if before[-1] in ENDS:
            return found.start
        short = len(before) <= LONGEST_GLUED and not re.search("[，。；、：]", before)
        own = found.agency == "本报" or line[found.start - 1].isspace()
        return found.start if short and own and closes(above) else None
    if above is None or found.agency == "本报":
        return 0
    return 0 if closes(above) or may_be_headline([above], above.string) else None


def _cut_behind_tables(lines: list[Line]) -> Iterator[Line]:
    """The lines; who gave the figures, in brackets behind the last row of a table, is a line."""
    for line in lines:
        source = SOURCE.search(line.string)
        if source and is_table_row(line.string[: source.start()]):
            yield from cut_line(line, source.start())
        else:
            yield line


def _cut_at_offices(lines: list[Line]) -> Iterator[Line]:
    """The lines; the office or the day that signs a notice, set at its very end, is a line, and so
    is who signs a letter, behind its last sentence: 读者 李雷."""
    for place, line in enumerate(lines):
        ends = place + 1 == len(lines) or is_day(lines[place + 1].string)
        start = _signs_at(line, last=ends)
        if start:
            yield from cut_line(line, start)
        else:
            yield line


def _signs_at(line: Line, *, last: bool) -> int | None:
    """Where in a line, behind white space, an office, a day or a reader stands at its end."""
    text, origin = line.string, line.text.origin
    for start in range(len(text) - FEWEST_OF_OFFICE, 0, -1):
        apart = origin[start] - origin[start - 1] > 1 and text[start - 1] in ENDS
        if apart or text[start - 1] == "\u3000":
            signer = text[start:]
            signed = (last and signs_off(signer)) or (apart and is_identified(signer))
            return start if signed else None
    return None
