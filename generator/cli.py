"""The verbs of ``python -m generator``: the only place that prints or exits."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from generator import __version__, pipeline
from generator.config import PROJECT, Settings, load_settings
from generator.errors import BanmianError
from generator.model import Correction, RawPage
from generator.pipeline.build import Job
from generator.pipeline.engines import engine_at
from generator.publish.offline import offline_zip
from generator.read.corrections import read_corrections
from generator.read.pages import decode_page, read_page
from generator.report import Report, proof_sheet
from generator.work import Progress as Told
from generator.write.forms.jsonl import article_line, unassigned_line

GARBAGE = 50_000
"""New objects between two looks for cycles that hold one another: articles hold none."""
FOLDER = click.Path(path_type=Path, file_okay=False)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="banmian")
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="The site's mkdocs.yml (default: the one in this folder, else the project's).",
)
@click.pass_context
def cli(context: click.Context, config: Path | None) -> None:
    """版面 Banmian: raw newspaper pages become a searchable, cross-linked edition."""
    here = Path("mkdocs.yml")
    context.obj = config or (here if here.is_file() else PROJECT / "mkdocs.yml")


def of_job(verb: Callable[..., None]) -> Callable[..., None]:
    """The folders of a job as argument and options of ``verb``, which is given the job."""

    @click.argument("seeds", type=FOLDER, required=False)
    @click.option("--docs", type=FOLDER, help="The Markdown (default: docs).")
    @click.option("--site", type=FOLDER, help="The site (default: site).")
    @click.pass_obj  # type: ignore[arg-type]
    @wraps(verb)
    def with_job(
        config: Path, seeds: Path | None, docs: Path | None, site: Path | None, **options: Any
    ) -> None:
        verb(_job(config, seeds, docs, site), **options)

    return with_job


@cli.command()
@of_job
@click.option("--jobs", type=click.IntRange(1), help="Processes to use (default: all cores).")
@click.option("--engine", help="A Dask cluster that sees the same folders: dask://HOST:PORT.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
def build(job: Job, jobs: int | None, engine: str | None, as_json: bool) -> None:
    """The whole way: read, clean, segment, enrich, write, and MkDocs."""
    with engine_at(engine, jobs) as working, _progress() as told:
        built = pipeline.build(job, working, told)
    _show(built.report, as_json)
    for note in built.notes:
        click.echo(note, err=True)
    click.echo(f"{_done(built)} → {job.site / 'index.html'}", err=True)


@cli.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option(
    "--corrections",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Apply the editors' corrections in this folder.",
)
@click.pass_obj
def extract(
    config: Path,
    files: tuple[str, ...],
    form: str,  # noqa: ARG001 (one format so far, named for those to come)
    corrections: Path | None,
) -> None:
    """Print the articles of pages as JSON lines; nothing is written to disk.

    FILES are pages; - reads one page from standard input. Without --corrections it is the
    automatic reading alone.
    """
    decisions = read_corrections(corrections) if corrections else ()
    for page, desk in _pages(config, files):
        reading = pipeline.read_corrected(page, desk, _of_page(decisions, page))
        pipeline.refuse_stale(reading.stale)
        for article in reading.articles:
            click.echo(article_line(article))
        click.echo(unassigned_line(reading.unassigned))


@cli.command()
@click.argument("file")
@click.option("--article", help="Only the article with this id.")
@click.option(
    "--corrections",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Apply the editors' corrections in this folder first.",
)
@click.pass_obj
def explain(config: Path, file: str, article: str | None, corrections: Path | None) -> None:
    """Show each repair and decision on a page with its rule, place and reason.

    It ends with corrections ready to paste, for what the reading is unsure of.
    """
    decisions = read_corrections(corrections) if corrections else ()
    for page, desk in _pages(config, (file,)):
        reading = pipeline.read_corrected(page, desk, _of_page(decisions, page))
        pipeline.refuse_stale(reading.stale)
        if article and article not in {a.id for a in reading.articles}:
            known = ", ".join(a.id for a in reading.articles)
            raise click.BadParameter(f"no article {article} on this page; there are: {known}")
        for line in proof_sheet(reading, pipeline.repair_reasons(desk), article):
            click.echo(line)
        click.echo("\nCorrections to paste into corrections/<date>.yml, worst first")
        for line in pipeline.stub_sheet(reading, article):
            click.echo(line)


@cli.command()
@of_job
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
def check(job: Job, as_json: bool) -> None:
    """Check that nothing is lost, sources are valid, Markdown is fresh and links resolve."""
    with _progress() as told:
        report = pipeline.check(job, told)
    _show(report, as_json)
    links = "" if job.site.is_dir() else f"; links not checked: there is no {job.site}"
    click.echo(f"all is well{links}", err=True)


@cli.command()
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option("--site", type=FOLDER, help="The built site (default: site).")
@click.pass_obj
def offline(config: Path, target: Path | None, site: Path | None) -> None:
    """Pack the built site into a zip that opens from a folder with a double click."""
    project = config.resolve().parent
    target = target or project / "dist" / "banmian-offline.zip"
    offline_zip(site or project / "site", target)
    click.echo(str(target))


def _done(built: pipeline.Built) -> str:
    """What a build did, in a line."""
    written = built.written
    if not (written.written or written.removed or built.rendered):
        return "nothing to do"
    return (
        f"{len(written.written)} pages written, {written.unchanged} as before, "
        f"{len(written.removed)} removed; {built.rendered} rendered"
    )


def _job(config: Path, seeds: Path | None, docs: Path | None, site: Path | None) -> Job:
    """The folders of a job; the corrections lie beside the seeds."""
    project = config.resolve().parent
    seeds = seeds or project / "seeds"
    return Job(
        config,
        seeds,
        seeds.resolve().parent / "corrections",
        docs or project / "docs",
        site or project / "site",
    )


def _pages(config: Path, files: tuple[str, ...]) -> Iterator[tuple[RawPage, pipeline.Desk]]:
    # An installed copy reads pages without a project; then the paper has no name.
    settings = load_settings(config) if config.is_file() else Settings()
    desk = pipeline.desk_for(settings, config.resolve().parent)
    for name in files:
        if name == "-":
            yield decode_page(sys.stdin.buffer.read(), "-", settings.name), desk
        else:
            yield read_page(Path(name), settings.name), desk


def _of_page(decisions: Iterable[Correction], page: RawPage) -> list[Correction]:
    """The corrections of a page, which they name by its path below the seeds."""
    return [replace(d, file=page.file) for d in decisions if Path(d.file).name == page.file]


def _show(report: Report, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(report.as_json(), ensure_ascii=False))
        return
    table = Table(show_header=False, box=None, pad_edge=False)
    for what, count in report.rows():
        table.add_row(what, count)
    Console().print(table)


@contextmanager
def _progress() -> Iterator[Told]:
    """A bar with rate and time left, on standard error, for people; nothing without a terminal."""
    console = Console(stderr=True)
    columns = (
        *(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()),
        *(_Rate(), TimeRemainingColumn()),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("")

        def told(what: str, done: int, of: int) -> None:
            if what != bar.tasks[task].description:
                bar.reset(task, description=what)
            bar.update(task, completed=done, total=of)

        yield told


class _Rate(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/s" if task.speed else "")


def main() -> None:
    """Run the command line; a BanmianError ends it with status 1 and its three parts."""
    gc.freeze()  # what is loaded stays; it is not looked through again, nor copied by a fork
    gc.set_threshold(GARBAGE)
    # numpy's threads, one a core: there is no work for them, and they spin while they wait for it
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        cli(standalone_mode=False)
    except BanmianError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.Abort:
        sys.exit(1)
    finally:
        gc.freeze()  # all of it goes with the process, and need not be looked through before
