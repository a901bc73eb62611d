"""New files take their places in a site that is being read: at no moment does a link lead nowhere.

Each file is replaced by a rename, in this order: what links to nothing (styles, pictures, data);
proofs, as others link into them; new pages; changed pages; last, what is gone is taken away. New
pages link one another, and so do those that go: before the first of them comes or goes, each has
a slip at its address, which links to no page.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

_SLIP = (
    '<!doctype html><html lang="zh-Hans"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    '<meta name="robots" content="noindex">{head}<title>{title}</title>'
    '<link rel="stylesheet" href="{root}banmian.css">'
    '<body class="page"><main class="prose"><h1>{title}</h1><p>{told}</p></main></html>\n'
)


def slip(path: str) -> str:
    """Stands at the address ``path`` for the moment until the page itself comes."""
    again = '<meta http-equiv="refresh" content="5">'
    told = "这一页正在发布，请稍候。"
    return _SLIP.format(head=again, title="正在发布", told=told, root=_root(path))


def missing(path: str) -> str:
    """Stands at the address ``path`` of a page that could not be made, so that links to it lead
    somewhere."""
    root = _root(path)
    told = f'这一页出了差错，正在补。请先看<a href="{root}index.html">首页</a>。'
    return _SLIP.format(head="", title="暂缺", told=told, root=root)


def _root(path: str) -> str:
    return "../" * path.count("/")


_ANCHOR = re.compile(r'\bid="?([^\s">]+)')


def place(fresh: Path, site: Path, gone: Iterable[str]) -> None:
    """Move every file below ``fresh`` to its place below ``site``; remove those of the paths
    ``gone`` that are not among them.

    Stopped at any moment, every link in the site leads to a file, and to its place in it; done
    again, it finishes. Raises OSError when the disk refuses.
    """
    if not site.exists():
        fresh.rename(site)
        return
    paths = sorted(files_below(fresh))
    made = set(paths)
    taken_away = sorted({path for path in gone if path not in made})
    there = {path for path in paths if (site / path).exists()}
    pages = [path for path in paths if path.endswith(".html")]
    proofs = [path for path in pages if _is_proof(path)]
    others = [path for path in pages if not _is_proof(path)]
    new = [path for path in others if path not in there]
    changed = [path for path in others if path in there]
    _move([path for path in paths if not path.endswith(".html")], fresh, site)
    lost = {key for path in proofs if path in there for key in _lost(fresh / path, site / path)}
    linking = [path for path in (*changed, *taken_away) if PurePosixPath(path).stem in lost]
    aside = fresh.with_name("slip.html")
    _lay_slips((*new, *linking), aside, site)
    _move((*proofs, *new, *changed), fresh, site)
    dying = [path for path in taken_away if path.endswith(".html") and (site / path).exists()]
    _lay_slips(sorted(dying, key=_is_proof), aside, site)
    for path in taken_away:
        (site / path).unlink(missing_ok=True)
        _prune((site / path).parent, site)


def lay_slips(paths: Iterable[str], fresh: Path) -> None:
    """Stand in for pages of ``fresh`` that could not be made."""
    for path in paths:
        (fresh / path).parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).write_text(missing(path), "utf-8")


def files_below(folder: Path) -> Iterator[str]:
    """The paths of all files below ``folder``, relative to it."""
    start = len(str(folder)) + 1
    for parent, _, names in os.walk(folder):
        for name in names:
            yield f"{parent}/{name}"[start:]


def merge(source: Path, target: Path) -> None:
    """Move everything below ``source`` to its place below ``target``, by whole branches."""
    for entry in source.iterdir():
        place = target / entry.name
        if place.is_dir():
            merge(entry, place)
        else:
            entry.rename(place)


def _is_proof(path: str) -> bool:
    return path.startswith("proof/")


def _lost(fresh: Path, old: Path) -> set[str]:
    """The anchors that ``old`` has and ``fresh`` has not: on proofs the keys of articles."""
    before, after = (set(_ANCHOR.findall(file.read_text("utf-8"))) for file in (old, fresh))
    return before - after


def _lay_slips(paths: Iterable[str], aside: Path, site: Path) -> None:
    """Put a slip at each address: it is made as ``aside`` first, so that none is half written."""
    for path in paths:
        aside.write_text(slip(path), "utf-8")
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        aside.replace(site / path)


def _move(paths: Iterable[str], fresh: Path, site: Path) -> None:
    for path in paths:
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).replace(file)


def _prune(folder: Path, site: Path) -> None:
    """Remove ``folder`` and those above it while they are empty, up to ``site``."""
    while folder != site and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
