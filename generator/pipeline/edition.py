"""All sources of a newspaper become one edition: what changed is read, what it touches is bound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from generator.errors import BanmianError
from generator.pipeline.asking import Asking
from generator.pipeline.catalog import Catalog
from generator.pipeline.desk import desk_for
from generator.pipeline.directory import directory_of
from generator.pipeline.leaves import entered
from generator.pipeline.orders import Reader
from generator.pipeline.prints import PROGRAM, program_of, refresh
from generator.pipeline.refusals import orphans, refuse_regions, refuse_stale
from generator.pipeline.relating import relate, relate_by
from generator.pipeline.sources import News, Sources, news_of, with_pictures
from generator.work import Engine, Progress, silent
from generator.write.holdings.archive import Archive
from generator.write.holdings.changes import Changes
from generator.write.holdings.entry import Entry
from generator.write.holdings.kin import Kin
from generator.write.holdings.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Paper:
    """The edition as it is now, and what differs from what was written last."""

    archive: Archive
    changes: Changes
    notes: tuple[str, ...] = ()
    """What made it read more than sources that changed."""
    faults: tuple[BanmianError, ...] = ()
    """What is wrong with sources that could not be read: what was read of them last is kept."""

    def refuse_faults(self) -> None:
        """Raise one error that tells all faults, if there are any."""
        if self.faults:
            raise type(self.faults[0]).of_all(self.faults)


def news_in(sources: Sources, reader: Reader, catalog: Catalog) -> News:
    """What of the sources is to be read: all, when not read by this program with these tables.

    Raises ReadError when there are no sources.
    """
    again = refresh(catalog, program_of(reader.settings, reader.project))
    notes = (f"{PROGRAM} changed: everything is read again",) if again else ()
    return replace(news_of(sources, catalog), notes=notes)


def read_paper(
    news: News, reader: Reader, catalog: Catalog, engine: Engine, progress: Progress = silent
) -> Paper:
    """The edition of all pages (``*.txt``) and clean articles (``*.jsonl``) that there are.

    Only what changed since ``catalog`` was written is read, and only days that it touches are
    bound anew. A source that is at fault (a page's day cannot be known, a correction does not
    apply) fails alone, and is told in ``faults``. Raises ReadError when none can be read, or when
    two pages claim the same day and number; StaleCorrection for a correction of no source.
    """
    desk = desk_for(reader.settings, reader.project)
    refuse_regions(news.corrections, desk.tables.gazetteer.by_name)
    ledger = Ledger(catalog.db, whole=bool(catalog.fact("unwritten")))
    early = _Early(catalog, ledger)
    days, pictured, faults = _read(news, reader, early, engine, progress)
    engine.forget()  # dictionaries: a hundred megabytes
    for day in pictured:
        ledger.changes.day(day)
    for number, entry in enumerate(engine.map(entered, map(catalog.given, sorted(days)))):
        progress("bind", number, len(days))
        if isinstance(entry, BanmianError):
            raise entry
        ledger.enter(entry)
    directory = directory_of(ledger.sections(), desk.tables, reader.settings)
    archive = Archive(catalog.db, directory, catalog.issue)
    if ledger.changes:
        kin = Kin(catalog.db, ledger.changes)
        settle = partial(ledger.settle, directory)
        if ledger.changes.whole and engine.workers > 1 and catalog.file:
            there = shared(catalog, catalog.file, reader)
            relate_by(engine, there, kin, progress, settle)  # which asks for no addresses
        else:
            settle()
            relate(kin, archive.ties, desk.tables.gazetteer.whole.name)
    return Paper(archive, ledger.changes, news.notes, faults)


def shared(catalog: Catalog, file: Path, reader: Reader) -> Asking:
    """Let other processes ask what was entered so far, in ``file``.

    A build that is cut off from now on is done again whole.
    """
    catalog.keep("unwritten", True)
    catalog.commit(shared=True)
    return asking(file, reader)


def asking(file: Path, reader: Reader) -> Asking:
    """How other processes ask what was committed last."""
    return Asking(file, reader.settings, reader.project, uuid4().hex)


@dataclass(frozen=True, slots=True)
class _Early:
    """Enters days as soon as they are read that one export may have for itself, as nearly all of a
    first reading do: else all of them would be packed, unpacked and sent once more. One to which
    another source gives something too is bound again when all are read."""

    catalog: Catalog
    ledger: Ledger

    def entered(self, entries: Iterable[Entry]) -> set[str]:
        """The days of ``entries`` that need not be bound, if nothing else comes."""
        alone = [entry for entry in entries if self.catalog.alone(entry.day)]
        for entry in alone:
            self.ledger.enter(entry)
        return {entry.day for entry in alone}


def _read(
    news: News, reader: Reader, early: _Early, engine: Engine, progress: Progress
) -> tuple[set[str], set[str], tuple[BanmianError, ...]]:
    """Read what changed; the days that it touches, and those with pictures, which may differ though
    the issue does not; what is at fault."""
    days: set[str] = set()
    pictured: set[str] = set()
    faults: list[BanmianError] = []
    catalog = early.catalog
    reader = replace(reader, first=not catalog.anything())
    for file in news.gone:
        days |= catalog.take(file, None)
    for number, taken in enumerate(engine.map(reader, news.orders)):
        progress("read", number + 1, len(news.orders))
        file = news.orders[number].file
        if isinstance(taken, BanmianError):
            faults.append(taken)
        elif taken.faults:
            faults += taken.faults
        else:
            days |= catalog.take(file, taken)
            days -= early.entered(taken.entries)
            pictured |= taken.shares.keys() if taken.pictures else set()
            catalog.know(file, with_pictures(reader.seeds, file, news.now[file], taken.pictures))
    lost = orphans(news.corrections, news.files)
    if faults and (lost or not catalog.anything()):
        raise type(faults[0]).of_all([*faults, *lost])
    refuse_stale(lost)
    for file in news.now.keys() - {order.file for order in news.orders}:
        catalog.know(file, news.now[file])
    return days, pictured, tuple(faults)
