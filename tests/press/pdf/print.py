"""Prints newspaper pages to PDF and takes their text: ``python -m tests.press.pdf.print [NAME…]``.

Each ``pages/<name>.yml`` names the articles of one page in printed order and how each is set;
Chromium prints the page and ``pdftotext`` (package poppler-utils) dumps it in three modes to
``pages/<name>.<mode>.txt``. The dumps are committed: tests need neither program.
``--keep FOLDER`` also keeps the PDFs and a picture of each, for a person to look at.
``--compose 40 --set open --into FOLDER`` prints pages made up by chance instead.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import jinja2
from playwright.sync_api import Browser

from tests.press.pdf.pages import MODES, PAGES, Plan, names, plan_of, written
from tests.press.pdf.plans import TALLEST, composed
from tests.press.story import SETS
from tests.site.browser import chromium, find_browser

TEMPLATE = Path(__file__).resolve().parent / "page.html.j2"
MILLIMETRES_PER_PIXEL = 25.4 / 96
FOOT = 12
"""Millimetres below the last line of a page that is cut to its text."""
PLAIN = {
    "span": 12,
    "rows": 1,
    "box": False,
    "columns": 3,
    "head": "above",
    "drawn": "first",
    "picture": "inside",
    "caption": "plain",
    "signature": "own",
    "label": "",
    "section": None,
    "doubled": False,
    "byline": "first",
}
"""How an article is set unless its page says otherwise."""


class TooLargeError(ValueError):
    """The articles of a page do not fit on its sheet."""


def html_of(plan: Plan) -> str:
    """The page as a document for the browser. Raises KeyError for a setting that is none."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    settings = [_setting(told) for told in plan.settings]
    return template.render(page=plan.page, stories=list(zip(plan.stories, settings, strict=True)))


def _setting(told: dict[str, Any]) -> dict[str, Any]:
    unknown = told.keys() - PLAIN.keys()
    if unknown:
        raise KeyError(f"no such setting: {', '.join(sorted(unknown))}")
    return {**PLAIN, **told}


def print_page(browser: Browser, plan: Plan, pdf: Path) -> None:
    """The page as a PDF of one sheet. Raises TooLargeError when its text does not fit on it."""
    width, height = plan.page["width"], plan.page["height"]
    pixels = [round(side / MILLIMETRES_PER_PIXEL) for side in (width, height)]
    sheet = browser.new_page(viewport={"width": pixels[0], "height": pixels[1]})
    sheet.set_content(html_of(plan), wait_until="load")
    right, bottom = sheet.evaluate(
        "() => [...document.querySelectorAll('p, h2, figcaption')].map(e => e.getClientRects())"
        ".flatMap(rects => [...rects]).reduce(([x, y], r) => "
        "[Math.max(x, r.right), Math.max(y, r.bottom)], [0, 0])"
    )
    if plan.page["height"] == TALLEST:
        height = round(bottom * MILLIMETRES_PER_PIXEL) + FOOT
        pixels[1] = round(height / MILLIMETRES_PER_PIXEL)
        sheet.evaluate("height => document.body.style.height = `${height}px`", pixels[1] - 1)
    if right > pixels[0] or bottom > pixels[1]:
        raise TooLargeError(
            f"{plan.name}: its text ends at {right * MILLIMETRES_PER_PIXEL:.0f} × "
            f"{bottom * MILLIMETRES_PER_PIXEL:.0f} mm of {width} × {height}"
        )
    sheet.pdf(path=pdf, width=f"{width}mm", height=f"{height}mm", print_background=True)
    sheet.close()


def dump(pdf: Path, name: str, into: Path) -> None:
    """The text of ``pdf`` in every mode, beside the plan."""
    for mode, flags in MODES.items():
        target = into / f"{name}.{mode}.txt"
        subprocess.run(["pdftotext", "-enc", "UTF-8", *flags, str(pdf), str(target)], check=True)


def main(arguments: list[str] | None = None) -> None:
    """Print the pages named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.press.pdf.print")
    parser.add_argument("names", nargs="*", default=names())
    parser.add_argument("--keep", type=Path, help="keep PDFs and pictures in this folder")
    parser.add_argument("--compose", type=int, default=0, help="so many pages made up by chance")
    parser.add_argument("--set", default="open", choices=SETS, help="of these articles")
    parser.add_argument("--into", type=Path, default=PAGES, help="where their dumps go")
    given = parser.parse_args(arguments)
    plans = [composed(given.set, number) for number in range(given.compose)]
    plans = plans or [plan_of(name) for name in given.names]
    given.into.mkdir(parents=True, exist_ok=True)
    path = find_browser()
    if path is None:
        raise SystemExit("no Chromium found: install your system's chromium package")
    with tempfile.TemporaryDirectory() as scratch, chromium(path) as browser:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for plan in plans:
            pdf = folder / f"{plan.name}.pdf"
            try:
                print_page(browser, plan, pdf)
            except TooLargeError:
                if given.compose:
                    continue  # chance made a page that no printer would
                raise
            dump(pdf, plan.name, given.into)
            if given.compose:
                (given.into / f"{plan.name}.yml").write_text(written(plan), encoding="utf-8")
            if given.keep:
                picture = ["pdftoppm", "-png", "-r", "60", str(pdf), str(pdf.with_suffix(""))]
                subprocess.run(picture, check=True)


if __name__ == "__main__":
    main()
