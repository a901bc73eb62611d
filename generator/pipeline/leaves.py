"""What one source gives to the days of the edition, and how an issue is bound of it."""

from __future__ import annotations

import hashlib
import pickle
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from generator.enrich.ids import short_key
from generator.errors import BanmianError, Place, ReadError
from generator.model import Article, Issue, Notice, Page, Sheet
from generator.write.holdings.entry import Entry, entry_of


@dataclass(frozen=True, slots=True)
class Leaf:
    """One 版 as one source file gives it."""

    file: str
    date: str
    number: str | None
    name: str | None
    articles: tuple[Article, ...]
    sheet: Sheet | None = None
    facsimile: str | None = None
    moved: bool = False
    """True for articles that an editor gave to this day; they join the page of their number."""
    given: tuple[str, ...] | None = None
    """Of a newsroom's export: the ids that it gives. Several files may fill one page of it."""


@dataclass(frozen=True, slots=True)
class Share:
    """What the source ``file`` gives to one day."""

    file: str
    leaves: tuple[Leaf, ...]
    notices: tuple[Notice, ...] = ()

    def packed(self) -> bytes:
        """As it is kept and sent."""
        return pickle.dumps(self, pickle.HIGHEST_PROTOCOL)


Given = tuple[str, Sequence[bytes]]
"""A day, and what each source gives to it, packed."""


def bound(given: Given) -> tuple[Issue | None, tuple[Notice, ...]]:
    """The issue of a day, if there is a page of it, and what stays of its withdrawn articles.

    Raises ReadError when two pages claim one number, or an id is given twice.
    """
    day, packed = given
    return _bound(day, sorted(map(pickle.loads, packed), key=lambda share: share.file))


def _bound(day: str, shares: Sequence[Share]) -> tuple[Issue | None, tuple[Notice, ...]]:
    return _issue(day, shares), tuple(notice for share in shares for notice in share.notices)


def entered(given: Given) -> Entry:
    """What the ledger enters of a day. Raises ReadError or WriteError for one at fault."""
    return entry_of(given[0], *bound(given))


def entered_alone(shares: Mapping[str, Share]) -> Iterator[Entry]:
    """Likewise of each day that has but one of ``shares``. One at fault is left to be told when all
    are read."""
    for day, share in shares.items():
        with suppress(BanmianError):
            yield entry_of(day, *_bound(day, (share,)))


def _issue(day: str, shares: Sequence[Share]) -> Issue | None:
    shares = sorted(shares, key=lambda share: (share.file.endswith(".jsonl"), share.file))
    _refuse_repeated(shares)
    leaves = _joined([leaf for share in shares for leaf in share.leaves])
    if not leaves:
        return None
    notices = [notice for share in shares for notice in share.notices]
    pages = _pages(_distinct(sorted(leaves, key=_order), notices))
    paper = next((a.newspaper for page in pages for a in page.articles if a.newspaper), None)
    return Issue(day, paper, tuple(pages))


def by_day(leaf: Leaf) -> Iterator[Leaf]:
    """The page without those of its articles that an editor gave to other days, and those."""
    others = dict.fromkeys(a.date for a in leaf.articles if a.date and a.date != leaf.date)
    yield replace(leaf, articles=tuple(a for a in leaf.articles if a.date not in others))
    for day in others:
        articles = tuple(a for a in leaf.articles if a.date == day)
        yield Leaf(leaf.file, day or "", leaf.number, None, articles, moved=True)


def common_section(articles: Sequence[Article]) -> str | None:
    """The section that most articles of a page share: readers know the page by it."""
    sections = Counter(article.section for article in articles)
    section, count = next(iter(sections.most_common(1)), (None, 0))
    return section if 2 * count > len(articles) else None


def _refuse_repeated(shares: Iterable[Share]) -> None:
    seen: dict[str, str] = {}
    for share in shares:
        for id_ in (id_ for leaf in share.leaves for id_ in leaf.given or ()):
            if id_ in seen:
                raise ReadError(
                    f"the id {id_} was given before, in {seen[id_]}",
                    Place(share.file, key="id"),
                    "give each article once, or leave out its id to have one made",
                )
        seen.update((id_, share.file) for leaf in share.leaves for id_ in leaf.given or ())


def _joined(leaves: Iterable[Leaf]) -> list[Leaf]:
    """The pages, those of exports that are one made one, whatever files they came in."""
    found: dict[object, Leaf] = {}
    for leaf in leaves:
        exported = leaf.given is not None
        known = found.get((leaf.number, leaf.file)) if exported else None
        if known:
            articles = known.articles + leaf.articles
            leaf = replace(known, articles=articles, name=common_section(articles))
        found[(leaf.number, leaf.file) if exported else len(found)] = leaf
    return list(found.values())


def _order(leaf: Leaf) -> tuple[bool, bool, int, str, str]:
    """Pages as they lie in the paper: by number, those without one last."""
    number = leaf.number or ""
    digits = "".join(char for char in number if char.isdigit())
    return leaf.moved, not number, int(digits or 0), number, leaf.file


def _pages(leaves: Sequence[Leaf]) -> list[Page]:
    seen: dict[str, str] = {}
    pages: list[Page] = []
    for leaf in leaves:
        slug = page_slug(leaf.number, leaf.file)
        if slug in seen and leaf.moved:
            place = list(seen).index(slug)
            pages[place] = replace(pages[place], articles=pages[place].articles + leaf.articles)
            continue
        if slug in seen:
            raise ReadError(
                f"it claims to be page {leaf.number} of {leaf.date}, as {seen[slug]} does",
                Place(leaf.file),
                "give one of them its right `page:` or `date:` in its sidecar",
            )
        seen[slug] = leaf.file
        pages.append(Page(slug, leaf.number, leaf.name, leaf.articles, leaf.sheet, leaf.facsimile))
    return pages


def page_slug(number: str | None, file: str) -> str:
    """The address of a 版: its number, else letters made of its file's name, which stay.

    >>> page_slug("3", "x.txt"), page_slug("A03", "x.txt")
    ('page-03', 'page-a03')
    """
    if number and number.isascii() and number.isalnum():
        return f"page-{number.zfill(2).lower()}"
    digest = hashlib.sha256((number or file).encode()).hexdigest()
    return f"page-x{digest[:4]}"


def _distinct(leaves: Sequence[Leaf], notices: Sequence[Notice]) -> list[Leaf]:
    """The pages of one day with ids that no two articles share: the first keeps its own.

    A withdrawn article keeps its own too.
    """
    seen = Counter(notice.id for notice in notices)
    found = []
    for leaf in leaves:
        articles = []
        for article in leaf.articles:
            seen[article.id] += 1
            copy = seen[article.id]
            if copy > 1:
                more = short_key(f"{article.id}\n{article.body}\n{copy}", 3)
                article = replace(article, id=article.id + more)
            articles.append(article)
        found.append(replace(leaf, articles=tuple(articles)))
    return found
