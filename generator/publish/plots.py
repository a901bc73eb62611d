"""Plots for the page 数据, drawn as SVG from the tables of its Markdown.

The table stays beneath its plot: it is what a screen reader reads, and where the figures are.
Shapes have classes, no colours: those are the style sheet's, light and dark.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.publish.dress import TAG

WIDTH = 400
"""Units; a phone shows it nearly as wide as it is drawn, so that 11 units stay legible."""
SHADES = 4
_ROW = re.compile(r"<tr>(.*?)</tr>", re.S)
_CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.S)


Drawn = tuple[list[str], int, str]
"""The shapes of a plot, its height, and what it shows, in a sentence."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of counts: column heads without the first, row heads, and a row of counts each."""

    columns: tuple[str, ...]
    names: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


def table(body: str) -> Table | None:
    """The first table of ``body`` (HTML); None when there is none, or a cell is no count."""
    found = [_CELL.findall(row) for row in _ROW.findall(body)]
    rows = [[html.unescape(TAG.sub("", cell)).strip() for cell in row] for row in found]
    if len(rows) < 2 or not all(cell.isdecimal() for row in rows[1:] for cell in row[1:]):
        return None
    counts = tuple(tuple(map(int, row[1:])) for row in rows[1:])
    return Table(tuple(rows[0][1:]), tuple(row[0] for row in rows[1:]), counts)


def plot(body: str, kind: str, title: str) -> str:
    """The SVG of the table in ``body`` as a ``heat``, ``bars`` or ``steps`` plot; "" for none."""
    found = table(body)
    if found is None or not any(map(any, found.counts)):
        return ""
    shapes, height, told = _KINDS[kind](found)
    name = f"plot-{kind}"
    return (
        f'<svg class="plot {kind}" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="{name} {name}-told"><title id="{name}">{html.escape(title)}</title>'
        f'<desc id="{name}-told">{html.escape(told)}</desc>{"".join(shapes)}</svg>'
    )


def _heat(data: Table) -> Drawn:
    """A square a month and region, darker for more; the regions' names stand upright."""
    left, head, step = 62, 92, (WIDTH - 62) / len(data.columns)
    row = max(14, min(24, 380 // len(data.names)))
    most = max(map(max, data.counts))
    shapes = [
        _text(left + step * (x + 0.5), head - 8, name, "upright")
        for x, name in enumerate(data.columns)
    ]
    for y, (name, counts) in enumerate(zip(data.names, data.counts, strict=True)):
        top = head + y * row
        shapes.append(_text(left - 8, top + row / 2 + 4, name, "end"))
        shapes += [
            _rect(left + step * x + 1, top + 1, step - 2, row - 2, f"s{_shade(count, most)}")
            for x, count in enumerate(counts)
        ]
    y = next(n for n, counts in enumerate(data.counts) if most in counts)
    name = data.columns[data.counts[y].index(most)]
    told = f"{name}在{data.names[y]}最多，{most}篇。逐格的数字见下表。"
    return shapes, head + row * len(data.names) + 2, told


def _bars(data: Table) -> Drawn:
    """A bar a row, longest for most, its count at its end."""
    left, row, room = 132, 24, WIDTH - 132 - 44
    counts = [counts[0] for counts in data.counts]
    shapes = []
    for y, (name, count) in enumerate(zip(data.names, counts, strict=True)):
        middle, long = y * row + row / 2, room * count / max(counts)
        shapes.append(_text(left - 8, middle + 4, _short(name), "end"))
        shapes.append(_rect(left, middle - 7, long, 14))
        shapes.append(_text(left + long + 6, middle + 4, str(count)))
    most = counts.index(max(counts))
    return shapes, row * len(counts), f"{data.names[most]}最多，{counts[most]}篇。"


def _steps(data: Table) -> Drawn:
    """A column a row of the table, side by side: how a number is spread."""
    height, base = 190, 166
    counts = [counts[0] for counts in data.counts]
    step = WIDTH / len(counts)
    shapes = [f'<path class="axis" d="M0 {base}H{WIDTH}"/>']
    for x, (name, count) in enumerate(zip(data.names, counts, strict=True)):
        tall, middle = (base - 18) * count / max(counts), step * (x + 0.5)
        shapes.append(_rect(step * x + 1, base - tall, step - 2, tall))
        shapes.append(_text(middle, height - 8, _start(name), "middle"))
        if count:
            shapes.append(_text(middle, base - tall - 5, str(count), "middle"))
    most = counts.index(max(counts))
    return shapes, height, f"{data.names[most]}字的最多，{counts[most]}篇。"


def _rect(x: float, y: float, width: float, height: float, kind: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<rect{named} x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'


def _text(x: float, y: float, text: str, kind: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<text{named} x="{x:.1f}" y="{y:.1f}">{html.escape(text)}</text>'


def _start(name: str) -> str:
    """``200—399`` → ``200``, ``2000以上`` → ``2000+``: what fits below a column."""
    return name.partition("—")[0].replace("以上", "+")


def _short(name: str) -> str:
    return name if len(name) <= 9 else f"{name[:8]}…"


def _shade(count: int, most: int) -> int:
    """0 for none, then by the square root, so that a few busy months do not pale all others."""
    return math.ceil(SHADES * math.sqrt(count / most))


_KINDS: dict[str, Callable[[Table], Drawn]] = {"heat": _heat, "bars": _bars, "steps": _steps}
