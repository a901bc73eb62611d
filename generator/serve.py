"""What ``mkdocs serve`` calls before each build: the Markdown follows seeds and corrections.

MkDocs loads this file by its path (``hooks`` in ``mkdocs.yml``). It stands above the pipeline,
not in ``publish``, which knows nothing of how pages are read. Under ``mkdocs build`` and
``python -m generator build`` it does nothing.
"""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.errors import BanmianError
from generator.pipeline import write_docs
from generator.pipeline.build import Job

log = logging.getLogger("mkdocs.banmian")
_commands: list[str] = []


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
        _, written = write_docs(job)
    except BanmianError as error:
        log.error("%s", error)
    else:
        log.info("Markdown: %d pages written", len(written.written))
