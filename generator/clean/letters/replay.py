"""Edits carried out on text with offsets: the one code path of repairing and explaining."""

from __future__ import annotations

from collections.abc import Iterable

from generator.clean.letters.repairs import Edit, Rule
from generator.model import NOWHERE, Repair, Span, Text


def repair(text: Text, rules: Iterable[Rule]) -> tuple[Text, list[Repair]]:
    """``text`` after each rule in turn, and the repairs that were made, in that order."""
    made: list[Repair] = []
    for rule in rules:
        edits = sorted(rule(text.string))
        if edits:
            made += [_named(text, edit, rule.__name__) for edit in edits]
            text = _edit(text, edits)
    return text, made


def _named(text: Text, edit: Edit, rule: str) -> Repair:
    start, end, after = edit
    offsets = text.origin[start:end]
    span = Span(min(offsets), max(offsets) + 1)
    return Repair(span, text.string[start:end], after, rule)


def _edit(text: Text, edits: list[Edit]) -> Text:
    string: list[str] = []
    origin: list[int] = []
    done = 0
    for start, end, after in edits:
        string += [text.string[done:start], after]
        origin += text.origin[done:start]
        origin += origins(text.part(start, end), after)
        done = end
    string.append(text.string[done:])
    origin += text.origin[done:]
    return Text("".join(string), tuple(origin))


def origins(before: Text, after: str) -> list[int]:
    """Which raw offset each character of ``after`` stands for, given what it replaces.

    A character that the old text has too keeps its offset (the first copy of a
    doubled glyph); a changed one takes the place of the one it replaces.
    """
    if len(after) == len(before):
        return list(before.origin)
    found: list[int] = []
    place = 0
    for char in after:
        at = before.string.find(char, place)
        if at < 0:
            found.append(before.origin[min(place, len(before) - 1)] if before else NOWHERE)
        else:
            found.append(before.origin[at])
            place = at + 1
    return found


def replay(text: Text, repairs: Iterable[Repair]) -> Text:
    """The clean text that ``repairs``, in their order, make of the raw ``text``.

    Raises ValueError when a repair does not find what it says was there before.
    """
    for one in repairs:
        inside = [i for i, o in enumerate(text.origin) if one.span.start <= o < one.span.end]
        if not inside or text.string[inside[0] : inside[-1] + 1] != one.before:
            raise ValueError(f"the repair {one.rule} does not fit at {one.span}")
        text = _edit(text, [(inside[0], inside[-1] + 1, one.after)])
    return text
