"""A year's open data as it is published: JSON lines in gzip, which tools read as they are."""

from __future__ import annotations

from gzip import GzipFile
from pathlib import Path
from shutil import copyfileobj

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.publish.volumes import is_packed, site_path

LEVEL = 4
"""Above, a year takes twice as long and is a thirtieth smaller."""
PIECE = 1 << 20
"""Bytes in memory at a time: a year is thirty megabytes."""


class PackedFile(File):
    """A file that stands in the site in gzip. The same content gives the same bytes."""

    def copy_file(self, dirty: bool = False) -> None:
        """Write it where it belongs in the site."""
        if dirty and not self.is_modified():
            return
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        with (
            Path(self.abs_src_path or "").open("rb") as plain,
            target.open("wb") as whole,
            GzipFile("", "wb", LEVEL, whole, mtime=0) as packed,
        ):
            copyfileobj(plain, packed, PIECE)


def pack(files: Files, config: MkDocsConfig) -> None:
    """Have the open data among ``files`` published in gzip."""
    for file in [file for file in files if is_packed(file.src_uri)]:
        path, folder = file.src_uri, file.src_dir
        there = (config.site_dir, config.use_directory_urls)
        files.remove(file)
        files.append(PackedFile(path, folder, *there, dest_uri=site_path(path)))
