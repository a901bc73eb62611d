"""The name of a page stands in its margin, beside the folio or the editors' line."""

from __future__ import annotations

import pytest

from generator.pipeline.desk import Desk
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.page_names import margin_labels, mark_page_names
from tests.unit.segment.newsprint import (
    BRIDGE_DATED,
    SCHOOL_DATED,
    TEA_DATED,
    line,
    piece,
    segmented,
    set_in,
)

FOLIO, EDITORS = "2021年5月7日　星期五　第8版", "责任编辑：李雷　版式策划：韩梅梅"
ROLES = {FOLIO: (Role.FOLIO, "folio line"), EDITORS: (Role.EDITORS, "editors' line")}
PAGE = set_in(TEA_DATED) + "\n" + set_in(BRIDGE_DATED) + "\n" + set_in(SCHOOL_DATED)


def marked(*blocks: str, shown: dict[str, tuple[Role, str]] = ROLES) -> set[str]:
    """The lines that are found to name the page, and those that are ``shown`` to be something;
    blocks stand apart, a comma parts their lines."""
    lines, breaks = [], []
    for block in blocks:
        for place, text in enumerate(block.split(",")):
            lines.append(line(text))
            breaks.append(not place)
    found = [shown.get(one.string) for one in lines]
    mark_page_names(lines, breaks, found)
    names = {one.string for one, role in zip(lines, found, strict=True) if role}
    return names - set(ROLES)


@pytest.mark.parametrize(
    "blocks",
    [
        (f"{FOLIO},茶山", "昨日开采的春茶，今天上市。"),
        ("茶山", FOLIO, "昨日开采的春茶，今天上市。"),
        (f"茶山,{EDITORS}", "昨日开采的春茶，今天上市。"),
        ("昨日开采的春茶，今天上市。", f"{EDITORS},茶山"),
        ("昨日开采的春茶，今天上市。", FOLIO, "茶山"),
    ],
)
def test_a_short_line_beside_the_furniture_names_the_page(blocks: tuple[str, ...]) -> None:
    assert marked(*blocks) == {"茶山"}


@pytest.mark.parametrize(
    "blocks",
    [
        (f"{FOLIO},茶山,昨日开采的春茶，今天上市。",),  # tight above a text
        ("昨日开采的春茶，今天上市。", "茶山", "春茶上市。", FOLIO),  # not beside it
        ("茶山", "春茶", "昨日开采的春茶，今天上市。", FOLIO),  # a piece of a headline
        (
            FOLIO,
            "茶山",
            "本报黄山5月6日讯　昨日开采的春茶，今天上市。",
        ),  # above a dated text: its label
        (FOLIO, "遗失声明", "昨日开采的春茶，今天上市。"),
    ],
)
def test_another_short_line_does_not(blocks: tuple[str, ...]) -> None:
    assert marked(*blocks) == set()


def test_what_stands_farther_out_names_the_page_and_not_a_label_inside() -> None:
    assert marked("茶山", FOLIO, "茶人", "昨日开采的春茶，今天上市。") == {"茶山"}
    assert marked("昨日开采的春茶，今天上市。", "茶人", EDITORS, "茶山") == {"茶山"}


def test_a_known_label_farther_out_is_no_less_the_name_of_the_page() -> None:
    known = {"社会": (Role.LABEL, "a section label"), **ROLES}
    assert marked("社会", FOLIO, "茶人", "昨日开采的春茶，今天上市。", shown=known) == {"社会"}


@pytest.mark.parametrize(
    "blocks",
    [
        ("茶山", "昨日开采的春茶，今天上市。", FOLIO, "今年雨水足，茶农不愁。"),
        ("昨日开采的春茶，今天上市。", FOLIO, "今年雨水足，茶农不愁。", "茶山"),
        ("茶山", "本报黄山5月6日讯　昨日开采的春茶，今天上市。", FOLIO),
    ],
)
def test_the_first_or_last_line_is_the_name_where_none_is_beside_the_furniture(
    blocks: tuple[str, ...],
) -> None:
    assert marked(*blocks) == {"茶山"}


def test_the_first_line_is_a_title_where_its_author_follows() -> None:
    author = {"李雷": (Role.BYLINE, "the name of an author")}
    text = "昨日开采的春茶，今天上市。"
    assert marked("茶山", "李雷", text, FOLIO, shown=author | ROLES) == {"李雷"}


def test_a_clipping_without_furniture_has_no_name_of_a_page() -> None:
    assert marked("茶山", "昨日开采的春茶，今天上市。") == set()


def test_nor_one_in_the_middle_of_the_page() -> None:
    assert (
        marked(
            *["昨日开采的春茶，今天上市。"] * 9, FOLIO, "茶山", *["昨日开采的春茶，今天上市。"] * 9
        )
        == set()
    )


def pieces(*roles: tuple[Role, str]) -> list[Piece]:
    return [piece(number, text, role=role) for number, (role, text) in enumerate(roles)]


BODY, LABEL = (Role.BODY, "昨日开采的春茶，今天上市。"), (Role.LABEL, "茶山")


def test_labels_of_the_margin_are_those_beside_the_furniture() -> None:
    other = (Role.LABEL, "工地")
    page = pieces((Role.FOLIO, FOLIO), LABEL, BODY, other, BODY, (Role.EDITORS, EDITORS))
    assert margin_labels(page, []) == ("茶山",)


def test_the_outermost_label_of_a_margin_is_the_name_of_the_page() -> None:
    page = pieces(LABEL, (Role.FOLIO, FOLIO), (Role.LABEL, "工地"), BODY)
    assert margin_labels(page, []) == ("茶山",)
    page = pieces(BODY, (Role.LABEL, "工地"), (Role.FOLIO, FOLIO), LABEL)
    assert margin_labels(page, []) == ("茶山",)


def test_the_folio_has_the_editors_lines_as_well(desk: Desk) -> None:
    """Their line may begin with the name of the page."""
    line = f"茶山 {EDITORS}"
    assert segmented(f"{line}\n\n{PAGE}", desk).folio == (line,)
    reached = "茶山茶场 联系 热线：0559-2512345"
    assert segmented(f"{PAGE}\n\n{reached}\n", desk).folio == ()


def test_without_furniture_beside_labels_the_first_and_the_last_are() -> None:
    page = pieces(LABEL, BODY, (Role.LABEL, "工地"), BODY, (Role.FOLIO, FOLIO))
    assert margin_labels(page, []) == ("茶山",)
    assert margin_labels(page[:1], []) == ("茶山",)


def test_a_label_of_briefs_names_no_page() -> None:
    assert margin_labels(pieces((Role.FOLIO, FOLIO), (Role.LABEL, "茶乡短波"), BODY), []) == ()


def test_a_label_that_is_set_off_names_no_page() -> None:
    assert margin_labels(pieces((Role.FOLIO, FOLIO), (Role.LABEL, "◎茶山"), BODY), []) == ()


def test_a_label_of_adverts_names_no_page() -> None:
    foot = ((Role.EDITORS, EDITORS), (Role.LABEL, "广告"))
    page = pieces(LABEL, (Role.FOLIO, FOLIO), BODY, *foot, (Role.HEADLINE, "茶叶大甩卖"))
    assert margin_labels(page, []) == ("茶山",)


def test_what_an_article_or_a_run_of_briefs_has_names_no_page() -> None:
    page = pieces((Role.FOLIO, FOLIO), LABEL, BODY)
    assert margin_labels(page, [Cutting(labels=[page[1]])]) == ()
    assert margin_labels(page, [Cutting(section="茶山")]) == ()


def test_an_editors_line_tight_below_the_name_is_one(desk: Desk) -> None:
    found = segmented(f"茶山\n{EDITORS}\n\n{PAGE}", desk)
    assert found.folio == ("茶山", EDITORS)
    assert [one.why for one in found.unassigned if one.text == EDITORS] == ["editors' line"]


@pytest.mark.parametrize(
    ("blocks", "names"),
    [
        (("昨日开采的春茶，今天上市。", f"茶山人家7,{FOLIO}"), {"茶山人家7"}),
        (("昨日开采的春茶，今天上市。", f"A03　茶山人家,{EDITORS}"), {"A03　茶山人家"}),
        ((FOLIO, "昨日开采的春茶，今天上市。", "茶农人数37"), set()),
        ((f"{FOLIO},茶山人家再创新高，上市7",), set()),
    ],
)
def test_beside_the_furniture_it_may_stand_with_its_number(
    blocks: tuple[str, ...], names: set[str]
) -> None:
    assert marked(*blocks) == names
