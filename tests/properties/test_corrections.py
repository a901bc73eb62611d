"""Whatever editors do to a page, each character has one owner, and nothing is done by halves."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.errors import Place
from generator.model import Correction, RawPage, Reading
from generator.model.correction import Part, Verb
from generator.pipeline import Desk, assert_whole, read_corrected
from tests.unit.pipeline.press import PAGE as PRINTED

PRINTED_PAGE = (
    PRINTED
    + """
图片新闻

农牧民在修好的河堤上散步。本报记者 白雪峰 摄

据公交公司介绍，乘客还可以用手机呼叫

司机放下踏板。遇到雨雪天气，司机会下车搀扶，
一趟车只多用半分钟。

（安小楠）
"""
)
SCANNED_PAGE = "\n\n".join(
    (
        "社区服务站开进小区",
        "本报7月12日讯 (记者 白雪峰) 近日,全市有 三十个小区开设了社区服务站 居民交 "
        "水电费不用再出门。服务站由社区和物 业一起管理,每天开门十二个小时,周末也",
        "不休息。站里还设了便民药箱 工具箱,老",
        "本报赤峰7月12日电 今年入夏以来,林西 县组织干部群众清理河道 三十里河滩换 "
        "了新颜。当地把 河长巡河 写进村规民约, 每周一巡,发现垃圾当天清走。",
        "人可以在这里量血压 听讲座,孩子放学后 可以在这里写作业,家长下班再来接。",
    )
)
slowly = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
PARTS: tuple[Part | None, ...] = (None, "text", "crosshead", "headline", "caption", "section")
WHERE = Place("corrections/2021-04-03.yml", 1)


@st.composite
def corrections(draw: st.DrawFn, text: str) -> Correction:
    """A correction of any kind whose quotations are words of ``text`` (not always unique)."""
    places = [n for n, char in enumerate(text) if not char.isspace()]

    def quote() -> str:
        start = draw(st.sampled_from(places))
        return text[start : start + draw(st.integers(2, 12))]

    verb: Verb = draw(st.sampled_from(("join", "split", "move", "move", "replace", "withdraw")))
    target = quote() if verb == "join" or (verb == "move" and draw(st.integers(0, 3))) else ""
    return Correction(
        file="page.txt",
        verb=verb,
        quote=quote(),
        reason="甲",
        place=WHERE,
        text=draw(st.text("河长，“”甲 ", max_size=6)) if verb == "replace" else "",
        target=target,
        until=quote() if verb == "move" and draw(st.booleans()) else "",
        behind=bool(target) and draw(st.booleans()),
        part=draw(st.sampled_from(PARTS)) if verb == "move" else None,
    )


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[Correction]]:
    text = draw(st.sampled_from((PRINTED_PAGE, SCANNED_PAGE)))
    return text, draw(st.lists(corrections(text), max_size=6))


def read(text: str, desk: Desk, decisions: list[Correction]) -> Reading:
    return read_corrected(RawPage("page.txt", text), desk, decisions)


def move(quote: str, target: str, part: Part | None = None) -> Correction:
    return Correction("page.txt", "move", quote, "甲", WHERE, target=target, part=part)


LEFT_A_CROSSHEAD = [move("本报赤", "社区服务站开", "crosshead"), move("本报7", "")]
"""The text goes, and only what was made a crosshead is left of the article."""


@slowly
@given(page=pages())
@example(page=(SCANNED_PAGE, LEFT_A_CROSSHEAD))
def test_every_character_keeps_exactly_one_owner(
    page: tuple[str, list[Correction]], desk: Desk
) -> None:
    text, decisions = page
    reading = read(text, desk, decisions)
    assert_whole(reading)
    spans = [span for a in reading.articles if a.source for span in a.source.spans]
    spans += [item.span for item in reading.unassigned]
    owned = Counter(place for start, end in spans for place in range(start, end))
    assert set(owned.values()) == {1}
    assert {n for n, char in enumerate(text) if not char.isspace()} <= owned.keys()


@slowly
@given(page=pages())
def test_no_word_is_printed_twice_or_outside_its_article(
    page: tuple[str, list[Correction]], desk: Desk
) -> None:
    text, decisions = page
    decisions = [one for one in decisions if one.verb != "replace"]
    printed: Counter[int] = Counter()
    for article in read(text, desk, decisions).articles:
        assert article.source
        assert article.paragraphs
        own = {n for start, end in article.source.spans for n in range(start, end)}
        places = [o for p in article.paragraphs for o in p.text.origin if text[o].isalnum()]
        assert own >= set(places)
        printed.update(places)
    assert set(printed.values()) <= {1}


@slowly
@given(page=pages())
def test_each_correction_is_carried_out_or_named(
    page: tuple[str, list[Correction]], desk: Desk
) -> None:
    """Those that apply give the same page without those that are stale: nothing half done."""
    text, decisions = page
    reading = read(text, desk, [_at(one, n) for n, one in enumerate(decisions, start=1)])
    stale = {fault.where.line for fault in reading.stale}
    assert len(stale) == len(reading.stale)
    assert all(fault.todo for fault in reading.stale)
    good = [_at(one, n) for n, one in enumerate(decisions, start=1) if n not in stale]
    again = read(text, desk, good)
    assert again.stale == ()
    assert again.articles == reading.articles
    assert again.unassigned == reading.unassigned
    assert again.notices == reading.notices


def _at(one: Correction, line: int) -> Correction:
    fields = {name: getattr(one, name) for name in Correction.__slots__}
    return Correction(**fields | {"place": Place(WHERE.file, line)})


@slowly
@given(page=pages())
def test_what_was_never_on_the_page_is_always_refused(
    page: tuple[str, list[Correction]], desk: Desk
) -> None:
    text, decisions = page
    absent = [
        Correction("page.txt", "replace", "甴", "甲", Place("never.yml", 1), text="乙"),
        Correction("page.txt", "join", "甴", "甲", Place("never.yml", 2), target="本报"),
        Correction("page.txt", "withdraw", "本报", "甲", Place("never.yml", 3)),
    ]
    reading = read(text, desk, [*decisions, *absent])
    refused = [fault.where.line for fault in reading.stale if fault.where.file == "never.yml"]
    assert refused == [1, 2, 3]
