"""Captions and their pictures, found again in the HTML of quotations and plain images."""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import BuildError, Place

_QUOTATION = re.compile(r"<blockquote>(.*?)</blockquote>", re.S)
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.S)
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)" ?/?>')
MISSING = "<i>图片未收录</i>"
"""Stands for a picture that the source did not bring; the style sheet crosses its box."""


def figures(text: str, folder: Path) -> str:
    """``text`` with its quotations as figures: a caption under its picture or an empty box."""
    return _QUOTATION.sub(lambda quotation: _figures(quotation[1], folder), text)


def _figures(quoted: str, folder: Path) -> str:
    made = []
    picture = MISSING
    for paragraph in _PARAGRAPH.findall(quoted):
        if image := _IMAGE.fullmatch(paragraph.strip()):
            picture = sized(image[0], folder)
            continue
        made.append(f"<figure>{picture}<figcaption>{paragraph}</figcaption></figure>")
        picture = MISSING
    if picture != MISSING:  # a picture without words
        made.append(f"<figure>{picture}</figure>")
    return "\n".join(made)


def sized(text: str, folder: Path) -> str:
    """``text`` with the width and height of each image, so that nothing moves when it comes.

    Raises BuildError when a picture cannot be measured.
    """
    import imagesize  # loads what fetches pictures from elsewhere: only where there are some

    def measured(image: re.Match[str]) -> str:
        source, alt = image.groups()
        width, height = imagesize.get(folder / source)
        if width <= 0 or height <= 0:
            raise BuildError(
                "the picture cannot be measured", Place(str(folder / source)), "save it anew"
            )
        size = f'width="{width}" height="{height}"'
        return f'<img src="{source}" alt="{alt}" {size} loading="lazy">'

    return _IMAGE.sub(measured, text)
