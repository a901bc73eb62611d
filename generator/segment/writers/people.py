"""Who is spoken of in which texts: a person whom two texts name is one of the same article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, product

from generator.segment.words.lexicon import Lexicon
from generator.segment.writers.name_letters import GIVEN, SURNAMES

NAME = re.compile(f"(?=([{''.join(sorted(SURNAMES))}][一-鿿]{{2}}))")
"""A usual surname and two letters, wherever it begins."""
NEVER_GIVEN = frozenset(
    "的了着过一二三四五六七八九十百千万亿不在有是个这那都和与及或就也还把被从到上下里只"
    "很太最更又再才让给而但其此些么怎谁哪你我他她它们没说"
)
"""Letters that given names hardly have."""
MOST_BEFORE = 2
"""So many letters before a name, at most, has a word that ends in it."""
MOST_TEXTS = 20
"""What more texts have is no name, or tells nothing."""


def sharing(texts: Sequence[str], lexicon: Lexicon) -> list[frozenset[int]]:
    """For each text the numbers of those that name a person whom it names too.

    >>> texts = ["村民丁小满笑了。", "钱没少。", "丁小满说，够了。"]
    >>> list(map(sorted, sharing(texts, Lexicon({}))))
    [[0, 2], [], [0, 2]]
    """
    counts = Counter(chain.from_iterable({*NAME.findall(text)} for text in texts))
    told = {
        name
        for name, count in counts.items()
        if 1 < count <= MOST_TEXTS and _may_be_name(name, lexicon)
    }
    found = [{*_named(text, told, lexicon)} for text in texts]
    who: dict[str, list[int]] = {name: [] for name in told}
    for number, names in enumerate(found):
        for name in names:
            who[name].append(number)
    return [frozenset(chain.from_iterable(who[name] for name in names)) for names in found]


def _may_be_name(letters: str, lexicon: Lexicon) -> bool:
    """Whether a surname and two letters are no words that stand side by side."""
    given = letters[1:]
    if not NEVER_GIVEN.isdisjoint(given) or any(map(lexicon.knows, (letters, letters[:2]))):
        return False
    return GIVEN.issuperset(given) or not lexicon.knows(given)


def _named(text: str, told: Collection[str], lexicon: Lexicon) -> Iterator[str]:
    """Those of the names ``told`` that a text has, where no word from before ends in them."""
    for found in NAME.finditer(text):
        name, start = found[1], found.start()
        if name not in told:
            continue
        before = range(max(0, start - MOST_BEFORE), start)
        ends = range(start + 1, start + len(name) + 1)
        if not any(lexicon.knows(text[place:end]) for place, end in product(before, ends)):
            yield name
