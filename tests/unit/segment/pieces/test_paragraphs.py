"""Gaps: what the source lost is marked where it is missing, and a joined break is not."""

from generator.model import Paragraph, Text
from generator.segment.pieces.cuttings import Chain, Cutting
from generator.segment.pieces.paragraphs import gap_of, paragraphs_of, without_tail
from generator.segment.pieces.piece import TABLE_ROW, VERSE, Role
from tests.unit.segment.newsprint import piece

FULL = "皖南山区的春茶近日陆续开采茶农们背着"  # 18 em
END = "竹篓上山采茶。"


def test_a_full_last_line_without_an_end_mark_is_a_gap() -> None:
    _, gaps = paragraphs_of(Cutting([(piece(0, FULL, FULL),)]), scanned=False)
    assert [(number, offset) for number, offset, _ in gaps] == [(0, 36)]


def test_a_finished_text_has_no_gap() -> None:
    _, gaps = paragraphs_of(Cutting([(piece(0, FULL, END),)]), scanned=False)
    assert gaps == []


def test_a_joined_break_is_no_gap_and_no_new_paragraph() -> None:
    chain = (piece(0, FULL, FULL), piece(3, FULL, END))
    for scanned in (False, True):
        paragraphs, gaps = paragraphs_of(Cutting([chain]), scanned=scanned)
        assert [p.text.string for p in paragraphs] == [FULL * 3 + END]
        assert gaps == []


def test_an_introduction_to_a_list_is_no_gap() -> None:
    _, gaps = paragraphs_of(Cutting([(piece(0, FULL, FULL[:17] + "："),)]), scanned=False)
    assert gaps == []


def test_rows_of_tables_and_verses_end_without_a_mark() -> None:
    for reason in (TABLE_ROW, VERSE):
        row = piece(0, "明前　1200　860").as_role(Role.BODY, reason)
        assert paragraphs_of(Cutting([(row,)]), scanned=False)[1] == []


def test_a_line_that_stops_early_in_a_scan_lost_its_end() -> None:
    lines = (FULL, FULL, FULL[:9], FULL, END)
    _, gaps = paragraphs_of(Cutting([(piece(0, *lines),)]), scanned=True)
    assert [(number, offset) for number, offset, _ in gaps] == [(0, 45)]


def test_two_chains_of_a_scan_are_two_paragraphs() -> None:
    chains: list[Chain] = [(piece(0, FULL, END),), (piece(2, FULL, END),)]
    paragraphs, _ = paragraphs_of(Cutting(chains), scanned=True)
    assert [p.text.string for p in paragraphs] == [FULL + END] * 2


def test_a_crosshead_is_no_paragraph_of_text() -> None:
    head = piece(1, "收购点设到村口").as_role(Role.CROSSHEAD)
    cutting = Cutting([(piece(0, FULL, END),), (head,), (piece(2, FULL, END),)])
    paragraphs, gaps = paragraphs_of(cutting, scanned=False)
    assert [p.kind for p in paragraphs] == ["text", "subhead", "text"]
    assert gaps == []


def test_a_gap_quotes_the_letters_before_it() -> None:
    paragraph = Paragraph("text", Text("茶农们说，"))
    assert gap_of([paragraph], (0, 5, "lost")).after == "…茶农们说"


def test_a_tail_is_cut_off_and_nothing_may_be_left() -> None:
    kept, cut = without_tail(Paragraph("text", Text("增收。（李雷）")), 3)
    assert kept is not None
    assert (kept.text.string, cut.string) == ("增收。", "（李雷）")
    assert without_tail(Paragraph("text", Text("（李雷）")), 0)[0] is None
