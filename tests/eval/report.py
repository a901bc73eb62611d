"""``python -m tests.eval.report``: how well pages are read that nobody wrote rules for.

Without a choice: seeds, disguises, printed PDF pages, and press pages of every class, of the sets
that rules may be written from (open, held) and those that are kept (fresh, sealed: figures only).
``--press open --classes ocr-heavy --pages 4 --faults`` chooses. ``--raise-floors`` takes what the
quick sample measures as the new floors of the tests; ``--lower-floors`` is the only other way.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tests.eval import board, calibration, floors
from tests.eval.classes import (
    DAMAGE,
    Order,
    case_of,
    disguised,
    guested,
    pressed,
    printed,
    printed_in,
    seeds,
)
from tests.eval.running import measure_all
from tests.press.guests.pages import HALVES
from tests.press.story import SETS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.eval.report", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--seeds", action="store_true", help="the seed pages")
    parser.add_argument("--disguises", type=int, metavar="N", help="N disguises of each kind")
    parser.add_argument("--pdf", nargs="?", const="all", choices=("all", *SETS))
    parser.add_argument("--printed", type=Path, help="printed pages that this folder holds")
    parser.add_argument("--press", action="append", choices=SETS, help="pages of this set")
    parser.add_argument("--guests", nargs="?", const="all", choices=("all", *HALVES))
    parser.add_argument("--classes", help=f"of press pages, by commas: {','.join(DAMAGE)}")
    parser.add_argument("--pages", type=int, default=6, help="press pages a class (6)")
    parser.add_argument("--first", type=int, default=0, help="the press's first page number")
    parser.add_argument("--faults", nargs="?", type=int, const=40, help="the N worst articles (40)")
    parser.add_argument("--keep", type=Path, help="write the pages read to this folder")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--lower-floors", action="store_true")
    return parser


def _orders(given: argparse.Namespace) -> list[Order]:
    asked = (given.seeds, given.disguises, given.pdf, given.press, given.printed, given.guests)
    chosen = any(asked)
    sets = given.press if chosen else SETS
    kinds = given.classes.split(",") if given.classes else list(DAMAGE)
    unknown = set(kinds) - set(DAMAGE)
    if unknown:
        raise SystemExit(f"no such class: {', '.join(unknown)}; there are {', '.join(DAMAGE)}")
    orders = seeds() if given.seeds or not chosen else []
    orders += disguised(given.disguises or (0 if chosen else 2))
    if given.pdf or not chosen:
        orders += printed(SETS if given.pdf in (None, "all") else [given.pdf])
    orders += printed_in(given.printed) if given.printed else []
    if given.guests or not chosen:
        orders += guested(HALVES if given.guests in (None, "all") else [given.guests])
    places = range(given.first, given.first + given.pages)
    return orders + [order for which in sets or () for order in pressed(which, places, kinds)]


def _keep(orders: list[Order], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for order in orders:
        if not order.secret:
            truth = case_of(order).truth
            (folder / truth.file).write_text(truth.raw, encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Prints the board; exit status 1 when ``--raise-floors`` would lower one."""
    given = _parser().parse_args(arguments)
    if given.raise_floors or given.lower_floors:
        return floors.rewrite(lower=given.lower_floors)
    orders = _orders(given)
    if given.keep:
        _keep(orders, given.keep)
    results = list(measure_all(orders, given.processes))
    print(board.table(board.rows(results)))
    print(board.LEGEND, calibration.table([s for r in results for s in r.said]), sep="\n\n")
    if given.faults:
        print(board.worst(results, given.faults))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
