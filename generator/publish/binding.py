"""A volume as MkDocs sees it: what it is given in the place of a folder, and where its pages go.

Pages that are linked and belong to other volumes are looked for where they lie, and registered as
they are met.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from os import makedirs, scandir
from os.path import isdir, isfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.disk import write_file
from generator.errors import BuildError, Place
from generator.publish.pages import EditionFile
from generator.publish.volumes import Volume


class Binding(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Hands MkDocs the files of one volume in the place of all that lie in its folder, and takes
    its pages from it."""

    def __init__(self) -> None:
        self._folders: set[str] = set()

    def bind(self, volume: Volume) -> None:
        """What MkDocs builds next is ``volume``."""
        self.volume = volume
        self._folders.clear()

    @event_priority(-100)  # behind the hooks, which have changed it by then
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Write the page. MkDocs would make its folder each time, which takes as long as to write;
        it takes one that is empty now for done."""
        path = page.file.abs_dest_path
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        write_file(path, (output.encode("utf-8", errors="xmlcharrefreplace"),))
        return ""

    @event_priority(100)  # before the hooks, which then see nothing else
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The volume's pages; with the frame also the files of the theme."""
        bound = Bound(self.volume, config, files if self.volume.frame else ())
        for path in self.volume.pages:
            bound.add(path)
        return bound


OFTEN = 10
"""So many files are looked for one by one before all of their folder are listed."""


class Bound(Files):
    """The files of a volume. Others of the edition are found by path, and never rendered."""

    def __init__(self, volume: Volume, config: MkDocsConfig, files: Iterable[File]) -> None:
        super().__init__(files)
        self._config = config
        own = Path(config.config_file_path).parent / "docs"
        self._folders = (str(volume.docs), str(own))
        self._by_hand = volume.frame
        self._beyond: dict[str, File | None] = {}
        self._names: dict[str, set[str]] = {}
        self._asked: Counter[str] = Counter()

    def add(self, path: str) -> None:
        """Put a page of the edition into the volume. Raises BuildError where there is none."""
        folder = self._folder_of(path)
        if folder is None:
            raise BuildError(
                "the page is gone", Place(f"{self._folders[0]}/{path}"), "build once more"
            )
        self._src_uris.pop(path, None)  # a file of the project wins over one of the theme
        config = self._config
        if self._by_hand:
            self.append(File(path, folder, config.site_dir, config.use_directory_urls))
        else:
            self.append(EditionFile(path, folder, config))

    def get_file_from_path(self, path: str) -> File | None:
        """The file of the edition that ``path`` names, in this volume or another."""
        if path in self._src_uris:
            return self._src_uris[path]
        if path not in self._beyond:
            self._beyond[path] = self._found(path)
        return self._beyond[path]

    def __contains__(self, path: object) -> bool:
        """Whether ``path`` is a file of the edition."""
        return path in self._src_uris or self._folder_of(str(path)) is not None

    def _found(self, path: str) -> File | None:
        folder = self._folder_of(path)
        if folder is None:
            return None
        source = f"{folder}/{path}"
        return File.generated(
            self._config, path, abs_src_path=source, inclusion=InclusionLevel.EXCLUDED
        )

    def _folder_of(self, path: str) -> str | None:
        within, _, name = path.rpartition("/")
        for one in self._folders:
            if self._is_in(f"{one}/{within}", name):
                return one
        return None

    def _is_in(self, folder: str, name: str) -> bool:
        """Whether ``folder`` has a file ``name``: asked for every link of every page, so that all
        names are known of a folder to which many lead."""
        names = self._names.get(folder)
        if names is None:
            self._asked[folder] += 1
            if self._asked[folder] < OFTEN:
                return isfile(f"{folder}/{name}")  # noqa: PTH113 (a Path would take much longer)
            there = scandir(folder) if isdir(folder) else ()  # noqa: PTH112
            names = self._names[folder] = {entry.name for entry in there if entry.is_file()}
        return name in names
