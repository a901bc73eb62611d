"""The site as one file for a stick or an e-mail: unpack, double-click index.html."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

from generator.errors import BuildError, Place

FOLDER = "banmian"
"""The folder that the zip unpacks to."""

_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold, for every file: the same site gives the same bytes."""


def offline_zip(site: Path, target: Path) -> None:
    """Write ``site`` to the zip ``target``; open ``banmian/index.html`` from the unpacked folder.

    The same site gives the same bytes. Written aside and renamed, so that a full disk
    leaves no half file. Raises BuildError when there is no site or nothing can be written.
    """
    if not (site / "index.html").is_file():
        raise BuildError("there is no site to pack", Place(str(site)), "build the site first")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".offline-") as aside:
            fresh = Path(aside) / target.name
            _pack(site, fresh)
            fresh.replace(target)
    except OSError as error:
        raise BuildError(
            f"the zip cannot be written: {error.strerror}",
            Place(str(error.filename or target)),
            "free space or allow writing there, then run again",
        ) from error


def _pack(site: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as pack:
        for file in sorted(path for path in site.rglob("*") if path.is_file()):
            info = zipfile.ZipInfo(f"{FOLDER}/{file.relative_to(site).as_posix()}", _NO_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            pack.writestr(info, file.read_bytes())
