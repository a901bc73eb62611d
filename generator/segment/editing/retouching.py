"""An editor's replacement of characters, carried out on the printed lines that hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.model import Line, Span, Text
from generator.segment.pieces.piece import Piece


def quoted(pieces: Sequence[Piece], span: Span) -> str:
    """The clean characters that stand for the raw ``span``, lines closed up."""
    return "".join(
        char
        for piece in pieces
        for line in piece.lines
        for char, place in zip(line.string, line.text.origin, strict=True)
        if span.start <= place < span.end
    )


def retouched(lines: Sequence[Line], span: Span, after: str) -> list[Line]:
    """``lines`` with ``after`` for the clean characters that stand for the raw ``span``.

    What stays the same keeps its raw place; what is new takes that of the character it replaces,
    or else of the one it follows. A line that was touched keeps its width: it was set so.
    """
    before = [
        (number, char, place)
        for number, line in enumerate(lines)
        for char, place in zip(line.string, line.text.origin, strict=True)
        if span.start <= place < span.end
    ]
    new: dict[int, list[tuple[str, int]]] = {}
    for char, n in _aligned("".join(char for _, char, _ in before), after):
        number, _, place = before[n]
        new.setdefault(number, []).append((char, place))
    touched = {number for number, _, _ in before}
    return [
        replace(line, text=_with(line.text, span, new.get(number, [])))
        if number in touched
        else line
        for number, line in enumerate(lines)
    ]


def on_one_line(lines: Sequence[Line], span: Span) -> list[Line]:
    """``lines`` with those that ``span`` runs over as one: its words were given without a break."""
    found: list[Line] = []
    for line in lines:
        if found and found[-1].raw.end < span.end and span.start < found[-1].raw.end:
            last = found[-1]
            found[-1] = replace(
                last,
                text=last.text + line.text,
                raw=Span(last.raw.start, line.raw.end),
                width=last.width + line.width,
            )
        else:
            found.append(line)
    return found


def _aligned(before: str, after: str) -> Iterator[tuple[str, int]]:
    """Each character of ``after`` with the place in ``before`` that it stands for."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, i1, i2, j1, j2 in matcher.get_opcodes():
        for n, char in enumerate(after[j1:j2]):
            yield char, min(i1 + n, i2 - 1) if i2 > i1 else max(0, i1 - 1)


def _with(text: Text, span: Span, new: Sequence[tuple[str, int]]) -> Text:
    inside = [n for n, place in enumerate(text.origin) if span.start <= place < span.end]
    middle = Text("".join(char for char, _ in new), tuple(place for _, place in new))
    return text.part(0, inside[0]) + middle + text.part(inside[-1] + 1)
