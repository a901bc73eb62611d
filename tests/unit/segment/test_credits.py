"""Credits: a byline on several lines is read as one."""

from dataclasses import replace

from generator.segment.credits import credits_of
from generator.segment.cuttings import Cutting
from generator.segment.pieces import Piece, Role
from tests.unit.segment.newsprint import TEA
from tests.unit.segment.test_headlines import piece


def credited(*bylines: Piece) -> list[tuple[str, str]]:
    cutting = Cutting([(piece(9, TEA, Role.BODY),)], bylines=list(bylines))
    return [(person.name, person.role) for person in credits_of(cutting, [])[0].people]


def test_a_name_broken_over_two_lines_of_a_byline_is_one() -> None:
    first = piece(0, "□本报特约记者 李雷 本报记者 艾尔肯江", Role.BYLINE)
    second = replace(piece(1, "·买买提", Role.BYLINE), tight=True)
    assert credited(first, second) == [("李雷", "特约记者"), ("艾尔肯江·买买提", "记者")]


def test_bylines_that_stand_apart_are_two() -> None:
    first, second = piece(0, "本报记者 李雷", Role.BYLINE), piece(4, "通讯员 韩梅梅", Role.BYLINE)
    assert credited(first, second) == [("李雷", "记者"), ("韩梅梅", "通讯员")]
