"""A page is cut into its articles, each whole and under its own headline."""

import pytest

from generator.pipeline import Desk
from tests.unit.segment.newsprint import BRIDGE, TEA, articles, only, segmented, set_in

DATED = "本报黄山5月6日讯（记者 李雷）"
OTHER = "本报巢湖5月6日讯（记者 韩梅梅）"


def test_headlines_above_their_texts(desk: Desk) -> None:
    page = f"皖南春茶开采上市\n\n{set_in(DATED + TEA)}\n巢湖新大桥合龙\n\n{set_in(OTHER + BRIDGE)}"
    found = articles(page, desk)
    assert [a.title for a in found] == ["皖南春茶开采上市", "巢湖新大桥合龙"]
    assert [a.body for a in found] == [DATED + TEA, OTHER + BRIDGE]
    assert {a.title_source for a in found} == {"printed"}


def test_headlines_below_their_texts(desk: Desk) -> None:
    page = f"{set_in(DATED + TEA)}\n皖南春茶开采上市\n\n{set_in(OTHER + BRIDGE)}\n巢湖新大桥合龙\n"
    assert [a.title for a in articles(page, desk)] == ["皖南春茶开采上市", "巢湖新大桥合龙"]


def test_a_text_without_headline_has_an_empty_title(desk: Desk) -> None:
    article = only(set_in(DATED + TEA), desk)
    assert (article.title, article.title_source) == ("", "derived")


def test_dateline_and_byline_stay_in_the_text_and_are_told(desk: Desk) -> None:
    article = only(set_in(DATED + TEA), desk)
    assert article.body == DATED + TEA
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.date) == ("黄山", "05-06")
    assert [(p.name, p.role) for p in article.reporter] == [("李雷", "记者")]


def test_kicker_headline_and_deck(desk: Desk) -> None:
    kicker, title = "副省长在黄山调研时强调", "把春茶产业做优做强"
    article = only(f"{kicker}\n\n{title}\n\n——黄山茶区见闻\n\n{set_in(DATED + TEA)}", desk)
    assert (article.kicker, article.title) == (kicker, title)
    assert article.deck == "黄山茶区见闻"


def test_a_headline_in_two_lines_is_one_title(desk: Desk) -> None:
    article = only(f"黄山市\n皖南春茶陆续开采\n\n{set_in(DATED + TEA)}", desk)
    assert article.title == "黄山市　皖南春茶陆续开采"


def test_a_vertical_headline_reads_downwards(desk: Desk) -> None:
    article = only("皖\n南\n春\n茶\n开\n采\n\n" + set_in(DATED + TEA), desk)
    assert article.title == "皖南春茶开采"


def test_a_byline_line_is_no_paragraph(desk: Desk) -> None:
    article = only(f"皖南春茶开采上市\n\n□本报记者 李雷\n\n{set_in(TEA)}", desk)
    assert article.body == TEA
    assert [p.name for p in article.reporter] == ["李雷"]
    assert article.byline == "本报记者 李雷"


@pytest.mark.parametrize(
    ("signed", "people", "signature"),
    [
        ("（王芳）", ["王芳"], ("王芳",)),
        ("（记者 王芳 赵敏）", ["王芳", "赵敏"], ("记者 王芳 赵敏",)),
        ("（作者单位：省社会科学院）", [], ("作者单位：省社会科学院",)),
    ],
)
def test_an_end_signature_leaves_the_text(
    desk: Desk, signed: str, people: list[str], signature: tuple[str, ...]
) -> None:
    article = only(set_in("本报黄山5月6日讯 " + TEA + signed), desk)
    assert article.body.endswith("增加了收入。")
    assert [p.name for p in article.reporter] == people
    assert article.signature == signature
    assert article.gaps == ()


def test_jump_lines_name_the_pages_and_leave_the_text(desk: Desk) -> None:
    article = only(f"皖南春茶开采上市\n\n■上接第1版\n\n{set_in(TEA + '（下转第3版）')}", desk)
    assert (article.continued_from, article.continued_on) == ("1", "3")
    assert article.body == TEA


def test_a_jump_line_in_words_and_letters(desk: Desk) -> None:
    assert only(f"上接第一版\n\n{set_in(TEA)}", desk).continued_from == "一"
    assert only(f"（上接A03版）\n\n{set_in(TEA)}", desk).continued_from == "A03"


def test_a_caption_goes_to_the_article_it_talks_about(desk: Desk) -> None:
    page = (
        f"皖南春茶开采上市\n\n{set_in(DATED + TEA)}\n巢湖新大桥合龙\n\n{set_in(OTHER + BRIDGE)}\n"
        "图为茶农背着竹篓上山采春茶。 王芳 摄\n"
    )
    tea, bridge = articles(page, desk)
    assert bridge.captions == ()
    assert len(tea.captions) == 1
    assert ("王芳", "摄影") in [(p.name, p.role) for p in tea.reporter]


def test_paragraphs_start_at_their_indents(desk: Desk) -> None:
    article = only(set_in(DATED + TEA) + set_in("今年县里又修通了两条上山的路。" * 2), desk)
    assert len(article.paragraphs) == 2
    assert article.paragraphs[1].text.string.startswith("今年县里")


def test_a_paragraph_reads_on_over_a_blank_line(desk: Desk) -> None:
    lines = set_in(DATED + TEA).splitlines()
    article = only("\n".join([*lines[:3], "", *lines[3:]]), desk)
    assert article.body == DATED + TEA
    assert article.gaps == ()


def test_a_lost_last_line_is_a_gap(desk: Desk) -> None:
    whole = DATED + TEA
    cut = whole[: 16 + 18 * 4]  # four full lines after the first; the rest is not in the file
    article = only(set_in(cut), desk)
    assert article.body == cut
    (gap,) = article.gaps
    assert gap.after == "…" + cut.rstrip("，。、")[-12:]
    assert (gap.paragraph, gap.offset) == (0, len(cut))


def test_furniture_of_the_page_belongs_to_no_article_and_says_why(desk: Desk) -> None:
    page = f"2021年5月7日 星期五 第4版\n\n责任编辑：赵 敏\n\n{set_in(DATED + TEA)}\n田田谷田田\n"
    cut = segmented(page, desk)
    assert len(cut.drafts) == 1
    assert {item.why.split(":")[0] for item in cut.unassigned} == {
        "folio line", "editors' line", "noise",
    }  # fmt: skip
    assert cut.folio == ("2021年5月7日 星期五 第4版", "责任编辑：赵 敏")


def test_a_page_without_text_has_no_article(desk: Desk) -> None:
    assert articles("田田谷田田\n\n12\n", desk) == []
    assert articles("", desk) == []


def test_a_crosshead_stays_inside_its_article(desk: Desk) -> None:
    more = (
        "合作社的收购点今年增加到八个，茶农采下的鲜叶不出村就能卖掉，"
        "春茶的收购价比去年高了一成，竹篓里的鲜叶当天付款。"
    )
    page = f"皖南春茶开采上市\n\n{set_in(DATED + TEA)}\n收购点设到村口\n\n{set_in(more)}"
    page += f"\n巢湖新大桥合龙\n\n{set_in(OTHER + BRIDGE)}"
    tea, bridge = articles(page, desk)
    assert [p.kind for p in tea.paragraphs] == ["text", "subhead", "text"]
    assert tea.paragraphs[1].text.string == "收购点设到村口"
    assert bridge.title == "巢湖新大桥合龙"


def test_a_headline_at_the_foot_of_its_block(desk: Desk) -> None:
    page = f"{set_in(DATED + TEA)}皖南春茶开采上市\n{set_in(OTHER + BRIDGE)}"
    tea, bridge = articles(page, desk)
    assert (tea.body, bridge.body) == (DATED + TEA, OTHER + BRIDGE)
    assert (tea.title, bridge.title) == ("皖南春茶开采上市", "")


def test_a_headline_and_a_dateline_on_one_line(desk: Desk) -> None:
    article = only("皖南春茶开采上市 " + set_in(DATED + TEA, indent=""), desk)
    assert (article.title, article.body) == ("皖南春茶开采上市", DATED + TEA)
