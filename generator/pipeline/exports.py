"""Clean articles of a newsroom's export become pages, with its editors' corrections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from generator.config import Settings
from generator.enrich.ids import assign_keys
from generator.enrich.pages import filled
from generator.errors import Place, ReadError, StaleCorrection
from generator.model import Amendment, Article, Correction, Notice, Repair, Span, Text
from generator.model.correction import EDITOR
from generator.pipeline.desk import Desk
from generator.pipeline.facts import notice_of, stated, with_former
from generator.pipeline.quotations import find_quote, stale

NEEDS_PAGE = ("join", "split", "move")
SEPARATOR = "\n\0\n"
"""Between the parts of an article that a quotation cannot run over."""
Group = tuple[str, str | None, str]
"""The articles of one page of an export: its day, its number, the raw page it names."""


@dataclass(frozen=True, slots=True)
class Exported:
    """An article and the file (below the seeds) whose line gave it."""

    file: str
    article: Article


def named_groups(
    given: Iterable[Exported], settings: Settings, desk: Desk
) -> dict[Group, list[Exported]]:
    """The articles page by page, complete and with ids. Raises ReadError for a bad region."""
    groups: dict[Group, list[Exported]] = defaultdict(list)
    for one in given:
        _demand_region(one.article, desk)
        complete = filled(one.article, settings.name, desk.tables.gazetteer)
        source = complete.source.file if complete.source else ""
        groups[complete.date or "", complete.page, source].append(Exported(one.file, complete))
    for (date, _, _), members in groups.items():
        if all(one.article.id for one in members):
            continue
        keys = assign_keys([one.article.body for one in members])
        members[:] = [
            one
            if one.article.id
            else replace(one, article=replace(one.article, id=f"{date}-{key}"))
            for one, key in zip(members, keys, strict=True)
        ]
    return dict(groups)


def _demand_region(article: Article, desk: Desk) -> None:
    """Raises ReadError for a region that the newspaper's table does not have."""
    known = desk.tables.gazetteer.by_name
    if article.region is not None and article.region not in known:
        raise ReadError(
            f"the region {article.region} is not in the newspaper's table",
            Place("export", key=f"{article.date} {article.title}: region"),
            "write its full name, or leave it out",
        )


def corrected_groups(
    groups: dict[Group, list[Exported]], corrections: Iterable[Correction]
) -> tuple[list[Notice], list[StaleCorrection]]:
    """Applies ``corrections`` to the articles in ``groups``; withdrawn ones leave a notice.

    A quotation is looked for in all articles of its file: their headlines, text and captions.
    """
    notices: list[Notice] = []
    faults: list[StaleCorrection] = []
    files = {one.file for members in groups.values() for one in members}
    wanted = [one for one in corrections if one.file in files]
    for one in sorted(wanted, key=lambda one: one.verb == "withdraw"):
        try:
            members, place, span = _find(groups, one)
            article = members[place].article
            if one.verb == "withdraw":
                notices.append(notice_of(article, one))
                del members[place]
            else:
                changed = _VERBS.get(one.verb, _stated)(article, one, span)
                members[place] = replace(members[place], article=with_former(changed, one))
        except StaleCorrection as fault:
            faults.append(fault)
    return notices, faults


def _find(groups: dict[Group, list[Exported]], one: Correction) -> tuple[list[Exported], int, Span]:
    """The page, the place on it, and the span in the article's parts of a quotation."""
    if one.verb in NEEDS_PAGE:
        raise stale(
            one,
            f"{one.verb} needs a raw page, and {one.file} has clean articles",
            "change the article in the export itself",
        )
    places = [
        (members, place)
        for members in groups.values()
        for place, member in enumerate(members)
        if member.file == one.file
    ]
    texts = [SEPARATOR.join(_parts(members[place].article)) for members, place in places]
    span = find_quote(SEPARATOR.join(texts), one.quote, one)
    start = 0
    for (members, place), text in zip(places, texts, strict=True):
        if start <= span.start < start + len(text):
            return members, place, Span(span.start - start, span.end - start)
        start += len(text) + len(SEPARATOR)
    raise stale(one, f"‹{one.quote}› belongs to no article")


def _parts(article: Article) -> list[str]:
    body = [paragraph.text.string for paragraph in article.paragraphs]
    return [article.kicker, article.title, article.deck, *body, *article.captions]


def _stated(article: Article, one: Correction, _: Span) -> Article:
    return stated(article, one, "".join(_parts(article)))


def _replaced(article: Article, one: Correction, span: Span) -> Article:
    """The article with other words in the one part that has the quotation."""
    parts = _parts(article)
    start = 0
    for number, part in enumerate(parts):
        if start <= span.start < start + len(part):
            here = Span(span.start - start, span.end - start)
            before = part[here.start : here.end]
            if before == one.text:
                raise stale(one, "it is so already", "take the correction out")
            parts[number] = part[: here.start] + one.text + part[here.end :]
            told = Amendment.of(one, before, one.text)
            repair = Repair(here, before, one.text, f"{EDITOR}: {one.reason}")
            changed = replace(
                _of_parts(article, parts),
                amendments=(*article.amendments, told),
                repairs=(*article.repairs, repair),
            )
            return _gaps_moved(changed, number - 3, here, len(one.text) - len(before))
        start += len(part) + len(SEPARATOR)
    raise stale(one, f"‹{one.quote}› belongs to no article")


def _of_parts(article: Article, parts: Sequence[str]) -> Article:
    kicker, title, deck, *rest = parts
    texts = zip(article.paragraphs, rest, strict=False)
    paragraphs = tuple(p if p.text.string == t else replace(p, text=Text(t)) for p, t in texts)
    captions = tuple(rest[len(paragraphs) :])
    return replace(
        article, kicker=kicker, title=title, deck=deck, paragraphs=paragraphs, captions=captions
    )


def _gaps_moved(article: Article, number: int, span: Span, by: int) -> Article:
    gaps = tuple(
        replace(gap, offset=gap.offset + by)
        if gap.paragraph == number and gap.offset >= span.end
        else gap
        for gap in article.gaps
    )
    return replace(article, gaps=gaps)


_VERBS: dict[str, Callable[[Article, Correction, Span], Article]] = {"replace": _replaced}
