"""The whole way from seeds to site, and everything that a build must satisfy."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from generator.config import Settings, load_settings
from generator.errors import BuildError, Place, WriteError
from generator.pipeline.catalog import Catalog, opened
from generator.pipeline.desk import clear_desks
from generator.pipeline.edition import Paper, asking, news_in, read_paper, shared
from generator.pipeline.engines import Serial
from generator.pipeline.making import Maker
from generator.pipeline.orders import Reader
from generator.pipeline.publishing import indexing, publish, write_index_of
from generator.pipeline.sources import News, Sources
from generator.publish.links import broken_links
from generator.publish.site import Publication, make_ready
from generator.publish.volumes import CACHE
from generator.report import Report, report_on
from generator.work import Engine, Progress, silent
from generator.write.edition import WriteReport, write_edition
from generator.write.files import read_register

if TYPE_CHECKING:
    from generator.search.index import IndexReport

MOST_NAMED = 10
FEW = 8
"""Sources whose pages are no more than one process prints: see `generator.publish.volumes`."""
HERE = Serial()


@dataclass(frozen=True, slots=True)
class Job:
    """Where a newspaper's files lie: settings, seeds, corrections, Markdown and site."""

    config: Path
    seeds: Path
    corrections: Path
    docs: Path
    site: Path

    @property
    def project(self) -> Path:
        """The folder of the settings, where tables of the paper's own may lie."""
        return self.config.resolve().parent

    @property
    def catalog(self) -> Path:
        """The file of the catalog, one for these folders: in ``.cache`` beside the Markdown."""
        folders = (self.seeds, self.corrections, self.docs, self.site)
        told = "\0".join(str(folder.resolve()) for folder in folders)
        name = blake2b(told.encode(), digest_size=6).hexdigest()
        return self.docs.resolve().parent / CACHE / f"catalog-{name}.sqlite"

    @property
    def publication(self) -> Publication:
        """What of it the site is made of."""
        return Publication(self.config, self.docs, self.site)

    def settings(self) -> Settings:
        """The paper's settings."""
        return load_settings(self.config)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found and did: counts, Markdown, pages rendered, and what made it do more."""

    report: Report
    written: WriteReport
    rendered: int
    notes: tuple[str, ...]


@contextmanager
def read_job(
    job: Job,
    catalog: Path | None = None,
    engine: Engine = HERE,
    progress: Progress = silent,
    soon: Callable[[News], None] = lambda _: None,
) -> Iterator[tuple[Paper, Catalog]]:
    """Read everything below the job's seeds that the catalog does not know.

    Without a ``catalog`` it is all of it. ``soon`` is told before what will be read. Raises, when
    all is done that was to be done with it, one error that tells all faults of sources that could
    not be read.
    """
    reader = _reader(job)
    with opened(catalog) as known:
        news = news_in(Sources(job.seeds, job.corrections), reader, known)
        soon(news)
        paper = read_paper(news, reader, known, engine, progress)
        yield paper, known
        paper.refuse_faults()


def write_docs(job: Job, engine: Engine = HERE, progress: Progress = silent) -> WriteReport:
    """Read the seeds and bring the Markdown in line with them."""
    with read_job(job, job.catalog, engine, progress) as (paper, catalog):
        written = _write(job, paper, catalog, Maker(engine, progress))
        catalog.commit()
    return written


def write_search(job: Job, site: Path) -> IndexReport:
    """Bring the search index in the folder ``site`` in line with what was read last."""
    with opened(job.catalog) as catalog:
        return write_index_of(catalog, site, None)


def build(job: Job, engine: Engine, progress: Progress = silent) -> Built:
    """The whole way: read → clean → segment → enrich → write → MkDocs → search index.

    Everything is done that differs from what the catalog knows to be done, and nothing else; what
    a build that was cut off left undone is done by the next one.
    """
    where = job.publication
    soon = partial(_soon, where, engine)
    with (
        read_job(job, job.catalog, engine, progress, soon) as (paper, catalog),
        indexing(where, engine) as index,
    ):
        clear_desks()
        written = _write(job, paper, catalog, Maker(engine, progress, index.begin))
        if not index.begun:  # else whoever makes it reads the catalog, which must stay as it is
            catalog.commit(shared=True)
            index.begin(asking(job.catalog, _reader(job)))
        rendered, notes = publish(where, catalog, index.begun, engine, progress)
        report = report_on(paper.archive.totals())
        replace(paper, faults=(*paper.faults, *rendered.faults.values())).refuse_faults()
    return Built(report, written, rendered.pages, (*paper.notes, *notes))


def _soon(where: Publication, engine: Engine, news: News) -> None:
    """A few sources make so few pages that one process prints them: it can load meanwhile."""
    if 0 < len(news.orders) + len(news.gone) <= FEW and where.site.is_dir():
        make_ready(where, engine)


def _reader(job: Job) -> Reader:
    return Reader(job.seeds, job.settings(), job.project)


def _write(job: Job, paper: Paper, catalog: Catalog, maker: Maker) -> WriteReport:
    """Bring the Markdown in line; that it is, lasts from the next commit on."""
    made = None
    if paper.changes.whole and maker.engine.workers > 1:
        there = shared(catalog, job.catalog, _reader(job))
        made = partial(maker.made, there, paper.archive)
    written = write_edition(catalog.db, paper.archive, job.docs, paper.changes, made)
    catalog.keep("unwritten", False)
    months = {day[:7] for day in paper.changes.days}
    pending = catalog.fact("months")
    if paper.changes.whole or pending is None:
        catalog.keep("months", None)
    elif months:
        catalog.keep("months", pending | months)
    return written


def check(job: Job, progress: Progress = silent) -> Report:
    """Everything that a build must satisfy; raises the first fault found.

    Nothing lost (each page is read and its spans are added up), sources and sidecars valid,
    the Markdown in ``docs`` neither stale nor edited by hand, the links of the site whole.
    """
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        with read_job(job, fresh / "catalog.sqlite", HERE, progress) as (paper, catalog):
            paper.refuse_faults()
            write_edition(catalog.db, paper.archive, fresh / "docs", paper.changes)
            report = report_on(paper.archive.totals())
        progress("compare", 0, 1)
        _compare(fresh / "docs", job.docs)
    if job.site.is_dir():
        progress("links", 0, 1)
        broken = broken_links(job.site)
        if broken:
            named = "; ".join(f"{b.page} → {b.link}: {b.why}" for b in broken[:MOST_NAMED])
            raise BuildError(
                f"{len(broken)} broken links: {named}", Place(str(job.site)), "build the site again"
            )
    return report


def _compare(fresh: Path, docs: Path) -> None:
    """Raises WriteError when ``docs`` is not what a fresh run wrote into ``fresh``."""
    _refuse_leftovers(fresh, docs)
    for name in sorted(read_register(fresh)):
        file = docs / name
        if not file.is_file() or file.read_bytes() != (fresh / name).read_bytes():
            raise WriteError(
                "the page is stale or was edited by hand",
                Place(str(file)),
                "run the build; write changes into seeds/ or corrections/",
            )


def _refuse_leftovers(fresh: Path, docs: Path) -> None:
    """Raises WriteError when ``docs`` registers a page that a fresh run would not write."""
    for path in sorted(read_register(docs).keys() - read_register(fresh).keys()):
        raise WriteError(
            "the page is left over: nothing in the sources makes it",
            Place(str(docs / path)),
            "run the build, which removes it",
        )
