"""The weights of captions without a credit, fitted to which short texts are printed as such."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from generator.clean.pages import clean_page
from generator.read.pages import decode_page
from generator.segment.assembling import pieces_of
from generator.segment.pieces.piece import Piece
from generator.segment.roles.lone_captions import caption_signs, is_short_text
from tests.eval.classes import Order
from tests.eval.fitting.logistic import regressed_by_name
from tests.eval.fitting.placed import placed
from tests.eval.running import desk
from tests.eval.truth import TruePage

Told = tuple[Mapping[str, float], bool]


def told_on(order: Order) -> list[Told]:
    """What each short text of the page shows, and whether it is a caption."""
    return list(_told(placed(order)))


def _told(truth: TruePage) -> Iterator[Told]:
    words = desk().words
    clean = clean_page(decode_page(truth.raw.encode(), truth.file), words.lexicon)
    pieces, joins, setting = pieces_of(clean, words)
    texts = {number for pair in joins for number in pair}
    roles = {at: role for a in truth.articles for role, s in a.roles() for at in range(*s)}
    for place, piece in enumerate(pieces):
        apart = piece.number not in texts and is_short_text(piece)
        role = _role_of(piece, roles) if apart else None
        if role in ("body", "caption"):
            yield caption_signs(pieces, place, setting), role == "caption"


def _role_of(piece: Piece, roles: Mapping[int, str]) -> str | None:
    """What most letters of the piece are in print."""
    found = Counter(roles.get(at) for at in range(piece.raw.start, piece.raw.end) if at in roles)
    return max(found, key=lambda role: found[role], default=None)


def fitted(orders: Sequence[Order], start: Mapping[str, float], pull: float) -> dict[str, float]:
    """The weights under which it is likeliest what was a caption and what was not."""
    with ProcessPoolExecutor() as pool:
        told = [one for page in pool.map(told_on, orders, chunksize=4) for one in page]
    return regressed_by_name(told, start, pull)
