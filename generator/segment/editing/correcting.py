"""Editors' corrections on a page that was cut into articles: one pasteboard, each a few moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from generator.errors import StaleCorrection
from generator.model import Amendment, Edit, Line, Repair
from generator.model.correction import EDITOR
from generator.segment.editing.moving import move
from generator.segment.editing.pasteboard import Edited, EditError, Pasteboard
from generator.segment.editing.retouching import on_one_line, quoted, retouched
from generator.segment.pieces.cuttings import Chain, Cutting
from generator.segment.pieces.piece import Piece, Role
from generator.segment.words.ends import tail_open


def edit(
    pieces: Sequence[Piece], cuttings: Sequence[Cutting], edits: Sequence[Edit], *, scanned: bool
) -> Edited:
    """The page after ``edits``, in their order; one that does not apply is told, not made."""
    page = Edited(Pasteboard(pieces, cuttings), scanned)
    for one in edits:
        before = page.board.copy()
        try:
            _VERBS[one.correction.verb](page, one)
        except EditError as stale:
            page.board = before
            page.faults.append(StaleCorrection(str(stale), one.correction.place, stale.todo))
    return page


def _replace(page: Edited, one: Edit) -> None:
    """Other characters for the quoted ones, wherever on the page they stand."""
    board, span, after = page.board, one.span, one.correction.text
    before = quoted(board.pieces, span)
    pieces = [piece for piece in board.pieces if quoted([piece], span)]
    owners = [board.owner(piece) for piece in pieces]
    cutting = owners[0] if owners else None
    if cutting is None or any(owner is not cutting for owner in owners):
        raise EditError(f"‹{one.correction.quote}› belongs to no article, or to two")
    if before == after:
        raise EditError("it is so already", "take the correction out")
    if any(span.start < r.span.end and r.span.start < span.end for r in page.repairs):
        raise EditError("another correction changes the same words", "make one of the two")
    lines = [line for piece in pieces for line in piece.lines]
    new = retouched(lines, span, after)
    if not all(line.string.strip() for line in new):
        raise EditError("a line would be empty", "take it out with `move: {to: unassigned}`")
    rest = iter(new)
    for piece in pieces:
        lines = [next(rest) for _ in piece.lines]
        if piece.role is Role.HEADLINE:
            lines = on_one_line(lines, span)
        board.change(piece.number, partial(_with_lines, lines=tuple(lines)))
    page.repairs.append(Repair(span, before, after, f"{EDITOR}: {one.correction.reason}"))
    cutting.amendments.append(Amendment.of(one.correction, before, after))


def _with_lines(piece: Piece, lines: tuple[Line, ...]) -> Piece:
    return replace(piece, lines=lines)


def _join(page: Edited, one: Edit) -> None:
    """Text reads on elsewhere: the piece there, and all that already goes on from it, comes here.

    When it is the beginning of another article, the whole of that article comes.
    """
    board = page.board
    target = one.target or one.span
    board.cut(one.span.end)
    board.cut(target.start)
    tail, head = board.at(one.span.end - 1), board.at(target.start)
    found = board.in_text(tail) if tail else None
    if tail is None or head is None or (found is None and board.in_text(head) is None):
        raise EditError(f"‹{one.correction.quote}› is in no article's text")
    if found is None:
        article = _led_in(board, tail, head)
    else:
        article, row, place = found
        follows = article.chains[row][place + 1 : place + 2]
        if follows and follows[0].number == head.number:
            raise EditError("it reads on so already", "take the correction out")
        owner = board.owner(head)
        whole = owner is not None and owner is not article and owner.first.number == head.number
        moved = _to_come(board, article, head)
        if any(piece.number == tail.number for piece in moved[0]):
            raise EditError("the text would read on in itself", "quote the later piece second")
        board.take([piece for chain in moved for piece in chain])
        _read_on(article, tail, moved, whole=whole)
    texts = f"…{quoted([tail], one.span)}", f"{quoted([head], target)}…"
    article.amendments.append(Amendment.of(one.correction, *texts))


def _led_in(board: Pasteboard, tail: Piece, head: Piece) -> Cutting:
    """Puts ``tail``, which was no running text so far, before ``head``; returns the article."""
    tail = board.in_role(tail, Role.BODY, f"{EDITOR}: reads on")
    board.take([tail])
    found = board.in_text(head)
    if found is None:
        raise EditError("what reads on is in no article's text")
    article, row, place = found
    chain = article.chains[row]
    rows = [(tail, *chain[place:])]
    article.chains[row : row + 1] = [chain[:place], *rows] if place else rows
    return article


def _to_come(board: Pasteboard, article: Cutting, head: Piece) -> list[Chain]:
    """The chains that a join brings to ``article``, the first of them beginning with ``head``."""
    there = board.in_text(head)
    if there is None:
        return [(board.in_role(head, Role.BODY, f"{EDITOR}: reads on"),)]
    other, row, place = there
    if other is article or other.first.number != head.number:
        return [other.chains[row][place:]]
    _merge(board, article, other)
    return list(other.chains)


def _read_on(article: Cutting, tail: Piece, moved: Sequence[Chain], *, whole: bool) -> None:
    """Puts ``moved``, maybe a ``whole`` article, behind ``tail``; what stood there comes after."""
    for row, chain in enumerate(article.chains):
        place = next((n for n, piece in enumerate(chain) if piece.number == tail.number), None)
        if place is not None:
            first, *rest = moved
            after = chain[place + 1 :]
            before = chain[: place + 1]
            # A crosshead, and a whole article after a full stop, begin a paragraph of their own.
            apart = first[0].role is Role.CROSSHEAD or (whole and not tail_open(tail.string))
            lead = [before, first] if apart else [(*before, *first)]
            rows = [*lead, *rest, *([after] if after else [])]
            article.chains[row : row + 1] = rows
            return


def _merge(board: Pasteboard, article: Cutting, other: Cutting) -> None:
    """What stands about the text of ``other`` comes to ``article``, which keeps its own headline.

    A second headline inside one article is a crosshead (分题): it stays before its text.
    """
    if article.headline and other.headline:
        heads = tuple(board.in_role(p, Role.CROSSHEAD, f"{EDITOR}: joined") for p in other.headline)
        other.chains.insert(0, heads)
    else:
        article.headline = article.headline or other.headline
    other.headline = ()
    for name in ("bylines", "jumps", "signatures", "captions", "labels", "amendments"):
        getattr(article, name).extend(getattr(other, name))
        setattr(other, name, [])


def _split(page: Edited, one: Edit) -> None:
    """A new article begins here; what stands below on the page goes with it."""
    board = page.board
    board.cut(one.span.start)
    head = board.at(one.span.start)
    found = board.in_text(head) if head else None
    owner = board.owner(head) if head else None
    if head is None or (owner is not None and found is None):
        raise EditError(
            f"‹{one.correction.quote}› is no running text", "quote the new article's first words"
        )
    told = Amendment.of(one.correction, "", f"{quoted([head], one.span)}…")
    if found is None or owner is None:
        text = board.in_role(head, Role.BODY, f"{EDITOR}: an article of its own")
        board.cuttings.append(Cutting([(text,)], amendments=[told]))
        return
    article, row, place = found
    if row == place == 0:
        raise EditError("an article begins there already", "take the correction out")
    rows = [article.chains[row][place:], *article.chains[row + 1 :]]
    headline: Chain = ()
    if head.role is Role.CROSSHEAD or rows[0][0].role is Role.CROSSHEAD:
        headline = tuple(
            board.in_role(p, Role.HEADLINE, f"{EDITOR}: a headline") for p in rows.pop(0)
        )
    before = [*article.chains[:row], *([article.chains[row][:place]] if place else [])]
    if not rows or not any(p.role is not Role.CROSSHEAD for chain in before for p in chain):
        raise EditError("one of the two would have no text", "quote the new article's first words")
    new = Cutting(rows, headline=headline, doubts=list(article.doubts), amendments=[told])
    article.chains = before
    for name in ("bylines", "jumps", "signatures", "captions"):
        held = getattr(article, name)
        setattr(new, name, [p for p in held if p.number > head.number])
        setattr(article, name, [p for p in held if p.number < head.number])
    article.amendments.append(told)
    board.cuttings.insert(board.cuttings.index(article) + 1, new)


_VERBS: dict[str, Callable[[Edited, Edit], None]] = {
    "replace": _replace,
    "join": _join,
    "split": _split,
    "move": move,
}
VERBS = frozenset(_VERBS)
"""The kinds of correction that are carried out here; the others state facts of an article."""
