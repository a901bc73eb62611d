"""``python -m tests.eval.fitting lines`` (or ``cuts``): fit the weights again and write them down.

Pages of the sets that rules may be written from, of numbers that the floors do not use, and the
seeds with their disguises; never a page of the set that is kept. The weights are pulled towards
those that stand, so that what no page shows stays as it is. Takes some minutes.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import generator.segment
from generator.segment import cut_weights, line_weights
from tests.eval.classes import DAMAGE, SCANS, Order, disguised, pressed, printed, seeds
from tests.eval.fitting import cuts, lines
from tests.press.story import KEPT, SETS

ROOM = Path(generator.segment.__file__).parent
OPEN = [which for which in SETS if which not in KEPT]
FIRST = 100
"""The floors measure the press's first pages."""
DISGUISES = 3
SEED_SCAN = "004"


def orders(pages: int, *, scanned: bool) -> list[Order]:
    """The pages to fit on: ``pages`` of each class and set, of scans or of text layers."""
    kinds = [kind for kind, damage in DAMAGE.items() if (damage in SCANS) is scanned]
    numbers = range(FIRST, FIRST + pages)
    found = [order for which in OPEN for order in pressed(which, numbers, kinds)]
    found += [] if scanned else printed(OPEN)
    real = seeds() + disguised(DISGUISES)
    return found + [one for one in real if (SEED_SCAN in (one.kind, one.name)) is scanned]


def write(module: Path, name: str, weights: lines.LineWeights | cuts.CutWeights) -> None:
    """Puts the weights into their module, in the place of the old ones."""
    values = "".join(f"    {key}={value:.2f},\n" for key, value in weights._asdict().items())
    text = f"{name} = {type(weights).__name__}(\n{values})"
    pattern = re.compile(rf"^{name} = \w+\(\n.*?^\)", re.M | re.S)
    module.write_text(pattern.sub(text, module.read_text("utf-8"), count=1), "utf-8")


def main() -> None:
    """Fits what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.fitting", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("what", choices=("lines", "cuts"))
    parser.add_argument("--pages", type=int, default=12, help="press pages a class and set (12)")
    parser.add_argument("--pull", type=float, default=1.0, help="towards the weights that stand")
    given = parser.parse_args()
    if given.what == "lines":
        module = ROOM / "line_weights.py"
        for name, old in (("PRINTED", line_weights.PRINTED), ("SCANNED", line_weights.SCANNED)):
            chosen = orders(given.pages, scanned=name == "SCANNED")
            write(module, name, lines.fitted(chosen, old, given.pull))
    else:
        chosen = orders(given.pages, scanned=False) + orders(given.pages, scanned=True)
        write(
            ROOM / "cut_weights.py", "FITTED", cuts.fitted(chosen, cut_weights.FITTED, given.pull)
        )


if __name__ == "__main__":
    main()
