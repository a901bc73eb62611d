"""An editor's decision about a page, replayed on every build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Verb = Literal["replace", "retitle", "set"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What to change, at the one place where ``quote`` stands in the raw text of ``file``.

    ``replace`` puts ``text`` for the quotation; ``retitle`` gives the article that owns it the
    headline ``text``; ``set`` gives that article the ``fields``. ``place`` is where it is
    written, for messages.
    """

    file: str
    quote: str
    verb: Verb
    reason: str
    place: str
    text: str = ""
    fields: Mapping[str, str] | None = None
