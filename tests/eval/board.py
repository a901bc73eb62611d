"""The board: a row for each class of pages, a column for each figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tests.eval.figures import RATES, Figures
from tests.eval.running import Fault, Result

COUNTS = {
    "pages": lambda f: f"{f.pages}" + (f" ({f.unread} NOT READ)" if f.unread else ""),
    "articles": lambda f: f"{f.found}/{f.articles}",
}
REMARKS = {
    "of the matched": lambda f: of_matched(f),
    "regions": lambda f: f"{f.regioned_right}/{f.regioned}",
    "names": lambda f: f"{f.credited_right}/{f.credited}",
    "misplaced": lambda f: f"{f.out_of_order}/{f.successions}",
    "unsupported": lambda f: f"{f.unsupported}",
    "noise lines": lambda f: f"{f.noise_lines}/{f.noise}",
    "noise chars": lambda f: f"{f.noise_characters}",
    "gaps": lambda f: f"{f.gaps_found}/{f.gaps}+{f.gaps_extra}",
}
"""Counts beside the rates: right/all, and +those that are none."""
LEGEND = """\
articles: found as printed/all; precision, recall, F1: bodies at least 98 % similar; title: of the
printed headlines; paragraphs: F1 of boundaries within 2 letters; misplaced: pieces of a body that
do not follow the piece before them; noise: lines of noise, folio or label in a body, a line of the
page, and beside it of all such lines; gaps: found/all + those that are none. A short notice may be
found or not. Facts count over all articles; "of the matched" gives how many had a counterpart at
least half alike, and title, region and reporters of these alone; regions and names count where
there is one."""


def of_matched(f: Figures) -> str:
    """How many were matched, and the percentage of them with title, region, reporters right."""
    parts = [(f.title, f.titled_matched), (f.region, f.matched), (f.reporters, f.matched)]
    return f"{f.matched}: " + " ".join(f"{100 * a / b:.0f}" if b else "–" for a, b in parts)


def rows(results: Iterable[Result]) -> dict[str, Figures]:
    """The figures of each class, in the order in which the classes first come."""
    found: dict[str, Figures] = {}
    for result in results:
        row = result.order.row
        found[row] = found.get(row, Figures()) + result.figures
    return found


def table(figures: dict[str, Figures]) -> str:
    """The board as text."""
    head = ["", *COUNTS, *RATES, *REMARKS]
    lines = [head]
    for name, f in figures.items():
        rates = [f"{rate(f):.1%}".removesuffix("%") for rate in RATES.values()]
        counts = [count(f) for count in COUNTS.values()]
        remarks = [remark(f) for remark in REMARKS.values()]
        lines.append([name, *counts, *rates, *remarks])
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.ljust(width) if i == 0 else cell.rjust(width)
        for i, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join([first, *others])


def worst(results: Iterable[Result], most: int) -> str:
    """The articles that are least like the print, and the surest of the wrong joins; none of a
    page that is kept secret."""
    shown_to_all = [r for r in results if not r.order.secret]
    faults = [fault for r in shown_to_all for fault in r.faults]
    faults.sort(key=lambda fault: (fault.likeness, -len(fault.wrong), fault.place))
    shown = "\n".join(_fault(fault) for fault in faults[:most])
    joins = [
        (s.sure, f"{r.order.row} {r.order.name}", s.what)
        for r in shown_to_all
        for s in r.said
        if s.kind == "join" and not s.right
    ]
    wrong = "\n".join(f"{sure:.1%} {place} {what}" for sure, place, what in sorted(joins)[-most:])
    return (
        f"{len(faults)} faulty articles, the worst first:\n{shown}\n\n"
        f"{len(joins)} wrong joins, the surest last:\n{wrong}"
    )


def _fault(fault: Fault) -> str:
    return f"{fault.likeness:.0%} {fault.place}" + "".join(f"\n    {line}" for line in fault.wrong)
