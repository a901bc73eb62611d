"""An editor's moves: text, captions and labels go where they belong, or out of the articles."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Amendment, Edit, Span
from generator.model.correction import EDITOR
from generator.segment.editing.pasteboard import Edited, EditError, held_by
from generator.segment.pieces.cuttings import Chain, Cutting
from generator.segment.pieces.paragraphs import paragraphs_of
from generator.segment.pieces.piece import Piece, Role

SHOWN = 60
"""How many characters of a long passage an article's page quotes."""
CONTAINERS = {
    Role.HEADLINE: "headline",
    Role.BYLINE: "bylines",
    Role.SIGNATURE: "signatures",
    Role.CAPTION: "captions",
    Role.JUMP: "jumps",
    Role.LABEL: "labels",
}
PART_NAMES = {
    "crosshead": "分题：",
    "headline": "标题：",
    "byline": "署名：",
    "signature": "文末署名：",
    "caption": "图说：",
    "section": "栏目：",
}
"""What readers call the part that something was moved to, for the remark on the page."""
ROLES = {
    "text": Role.BODY,
    "crosshead": Role.CROSSHEAD,
    "headline": Role.HEADLINE,
    "byline": Role.BYLINE,
    "signature": Role.SIGNATURE,
    "caption": Role.CAPTION,
    "jump": Role.JUMP,
    "section": Role.LABEL,
}


def move(page: Edited, one: Edit) -> None:
    """Pieces go to another article, to another place, or to none."""
    board, correction = page.board, one.correction
    pieces = _named(page, one)
    sources = [c for c in board.cuttings if any(p in held_by(c) for p in pieces)]
    told = "".join(piece.string for piece in pieces)
    told = told if len(told) <= SHOWN else f"{told[: SHOWN // 2]}……{told[-SHOWN // 2 :]}"
    if one.target is None:
        if not sources and all(piece.role is Role.NOISE for piece in pieces):
            raise EditError("it belongs to no article already", "take the correction out")
        board.take(pieces)
        for piece in pieces:
            board.in_role(piece, Role.NOISE, f"{EDITOR}: {correction.reason}")
        article = None
    else:
        article = _place(page, one, pieces)
    for cutting in sources:
        if cutting is not article:
            cutting.amendments.append(Amendment.of(correction, told, ""))
    if article is not None:
        name = PART_NAMES.get(correction.part or "text", "")
        article.amendments.append(Amendment.of(correction, "", f"{name}{told}"))


def _named(page: Edited, one: Edit) -> list[Piece]:
    """The pieces that a move names: from its first words to its last, or the whole paragraph.

    Anything else than running text is named whole by a quotation in it.
    """
    board, span = page.board, one.span
    if not one.correction.until:
        piece = board.at(span.start)
        found = board.in_text(piece) if piece else None
        if piece is not None and found is None:
            return [piece]
        cutting = found[0] if found else None
        return _paragraph(page, cutting, span) if cutting else []
    board.cut(span.start)
    board.cut(span.end)
    return board.inside(span)


def _paragraph(page: Edited, cutting: Cutting, span: Span) -> list[Piece]:
    """The pieces of the paragraph that has the character at ``span``'s start."""
    paragraphs, _ = paragraphs_of(cutting, scanned=page.scanned)
    texts = [set(p.text.origin) for p in paragraphs]
    whole = next((t for t in texts if any(span.start <= o < span.end for o in t)), set())
    for piece in [piece for chain in cutting.chains for piece in chain]:
        own = [o for line in piece.lines for o in line.text.origin if o in whole]
        if own:
            page.board.cut(own[0])
            page.board.cut(own[-1] + 1)
    return [p for p in page.board.pieces if any(o in whole for o in p.first.text.origin)]


def _place(page: Edited, one: Edit, pieces: Sequence[Piece]) -> Cutting:
    """Pastes ``pieces`` into the article of the target, and returns it."""
    board, correction, target = page.board, one.correction, one.target or one.span
    numbers = {piece.number for piece in pieces}
    if correction.behind:
        starts = [piece.first.raw.start for piece in pieces]
        board.cut(target.end)
        pieces = [p for p in (board.at(start) for start in starts) if p]
        numbers = {piece.number for piece in pieces}
    anchor = board.at(target.end - 1)
    article = board.owner(anchor) if anchor else None
    if anchor is None or article is None or not pieces:
        raise EditError(f"‹{correction.target}› belongs to no article")
    if anchor.number in numbers:
        raise EditError("it would be moved into itself", "quote another part of the article")
    role = ROLES[correction.part] if correction.part else _role(pieces[0])
    text = role in (Role.BODY, Role.CROSSHEAD)
    if not text and correction.behind:
        raise EditError(
            "only running text has a place in the text", "write `to` instead of `after`"
        )
    if text and correction.behind and board.in_text(anchor) is None:
        raise EditError(
            f"‹{correction.target}› is no running text", "quote the text, or write `to`"
        )
    held = [board.owner(piece) is article and _role(piece) is role for piece in pieces]
    if all(held) and not correction.behind:
        raise EditError("it is there already", "take the correction out")
    if all(p.number in numbers for chain in article.chains for p in chain):
        raise EditError("the article would have no text", "quote less, or use join")
    chains = board.take(pieces)
    chains = [tuple(board.in_role(p, role, f"{EDITOR}: moved") for p in c) for c in chains]
    if text:
        _insert(article, chains, anchor.number if correction.behind else None)
    else:
        given = [piece for chain in chains for piece in chain]
        name = CONTAINERS[role]
        sorted_in = sorted([*getattr(article, name), *given], key=lambda piece: piece.number)
        setattr(article, name, tuple(sorted_in) if name == "headline" else sorted_in)
    return article


def _role(piece: Piece) -> Role:
    return piece.role if piece.role in CONTAINERS or piece.role is Role.CROSSHEAD else Role.BODY


def _insert(article: Cutting, chains: Sequence[Chain], behind: int | None) -> None:
    """Puts ``chains`` into the text: behind the piece ``behind``, else where the page has them."""
    if behind is None:
        for chain in chains:
            later = (n for n, c in enumerate(article.chains) if c[0].number > chain[0].number)
            article.chains.insert(next(later, len(article.chains)), chain)
        return
    for row, chain in enumerate(article.chains):
        place = next((n for n, piece in enumerate(chain) if piece.number == behind), None)
        if place is not None:
            after = chain[place + 1 :]
            parts = [chain[: place + 1], *chains, *([after] if after else [])]
            article.chains[row : row + 1] = parts
            return
