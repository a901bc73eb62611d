"""``python -m tests.press``: looks at pages of the press, or writes them to a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.eval.truth import TrueArticle, TruePage
from tests.press.run import DAMAGES, press
from tests.press.story import SETS


def shown(page: TruePage) -> str:
    """The truth of a page for a person to read."""
    articles = [_article(article, page.raw) for article in page.articles]
    left = [f"  {x.why}: " + " / ".join(page.raw[a:b] for a, b in x.spans) for x in page.leftovers]
    return "\n\n".join([f"{page.file}  {page.date}", *articles, "\n".join(["unassigned", *left])])


def _article(article: TrueArticle, raw: str) -> str:
    rows = [f"● {article.name}  {article.region or ''}"]
    for role in ("section", "kicker", "title", "deck", "dateline", "reporter", "signature"):
        value = getattr(article, role)
        rows += [f"  {role}: {getattr(value, 'text', value)}"] if value else []
    for paragraph in article.paragraphs:
        text = paragraph.text(raw)
        mark = "§" if paragraph.kind == "subhead" else "¶"
        rows.append(f"  {mark} {text}" + (f"  [gaps {paragraph.gaps}]" if paragraph.gaps else ""))
    rows += [f"  caption: {caption.text}" for caption in article.captions]
    return "\n".join(rows)


def main(arguments: list[str] | None = None) -> int:
    """Prints or writes pages; exit status 2 on wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m tests.press")
    parser.add_argument("--set", choices=SETS, default="open", help="which articles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--damage", choices=DAMAGES, default="default")
    parser.add_argument("--show", action="store_true", help="print the page")
    parser.add_argument("--truth", action="store_true", help="print the articles on it")
    parser.add_argument("--out", type=Path, help="write pages to this folder")
    parser.add_argument("--count", type=int, default=1, help="how many seeds, from --seed on")
    given = parser.parse_args(arguments)
    for seed in range(given.seed, given.seed + given.count):
        page = press(given.set, seed, given.damage)
        if given.out:
            given.out.mkdir(parents=True, exist_ok=True)
            (given.out / page.file).write_text(page.raw, encoding="utf-8")
            (given.out / f"{page.file}.truth").write_text(shown(page), encoding="utf-8")
        if given.show or not (given.out or given.truth):
            print(page.raw)
        if given.truth:
            print(shown(page))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
