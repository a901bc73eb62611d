"""原文对照: one page a 版, its source lines beside the clean text, each difference explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.model import Article, Issue, Join, Page, Repair, Sheet, Span, Unassigned
from generator.report import UNSURE, Lines
from generator.write.forms.escape import guarded, inline, marked, verbatim
from generator.write.forms.frontmatter import front_matter
from generator.write.forms.terms import leftover_name, tally
from generator.write.holdings.addresses import (
    facsimile_path,
    issue_path,
    long_date,
    page_label,
    page_path,
    proof_path,
    relative,
)
from generator.write.holdings.archive import Archive
from generator.write.pages.article import link
from generator.write.pages.roles import role_of
from generator.write.pages.rows import Piece, Row, rows_of

SAME = "同左"
"""Stands where the clean text is the source, line ends and marked white space aside."""
LEFTOVERS = "leftovers"
"""The anchor of what no article has."""
WITHDRAWN = "withdrawn"
"""How the reason begins for text that editors withdrew; nothing of it is shown."""
_GAPS = {True: " *〔以下原文缺失〕* ", False: " *〔此处原文缺失〕* "}


def proof_page(archive: Archive, issue: Issue, page: Page, sheet: Sheet) -> str:
    """The proof of the 版 that ``sheet`` was read from."""
    here = proof_path(issue.date, page.slug)
    lines = Lines(sheet.reading.page.text)
    articles = sorted(archive.by_source(sheet.file), key=_first)
    matter = front_matter(
        {
            "template": "proof.html",
            "title": f"原文对照 {long_date(issue.date)} {page_label(page)}",
            "date": date.fromisoformat(issue.date),
            "newspaper": issue.newspaper,
            "source": sheet.file,
            "lines": lines.count,
            "count": len(articles),
            "leftovers": len(sheet.reading.unassigned),
        }
    )
    nav = [
        f"- 本期：[{long_date(issue.date)}]({relative(issue_path(issue.date), here)})",
        f"- 版面：[{inline(page_label(page))}]({relative(page_path(issue.date, page.slug), here)})",
    ]
    blocks = ["\n".join(nav)]
    if page.facsimile:
        picture = relative(facsimile_path(issue, page), here)
        blocks.append(f"[![版面图]({picture})]({picture})")
    for article in articles:
        blocks += _section(article, sheet, lines, here)
    blocks += _leftovers(sheet.reading.unassigned, lines)
    return f"{matter}\n" + "\n\n".join(blocks) + "\n"


def _where(article: Article, lines: Lines) -> str:
    """Where an article stands in its source: ``第3至17行``."""
    spans = article.source.spans if article.source else ()
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return f"第{lines.range(whole, '至')}行"


def _first(article: Article) -> int:
    return min(span.start for span in article.source.spans) if article.source else 0


def _section(article: Article, sheet: Sheet, lines: Lines, here: str) -> Iterator[str]:
    """The rows of one article under its key, which is its anchor in every generator."""
    text = sheet.reading.page.text
    counts = [
        f"改{len(article.repairs)}处" if article.repairs else "",
        f"缺{len(article.gaps)}处" if article.gaps else "",
    ]
    told = " ".join(count for count in counts if count)
    where = _where(article, lines) + (f" · {told}" if told else "")
    yield f"## {article.key}"
    yield f"{link(article, here)} · {where}"
    for row in rows_of(article, text):
        yield _quoted(lines.of(row.span.start), row.raw)
        part, clean = _clean(article, row)
        yield clean or SAME
        whys = [
            part,
            *_joined(sheet.reading.joins, row.span, lines),
            *tally(_repairs_in(article, row)),
        ]
        said = "；".join(why for why in whys if why)
        if said:
            yield f"*{inline(said)}*"


def _quoted(line: int, raw: Sequence[Piece]) -> str:
    """Source lines as a quotation that begins with the number of its first line."""
    written = "".join(marked(chars) if mark else verbatim(chars) for chars, mark in raw)
    lines = [guarded(line.strip()) for line in written.split("\n")]
    return f"> **{line}** " + "  \n> ".join(line for line in lines if line)


def _clean(article: Article, row: Row) -> tuple[str, str]:
    """What the row is when it is no running text, and its clean wording, if anything differs."""
    if row.part is None:
        raw = "".join(chars for chars, _ in row.raw)
        name, wording = role_of(article, raw, _repairs_in(article, row))
        return name, inline(wording)
    kind = "分题" if article.paragraphs[row.part].kind == "subhead" else ""
    pieces = [marked(chars) if mark else verbatim(chars) for chars, mark in row.clean]
    gaps = [(place, _GAPS[at_end]) for place, at_end in sorted(row.gaps.items())]
    if not row.changed:  # not said twice: a page of print is as long as its source then
        same = f"{SAME}，去空格" if row.closed_up else SAME
        return kind, same + "".join(mark for _, mark in gaps)
    for place, mark in reversed(gaps):
        pieces.insert(place, mark)
    return kind, guarded("".join(pieces).strip())


def _joined(joins: Sequence[Join], span: Span, lines: Lines) -> Iterator[str]:
    """Which lines the row reads on from, and on to."""
    for join in joins:
        starts = span.start <= join.head.start < span.end
        ends = span.start < join.tail.end <= span.end
        doubt = "，没有把握" if join.confidence < UNSURE else ""
        if starts and not ends:
            yield f"上接第{lines.of(max(join.tail.start, join.tail.end - 1))}行{doubt}"
        elif ends and not starts:
            yield f"下接第{lines.of(join.head.start)}行{doubt}"


def _repairs_in(article: Article, row: Row) -> list[Repair]:
    return [one for one in article.repairs if row.span.start <= one.span.start < row.span.end]


def _leftovers(items: Sequence[Unassigned], lines: Lines) -> Iterator[str]:
    if not items:
        return
    yield f"## {LEFTOVERS}"
    yield f"未归入任何文章 · {len(items)}处"
    for item in sorted(items, key=lambda item: item.span):
        raw: list[Piece] = [(item.text, False)]
        if item.why.startswith(WITHDRAWN):
            raw = [(f"（{sum(not char.isspace() for char in item.text)}字）", False)]
        yield _quoted(lines.of(item.span.start), raw)
        yield inline(leftover_name(item.why))
