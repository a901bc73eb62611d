"""How sure an article is: what makes it doubtful makes it less sure."""

from __future__ import annotations

from dataclasses import replace

from generator.segment.judging.confidence import LEAST, article_signs, page_signs, sureness
from generator.segment.judging.confidence_weights import SURE
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Role
from tests.unit.segment.newsprint import TEA, piece, set_in


def cutting(number: int = 1) -> Cutting:
    text = piece(number + 1, *set_in("本报黄山5月6日讯 " + TEA, 18, "").splitlines(), opens=True)
    head = piece(number, "皖南春茶开采上市", role=Role.HEADLINE)
    return Cutting([(text,)], headline=(head,))


def sure(one: Cutting, *others: Cutting, gaps: int = 0, scanned: bool = True) -> float:
    shown = page_signs([one, *others], scanned=scanned)
    return sureness(article_signs(one, shown, gaps))


def test_every_sign_has_its_weight_and_no_other() -> None:
    one = cutting()
    assert article_signs(one, page_signs([one], scanned=True), 0).keys() == SURE.keys()


def test_a_weak_join_makes_an_article_less_sure() -> None:
    doubtful = cutting()
    doubtful.doubts.append(0.5)
    assert sure(doubtful) < sure(cutting())


def test_doubts_without_end_leave_an_article_unsure_and_no_more() -> None:
    noise = cutting()
    noise.doubts += [0.5] * 20_000
    assert sure(noise) == LEAST


def test_an_article_that_breaks_off_is_less_sure() -> None:
    whole = cutting()
    text = whole.first
    broken = replace(text, lines=text.lines[:-1])
    assert sure(Cutting([(broken,)], headline=whole.headline)) < sure(whole)


def test_an_article_among_whose_pieces_others_stand_is_less_sure() -> None:
    apart = cutting()
    more = piece(9, *set_in(TEA, 18, "").splitlines())
    apart.chains.append((more,))
    together = cutting()
    together.chains.append((replace(more, number=3),))
    assert sure(apart) < sure(together)


def test_it_is_never_certain() -> None:
    assert 0.01 <= sure(cutting(), gaps=40) <= 0.99
    assert sure(cutting(), scanned=False) <= 0.99
