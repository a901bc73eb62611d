"""Files of an edition on disk. There are tens of thousands, so that what each costs counts."""

from __future__ import annotations

import os
from collections.abc import Iterable

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def write_file(path: str, pieces: Iterable[bytes]) -> None:
    """Make a file of ``pieces``. Python's own files, which buffer and ask what they are, take half
    as long again. Raises OSError when the disk refuses."""
    handle = os.open(path, _NEW, 0o666)
    try:
        for piece in pieces:
            left = memoryview(piece)
            while left:  # a disk that fills up takes a part, and refuses what is left
                left = left[os.write(handle, left) :]
    finally:
        os.close(handle)
