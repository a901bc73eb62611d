"""The strip of a page: what stands together is one element, everything has its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.segment.cutting.strips import Element, Kind, strip_of
from generator.segment.pieces.piece import ENTRY, TABLE_ROW, Piece, Role
from generator.segment.reading_order.resuming import resumed
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, piece

DATED = "本报黄山5月6日讯（记者 李雷）"


def strip(*pieces: Piece, follows: Mapping[int, int] | None = None) -> list[Element]:
    numbered = [replace(p, number=n) for n, p in enumerate(pieces)]
    return strip_of(resumed(numbered, follows or {}))


def kinds(*pieces: Piece, follows: Mapping[int, int] | None = None) -> list[Kind]:
    return [element.kind for element in strip(*pieces, follows=follows)]


def text(string: str, *, opens: bool = False) -> Piece:
    return piece(0, *(string[i : i + 18] for i in range(0, len(string), 18)), opens=opens)


def apart(string: str, role: Role) -> Piece:
    return piece(0, string, role=role)


def test_paragraphs_that_stand_together_are_one_element() -> None:
    (one,) = strip(text(TEA), text(SCHOOL))
    assert one.kind is Kind.TEXT
    assert one.text == TEA + SCHOOL
    assert [len(chain) for chain in one.chains] == [1, 1]
    assert one.last.string == SCHOOL


def test_a_dateline_opens_an_element() -> None:
    assert kinds(text(TEA), text(DATED + SCHOOL, opens=True)) == [Kind.TEXT, Kind.TEXT]


@pytest.mark.parametrize("greeting", ["编辑同志：", "尊敬的编辑老师："])
def test_a_letter_opens_an_element(greeting: str) -> None:
    assert kinds(text(TEA), text(greeting + SCHOOL)) == [Kind.TEXT, Kind.TEXT]


def test_a_text_signed_at_its_end_is_closed() -> None:
    found = strip(text(TEA + "（王芳）"), text(SCHOOL))
    assert [e.signed for e in found] == [True, False]


def test_noise_and_furniture_are_left_out() -> None:
    furniture = [
        apart("田田谷田田", Role.NOISE),
        apart("第4版", Role.FOLIO),
        apart("责任编辑：赵敏", Role.EDITORS),
    ]
    assert kinds(text(TEA), *furniture) == [Kind.TEXT]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("■上接第1版", Kind.COMES),
        ("（紧接第一版）", Kind.COMES),
        ("（下转第3版）", Kind.LEAVES),
        ("转A02版", Kind.LEAVES),
    ],
)
def test_a_jump_comes_from_another_page_or_leaves_for_one(line: str, kind: Kind) -> None:
    assert kinds(text(TEA), apart(line, Role.JUMP))[1] is kind


def test_a_byline_in_brackets_below_a_text_signs_it() -> None:
    byline = apart("（记者 李雷）", Role.BYLINE)
    assert kinds(text(TEA), byline) == [Kind.TEXT, Kind.SIGN]
    assert kinds(byline, text(TEA)) == [Kind.BYLINE, Kind.TEXT]
    photo = apart("（本报记者 李雷 文/图）", Role.BYLINE)
    assert kinds(text(TEA), photo, text(SCHOOL)) == [Kind.TEXT, Kind.BYLINE, Kind.TEXT]


@pytest.mark.parametrize("printed", ["本报记者 李雷", "作者：李雷", "（本报记者 李雷 文/图）"])
def test_a_byline_below_which_no_text_follows_signs_the_text_above(printed: str) -> None:
    """No paper prints who wrote above a headline."""
    byline = apart(printed, Role.BYLINE)
    headline = apart("大桥今天合龙", Role.HEADLINE)
    for below in ((), (headline, text(BRIDGE)), (apart("简讯", Role.LABEL), text(BRIDGE))):
        assert kinds(text(TEA), byline, *below)[1] is Kind.SIGN
    assert kinds(headline, byline, text(BRIDGE))[1] is Kind.BYLINE
    shown = apart("茶农在采茶。 韩梅梅 摄", Role.CAPTION)
    assert kinds(text(TEA), shown, byline, headline, text(BRIDGE))[2] is Kind.SIGN


@pytest.mark.parametrize(
    ("printed", "kind"), [("李雷 摄", Kind.SIGN), ("茶农在采茶。 李雷 摄", Kind.CAPTION)]
)
def test_who_took_the_picture_signs_the_text_that_says_what_it_shows(
    printed: str, kind: Kind
) -> None:
    credit = apart(printed, Role.CAPTION)
    headline = apart("大桥今天合龙", Role.HEADLINE)
    assert kinds(text(TEA), credit, headline, text(BRIDGE))[1] is kind
    assert kinds(text(TEA), credit, text(BRIDGE))[1] is Kind.CAPTION


def test_a_headline_between_two_pieces_of_a_paragraph_stands_inside_it() -> None:
    page = (text(TEA[:40]), apart("皖南春茶开采上市", Role.HEADLINE), text(TEA[40:]))
    assert [e.inside for e in strip(*page, follows={0: 2})] == [False, True]
    assert [e.inside for e in strip(*page)] == [False, False, False]


def test_the_rows_of_a_table_and_text_are_two_elements() -> None:
    rows = [piece(0, row).as_role(Role.BODY, TABLE_ROW) for row in ("干茶　80元", "鲜叶　20元")]
    assert kinds(text(TEA), *rows, text(SCHOOL)) == [Kind.TEXT, Kind.TEXT, Kind.TEXT]


def test_under_a_label_of_briefs_every_block_is_a_brief_but_the_numbers_of_a_list() -> None:
    label = apart("茶乡短波", Role.LABEL)
    found = strip(label, text(TEA), text(SCHOOL))
    assert [(e.kind, e.brief) for e in found[1:]] == [(Kind.TEXT, True), (Kind.TEXT, True)]
    bullets = strip(label, text("●" + TEA), text("●" + SCHOOL))[1:]
    assert [element.brief for element in bullets] == [True, True]
    (points,) = strip(label, text("1．" + TEA), text("2．" + SCHOOL))[1:]
    assert not points.brief
    (below_headline,) = strip(label, apart("皖南春茶开采", Role.HEADLINE), text(TEA), text(SCHOOL))[
        2:
    ]
    assert not below_headline.brief
    (with_byline,) = strip(label, apart("□李雷", Role.BYLINE), text(TEA), text(SCHOOL))[2:]
    assert (with_byline.brief, len(with_byline.chains)) == (True, 2)
    (tight,) = strip(label, text(TEA), replace(text(BRIDGE), tight=True))[1:]
    assert len(tight.chains) == 2
    row = piece(0, "干茶　80元").as_role(Role.BODY, TABLE_ROW)
    assert [e.brief for e in strip(label, text(TEA), row, text(SCHOOL))[1:]] == [True, False, False]


@pytest.mark.parametrize(
    ("string", "parts"),
    [
        ("祁门县闪里镇把茶市开到了夜里。", 2),
        ("昨日，休宁县开出夜班车。", 2),
        ("该县还把茶市开到夜里。", 1),
        ("记者问县里的茶农今年收成如何。", 1),
    ],
)
def test_a_brief_that_says_where_it_happened_needs_no_blank_line(string: str, parts: int) -> None:
    tight = replace(text(string), tight=True)
    found = strip(apart("茶乡短波", Role.LABEL), text(TEA), tight)[1:]
    assert [e.brief for e in found] == [True] * parts
    assert len(strip(text(TEA), tight)) == 1
    reported = text(DATED + TEA, opens=True)
    assert len(strip(apart("茶乡短波", Role.LABEL), reported, tight)[1:]) == 1


def test_below_their_label_and_a_signature_briefs_need_no_blank_line() -> None:
    label, signature = apart("茶乡短波", Role.LABEL), apart("（王芳）", Role.SIGNATURE)
    first, second = (replace(text(one), tight=True) for one in (TEA, BRIDGE))
    below_label, _, below_signature = strip(label, first, signature, second)[1:]
    assert below_label.brief
    assert below_signature.brief
    signed = replace(text(TEA + "（王芳）"), tight=True)
    assert [e.brief for e in strip(label, signed, second)[1:]] == [True, True]
    assert not strip(signed, second)[1].brief


def test_columns_of_two_widths_are_two_elements() -> None:
    narrow = piece(0, *(SCHOOL[i : i + 12] for i in range(0, len(SCHOOL), 12)))
    assert [e.text for e in strip(text(TEA), narrow)] == [TEA, SCHOOL]


def test_where_blank_lines_part_articles_one_parts_a_text_in_two() -> None:
    """Not where they stand between paragraphs too, nor in columns side by side."""
    head = replace(apart("皖南春茶开采上市", Role.HEADLINE), parted=True)
    story = [head, *[text(TEA)] * 6]
    brief = replace(text(SCHOOL), parted=True)
    page = [*story, *story, brief, head]
    assert [(e.kind, e.parted) for e in strip(*page)][3:] == [
        (Kind.TEXT, False), (Kind.TEXT, True), (Kind.HEAD, True),
    ]  # fmt: skip
    assert [e.parted for e in strip(*page, *[brief] * 2)] == [None] * 6
    beside = [replace(p, lines=tuple(replace(one, column=1) for one in p.lines)) for p in page]
    assert [e.parted for e in strip(*beside)] == [None] * 5


def test_no_blank_line_and_no_column_parts_the_entries_of_a_list() -> None:
    dated, head = text(DATED + TEA, opens=True), apart("皖南春茶开采上市", Role.HEADLINE)
    entry = replace(piece(0, "第一名", "春风队", "三十分"), reason=ENTRY, parted=True)
    story = [replace(head, parted=True), dated, *[replace(text(TEA), tight=True)] * 6]
    assert [e.kind for e in strip(*story * 3, entry)] == [Kind.HEAD, Kind.TEXT] * 3


def test_headlines_that_stand_in_show_it_where_others_do_not() -> None:
    def heads(*indented: bool) -> list[bool | None]:
        lines = [apart("茶山开园", Role.HEADLINE) for _ in indented]
        shown = [
            replace(one, lines=(replace(one.first, indented=stands_in),))
            for one, stands_in in zip(lines, indented, strict=True)
        ]
        return [element.flush for element in strip(*shown)]

    assert heads(False, True, False) == [True, False, True]
    assert heads(False, False) == [None] * 2
    assert heads(False, True) == [None] * 2


@pytest.mark.parametrize(
    ("byline", "below"),
    [
        ("本报记者 李雷", apart("□本报记者 王芳", Role.BYLINE)),
        ("张 雷", text(DATED + TEA, opens=True)),
    ],
)
def test_a_byline_above_another_or_above_a_dateline_signs(byline: str, below: Piece) -> None:
    assert kinds(text(TEA), apart(byline, Role.BYLINE), below, text(SCHOOL))[1] is Kind.SIGN


def test_a_reporter_above_a_dateline_opens_what_is_below() -> None:
    below = text(DATED + TEA, opens=True)
    assert kinds(text(TEA), apart("本报记者 李雷", Role.BYLINE), below)[1] is Kind.BYLINE


@pytest.mark.parametrize("above", ["（王芳）", ""])
def test_under_a_label_of_briefs_items_are_briefs_signed_or_not(above: str) -> None:
    items = [f"▲{TEA}", f"▲{SCHOOL}{above}", f"▲{BRIDGE}（李雷）"]
    found = strip(apart("茶乡短波", Role.LABEL), *map(text, items))[1:]
    assert [element.kind for element in found] == [Kind.TEXT] * 3
    assert all(element.brief for element in found)
    unlabelled = strip(*map(text, items))
    assert not any(element.brief for element in unlabelled)


@pytest.mark.parametrize("apart_", [True, False])
def test_items_that_somebody_compiled_are_one_article(*, apart_: bool) -> None:
    note = "（本报记者综合整理）"
    items = [text(f"▲{TEA}"), text(f"▲{SCHOOL}" + ("" if apart_ else note))]
    below = [apart(note, Role.SIGNATURE)] if apart_ else []
    found = strip(apart("茶乡短波", Role.LABEL), *items, *below)
    assert not found[1].brief
    assert len(found[1].chains) == 2


def test_a_label_of_one_sentence_news_stands_over_briefs() -> None:
    found = strip(apart("茶乡微讯", Role.LABEL), text(TEA + "（王芳）"), text(SCHOOL))
    assert [element.brief for element in found] == [False, True, True]
