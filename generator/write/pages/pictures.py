"""Pictures are copied into the edition beside the page that shows them."""

from __future__ import annotations

from pathlib import Path

from generator.errors import Place, WriteError


def picture(file: str) -> bytes:
    """The bytes of a picture. Raises WriteError when it cannot be read."""
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise WriteError(
            f"the picture cannot be read: {error.strerror}",
            Place(file),
            "bring it back, or take it out of the sidecar",
        ) from error
