"""The overviews: all regions, sections, reporters or keywords, each with its count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.write.forms.escape import inline
from generator.write.forms.frontmatter import front_matter
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import Kind
from generator.write.holdings.tables import KEYWORD_LEAST
from generator.write.holdings.ways import Listed
from generator.write.pages.article import BREAK, list_link

REPORTER = "记者"
LONGEST = 2000
"""Names of one overview, 25 KB gzipped. Where there are more it shows those with most articles, and
a page a letter has all of them, as an index has: by their sound, without counts. An issue, which
counts many anew, changes only the letters of words that are new."""
SHOWN = 500


def overview_paths(archive: Archive, kind: Kind) -> list[tuple[str, str | None]]:
    """The files of an overview, each with its letter (None: the first page)."""
    return [
        (f"{kind}/index.md", None),
        *((f"{kind}/{letter}.md", letter) for letter in _letters(archive, kind)),
    ]


def overview_page(archive: Archive, kind: Kind, letter: str | None) -> str:
    """All names of a kind with their counts, or bare those whose address begins with ``letter``.

    A region without an article stands there without a link.
    """
    title = archive.directory.title(kind)
    letters = _letters(archive, kind)
    here = f"{kind}/index.md"
    if letter is None:
        listed = archive.ranked(kind, SHOWN if letters else LONGEST)
        body = way_rows(archive, kind, listed, here)
    else:
        listed = archive.lettered(kind, letter)
        body = "\n".join(f"- {list_link(one.name, one.folder, here)}" for one in listed)
    matter = front_matter(
        {
            "template": "ways.html",
            "title": title if letter is None else f"{title}（{letter.upper()}）",
            "count": archive.how_many(kind) if letter is None else len(listed),
            "least": KEYWORD_LEAST if kind == "keyword" else None,
            "tiles": tiles(archive) if kind == "region" else (),
        }
    )
    paging = _by_letter(letters, letter)
    return f"{matter}\n{body}" + (BREAK + paging if paging else "") + "\n"


def way_rows(archive: Archive, kind: Kind, counted: Iterable[Listed], here: str) -> str:
    """A list of names with counts, each linked to its list."""
    written = []
    for name, count, folder in counted:
        shown = list_link(name, folder, here) if count else inline(name)
        role = _main_role(archive, name) if kind == "reporter" else ""
        written.append(f"- {shown} {count}篇{role}")
    return "\n".join(written)


def tiles(archive: Archive) -> tuple[str, ...]:
    """The tile map for a template: ``slug x y count short``, a text a tile, west to east.

    That of the whole ends in `` whole``. Empty where the newspaper's table gives no tiles.
    """
    directory = archive.directory
    return tuple(
        f"{directory.regions[name]} {tile.x} {tile.y} "
        f"{archive.count('region', name)} {''.join(tile.short.split())}"
        f"{' whole' if tile.whole else ''}"
        for name, tile in directory.tiles.items()
    )


def _main_role(archive: Archive, name: str) -> str:
    """The role of someone who is seldom 记者, for the overview."""
    role, _ = archive.roles(name)[0]
    return f" {inline(role)}" if role and role != REPORTER else ""


def _letters(archive: Archive, kind: Kind) -> list[str]:
    """The letters that have a page: none for a kind with few names."""
    return archive.letters(kind) if archive.how_many(kind) > LONGEST else []


def _by_letter(letters: Sequence[str], here: str | None) -> str:
    if not letters:
        return ""
    links = ["**最多**" if here is None else "[最多](index.md)"]
    links += [
        f"**{letter.upper()}**" if letter == here else f"[{letter.upper()}]({letter}.md)"
        for letter in letters
    ]
    return " ".join(links)
