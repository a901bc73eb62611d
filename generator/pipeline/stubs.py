"""Corrections ready to paste: one stub for each thing on a page that the reading is unsure of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

import yaml

from generator.model import Article, Doubt, Gap, Reading, Repair, Span, Unassigned
from generator.model.page import DoubtKind
from generator.pipeline.quotations import is_unique
from generator.report import UNSURE, Lines

CONTEXT, LONGEST_QUOTE = 5, 40
"""Characters quoted on either side of a place, at first and at most."""
LOST_MARK_SURE = 0.5
"""A space of a scan that is no line's end: as often a lost comma as a lost quotation mark."""
PROPOSED_SURE = 0.3
"""A character for which another is likelier by far."""
GAP_SURE, ORPHAN_SURE, LABEL_SURE, DERIVED_SURE = 0.4, 0.2, 0.6, 0.7


@dataclass(frozen=True, slots=True)
class _Stub:
    """A correction to complete, before it is written as YAML; else as a Doubt."""

    kind: DoubtKind
    span: Span
    confidence: float
    why: str
    keys: dict[str, object] = field(hash=False)
    hint: str = ""
    told: str = ""


def doubts_of(reading: Reading, only: str | None = None) -> tuple[Doubt, ...]:
    """What a page is unsure of, the most doubtful first; ``only`` is the id of one article.

    Each stub has to be given its reason, and the value that is left empty, if one is: until then
    it is refused.
    """
    articles = [a for a in reading.articles if only in (None, a.id)]
    day = next((d.confidence for d in reading.decisions if d.rule == "issue date"), 1.0)
    stubs = [stub for a in articles for stub in _of_article(a, reading, min(UNSURE, day))]
    if only is None:
        stubs += _of_leftovers(reading)
        stubs += _of_day(reading, day)
    stubs.sort(key=lambda stub: (stub.confidence, stub.span))
    file = reading.page.file
    return tuple(
        Doubt(s.kind, s.span, s.confidence, s.why, _yaml({"file": file, **s.keys}), s.hint, s.told)
        for s in stubs
    )


def stub_sheet(reading: Reading, only: str | None = None) -> Iterator[str]:
    """The doubts of a page as lines of ``corrections/<date>.yml``, the most doubtful first."""
    lines = Lines(reading.page.text)
    for doubt in doubts_of(reading, only):
        line = lines.of(doubt.span.start)
        yield f"# line {line}, {doubt.confidence:.0%} sure: {doubt.why}"
        if doubt.hint:
            yield f"# {doubt.hint}"
        yield f"{doubt.stub}  # write why\n"


def _yaml(keys: dict[str, object]) -> str:
    """An entry whose last line is its reason, still empty."""
    text = yaml.safe_dump(
        [{**keys, "reason": ""}], allow_unicode=True, sort_keys=False, width=1 << 30
    )
    return text.removesuffix(" ''\n")


def _of_day(reading: Reading, sure: float) -> Iterator[_Stub]:
    """The issue's day, once for all articles, whose confidence it limits."""
    openings = ((a.date, _opening(a, reading.page.text)) for a in reading.articles if a.date)
    found = next(((day, opening) for day, opening in openings if opening), None)
    if found and sure < UNSURE:
        day, (quote, span) = found
        sidecar = PurePosixPath(reading.page.file).with_suffix(".yml").name
        yield _Stub(
            "day",
            span,
            sure,
            f"the day of the whole page is inferred: {day}",
            {"quote": quote, "set": None},
            f"once checked, write `date: {day}` into {sidecar}; this changes one article",
            day,
        )


def _of_article(article: Article, reading: Reading, unsure: float) -> Iterator[_Stub]:
    """``unsure``: an article less sure than this is one to look at as a whole."""
    text = reading.page.text
    spans = article.source.spans if article.source else ()
    for join in reading.joins:
        if join.confidence < UNSURE and _inside(join.head, spans):
            yield from _join(join.head, join.confidence, join.evidence, text)
    for repair in reading.repairs:
        if repair.rule == "lost_mark" and _inside(repair.span, spans):
            yield from _lost_mark(repair, article, text)
    for proposal in reading.proposals:
        if _inside(proposal.span, spans):
            yield from _proposed(proposal, article, text)
    for gap in article.gaps:
        yield from _gap(gap, article, text)
    opening = _opening(article, text)
    if opening is None:
        return
    quote, span = opening
    if article.title_source == "derived":
        why = f"no headline in print; ours is {article.title}"
        yield _Stub("headline", span, DERIVED_SURE, why, {"quote": quote, "retitle": None})
    if article.confidence < unsure:
        facts = {"section": article.section, "region": article.region}
        yield _Stub(
            "article",
            span,
            article.confidence,
            f"the article {article.id} as a whole",
            {"quote": quote, "set": None},
            f"state what is wrong, like `set: {{region: …}}`; now {_known(facts)}",
            _known(facts),
        )


def _gap(gap: Gap, article: Article, text: str) -> Iterator[_Stub]:
    origin = article.paragraphs[gap.paragraph].text.origin[: gap.offset]
    if not origin:
        return
    last = Span(origin[-1], origin[-1] + 1)
    found = _quote(text, last, after=0)
    if found:
        why = f"gap after {gap.after}: {gap.why}"
        hint = f"only what the printed page has: {found[0]}…"
        keys: dict[str, object] = {"quote": found[0], "replace": None}
        yield _Stub("gap", last, GAP_SURE, why, keys, hint, f"…{found[0]}")


def _known(facts: dict[str, str | None]) -> str:
    return ", ".join(f"{key}: {value or 'null'}" for key, value in facts.items())


def _opening(article: Article, text: str) -> tuple[str, Span] | None:
    """A quotation of the article's first words, to name it by."""
    origins = [o for p in article.paragraphs for o in p.text.origin]
    if not origins:
        return None
    span = Span(origins[0], origins[0] + 1)
    found = _quote(text, span, before=0)
    return (found[0], span) if found else None


def _join(head: Span, confidence: float, evidence: str, text: str) -> Iterator[_Stub]:
    found = _quote(text, Span(head.start, head.start + 1), before=0)
    if found:
        yield _Stub(
            "join",
            head,
            confidence,
            evidence,
            {"quote": found[0], "move": {"after": None}},
            "quote the words it follows; or `split: true` for `move`; or `move: {to: unassigned}`",
        )


def _mended(
    article: Article, text: str, place: Span, mend: Callable[[str], str]
) -> tuple[str, str, str] | None:
    """A quotation about ``place``, and the clean words for it before and after ``place`` is mended.

    None where no quotation names it, or where it is not in the article's text.
    """
    found = _quote(text, place)
    if found is None:
        return None
    quote, span = found
    for paragraph in article.paragraphs:
        pairs = zip(paragraph.text.string, paragraph.text.origin, strict=True)
        held = [(char, origin) for char, origin in pairs if span.start <= origin < span.end]
        at = [n for n, (_, origin) in enumerate(held) if place.start <= origin < place.end]
        if at and span.end - 1 == held[-1][1]:
            left = "".join(char for char, _ in held[: at[0]])
            right = "".join(char for char, _ in held[at[-1] + 1 :])
            wrong = "".join(char for char, _ in held[at[0] : at[-1] + 1])
            return quote, left + wrong + right, left + mend(wrong) + right
    return None


def _lost_mark(repair: Repair, article: Article, text: str) -> Iterator[_Stub]:
    found = _mended(article, text, repair.span, lambda wrong: wrong if wrong.strip() else "，")
    if found:
        quote, before, after = found
        if before == after:  # an editor has put a mark there
            return
        hint = f"a space at {before}: or 、, or a quotation mark that begins or ends here"
        keys: dict[str, object] = {"quote": quote, "replace": after}
        yield _Stub(
            "lost mark", repair.span, LOST_MARK_SURE, "a mark was lost here", keys, hint, before
        )


def _proposed(proposal: Repair, article: Article, text: str) -> Iterator[_Stub]:
    """A character that a scanner may have taken for its look-alike."""
    found = _mended(
        article,
        text,
        proposal.span,
        lambda wrong: proposal.after if wrong == proposal.before else wrong,
    )
    if found and found[1] != found[2]:
        why = f"{proposal.before} may be {proposal.after}"
        keys: dict[str, object] = {"quote": found[0], "replace": found[2]}
        told = f"{proposal.before}→{proposal.after}"
        yield _Stub("look-alike", proposal.span, PROPOSED_SURE, why, keys, told=told)


def _of_leftovers(reading: Reading) -> Iterator[_Stub]:
    """Text and labels that no article has; noise, folio and editors' lines are left alone.

    So is the label that the articles of the page share.
    """
    shared = {"".join((a.section or "").split()) for a in reading.articles}
    for item in reading.unassigned:
        label = item.why == "label" and "".join(item.text.split()) not in shared
        if label or "article" in item.why:
            yield from _leftover(item, reading.page.text)


def _leftover(item: Unassigned, text: str) -> Iterator[_Stub]:
    start = Span(item.span.start, item.span.start + 1)
    found = _quote(text, start, before=0, within=item.span)
    if found is None:
        return
    label = item.why == "label"
    move: dict[str, object] = {"to": None, "as": "section"} if label else {"to": None}
    yield _Stub(
        "label" if label else "leftover",
        item.span,
        LABEL_SURE if label else ORPHAN_SURE,
        item.why,
        {"quote": found[0], "move": move},
        "quote words of the article that it belongs to",
    )


def _inside(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(s.start <= span.start < s.end for s in spans)


def _quote(
    text: str,
    span: Span,
    *,
    before: int | None = None,
    after: int | None = None,
    within: Span | None = None,
) -> tuple[str, Span] | None:
    """Words of one line about ``span`` that stand once on the page, and where; None for none.

    ``before`` and ``after``, when given, say how many characters to quote on that side at most.
    """
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    last = len(text) if last < 0 else last
    if within:
        first, last = max(first, within.start), min(last, within.end)
    for size in range(CONTEXT, LONGEST_QUOTE):
        start = max(first, span.start - (size if before is None else before))
        end = min(last, span.end + (size if after is None else after))
        quote = " ".join(text[start:end].split())
        if quote and is_unique(text, quote):
            return quote, Span(start, end)
    return None
