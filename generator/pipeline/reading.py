"""One source, alone: a page or a newsroom's export becomes what it gives to the days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.enrich.pages import tagged
from generator.errors import Place, ReadError, StaleCorrection
from generator.model import Article, Notice, Reading, Sheet
from generator.pipeline.desk import Desk, desk_for
from generator.pipeline.exports import Exported, corrected_groups, named_groups
from generator.pipeline.leaves import Leaf, Share, by_day, common_section, entered_alone
from generator.pipeline.orders import Order, Reader, Taken
from generator.pipeline.pictures import facsimile_of, illustrated
from generator.pipeline.stubs import doubts_of
from generator.read.jsonl import read_exports
from generator.read.pages import read_page


def read_source(reader: Reader, order: Order) -> Taken:
    """What ``reader`` gets of one source. Raises ReadError or SettingsError for one at fault."""
    desk = desk_for(reader.settings, reader.project)
    export = order.file.endswith(".jsonl")
    leaves, notices, faults = (_export if export else _page)(reader, order, desk)
    leaves = [_tagged(day, desk) for leaf in leaves for day in by_day(leaf)]
    shares = _shares(order.file, leaves, notices)
    entries = tuple(entered_alone(shares)) if export and reader.first else ()
    packed = {day: share.packed() for day, share in shares.items()}
    return Taken(packed, _pictures(leaves), tuple(faults), entries)


def _page(
    reader: Reader, order: Order, desk: Desk
) -> tuple[list[Leaf], Sequence[Notice], Sequence[StaleCorrection]]:
    # loaded where there is a raw page: a newsroom's export needs none of the rules of reading
    from generator.pipeline.corrections import read_corrected

    file = reader.seeds / order.file
    page = replace(read_page(file, reader.settings.name), file=order.file)
    reading = read_corrected(page, desk, order.corrections)
    if reading.stale:
        return [], (), reading.stale
    return [_leaf(reading, file)], reading.notices, ()


def _export(
    reader: Reader, order: Order, desk: Desk
) -> tuple[list[Leaf], Sequence[Notice], Sequence[StaleCorrection]]:
    """The pages of a newsroom's export, corrected: its articles by day and page number."""
    given = [Exported(order.file, one) for _, one in read_exports([reader.seeds / order.file])]
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for one in given:
        if one.article.id:
            ids[one.article.date or ""].append(one.article.id)
    groups = named_groups(given, reader.settings, desk)
    notices, faults = corrected_groups(groups, order.corrections)
    leaves = []
    for (date, number, source), members in groups.items():
        articles = tuple(one.article for one in members)
        file, own = source or f"export-{date}-{number}", tuple(ids.pop(date, ()))
        section = common_section(articles)
        leaves.append(Leaf(file, date, number, section, articles, given=own))
    return leaves, notices, faults


def _leaf(reading: Reading, file: Path) -> Leaf:
    """The page that a reading yielded. Raises ReadError when its day is not known."""
    page = reading.page
    dates = [*(a.date for a in reading.articles), *(notice.date for notice in reading.notices)]
    days = Counter(date for date in dates if date)
    date = page.sidecar.date or max(days, key=lambda day: days[day], default=None)
    if date is None:
        why = next((d.reason for d in reading.decisions if d.rule == "issue date"), "")
        raise ReadError(
            f"the day of this page cannot be known ({why.removeprefix('None: ')})",
            Place(str(file)),
            f"write it into {file.with_suffix('.yml').name}: `date: YYYY-MM-DD`",
        )
    number = next((a.page for a in reading.articles if a.page), page.sidecar.page)
    name = page.sidecar.page_name or common_section(reading.articles)
    articles = reading.articles
    if page.sidecar.formerly:
        articles = tuple(_former(article, page.sidecar.formerly) for article in articles)
    sheet = Sheet(reading, doubts_of(reading))
    articles = illustrated(reading, articles, file)
    return Leaf(page.file, date, number, name, articles, sheet, facsimile_of(reading, file))


def _former(article: Article, day: str) -> Article:
    """The article of a page that was published under another day before."""
    return replace(article, formerly=(*article.formerly, f"{day}-{article.key}"))


def _tagged(leaf: Leaf, desk: Desk) -> Leaf:
    """The page with every article's keywords."""
    articles = tuple(tagged(article, desk.tables.gazetteer) for article in leaf.articles)
    return replace(leaf, articles=articles)


def _shares(file: str, leaves: Sequence[Leaf], notices: Sequence[Notice]) -> dict[str, Share]:
    days = dict.fromkeys((*(leaf.date for leaf in leaves), *(notice.date for notice in notices)))
    return {
        day: Share(
            file,
            tuple(leaf for leaf in leaves if leaf.date == day),
            tuple(notice for notice in notices if notice.date == day),
        )
        for day in days
    }


def _pictures(leaves: Sequence[Leaf]) -> tuple[str, ...]:
    named = [p for leaf in leaves for a in leaf.articles for p in a.pictures]
    named += [leaf.facsimile for leaf in leaves]
    return tuple(dict.fromkeys(picture for picture in named if picture))
