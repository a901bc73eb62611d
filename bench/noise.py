"""Megabytes that no newspaper prints: of each kind every line is made in the same way."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

SIZE = 1_000_000
"""Bytes of UTF-8."""
HAN = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 2000))
"""Two thousand han, as many as newspapers mostly use."""
MARKS = "，。、；：！？（）“”《》〈〉…—·.,;:!?()"
LATIN = "etaoinshrdlucmfwypvbgkjqxzETAOIN"


def _han(chance: Random, size: int) -> str:
    return "".join(chance.choices(HAN, k=size))


def _dateline(chance: Random) -> str:
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    return f"本报{_han(chance, 2)}{month}月{day}日电 （记者 {_han(chance, 3)}）\n"


def _layout(chance: Random) -> str:
    return (" " * chance.randint(4, 6)).join(_han(chance, 16) for _ in range(4)) + "\n"


def _sentence(chance: Random) -> str:
    return "".join(_han(chance, chance.randint(3, 20)) + chance.choice("，。、") for _ in range(9))


def _paragraph(chance: Random) -> str:
    lines = (_han(chance, 14), _han(chance, 16), _han(chance, chance.randint(2, 15)) + "。")
    return "　　" + "\n".join(lines) + "\n"


def _broken(chance: Random) -> str:
    lines = (_han(chance, 16), _han(chance, 16), _han(chance, chance.randint(8, 16)))
    return "\n".join(lines) + "\n\n"


def _scanned(chance: Random) -> str:
    return " ".join(_han(chance, chance.randint(14, 16)) for _ in range(20)) + "。\n\n"


LINES: dict[str, Callable[[Random], str]] = {
    "han": lambda chance: _han(chance, chance.randint(1, 40)) + "\n",
    "headlines": lambda chance: _han(chance, chance.randint(6, 16)) + "\n\n",
    "headlines, no blanks": lambda chance: _han(chance, chance.randint(6, 16)) + "\n",
    "datelines": _dateline,
    "one line": _sentence,
    "one line, no marks": lambda chance: _han(chance, 1000),
    "one line, spaces": lambda chance: _han(chance, chance.randint(12, 18)) + " ",
    "digits": lambda chance: "".join(chance.choices("0123456789", k=40)) + "\n",
    "digits, one line": lambda chance: "".join(chance.choices("0123456789", k=1000)),
    "Latin": lambda chance: " ".join("".join(chance.choices(LATIN, k=6)) for _ in range(9)) + "\n",
    "Latin, one line": lambda chance: "".join(chance.choices(LATIN, k=8)) + " ",
    "marks": lambda chance: "".join(chance.choices(MARKS, k=chance.randint(1, 40))) + "\n",
    "marks, one line": lambda chance: "".join(chance.choices(MARKS, k=1000)),
    "spaces": lambda chance: " " * chance.randint(1, 60) + "\n",
    "spaces, one line": lambda _: " " * 1000,
    "-layout rows": _layout,
    "lines of 6": lambda chance: _han(chance, 6) + "\n",
    "paragraphs": _paragraph,
    "paragraphs that break off": _broken,
    "scanned": _scanned,
}
"""A further line of each kind of noise."""


def noise(kind: str, size: int = SIZE) -> str:
    """Noise of one kind, always the same, of at least ``size`` bytes, a letter at its end."""
    chance = Random(kind)
    parts: list[str] = []
    length = 0
    while length < size:
        parts.append(LINES[kind](chance))
        length += len(parts[-1].encode())
    return "".join(parts) + "文\n"
