"""The verbs of ``python -m generator``: the only place that prints or exits."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator import __version__, pipeline
from generator.config import PROJECT, load_settings
from generator.errors import BanmianError
from generator.read.pages import decode_page, read_page, read_sidecar
from generator.write.jsonl import article_line, unassigned_line


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="banmian")
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="The site's mkdocs.yml (default: the one in this folder, else the project's).",
)
@click.pass_context
def cli(context: click.Context, config: Path | None) -> None:
    """版面 Banmian: raw newspaper pages become a searchable, cross-linked edition."""
    here = Path("mkdocs.yml")
    context.obj = config or (here if here.is_file() else PROJECT / "mkdocs.yml")


@cli.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.pass_obj
def extract(config: Path, files: tuple[str, ...], form: str) -> None:  # noqa: ARG001
    """Print the articles of pages as JSON lines; nothing is written to disk.

    FILES are pages; - reads one page from standard input.
    """
    settings = load_settings(config)
    desk = pipeline.desk_for(settings, config.resolve().parent)
    for name in files:
        if name == "-":
            page = decode_page(
                sys.stdin.buffer.read(), "-", read_sidecar(Path("-.yml"), settings.name)
            )
        else:
            page = read_page(Path(name), settings.name)
        reading = pipeline.extract_page(page, desk)
        for line in _lines(reading):
            click.echo(line)


def _lines(reading: pipeline.Reading) -> Iterator[str]:
    for article in reading.articles:
        yield article_line(article)
    yield unassigned_line(reading.unassigned)


def main() -> None:
    """Run the command line; a BanmianError ends it with status 1 and its three parts."""
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
