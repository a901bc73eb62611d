"""The overviews: all regions, sections, reporters or keywords, each with its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model import Article
from generator.write.archive import KEYWORD_LEAST, Archive
from generator.write.article import BREAK, list_link
from generator.write.directory import Kind
from generator.write.escape import inline
from generator.write.frontmatter import front_matter

REPORTER = "记者"
LONGEST = 2000
"""Names of one overview, 25 KB gzipped. Where there are more it shows those with most articles, and
a page a letter has all of them."""
SHOWN = 500


def overview_paths(archive: Archive, kind: Kind) -> list[tuple[str, str | None]]:
    """The files of an overview, each with its letter (None: the first page)."""
    return [
        (f"{kind}/index.md", None),
        *((f"{kind}/{letter}.md", letter) for letter in _letters(archive, kind)),
    ]


def overview_page(archive: Archive, kind: Kind, letter: str | None) -> str:
    """All names of a kind with their counts, or those whose address begins with ``letter``.

    A region without an article stands there without a link.
    """
    title = archive.directory.title(kind)
    counted = archive.ranked(kind)
    letters = _letters(archive, kind)
    shown = [row for row in counted if _letter(archive, kind, row[0]) == letter]
    if letter is None:
        shown = counted[:SHOWN] if letters else counted
    matter = front_matter(
        {
            "template": "ways.html",
            "title": title if letter is None else f"{title}（{letter.upper()}）",
            "count": sum(1 for _, count in (counted if letter is None else shown) if count),
            "least": KEYWORD_LEAST if kind == "keyword" else None,
            "tiles": tiles(archive) if kind == "region" else (),
        }
    )
    body = way_rows(archive, kind, shown, f"{kind}/index.md")
    paging = _by_letter(letters, letter)
    return f"{matter}\n{body}" + (BREAK + paging if paging else "") + "\n"


def way_rows(archive: Archive, kind: Kind, counted: Iterable[tuple[str, int]], here: str) -> str:
    """A list of names with counts, each linked to its list."""
    written = []
    for name, count in counted:
        shown = list_link(name, archive.directory.folder(kind, name), here) if count else None
        role = _main_role(archive, name) if kind == "reporter" else ""
        written.append(f"- {shown or inline(name)} {count}篇{role}")
    return "\n".join(written)


def tiles(archive: Archive) -> tuple[str, ...]:
    """The tile map for a template: ``slug x y count short``, a text a tile, west to east.

    That of the whole ends in `` whole``. Empty where the newspaper's table gives no tiles.
    """
    directory = archive.directory
    return tuple(
        f"{directory.regions[name]} {tile.x} {tile.y} "
        f"{len(archive.lists['region'].get(name, ()))} {''.join(tile.short.split())}"
        f"{' whole' if tile.whole else ''}"
        for name, tile in directory.tiles.items()
    )


def roles_of(name: str, articles: Iterable[Article]) -> list[tuple[str, int]]:
    """How often ``name`` signs in each role, most often first."""
    counted = Counter(
        person.role for article in articles for person in article.reporter if person.name == name
    )
    return sorted(counted.items(), key=lambda row: (-row[1], row[0]))


def _main_role(archive: Archive, name: str) -> str:
    """The role of someone who is seldom 记者, for the overview."""
    role, _ = roles_of(name, archive.lists["reporter"][name])[0]
    return f" {inline(role)}" if role and role != REPORTER else ""


def _letters(archive: Archive, kind: Kind) -> list[str]:
    """The letters that have a page: none for a kind with few names."""
    names = archive.lists[kind]
    if len(names) <= LONGEST:
        return []
    return sorted({_letter(archive, kind, name) for name in names})


def _letter(archive: Archive, kind: Kind, name: str) -> str:
    """The first letter of a name's address; ``0`` for one that begins with a figure."""
    first = archive.directory.names(kind)[name][0]
    return first if first.isalpha() else "0"


def _by_letter(letters: Sequence[str], here: str | None) -> str:
    if not letters:
        return ""
    links = ["**最多**" if here is None else "[最多](index.md)"]
    links += [
        f"**{letter.upper()}**" if letter == here else f"[{letter.upper()}]({letter}.md)"
        for letter in letters
    ]
    return " ".join(links)
