"""Pictures that a page's sidecar names find their captions; nothing is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.errors import Place, SettingsError
from generator.model import Article, Reading

KINDS = frozenset((".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"))
"""What every browser shows."""


def illustrated(reading: Reading, articles: Sequence[Article], file: Path) -> tuple[Article, ...]:
    """``articles`` of the page ``file`` with the pictures that its sidecar names.

    Raises SettingsError for a file that is not there, and for words that are not in one caption.
    """
    images = reading.page.sidecar.images
    if not images:
        return tuple(articles)
    captions = [(n, k) for n, article in enumerate(articles) for k in range(len(article.captions))]
    pictures: dict[tuple[int, int], str] = {}
    listed = not any(words for words, _ in images)
    if listed and (len(images) != len(captions) or reading.notices):
        raise _fault(
            file,
            f"there are {len(images)} pictures and {len(captions)} captions",
            "name each by words of its caption: `images: {words: file}`",
        )
    for place, (words, image) in enumerate(images):
        key = captions[place] if listed else _captioned(words, articles, captions, file)
        pictures[key] = _found(image, file, "images")
    return tuple(_with_pictures(article, n, pictures) for n, article in enumerate(articles))


def facsimile_of(reading: Reading, file: Path) -> str | None:
    """The picture of the whole page; none where it would show what the editors withdrew."""
    named = reading.page.sidecar.facsimile
    return _found(named, file, "facsimile") if named and not reading.notices else None


def _captioned(
    words: str, articles: Sequence[Article], captions: list[tuple[int, int]], file: Path
) -> tuple[int, int]:
    """The one caption that has ``words``, white space aside."""
    wanted = "".join(words.split())
    have = [(n, k) for n, k in captions if wanted in "".join(articles[n].captions[k].split())]
    if len(have) != 1:
        raise _fault(
            file,
            f"{len(have) or 'no'} captions have the words ‹{words}›",
            "quote words of one caption; where an article was withdrawn, take its picture out",
        )
    return have[0]


def _with_pictures(article: Article, n: int, pictures: dict[tuple[int, int], str]) -> Article:
    found = tuple(pictures.get((n, k)) for k in range(len(article.captions)))
    return replace(article, pictures=found) if any(found) else article


def _found(image: str, file: Path, key: str) -> str:
    """The path of a picture that stands beside ``file``."""
    path = file.parent / image
    if path.suffix.lower() not in KINDS:
        raise _fault(file, f"{image} is no picture for the web", "give a JPEG, PNG or WebP", key)
    if not path.is_file():
        raise _fault(file, f"there is no file {image}", "put it beside the page's text", key)
    return path.as_posix()


def _fault(file: Path, what: str, todo: str, key: str = "images") -> SettingsError:
    return SettingsError(what, Place(str(file.with_suffix(".yml")), key=key), todo)
