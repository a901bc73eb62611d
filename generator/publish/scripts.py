"""The scripts of the search as they ship: joined to three files, without comments and spaces.

In ``theme/search`` each part is a plain script that can be read and tested by itself. Nothing is
renamed or resolved: this is joining, not bundling, and any page may load the parts as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import rjsmin

from generator.errors import BuildError, Place

FOLDER = "search"
SHIPPED = {
    # what every search needs: the box in the head loads it when somebody comes near
    "box": (
        *("folding", "shards", "query", "postings", "lists", "hits", "engine"),
        *("names", "results", "box"),
    ),
    # the search page, behind it
    "page": ("facets", "filters", "help", "page"),
    # an article that was opened from a hit, behind it
    "mark": ("marks",),
}


def is_part(path: str) -> bool:
    """Whether a file of the theme is a part, which is not shipped by itself."""
    folder, _, name = path.rpartition("/")
    return folder == FOLDER and name.removesuffix(".js") in {p for s in SHIPPED.values() for p in s}


def shipped(theme: Path) -> Iterator[tuple[str, str]]:
    """The path in the site and the text of each script, from the parts in the folder ``theme``.

    Raises BuildError when a part is missing.
    """
    for name, parts in SHIPPED.items():
        files = [theme / FOLDER / f"{part}.js" for part in parts]
        try:
            texts = [file.read_text("utf-8") for file in files]
        except OSError as error:
            raise BuildError(
                f"the scripts of the search cannot be made: {error.strerror}",
                Place(str(error.filename or theme / FOLDER)),
                "bring the part back, then build again",
            ) from error
        yield f"{FOLDER}/{name}.js", "\n".join(str(rjsmin.jsmin(text)) for text in texts) + "\n"
