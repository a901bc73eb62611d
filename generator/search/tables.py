"""Tables that the reader's half loads on demand, made from maintained libraries."""

from __future__ import annotations

import re
from functools import lru_cache

_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2A6E0))


@lru_cache(maxsize=1)
def simplified() -> str:
    """Traditional characters, each followed by its simplified form: OpenCC's ``t2s``.

    By single characters: a query is too short for OpenCC's phrases.
    """
    # loaded here, as its dictionaries take a while: only a build that writes the table needs them
    from opencc import OpenCC

    characters = [chr(code) for low, high in _HAN for code in range(low, high)]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, converted, strict=True)
    return "".join(old + new for old, new in pairs if old != new and len(new) == 1)


@lru_cache(maxsize=100_000)
def pinyin_of(name: str) -> tuple[str, str]:
    """``name`` in toneless pinyin, whole and by the first letters.

    >>> pinyin_of("呼伦贝尔市")
    ('hulunbeiershi', 'hlbes')
    """
    from pypinyin import lazy_pinyin

    syllables = [re.sub("[^a-z0-9]", "", part.lower()) for part in lazy_pinyin(name)]
    return "".join(syllables), "".join(part[:1] for part in syllables)
