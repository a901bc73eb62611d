"""The whole way from seeds to site, and everything that a build must satisfy."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from generator.config import Settings, load_settings
from generator.errors import BuildError, Place, WriteError
from generator.pipeline.edition import Paper, Progress, Sources, read_paper, silent
from generator.pipeline.pages import desk_for
from generator.publish.links import broken_links
from generator.publish.site import build_site
from generator.report import Report, report_on
from generator.search.archive import EditionByMonth
from generator.search.files import adopt
from generator.search.index import IndexReport, write_index
from generator.write.edition import WriteReport, write_edition
from generator.write.files import read_register

INDEX = Path("search", "data")
"""Where in the site the search index lies; the scripts that read it expect it there."""

MOST_NAMED = 10


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

    def settings(self) -> Settings:
        """The paper's settings."""
        return load_settings(self.config)


def read_job(job: Job, progress: Progress = silent) -> Paper:
    """Read everything below the job's seeds."""
    settings = job.settings()
    sources = Sources(job.seeds, job.corrections)
    return read_paper(sources, settings, desk_for(settings, job.project), progress)


def write_docs(job: Job, progress: Progress = silent) -> tuple[Paper, WriteReport]:
    """Read the seeds and bring the Markdown in line with them."""
    paper = read_job(job, progress)
    progress("write", 0, 1)
    return paper, write_edition(paper.edition, paper.directory, job.docs, None)


def build(job: Job, progress: Progress = silent) -> tuple[Report, WriteReport]:
    """The whole way: read → clean → segment → enrich → write → MkDocs → search index."""
    paper, written = write_docs(job, progress)
    progress("site", 0, 1)

    def add_index(fresh: Path) -> None:
        progress("index", 0, 1)
        adopt(job.site / INDEX, fresh / INDEX)
        write_search(paper, fresh)

    build_site(job.config, job.docs, job.site, add_index)
    return report_on(paper.edition, paper.readings), written


def write_search(paper: Paper, site: Path) -> IndexReport:
    """Bring the search index in the folder ``site`` in line with the paper's edition."""
    return write_index(EditionByMonth(paper.edition), site / INDEX)


def check(job: Job, progress: Progress = silent) -> Report:
    """Everything that a build must satisfy; raises the first fault found.

    Nothing lost (each page is read and its spans are added up), sources and sidecars valid,
    the Markdown in ``docs`` neither stale nor edited by hand, the links of the site whole.
    """
    paper = read_job(job, progress)
    progress("compare", 0, 1)
    _compare(paper, job.docs)
    if job.site.is_dir():
        progress("links", 0, 1)
        broken = broken_links(job.site)
        if broken:
            named = "; ".join(f"{b.page} → {b.link}: {b.why}" for b in broken[:MOST_NAMED])
            raise BuildError(
                f"{len(broken)} broken links: {named}", Place(str(job.site)), "build the site again"
            )
    return report_on(paper.edition, paper.readings)


def _compare(paper: Paper, docs: Path) -> None:
    """Raises WriteError when ``docs`` is not what a fresh run would write."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        write_edition(paper.edition, paper.directory, fresh, None)
        _refuse_leftovers(fresh, docs)
        for file in sorted(fresh / path for path in read_register(fresh)):
            name = file.relative_to(fresh)
            if not (docs / name).is_file() or (docs / name).read_bytes() != file.read_bytes():
                raise WriteError(
                    "the page is stale or was edited by hand",
                    Place(str(docs / name)),
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
