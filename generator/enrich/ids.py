"""The short key of an article: stable, and computed from its own first letters alone."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

LENGTH = 5
SAMPLE = 40
"""How many letters and digits of the body decide the key."""
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 in lower case: no i, l, o, u, which are misread or make words."""
_DIGEST = 32


def letters(raw_body: str) -> str:
    """The letters and digits (Unicode categories L and N) of ``raw_body`` in NFKC."""
    # str.isalnum is true of these two categories and of no other.
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", raw_body)))


def short_key(raw_body: str, length: int = LENGTH) -> str:
    """The key of an article by its body as the raw page has it, dateline included.

    Only the first 40 letters and digits count: spaces, punctuation and line ends do not.
    """
    return _base32(letters(raw_body)[:SAMPLE], length)


def assign_keys(raw_bodies: Sequence[str]) -> list[str]:
    """One distinct key for each body of one day, in the order given.

    Bodies that share a key, though they differ, all get it lengthened by the hash of the whole
    body, as far as needed, whatever their order. Of bodies alike to the last letter the first
    keeps its key, and each further copy is lengthened by its number.
    """
    copies: Counter[str] = Counter()
    numbered: list[tuple[str, int]] = []
    for body in raw_bodies:
        whole = letters(body)
        copies[whole] += 1
        numbered.append((whole, copies[whole]))
    bodies_of = Counter(short_key(whole) for whole in copies)
    keys = [short_key(whole) for whole, _ in numbered]
    clashing = [n for n, (_, copy) in enumerate(numbered) if copy > 1 or bodies_of[keys[n]] > 1]
    plain = list(keys)
    for more in range(1, _DIGEST):
        if len(set(keys)) == len(keys):
            break
        for n in clashing:
            whole, copy = numbered[n]
            keys[n] = plain[n] + _base32(whole if copy == 1 else f"{whole}\n{copy}", more)
    return keys


def _base32(text: str, length: int) -> str:
    number = int.from_bytes(blake2b(text.encode(), digest_size=_DIGEST).digest(), "big")
    bits = _DIGEST * 8
    return "".join(_ALPHABET[number >> (bits - 5 * (n + 1)) & 31] for n in range(length))
