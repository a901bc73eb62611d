"""How terms and their articles stand in the files of a set, and how they are read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby, islice
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from generator.search.digits import BLOCK, CARRY, DIGITS, LARGEST, gaps, mixed, shard_of, spread
from generator.search.postings import Numbers, Pairs, Sieve, Table, distinct

COMMON = 50
"""A single character found in so many articles, and in one of `OFTEN`, has no postings itself."""
OFTEN = 16
FOLLOWERS = 8
"""How many terms stand for a common single character: the commonest that begin with it."""

_CODES = np.frombuffer(f"\0{''.join(DIGITS)}".encode("utf-16-le"), dtype="<u2")


@dataclass(frozen=True, slots=True)
class Terms:
    """Which terms a set has: pairs, and the others, one a line."""

    pairs: Pairs
    others: str


class Files:
    """The files of a set, or those in ``span``, while terms are dealt out to them.

    `` term!value`` for a term that begins in ASCII or has a rare character (then marked ``^``).
    The others are grouped by their first character: `` 国``, then for each term with one article
    in one digit the gap from the last term's second character (at first from nothing) and that
    digit; then for each of the rest ``!``, gap in the same way, value.
    """

    def __init__(self, shards: int, span: range | None = None) -> None:
        self._shards = shards
        self._span = span or range(shards)
        self._files: list[list[str]] = [[] for _ in self._span]
        self._terms: list[str] = []

    def texts(self) -> list[str]:
        """What each file says, its terms in order."""
        return ["".join(sorted(file)) + " " if file else "" for file in self._files]

    def terms(self, table: Table) -> Terms:
        """The terms dealt out, after those of ``table`` were."""
        pairs = table.pairs[table.pairs & 0xFFFF != ord("\n")]
        return Terms(pairs, "\n".join(_unmarked(self._terms)))

    def deal(self, table: Table) -> None:
        """All terms of ``table``, but those with a line's end."""
        for term, found in table.others.items():
            if "\n" not in term:
                self.put(term, gaps(found))
        for block in table.blocks():
            for first, step, group in _groups(block, spread(self._shards)):
                self._add((mixed(first) + step) % self._shards, " " + group)

    def deal_singles(self, table: Table, many: int) -> None:
        """``~x``, the articles with the character ``x``; where there are ``many``, ``=x``: the
        commonest followers of it."""
        for first, low, high in table.by_first():
            start, end = table.bounds[low], table.bounds[high]
            if end - start < 2 * many:  # several terms in one article are rare: counted twice here
                self.put("~" + first, gaps(distinct(table.numbers[start:end]).tolist()))
            else:
                counts = np.diff(table.bounds[low : high + 1])
                often = low + np.argsort(-counts, kind="stable")[: FOLLOWERS + 1]
                seconds = map(chr, (table.pairs[often] & 0xFFFF).tolist())
                self.put("=" + first, _shown(seconds))
        for first, group in groupby(sorted(table.others), key=itemgetter(0)):
            terms = {term: table.others[term] for term in group}
            if first in "@#&~":
                continue
            if sum(map(len, terms.values())) < 2 * many:
                self.put("~" + first, gaps(sorted(set().union(*terms.values()))))
            else:
                pairs = sorted(
                    (-len(found), term[1]) for term, found in terms.items() if len(term) == 2
                )
                self.put("=" + first, _shown(second for _, second in pairs))

    def put(self, term: str, value: str) -> None:
        """One term with what stands behind it."""
        mark = "^" if max(term) > "\uefff" else ""
        self._terms.append(term)
        self._add(shard_of(term, self._shards), f" {mark}{term}!{value}")

    def _add(self, shard: int, text: str) -> None:
        if shard in self._span:
            self._files[shard - self._span.start].append(text)


def _shown(seconds: Iterable[str]) -> str:
    """The followers that stand for a character, of all, the commonest first: no line's end."""
    return "".join(islice((second for second in seconds if second != "\n"), FOLLOWERS))


def _groups(table: Table, width: int) -> Iterator[tuple[int, int, str]]:
    """First character, step (which of ``width`` files) and text of each group of pairs."""
    seconds = (table.pairs & 0xFFFF).astype(np.int64)
    starts, counts = table.bounds[:-1], np.diff(table.bounds)
    single = (counts == 1) & (table.numbers[starts] < LARGEST)
    steps = (seconds >> BLOCK) % width
    firsts = (table.pairs >> 16).astype(np.int64)
    order = np.lexsort((seconds, ~single, steps, firsts))
    order = order[seconds[order] != ord("\n")]
    if not len(order):
        return
    firsts, steps, seconds = firsts[order], steps[order], seconds[order]
    starts, counts, single = starts[order], counts[order], single[order]
    heads = _changes(firsts * width + steps)
    between = np.where(_changes(steps * 2 + single + firsts * width * 2), seconds,
                       np.diff(seconds, prepend=0))  # fmt: skip
    gap, carried = _numbers(table, starts, counts)
    # where each term begins among all units: a head is two long, then `!` or none, then the gap
    before = np.where(heads, 2, 0) + np.where(single, 0, 1)
    ends = np.cumsum(carried)
    lengths = before + 1 + np.add.reduceat(carried, np.cumsum(counts) - counts)
    begins = np.cumsum(lengths) - lengths
    units = np.full(int(lengths.sum()), ord(CARRY), dtype=np.uint16)
    units[begins[heads]] = ord(" ")
    units[begins[heads] + 1] = firsts[heads]
    units[(begins + before - 1)[~single]] = ord("!")
    units[begins + before] = _CODES[between]
    # the numbers follow one another, with the terms' own units in between
    units[ends - 1 + np.repeat(np.cumsum(before + 1), counts)] = _CODES[gap]
    text = units.astype("<u2").tobytes().decode("utf-16-le")
    bounds = [*begins[heads].tolist(), len(text)]
    for place, first, step in zip(
        range(len(bounds)), firsts[heads].tolist(), steps[heads].tolist(), strict=False
    ):
        yield first, step, text[bounds[place] + 1 : bounds[place + 1]]


def _numbers(table: Table, starts: Numbers, counts: Numbers) -> tuple[Numbers, Numbers]:
    """The last digit of each gap of the terms, one after another; how many characters a gap has."""
    firsts = np.cumsum(counts) - counts
    places = np.arange(counts.sum()) + np.repeat(starts - firsts, counts)
    numbers = table.numbers[places].astype(np.int64)
    steps = np.diff(numbers, prepend=0)
    steps[firsts] = numbers[firsts] + 1
    carries, rest = np.divmod(steps - 1, LARGEST)
    return rest + 1, carries + 1


def _changes(values: Numbers) -> npt.NDArray[np.bool_]:
    """Where a value differs from the one before it; always at the first."""
    return np.not_equal(np.diff(values, prepend=-1), 0)


def standing_in(span: range, shards: int) -> Sieve | None:
    """Leaves terms that stand in the files ``span`` of ``shards`` many. None: these are all."""
    if len(span) == shards:
        return None
    width = spread(shards)

    def kept(pairs: Pairs, others: Iterable[str]) -> tuple[Pairs, Iterable[str]]:
        firsts, which = np.unique(pairs >> 16, return_inverse=True)
        base = np.array([mixed(first) % shards for first in firsts.tolist()], dtype=np.int64)
        places = (base[which] + ((pairs & 0xFFFF) >> BLOCK) % width) % shards
        inside = (places >= span.start) & (places < span.stop)
        return pairs[inside], (term for term in others if shard_of(term, shards) in span)

    return kept


def terms_in(texts: Iterable[str]) -> Terms:
    """The terms that the files of a set have."""
    pairs: list[int] = []
    others: list[str] = []
    values = _values()
    for text in texts:
        for piece in filter(None, text.split(" ")):
            if piece[0] < "\x80":
                others.append(piece[: piece.index("!")].removeprefix("^"))
                continue
            first = ord(piece[0]) << 16
            once, *often = piece[1:].split("!")
            for between in (once[::2], [value[0] for value in often]):
                second = 0
                for gap in between:
                    second += values[gap]
                    pairs.append(first | second)
    return Terms(np.array(pairs, dtype=np.uint32), "\n".join(_unmarked(others)))


@cache
def _values() -> dict[str, int]:
    """The gap of each character; most builds read none back."""
    return dict(zip(DIGITS, range(LARGEST + 1), strict=True))


def _unmarked(terms: Iterable[str]) -> Iterator[str]:
    """The terms, ``=x`` as ``~x``: either says that there is an ``x``."""
    return ("~" + term[1:] if term[0] == "=" else term for term in terms)
