"""What ``mkdocs serve`` calls around each build: Markdown and search follow seeds and corrections.

MkDocs loads this file by its path (``hooks`` in ``mkdocs.yml``). It stands above the pipeline,
not in ``publish``, which knows nothing of how pages are read. Under ``mkdocs build`` and
``python -m generator build`` it does nothing.
"""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.errors import BanmianError
from generator.pipeline import write_docs, write_search
from generator.pipeline.build import Job

log = logging.getLogger("mkdocs.banmian")
_commands: list[str] = []
_jobs: list[Job] = []


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001 (MkDocs' signature)
    """Remember what MkDocs was called for."""
    _commands[:] = [command]


def on_pre_build(config: MkDocsConfig) -> None:
    """Under ``serve`` write the Markdown anew; a fault is told and the old pages stay."""
    if _commands != ["serve"]:
        return
    project = Path(config.config_file_path).resolve().parent
    job = Job(
        Path(config.config_file_path),
        project / "seeds",
        project / "corrections",
        Path(config.docs_dir),
        Path(config.site_dir),
    )
    try:
        written = write_docs(job)
    except BanmianError as error:
        log.error("%s", error)
    else:
        _jobs[:] = [job]
        log.info("Markdown: %d pages written", len(written.written))


def on_post_build(config: MkDocsConfig) -> None:
    """Under ``serve`` write the search index of what was read last into the site that is shown."""
    if _commands == ["serve"] and _jobs:
        write_search(_jobs[0], Path(config.site_dir))
