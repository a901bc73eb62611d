"""Unseen pages with known truth: the seed pages under other names, figures and line widths.

The truth is carried along by construction: every text is laid out anew piece by piece, and the
place where each piece lands is written down. Nothing here reads the page as the generator does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

from tests.eval.columns import line_ends, width, wrap, wrap_full, wrap_short
from tests.eval.layout import columns_page
from tests.eval.swaps import Swaps, Tagged
from tests.eval.truth import Leftover, Paragraph, Part, Span, TrueArticle, TruePage, load

END = tuple("。!?！？")
COLUMNS_000 = ((14, 2), (23, 2), (18, 0))
"""Column width and indentation of the disguises of page 000."""


def disguises(page: str, seeds: Iterable[int]) -> Iterator[TruePage]:
    """For each seed number the disguises of ``page`` (``"000"``: one a column width)."""
    truth = load(page)
    for seed in seeds:
        if page == "000":
            for column, indent in COLUMNS_000:
                yield reset_columns(truth, seed, column, indent)
        else:
            yield interleaved(truth, seed, rewrap=False)
            yield interleaved(truth, seed, rewrap=True)


def reset_columns(truth: TruePage, seed: int, column: int, indent: int) -> TruePage:
    """Page 000 set anew: names and figures exchanged, articles shuffled, other line widths."""
    chance = Random(f"000 {seed} {column} {indent}")
    result = columns_page(truth, Swaps(truth, chance), chance, (column, indent))
    result.file = f"000_s{seed}_w{column}_i{indent}.txt"
    return result


def interleaved(truth: TruePage, seed: int, *, rewrap: bool) -> TruePage:
    """Page 004 with names and figures exchanged; what is interleaved or lost stays so.

    Its line ends stay where they were in the text, though the lines are no longer even, or
    (``rewrap``) all lines of several are set to another width.
    """
    chance = Random(f"004 {seed}")
    swaps = Swaps(truth, chance)
    change = chance.choice((-3, -2, 2, 3)) if rewrap else 0
    sheet = _Sheet(truth.raw)
    for article in truth.articles:
        for paragraph in article.paragraphs:
            texts = _reset(truth.raw, paragraph, article, (swaps, change))
            sheet.texts |= dict(zip(paragraph.pieces, texts, strict=True))
        for role, span in article.roles():
            if role != "body":
                sheet.texts[span] = swaps.text(truth.raw[span[0] : span[1]], article)
    for left in truth.leftovers:
        sheet.texts |= {span: truth.raw[span[0] : span[1]] for span in left.spans}
    raw, moved = sheet.set()
    return TruePage(
        file=f"004_s{seed}_{change:+d}.txt",
        raw=raw,
        date=swaps.new.isoformat(),
        articles=[_moved(swaps.article(a), moved) for a in truth.articles],
        leftovers=[Leftover([moved[s] for s in left.spans], left.why) for left in truth.leftovers],
    )


@dataclass
class _Sheet:
    """A raw page on which the text of each span is replaced; what stands between stays."""

    raw: str
    texts: dict[Span, str] = field(default_factory=dict)

    def set(self) -> tuple[str, dict[Span, Span]]:
        """The new page, and where each old span lies on it."""
        out, moved, at, length = [], {}, 0, 0
        for span in sorted(self.texts):
            between, text = self.raw[at : span[0]], self.texts[span]
            out += [between, text]
            length += len(between) + len(text)
            moved[span] = (length - len(text), length)
            at = span[1]
        return "".join([*out, self.raw[at:]]), moved


def _reset(
    raw: str, paragraph: Paragraph, article: TrueArticle, how: tuple[Swaps, int]
) -> list[str]:
    """The pieces of a paragraph with names and figures exchanged, in lines of another width."""
    swaps, change = how
    if not change:
        return _exchanged(raw, paragraph, article, swaps)
    chars: list[Tagged] = []
    settings = []
    for number, (start, end) in enumerate(paragraph.pieces):
        text = raw[start:end]
        indent = 2 if number == 0 else 0
        column, ends = line_ends(text, indent)
        chars += [(c, number) for i, c in enumerate(text) if i not in ends]
        last = width(text[ends[-1] + 1 :] if ends else text) + (0 if ends else indent)
        settings.append((column, bool(ends), indent, last >= column - 1.5))
    chars = swaps.tagged(chars, article)
    texts = []
    for number, (column, wrapped, indent, full) in enumerate(settings):
        text = "".join(c for c, tag in chars if tag == number)
        wider = column + change * (2 if column > 22 else 1)
        is_open = number + 1 < len(settings) or number + 1 in paragraph.gaps
        too_long = text.endswith(END) and width(text) + indent > wider
        reset = wrapped or too_long
        texts.append(_lines(text, wider, indent, is_open or full) if reset else text)
    return texts


def _exchanged(raw: str, paragraph: Paragraph, article: TrueArticle, swaps: Swaps) -> list[str]:
    """The pieces of a paragraph with names and figures exchanged and nothing else."""
    chars = [
        (c, number) for number, (start, end) in enumerate(paragraph.pieces) for c in raw[start:end]
    ]
    tagged = swaps.tagged(chars, article)
    return [
        "".join(c for c, tag in tagged if tag == number) for number in range(len(paragraph.pieces))
    ]


def _lines(text: str, column: float, indent: int, full: bool) -> str:
    """One OCR line: each line end is one space. Where the print runs on in another column, or was
    cut there, the last line is full; a paragraph that lost only its stop is not."""
    if full and not text.endswith(END):
        lines = wrap_full(text, column, indent)
    elif text.endswith(END):
        lines = wrap(text, column, indent)
    else:
        lines = wrap_short(text, column, indent)
    return " ".join(lines)


def _moved(a: TrueArticle, moved: dict[Span, Span]) -> TrueArticle:
    """``a`` with its spans on the new page."""

    def part(old: Part | None) -> Part | None:
        return old and Part(old.reads, [moved[s] for s in old.spans], old.doubled, old.narrow)

    for role in ("title", "kicker", "deck", "signature", "continued_from"):
        setattr(a, role, part(getattr(a, role)))
    a.byline = [moved[s] for s in a.byline]
    a.captions = [p for p in map(part, a.captions) if p]
    a.paragraphs = [Paragraph(p.kind, [moved[s] for s in p.pieces], p.gaps) for p in a.paragraphs]
    return a
