"""An editor's decision about a page, replayed on every build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.errors import Place
from generator.model.text import Span
from generator.model.value import Value

EDITOR = "editor"
"""How the rule of an editor's repair, role or decision begins."""

Verb = Literal["join", "split", "move", "replace", "retitle", "set", "withdraw"]
Part = Literal["text", "crosshead", "headline", "caption", "byline", "signature", "jump", "section"]
"""What a moved piece is in its new article; ``section`` makes the label the article's 栏目."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What to change, at the place where ``quote`` stands once in the raw text of ``file``.

    ========  ====================================================================
    join      the text that ends with ``quote`` reads on at ``target``
    split     a new article begins at ``quote``
    move      what ``quote`` names (its whole paragraph; from ``quote`` to ``until`` if that
              is given) goes into the article of ``target`` as ``part``: behind ``target`` when
              ``behind``, else in page order; to no article when ``target`` is empty
    replace   ``text`` stands for the quotation
    retitle   the article of the quotation has the headline ``text``
    set       that article has the ``fields``
    withdraw  that article is taken out (撤稿)
    ========  ====================================================================

    ``by`` and ``on`` (ISO date) say who decided and when. Pages stay under the ids ``formerly``,
    forwarding to the article. ``place`` is where the correction is written, for messages.
    """

    file: str
    verb: Verb
    quote: str
    reason: str
    place: Place
    text: str = ""
    fields: Mapping[str, object] | None = None
    target: str = ""
    until: str = ""
    behind: bool = False
    part: Part | None = None
    by: str | None = None
    on: str | None = None
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """A correction whose quotations were found in the raw text: at ``span``, and ``target``."""

    correction: Correction
    span: Span
    target: Span | None = None


@dataclass(frozen=True, slots=True)
class Amendment(Value):
    """A correction that was applied, as the article's page tells it: what it was, what it is."""

    verb: Verb
    before: str
    after: str
    reason: str
    by: str | None = None
    on: str | None = None

    @classmethod
    def of(cls, one: Correction, before: str, after: str) -> Amendment:
        """What ``one`` changed from ``before`` to ``after``."""
        return cls(one.verb, before, after, one.reason, one.by, one.on)


@dataclass(frozen=True, slots=True)
class Notice(Value):
    """撤稿: what stays at the address of an article that was withdrawn. ``date`` is its issue's."""

    id: str
    date: str
    newspaper: str | None
    title: str
    reason: str
    by: str | None = None
    on: str | None = None
    formerly: tuple[str, ...] = ()
