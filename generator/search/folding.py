"""What of a text is searched, and by which terms it is found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

NARROW_TERM = 4
"""The longest term of digits and Latin letters: long enough that numbers are rare, short enough
that they are shared."""

_SILENT = re.compile("[ \u3000，。、；：？！“”‘’（）《》…—]+")
"""The commonest characters that fold to nothing."""
_OTHER = re.compile(r"[^\u3400-\u4dbf\u4e00-\u9fff0-9a-z\n.]+")
_LOOSE_POINT = re.compile(r"(?<![0-9])\.|\.(?![0-9])")
_NARROW_RUN = re.compile(r"[0-9a-z][0-9a-z.]*")


class _Folds(dict[int, str]):
    """Code point → what it folds to; filled as characters occur."""

    def __missing__(self, code: int) -> str:
        known = self[code] = fold_character(chr(code))
        return known


_FOLDS = _Folds()


def fold_character(character: str) -> str:
    """What is searched of one code point: letters and digits, a point, the end of a paragraph.

    >>> fold_character("Ａ"), fold_character("℃"), fold_character("，"), fold_character("．")
    ('a', 'c', '', '.')
    """
    if character == "\n":
        return character
    plain = unicodedata.normalize("NFKC", character)
    if plain == ".":
        return plain
    return "".join(c for c in plain.upper().lower() if _counts(c))


def _counts(c: str) -> bool:
    """A letter or digit; also private characters, and rare han newer than Python's tables."""
    return c.isalnum() or "\ue000" <= c <= "\uf8ff" or "\U00020000" <= c <= "\U0003fffd"


def fold(text: str) -> str:
    """``text`` as it is searched: letters and digits alone, with the ends of its paragraphs.

    A point stays between two digits.

    >>> fold("投资３.49亿元，同比增长12%。")
    '投资3.49亿元同比增长12'
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    folded = _OTHER.sub(lambda run: run[0].translate(_FOLDS), _SILENT.sub("", text))
    return _LOOSE_POINT.sub("", folded) if "." in folded else folded


def parted(folded: str) -> tuple[str, set[str]]:
    """A folded text, each run of digits and Latin letters cut to its first character, in which any
    two neighbours are a term; and the terms that begin inside those runs. A line's end closes it.

    >>> text, terms = parted("年产3.49亿")
    >>> text, sorted(terms)
    ('年产3\\n亿\\n', ['3.49', '49', '49亿', '9亿'])
    """
    terms: set[str] = set()
    parts = []
    end = 0
    for run in _NARROW_RUN.finditer(folded):
        start = run.start()
        parts.append(folded[end : start + 1])
        end = run.end()
        terms.update(narrow_terms(folded[start : end + 1] if end < len(folded) else run[0] + "\n"))
    parts.append(folded[end:])
    return "\n".join(parts) + "\n", terms


def narrow_terms(run: str) -> Iterable[str]:
    """The terms that begin inside a run of digits and Latin letters, whose last character is the
    next one; and each pair in it, which answers for all that a query of two could go on with.

    >>> sorted(narrow_terms("12345亩"))
    ['12', '1234', '23', '2345', '34', '345亩', '45', '45亩', '5亩']
    """
    for start, character in enumerate(run[:-1]):
        if character == ".":
            continue
        term = run[start : start + NARROW_TERM]
        if len(term) > 2:
            yield term.rstrip("\n")
            if term[1] != ".":
                yield term[:2]
        else:
            yield term
