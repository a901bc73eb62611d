"""Labels that a page sets off alike are known by those whose words tell."""

from __future__ import annotations

import pytest

from generator.pipeline.desk import Desk
from generator.segment.pieces.piece import Role
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, set_in
from tests.unit.segment.roles.test_page_rows import rows_on


def labels(lines: list[str], desk: Desk) -> list[str]:
    """What stands over three texts and is read as a label."""
    page = "".join(
        f"{line}\n{set_in(text)}" for line, text in zip(lines, (TEA, SCHOOL, BRIDGE), strict=True)
    )
    return [r.string for r in rows_on(page, desk) if r.shown and r.shown[0] is Role.LABEL]


@pytest.mark.parametrize("name", ["★灶台边说茶", "★ 灶台边说茶"])
def test_a_name_set_off_as_two_labels_are_is_a_label(desk: Desk, name: str) -> None:
    assert labels(["★茶乡纵横", "★ 茶乡人物", name], desk)[2:] == [name]


@pytest.mark.parametrize(
    "name", ["灶台边说茶", "▲灶台边说茶", "★灶台边说茶，山上采", "★灶台边说茶\n★山上采茶"]
)
def test_what_is_not_set_off_so_or_stands_in_a_list_is_none(desk: Desk, name: str) -> None:
    assert len(labels(["★茶乡纵横", "★茶乡人物", name], desk)) == 2


def test_one_label_shows_no_habit(desk: Desk) -> None:
    assert labels(["★茶乡纵横", "★灶台边说茶", "★泥炉上煮水"], desk) == ["★茶乡纵横"]
