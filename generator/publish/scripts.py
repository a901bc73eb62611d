"""The scripts of the search as they ship: joined to three files, without comments and spaces.

In ``theme/search`` each part is a plain script that can be read and tested by itself. Nothing is
renamed or resolved: this is joining, not bundling, and any page may load the parts as they are.
"""

from __future__ import annotations

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


def ship_scripts(theme: Path, site: Path) -> None:
    """Write the scripts of the search to ``site`` from the parts in the folder ``theme``.

    Raises BuildError when a part is missing or the folder cannot be written.
    """
    try:
        (site / FOLDER).mkdir(parents=True, exist_ok=True)
        for name, parts in SHIPPED.items():
            texts = [(theme / FOLDER / f"{part}.js").read_text("utf-8") for part in parts]
            (site / FOLDER / f"{name}.js").write_text(
                "\n".join(str(rjsmin.jsmin(text)) for text in texts) + "\n", "utf-8"
            )
    except OSError as error:
        raise BuildError(
            f"the scripts of the search cannot be made: {error.strerror}",
            Place(str(error.filename or theme / FOLDER)),
            "bring the part back, or make room, then build again",
        ) from error
