"""The laws of the press: what it says of a page is so, whatever it did to the page."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.eval.truth import TrueArticle, TruePage, normalise
from tests.press import DAMAGES, press
from tests.press.cells import Line, cells, printed, text_of
from tests.press.glyphs import digits_apart, doubled, in_pieces, letterspaced, stretched
from tests.press.page import compose
from tests.press.readingorder import Framed, in_order
from tests.press.run import press_stories
from tests.press.scan import GRADES, Style, scanned
from tests.press.setting import Block, Measure, columned, set_article
from tests.press.story import (
    SETS,
    Dateline,
    Story,
    StoryError,
    StoryParagraph,
    load,
    stories,
)

SAMPLE = (
    Story(
        key="sample-tea",
        paper="样报",
        day=date(2021, 4, 3),
        kind="news",
        kicker="春分时节",
        title=("茶山开园", "头茬“明前茶”上市"),
        deck="——来自采茶一线的报道",
        lead="本报样县4月2日讯 （记者 甲乙 马·艾山）",
        paragraphs=(
            StoryParagraph("text", "本报样县4月2日讯 （记者 甲乙 马·艾山）清晨5点，茶山热闹起来。"),
            StoryParagraph("subhead", "家门口有了活"),
            StoryParagraph("text", "“一天能采3.5公斤。”采茶工说，她不懂GDP，可腰包鼓了。" * 5),
        ),
        reporter=(("甲乙", "记者"), ("马·艾山", "记者")),
        dateline=Dateline("本报", "样县", "2021-04-02", "讯"),
        captions=("茶农在采茶。 本报记者 甲乙 摄",),
        jump="（下转第3版）",
        continued_on="3",
    ),
    Story(
        key="sample-road",
        paper="样报",
        day=date(2021, 4, 3),
        kind="news",
        title=("新路修到家门口",),
        byline_line="□本报记者 丙丁",
        paragraphs=(StoryParagraph("text", "公路通车那天，老人们都来了，说了很多话。" * 12),),
        reporter=(("丙丁", "记者"),),
    ),
    Story(
        key="sample-brief",
        paper="样报",
        day=date(2021, 4, 3),
        kind="brief",
        section="简讯",
        lead="本报讯",
        paragraphs=(StoryParagraph("text", "本报讯 图书馆延长开放时间至晚上10点。"),),
        signature=("（戊己）",),
        dateline=Dateline("本报", None, None, "讯"),
    ),
)  # fmt: skip
SEEDS = st.integers(0, 10_000)
DAMAGED = st.sampled_from(DAMAGES)
NEWSPRINT = st.text("本报讯记者一二三，。“”（）　 0123ABc·—于人通", min_size=1, max_size=120).map(
    lambda text: "县" + text.strip() + "。"
)
slowly = settings(deadline=None, max_examples=25)


def sample(seed: int, damage: str) -> TruePage:
    return press_stories(SAMPLE, f"sample_{seed}", damage)


def signs(text: str) -> str:
    return "".join(text.split())


def body(article: TrueArticle, raw: str) -> list[str]:
    return [p.text(raw) for p in article.paragraphs]


@slowly
@given(seed=SEEDS, damage=DAMAGED)
def test_every_sign_is_claimed_exactly_once(seed: int, damage: str) -> None:
    page = sample(seed, damage)
    assert page.unclaimed() == []  # owners() raises where two claim one


@slowly
@given(seed=SEEDS, damage=DAMAGED)
def test_the_truth_is_the_print_less_what_its_gaps_say(seed: int, damage: str) -> None:
    page = sample(seed, damage)
    told = {story.key: story for story in SAMPLE}
    for article in page.articles:
        story = told[article.name]
        assert [p.kind for p in article.paragraphs] == [p.kind for p in story.paragraphs]
        for paragraph, given_one in zip(article.paragraphs, story.paragraphs, strict=True):
            whole = not paragraph.gaps
            assert (signs(paragraph.text(page.raw)) == signs(given_one.text)) == whole
            assert whole or damage == "heavy"
        assert normalise(article.title.text if article.title else "") == normalise(
            "".join(story.title)
        )


@slowly
@given(seed=SEEDS)
def test_without_damage_the_page_reads_as_its_articles(seed: int) -> None:
    page = sample(seed, "none")
    for article in page.articles:
        for paragraph in article.paragraphs:
            stands = "".join(page.raw[start:end] for start, end in paragraph.pieces)
            assert signs(stands) == signs(paragraph.text(page.raw))
        parts = [article.title, article.kicker, article.deck, article.signature, *article.captions]
        for part in filter(None, parts):
            assert signs("".join(page.raw[a:b] for a, b in part.spans)) == signs(
                "".join(part.reads)
            )


@slowly
@given(seed=SEEDS, damage=st.sampled_from(("none", "default", "boxed", "raw", "layout")))
def test_a_text_layer_loses_nothing(seed: int, damage: str) -> None:
    page = sample(seed, damage)
    for article in page.articles:
        for paragraph in article.paragraphs:
            stands = normalise("".join(page.raw[a:b] for a, b in paragraph.pieces))
            text = normalise(paragraph.text(page.raw))
            twice = paragraph.kind == "subhead" and sorted(stands) == sorted(text * 2)
            assert stands == text or twice
            assert not paragraph.gaps


@slowly
@given(seed=SEEDS)
def test_only_heavy_scans_have_gaps_and_a_person_sees_them(seed: int) -> None:
    page = sample(seed, "heavy")
    for article in page.articles:
        for paragraph in article.paragraphs:
            for gap in paragraph.gaps:
                before = paragraph.before_gap(page.raw, gap).strip()
                assert before
                assert before[-1] not in "。！？”"


@slowly
@given(seed=SEEDS, damage=DAMAGED)
def test_the_same_seed_gives_the_same_page(seed: int, damage: str) -> None:
    assert sample(seed, damage) == sample(seed, damage)


@slowly
@given(seed=SEEDS, damage=DAMAGED)
def test_no_paragraph_loses_its_first_line(seed: int, damage: str) -> None:
    for article in sample(seed, damage).articles:
        assert all(0 not in paragraph.gaps for paragraph in article.paragraphs)
        assert all(p.pieces and a < b for p in article.paragraphs for a, b in p.pieces)


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_done(damage: str) -> None:
    """Somewhere on many pages; a press that prints cleanly would measure nothing."""
    clean = [sample(seed, "none").raw for seed in range(20)]
    worn = [sample(seed, damage).raw for seed in range(20)]
    assert (clean != worn) == (damage != "none")


def test_worse_grades_lose_more_marks() -> None:
    lost = []
    for damage in GRADES:
        pages = [sample(seed, damage) for seed in range(20)]
        lost.append(sum(sum(page.raw.count(mark) for mark in '，,“"') for page in pages))
    assert lost[0] > lost[1] > lost[2]


def test_the_section_is_that_of_the_label_above() -> None:
    page = sample(1, "none")
    sections = {article.name: article.section for article in page.articles}
    assert sections == {"sample-tea": None, "sample-road": None, "sample-brief": "简讯"}
    label = [page.raw[a:b] for left in page.leftovers if left.why == "label" for a, b in left.spans]
    assert label == ["简讯"]


def test_whose_label_stands_at_the_head_of_a_page_can_be_told() -> None:
    """The page's is in the folio too; the first article of a page has none of its own."""
    kinds = set()
    for seed in range(30):
        sheet = compose(stories("open"), Random(seed))
        first = sheet.articles[0].story
        page_label = sheet.labels.get("")
        assert first.key not in sheet.labels or not first.title
        assert sheet.folio
        folio = "".join(map(text_of, sheet.folio.lines))
        assert not page_label or text_of(page_label.lines[0]) in folio
        kinds.add(bool(page_label))
    assert kinds == {True, False}


def test_a_page_tells_where_its_article_goes_on() -> None:
    tea = next(a for a in sample(1, "none").articles if a.name == "sample-tea")
    assert tea.continued_on
    assert tea.continued_on.reads == ("3",)
    assert tea.continued_from is None


def test_only_han_stand_apart_from_latin_letters() -> None:
    line = cells("叫Tomás的小伙", "a", "body")
    assert text_of(digits_apart(line, 1.0, Random(0))) == "叫 Tomás 的小伙"


def test_figures_of_a_stretched_line_stay_together() -> None:
    line = cells("查明，2019年3月，GDP", "a", "body")
    assert text_of(stretched(line)) == "查 明 ， 2019 年 3 月 ， GDP"


def framed(name: str, *place: float) -> Framed:
    return Framed(Block(name, (), 0), *place)


def test_columns_under_one_headline_are_read_left_to_right() -> None:
    """``pdftotext`` reads a headline, then its columns, then the box on the right."""
    page = [
        framed("right", 30, 0, 40, 20),
        framed("second", 12, 3, 22, 20),
        framed("first", 0, 3, 10, 20),
        framed("head", 0, 0, 22, 2),
    ]
    assert [f.block.role for f in in_order(page)] == ["head", "first", "second", "right"]


def test_a_box_under_two_columns_comes_between_them() -> None:
    """It stands left of the third column, so the article above comes apart."""
    page = [
        framed("first", 0, 0, 10, 9),
        framed("second", 12, 0, 22, 9),
        framed("third", 24, 0, 34, 9),
        framed("below", 0, 10, 20, 19),
    ]
    assert [f.block.role for f in in_order(page)] == ["first", "second", "below", "third"]


@given(text=NEWSPRINT, width=st.integers(5, 26), indent=st.sampled_from((0, 2)))
def test_setting_in_columns_keeps_every_sign(text: str, width: int, indent: int) -> None:
    lines = columned(cells(text, "a", "body"), width, indent)
    assert signs("".join(map(text_of, lines))) == signs(text)


@given(width=st.integers(9, 26), columns=st.integers(1, 5))
def test_no_column_ends_with_a_crosshead(width: int, columns: int) -> None:
    done = set_article(SAMPLE[0], Measure(width, columns), "above", Random(0))
    lasts = [block.lines[-1][-1].role for block in done.columns]
    assert "subhead" not in lasts


@given(text=NEWSPRINT, seed=SEEDS)
def test_spacing_and_doubling_keep_what_was_printed(text: str, seed: int) -> None:
    line = cells(text, "a", "title")
    chance = Random(seed)
    for how in ("whole", "phrases", "marks apart"):
        twice = doubled(line, how)
        assert printed(twice) == text
        assert Counter(signs(text_of(twice))) == Counter(signs(text) * 2)
    assert signs(printed(letterspaced(line))) == signs(text)
    assert printed(stretched(line)) == text
    assert signs("".join(map(printed, in_pieces(line, chance)))) == signs(text)
    assert printed(digits_apart(line, 0.5, chance)) == text


@given(text=NEWSPRINT, seed=SEEDS, grade=st.sampled_from(sorted(GRADES)))
def test_a_scan_changes_signs_but_drops_no_cell(text: str, seed: int, grade: str) -> None:
    line = cells(text, "a", "body")
    got: Line = scanned(line, GRADES[grade], Style(ascii_marks=True), Random(seed))
    assert printed(cell for cell in got if cell.owner == "a") == text


@pytest.mark.parametrize("paper_set", SETS)
@pytest.mark.parametrize("damage", DAMAGES)
def test_pages_of_the_written_articles_tile(paper_set: str, damage: str) -> None:
    for seed in range(4):
        page = press(paper_set, seed, damage)
        assert page.unclaimed() == []
        assert 3 <= len(page.articles) <= 25


def test_the_sets_share_no_article() -> None:
    keys = [story.key for name in SETS for story in stories(name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{key: a, paper: b}", "a: .*required"),
        (
            "{key: a, paper: b, date: 2021-04-03, kind: odd, paragraphs: [{kind: text, text: c}]}",
            "kind",
        ),
        ("{key: a, paper: b, date: 2021-04-03, kind: news, paragraphs: []}", "paragraphs"),
        ("{key: a, paper: b, date: soon, kind: news, paragraphs: []}", "no day"),
        ("{key: a, paper: b, date: 2021-04-03, kind: news, paragraphs: [], tilte: x}", "tilte"),
        (
            "{key: a, paper: b, date: 2021-04-03, kind: news, lead: x,"
            " paragraphs: [{kind: text, text: c}]}",
            "lead",
        ),
    ],
)
def test_a_fault_of_an_article_is_named(tmp_path: Path, row: str, says: str) -> None:
    file = tmp_path / "sample.yml"
    file.write_text(f"- {row}\n", encoding="utf-8")
    with pytest.raises(StoryError, match=rf"(?s)sample\.yml.*{says}"):
        load(file)
