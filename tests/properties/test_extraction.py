"""Whatever stands in the file: nothing is lost or invented, and every change has a name."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.clean.letters.chars import HAN
from generator.clean.letters.doubling import doubled
from generator.clean.letters.order import PRINTED_LINE, SCANNED_LINE, WHOLE_LINE
from generator.clean.letters.repairs import Rule
from generator.clean.letters.replay import repair, replay
from generator.clean.pages import clean_page
from generator.errors import ReadError
from generator.model import CleanPage, RawPage, Reading, Text
from generator.pipeline import Desk, assert_whole, extract_page
from generator.read.pages import decode_page
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA

NEWSPRINT = (
    "本报合肥5月6日讯", "新华社北京4月2日电", "（记者 欧阳春", "本报记者 王芳 摄影报道",
    "□本报记者 李雷", "（韩梅梅 文/图）", "（作者单位：省社科院）", "上接第1版", "（下转第3版）",
    "责任编辑：赵 敏", "2021年5月7日 星期五 第4版", "图为采茶现场。", "王芳 摄", "春茶开采",
    "发放发放茶苗茶苗", "合合肥肥", "当 地 茶 农", "高高兴兴", "田田谷田田", "县里", "\\boxtimes",
    "去年以来，茶农的收入增长了两成多。", "合作社负责人介绍，今年的鲜叶价格比去年高",
    *"，。、：；！？…（）·—“”《》﹃﹄,.:()%１２Ａ□■>𠮷🐎é", "2020", "1,000", "12:30", "GDP",
)  # fmt: skip
BREAKS = ("\n", "\n", "\n\n", "\n\n", "。\n", "\n \n", "\r\n", "\r", "\u2028", "\x85", "\x1c")
SPACES = (" ", "  ", "　", "\t", "\u2009", "\u200b", "\ufeff", "\x00", "e\u0301")
ANY = st.characters(exclude_categories=("Cs",))
HANZI = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=9)
RUN = st.text(st.sampled_from("的一是了我不在有人这中大来上国个到说们为子和你地出道"), max_size=20)
WORDS = st.one_of(st.sampled_from(NEWSPRINT), RUN, st.sampled_from(SPACES), HANZI, ANY)
PAGE = st.lists(
    st.tuples(st.lists(WORDS, max_size=6).map("".join), st.sampled_from(BREAKS)).map("".join),
    max_size=24,
).map("".join)
SCAN = st.lists(
    st.lists(
        st.integers(14, 19).flatmap(
            lambda size: st.text(
                st.sampled_from("的县里茶农今年合作社，。"), min_size=size, max_size=size
            )
        ),
        min_size=2,
        max_size=9,
    ).map(" ".join),
    min_size=1,
    max_size=6,
).map("\n".join)
"""Pages like a scan's: long lines whose spaces stand at an even distance."""


@st.composite
def rolled(draw: st.DrawFn) -> str:
    """Prose in lines of a column, some joined by spaces, with specks and white ends."""
    size = draw(st.integers(12, 18))
    text = TEA + SCHOOL + BRIDGE
    lines = [text[at : at + size] for at in range(0, len(text), size)]
    ends = [
        draw(st.sampled_from(["\n", "\n", " ", " ", " \n", "\n■ ■\n", " \n口 口\n"])) for _ in lines
    ]
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


LINE = PAGE.map(lambda text: re.sub(r"\s", " ", text).strip()).filter(bool)
EVERY_RULE: tuple[Rule, ...] = (*WHOLE_LINE, doubled, *SCANNED_LINE)
ONE_HAN = re.compile(f"[{HAN}]")

slowly = settings(deadline=None, max_examples=150)


def read(text: str, desk: Desk) -> Reading:
    return extract_page(RawPage("page.txt", text), desk)


def owners(reading: Reading) -> Counter[int]:
    """How many published spans each character of the page lies in."""
    spans = [span for a in reading.articles if a.source for span in a.source.spans]
    spans += [item.span for item in reading.unassigned]
    return Counter(place for start, end in spans for place in range(start, end))


@slowly
@given(text=st.one_of(PAGE, SCAN, rolled()))
@example(text="个。\x00\n\n图为\n\n么和。")
@example(text="。国\n\n图为\n\n上接。本报6日讯")
def test_every_character_has_exactly_one_owner(text: str, desk: Desk) -> None:
    reading = read(text, desk)
    assert_whole(reading)
    owned = owners(reading)
    assert set(owned.values()) <= {1}
    assert (
        {n for n, c in enumerate(text) if not c.isspace()} <= owned.keys() <= set(range(len(text)))
    )


@slowly
@given(data=st.one_of(st.binary(max_size=300), PAGE.map(str.encode)))
@example(data=b"\xff\xfe")
@example(data=b"\x00")
def test_any_bytes_are_a_page_or_a_readers_error(data: bytes, desk: Desk) -> None:
    with suppress(ReadError):
        extract_page(decode_page(data, "page.txt"), desk)


@slowly
@given(text=st.one_of(PAGE, SCAN))
def test_an_article_s_text_is_made_of_the_page(text: str, desk: Desk) -> None:
    """Each letter of an article stands at the place of the page that it names."""
    for article in read(text, desk).articles:
        respelt = {r.span.start: r.after for r in article.repairs if r.rule in SPELLING}
        for paragraph in article.paragraphs:
            for char, place in zip(paragraph.text.string, paragraph.text.origin, strict=True):
                assert not ONE_HAN.match(char) or respelt.get(place, text[place]) == char


@slowly
@given(text=st.one_of(PAGE, SCAN))
@example(text="好。\n茶（下转第3版）和来\n")
@example(text="（下转第3版）——\n壱\n")
@example(text="高高兴兴本报合肥5月6日讯")
def test_no_letter_of_a_published_article_is_lost_but_by_a_named_repair(
    text: str, desk: Desk
) -> None:
    """The han of an article's spans are those of its parts, less what repairs took away."""
    for article in read(text, desk).articles:
        assert article.source
        raw = Counter("".join(text[a:b] for a, b in article.source.spans))
        parts = [article.body, article.kicker, article.title, article.deck, article.byline]
        parts += [*article.captions, *article.signature, article.section or ""]
        shown = set("".join(parts))
        lost = {char for char in raw if ONE_HAN.match(char)} - shown
        told = "".join(r.before for r in article.repairs) + JUMP_AND_ROLE_WORDS
        assert lost <= set(told)


SPELLING = ("confused_character", "confused_day", "confused_figure", "stray_traditional")
JUMP_AND_ROLE_WORDS = "上接下转紧第版一二三四五六七八九十"


def clean(text: str, desk: Desk) -> CleanPage:
    return clean_page(RawPage("page.txt", text), desk.words.lexicon)


@slowly
@given(text=st.one_of(PAGE, SCAN))
def test_cleaning_tiles_the_page(text: str, desk: Desk) -> None:
    """Whatever order columns that stand side by side are read in."""
    found = [line for block in clean(text, desk).blocks for line in block.lines]
    lines = sorted(found, key=lambda line: line.raw)
    place = 0
    for line in lines:
        assert line.raw.start >= place
        assert not text[place : line.raw.start].strip()
        assert line.raw.end > line.raw.start
        place = line.raw.end
    assert not text[place:].strip()


@slowly
@given(text=st.one_of(PAGE, SCAN))
def test_a_repair_says_what_stood_there(text: str, desk: Desk) -> None:
    """Its span holds the characters it replaces, in order (others may have gone before them)."""
    for one in clean(text, desk).repairs:
        assert one.before != one.after
        if one.rule not in SPELLING:
            assert not ONE_HAN.search("".join(set(one.after) - set(one.before)))
        assert 0 <= one.span.start < one.span.end <= len(text)


@given(line=LINE)
def test_replaying_the_repairs_of_a_line_gives_its_clean_text(line: str) -> None:
    raw = Text(line, tuple(range(100, 100 + len(line))))
    mended, repairs = repair(raw, EVERY_RULE)
    assert replay(raw, repairs) == mended


@given(line=LINE)
@example(line='本报合肥5月6日讯 "')
@example(line="本报合肥5月6日讯 .")
def test_a_clean_line_needs_no_repair(line: str) -> None:
    once, _ = repair(Text(line, tuple(range(len(line)))), (*WHOLE_LINE, *PRINTED_LINE))
    bare = once.strip()
    again, repairs = repair(bare, (*WHOLE_LINE, *PRINTED_LINE))
    assert (again.string, repairs) == (bare.string, [])


@given(line=LINE)
def test_no_han_is_added_but_by_undoubling_taken_away(line: str) -> None:
    raw = Text(line, tuple(range(len(line))))
    mended, _ = repair(raw, (*WHOLE_LINE, *SCANNED_LINE))
    assert ONE_HAN.findall(mended.string) == ONE_HAN.findall(line)
    single, _ = repair(mended, (doubled,))
    assert set(single.string) <= set(mended.string)
    assert len(single) in (len(mended), *range(len(mended) // 2 + 1))


@slowly
@given(text=PAGE)
def test_the_same_page_reads_the_same_twice(text: str, desk: Desk) -> None:
    assert read(text, desk) == read(text, desk)
