"""Sets page 000 anew, by the convention of its text layer: bodies first, headlines after them."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from tests.eval.columns import wrap
from tests.eval.swaps import Swaps
from tests.eval.truth import Leftover, Paragraph, Part, Span, TrueArticle, TruePage

COLUMN_BREAK = 0.04
"""How often a blank line stands within a paragraph, where the print runs on in a new column."""
NARROW = 5
"""The line width of a caption that is set beside its picture."""


def columns_page(
    truth: TruePage, swaps: Swaps, chance: Random, column: tuple[int, int]
) -> TruePage:
    """``truth`` exchanged and set in columns of (width, indentation), articles shuffled."""
    setter = _Setter(truth, swaps, chance, column)
    order = _shuffled(truth.articles, chance)
    done = [setter.article(a, order[i + 1 : i + 2]) for i, a in enumerate(order)]
    for article in sorted(done, key=lambda a: truth_order(truth, a)):
        article.captions = [setter.caption(c) for c in article.captions]
    leftovers = []
    for left in truth.leftovers:
        texts = [truth.raw[start:end] for start, end in left.spans]
        leftovers.append(Leftover([setter.line(text) for text in texts], left.why))
        setter.blank()
    return TruePage("", setter.raw, swaps.new.isoformat(), done, leftovers)


def truth_order(truth: TruePage, article: TrueArticle) -> int:
    """Where the article stood on the old page."""
    return [a.name for a in truth.articles].index(article.name)


def _shuffled(articles: list[TrueArticle], chance: Random) -> list[TrueArticle]:
    """Another order; an article without a headline is followed by one with a dateline, for
    nothing else on the page would say where it ends."""
    while True:
        order = chance.sample(articles, len(articles))
        after = dict(zip((a.name for a in order), order[1:], strict=False))
        bare = [after.get(a.name) for a in order if a.title is None]
        if order != articles and all(a is not None and a.dateline for a in bare):
            return order


def doubled(text: str) -> str:
    """As a text layer has glyphs that are drawn as stroke and as fill: each run of them twice."""
    return "".join(run * 2 for run in re.findall(r"\w+|\W", text))


class _Setter:
    """Writes the page from top to bottom and notes where everything lands."""

    def __init__(
        self, truth: TruePage, swaps: Swaps, chance: Random, column: tuple[int, int]
    ) -> None:
        self.truth, self.swaps, self.chance = truth, swaps, chance
        self.column, self.indent = column
        self.raw = ""

    def line(self, text: str) -> Span:
        start = len(self.raw)
        self.raw += text + "\n"
        lead = len(text) - len(text.lstrip())
        return start + lead, start + len(text.rstrip())

    def blank(self) -> None:
        self.raw += "\n"

    def article(self, old: TrueArticle, following: list[TrueArticle]) -> TrueArticle:
        """The article's block: byline if it stands alone, body, headline."""
        new = self.swaps.article(old)
        if old.byline:
            texts = [self.swaps.text(self._old(span), old) for span in old.byline]
            new.byline = [self.line(text) for text in texts]
            self.blank()
        new.paragraphs = [self._paragraph(p, i, old) for i, p in enumerate(old.paragraphs)]
        if old.title and new.title:
            self.blank()
            new.title = self._headline(old.title, new.title)
            if not self._glued(old, following):
                self.blank()
        return new

    def _old(self, span: Span) -> str:
        return self.truth.raw[span[0] : span[1]]

    def _glued(self, old: TrueArticle, following: list[TrueArticle]) -> bool:
        """On the seed one headline has no blank line after it: it keeps that trap if the next
        article has a dateline."""
        assert old.title
        stood = self.truth.raw[old.title.spans[-1][1] :]
        return not stood.startswith("\n\n") and bool(following) and bool(following[0].dateline)

    def _paragraph(self, old: Paragraph, number: int, article: TrueArticle) -> Paragraph:
        text = "".join(c for c, _ in self.swaps.tagged(list(self._joined(old, article)), article))
        lines = wrap(text, self.column, self.indent)
        pieces = []
        for i, line in enumerate(lines):
            dateline = i == 0 and number == 0 and article.dateline
            lead = " " if dateline and self.chance.random() < 0.3 else ""
            pieces.append(self.line(lead + line))
            last = i == len(lines) - 1
            first_set_apart = i == 0 and number > 0 and not line.startswith("“")
            column_break = i > 0 and self.indent and self.chance.random() < COLUMN_BREAK
            if not last and (first_set_apart or column_break):
                self.blank()
        return Paragraph(old.kind, pieces)

    def _joined(self, old: Paragraph, article: TrueArticle) -> list[tuple[str, int]]:
        """The paragraph without its line ends; the space that a byline lost at one is back."""
        text = "".join(self._old(span) for span in old.pieces)
        for name, role in article.reporter:
            text = re.sub(f"(?<={role})(?={name})", " ", text)
            text = re.sub(f"(?<={name})(?=[^ ）、，。])(?=[^）]{{0,12}}）)", " ", text)
        return [(c, 0) for c in text]

    def _headline(self, old: Part, new: Part) -> Part:
        if len(old.spans) > len(old.reads):
            return replace(new, spans=self._in_pieces(old))
        lines = [doubled(text) if old.doubled else text for text in new.reads]
        return replace(new, spans=[self.line(text) for text in lines])

    def _in_pieces(self, old: Part) -> list[Span]:
        """A vertical headline in pieces, with the blank lines that stand between them."""
        found = []
        for span, after in zip(old.spans, [*old.spans[1:], None], strict=True):
            found.append(self.line(self._old(span)))
            between = self.truth.raw[span[1] : after[0]] if after else "\n"
            self.raw += "\n" * (between.count("\n") - 1)
        return found

    def caption(self, new: Part) -> Part:
        if new.narrow:
            lines = wrap(new.text, NARROW, 2)
            lines[-2] = " ".join(lines[-2]) if lines[-2].isalpha() else lines[-2]
        else:
            lines = [doubled(text) if new.doubled else text for text in new.reads]
        spans = [self.line(text) for text in lines]
        self.blank()
        return replace(new, spans=spans)
