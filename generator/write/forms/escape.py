"""Page text as Markdown that says exactly that text, to every common renderer.

What a newspaper prints may look like markup: ``1.`` at the start of a line, ``#``, ``*``, ``<``.
The rules are those of CommonMark 0.31 (chapters 2.4 and 2.5: escapes, entities) held to what
Python-Markdown understands as well: it takes a backslash only before ``\\`*_{}[]()>#+-.!``, so
any other mark is written as an entity.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ENTITIES = {"&": "&amp;", "<": "&lt;", "~": "&#126;", "\\": "&#92;", "`": "&#96;"}
_MARKS = {**_ENTITIES, **{mark: f"\\{mark}" for mark in "*_[]#"}}
_WRITTEN = _MARKS | {chr(c): "\N{REPLACEMENT CHARACTER}" for c in (*range(9), *range(14, 32), 127)}
_TABLE = str.maketrans(_WRITTEN)
_ANY = re.compile(f"[{re.escape(''.join(_WRITTEN))}]")
REMEMBERED = 8192
"""Texts whose Markdown is remembered: an article's headline and facts stand in ten lists."""
_NUMBERED = re.compile(r"(\d+)([.)])(?=\s|$)")
_WHITE = re.compile(r"[ \t\v\f]+")


def lines_of(text: str) -> list[str]:
    """The printed lines of ``text`` without white space at their ends; empty ones left out.

    Body text is one line a paragraph; only verse and tables from a newsroom's export have more.
    """
    lines = (_WHITE.sub(" ", line).strip() for line in text.splitlines())
    return [line for line in lines if line]


def inline(text: str) -> str:
    """``text`` as Markdown for the middle of a line. Lines are joined by a full-width space.

    >>> inline("第*1*版 <b> [甲]")
    '第\\\\*1\\\\*版 &lt;b> \\\\[甲\\\\]'
    """
    return text if text.isalnum() else _inline(text)


@lru_cache(REMEMBERED)
def _inline(text: str) -> str:
    return verbatim("　".join(lines_of(text)))


def verbatim(text: str) -> str:
    """``text`` as Markdown for the middle of a line, its white space kept as it is."""
    return text.translate(_TABLE) if _ANY.search(text) else text  # as few have: translating is slow


def marked(text: str) -> str:
    """``text`` as a code span: the one mark that holds beside any character (CommonMark 6.1)."""
    fence = "``" if "`" in text else "`"
    return f"{fence} {text} {fence}" if "`" in text else f"{fence}{text}{fence}"


@lru_cache(REMEMBERED)
def opening(text: str) -> str:
    """``text`` as Markdown that opens a paragraph of one line."""
    joined = "　".join(lines_of(text))
    return _line(joined, at_start=True) if joined else ""


def block(text: str, *, at_start: bool = True) -> str:
    """``text`` as Markdown for one paragraph, its lines kept by hard breaks.

    ``at_start`` says whether it opens the paragraph, where ``1.`` or ``-`` would begin a list.

    >>> block("1. 甲")
    '1\\\\. 甲'
    >>> block("2.5万亩")
    '2.5万亩'
    """
    written = [_line(line, at_start or n > 0) for n, line in enumerate(lines_of(text))]
    return "  \n".join(written)


def _line(line: str, at_start: bool) -> str:
    text = verbatim(line)
    return guarded(text) if at_start else text


def guarded(text: str) -> str:
    """A line of Markdown that opens no block, whatever it begins with.

    >>> guarded("1. 甲"), guarded("- 甲")
    ('1\\\\. 甲', '\\\\- 甲')
    """
    if text[:1] in (">", "+", "-", "!"):
        return f"\\{text}"
    if text[:1] in (
        "=",
        "|",
        ":",
    ):  # a setext underline, a table; a backslash would show in Python-Markdown
        return f"&#{ord(text[0])};{text[1:]}"
    return _NUMBERED.sub(r"\1\\\2", text, count=1) if _NUMBERED.match(text) else text
