"""A label names the section of the article below it, or of the briefs that follow."""

from __future__ import annotations

from generator.pipeline.desk import Desk
from generator.segment.cutting.clippings import cut_out
from generator.segment.cutting.strips import Kind
from generator.segment.pieces.cuttings import Cutting
from tests.unit.segment.newsprint import BRIDGE_DATED, SCHOOL, Part, segmented, strip_made

TEA = Part(Kind.TEXT, "本报黄山5月6日讯（记者 方茶）皖南茶农上山采茶，鲜叶当天付款。")
BRIDGE = Part(Kind.TEXT, "本报巢湖5月6日讯（记者 桥生）新大桥提前合龙，十月通车。")
RICE = Part(Kind.TEXT, "本报无为5月6日讯（记者 田禾）早稻插秧过半，农机手昼夜作业。")
LOCK = Part(Kind.TEXT, "本报芜湖5月6日讯（记者 江闸）新船闸通航，一次可过六艘货轮。")
STORY = Part(Kind.TEXT, BRIDGE_DATED + SCHOOL)
"""Longer than a brief."""
TEA_HEAD = Part(Kind.HEAD, "皖南茶农上山采茶")
BRIDGE_HEAD = Part(Kind.HEAD, "新大桥提前合龙")
PAGE = Part(Kind.LABEL, "要闻")
COLUMN = Part(Kind.LABEL, "基层传真")


def sections(*parts: Part, of_pages: tuple[str, ...] = ("要闻",)) -> list[tuple[str, list[str]]]:
    """The shared section of each article, and the labels that are its own."""

    def told(cutting: Cutting) -> tuple[str, list[str]]:
        return cutting.section, [piece.string for piece in cutting.labels]

    cuttings, _ = cut_out(strip_made(*parts), of_pages, blanks=True)
    return [told(cutting) for cutting in cuttings]


def test_a_label_above_a_headline_is_that_article_s_alone() -> None:
    found = sections(TEA_HEAD, TEA, COLUMN, BRIDGE_HEAD, BRIDGE)
    assert found == [("", []), ("", ["基层传真"])]


def test_a_label_above_a_headline_below_its_text_is_that_article_s() -> None:
    heads = (Part(Kind.LABEL, "茶乡人物"), BRIDGE_HEAD, Part(Kind.LABEL, "茶乡纵横"), TEA_HEAD)
    found = sections(BRIDGE, *heads[:2], TEA, *heads[2:])
    assert found == [("", ["茶乡人物"]), ("", ["茶乡纵横"])]


def test_a_label_above_briefs_names_all_of_them_and_belongs_to_none() -> None:
    assert sections(COLUMN, TEA, BRIDGE, RICE) == [("基层传真", [])] * 3


def test_a_label_above_a_single_brief_is_its_own() -> None:
    found = sections(COLUMN, TEA, BRIDGE_HEAD, STORY)
    assert found == [("", ["基层传真"]), ("", [])]


def test_a_run_of_briefs_ends_at_the_next_headline_over_more_than_a_brief() -> None:
    found = sections(COLUMN, TEA, RICE, BRIDGE_HEAD, STORY)
    assert found == [("基层传真", []), ("基层传真", []), ("", [])]


def test_a_brief_with_a_headline_is_one_of_the_briefs_below_their_label() -> None:
    briefs = TEA, BRIDGE_HEAD, BRIDGE, RICE
    assert sections(COLUMN, *briefs) == [("基层传真", [])] * 3
    assert sections(TEA_HEAD, STORY, COLUMN, BRIDGE_HEAD, BRIDGE, TEA)[1:] == [("基层传真", [])] * 2
    other = Part(Kind.LABEL, "民生关注")
    assert sections(other, *briefs) == [("", ["民生关注"]), ("", []), ("", [])]


def test_the_label_of_the_page_says_nothing_of_the_article_below_it() -> None:
    found = sections(TEA_HEAD, TEA, PAGE, BRIDGE_HEAD, BRIDGE)
    assert found == [("", []), ("", [])]
    assert sections(TEA_HEAD, TEA, PAGE, BRIDGE_HEAD, BRIDGE, of_pages=())[1] == ("", ["要闻"])


def test_a_label_that_heads_the_page_is_not_its_first_headline_s() -> None:
    assert sections(COLUMN, TEA_HEAD, TEA, BRIDGE_HEAD, BRIDGE) == [("", []), ("", [])]


def test_the_next_label_names_the_briefs_below_it() -> None:
    found = sections(COLUMN, TEA, RICE, Part(Kind.LABEL, "工地短波"), BRIDGE, LOCK)
    assert [section for section, _ in found] == ["基层传真"] * 2 + ["工地短波"] * 2


def test_a_label_above_a_headline_is_not_that_of_the_brief_behind_the_article() -> None:
    found = sections(TEA_HEAD, TEA, COLUMN, BRIDGE_HEAD, STORY, RICE)
    assert found == [("", []), ("", ["基层传真"]), ("", [])]


def test_where_the_margin_names_the_page_a_known_label_names_an_article(desk: Desk) -> None:
    folio = "茶乡\n\n2021年5月7日 星期五 第8版\n\n"
    stories = f"{TEA_HEAD.text}\n\n{TEA.text}\n\n要闻\n\n{BRIDGE_HEAD.text}\n\n{BRIDGE.text}\n"
    for margin, section in ((folio, "要闻"), (folio[4:], None)):
        found = segmented(margin + stories, desk)
        assert [draft.article.section for draft in found.drafts] == [None, section]
