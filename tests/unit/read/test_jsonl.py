"""Clean articles as JSON lines: what is accepted, what is told, and that nothing is lost."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import ReadError
from generator.model import (
    Amendment,
    Article,
    Dateline,
    Gap,
    Paragraph,
    Person,
    Repair,
    Source,
    Span,
    Text,
    Unassigned,
)
from generator.model.correction import Verb
from generator.read.jsonl import read_articles
from generator.write.forms.jsonl import article_line, unassigned_line
from tests.site.archive import make_archive

KEYS = (
    "kind id newspaper date date_source page section kicker title deck title_source dateline "
    "reporter byline region places paragraphs captions signature continued_from continued_on gaps "
    "repairs confidence source"
)
CORRECTED = {"amendments", "formerly"}
"""What only a corrected article has."""


def read(folder: Path, *lines: object) -> tuple[Article, ...]:
    file = folder / "export.jsonl"
    written = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    file.write_text("\n".join(written) + "\n", "utf-8")
    return read_articles([file])


def test_a_date_and_a_title_are_enough(tmp_path: Path) -> None:
    (one,) = read(tmp_path, {"date": "2020-03-30", "title": "草原新讯"})
    assert (one.date, one.title, one.id, one.paragraphs) == ("2020-03-30", "草原新讯", "", ())
    assert (one.region, one.source, one.confidence, one.title_source) == (
        None,
        None,
        1.0,
        "printed",
    )


def test_a_date_and_paragraphs_are_enough_and_a_paragraph_may_be_plain(tmp_path: Path) -> None:
    (one,) = read(
        tmp_path,
        {
            "date": "2020-03-30",
            "paragraphs": ["甲。", {"kind": "subhead", "text": "乙"}, {"text": "丙。"}],
        },
    )
    assert [(p.kind, p.text.string) for p in one.paragraphs] == [
        ("text", "甲。"),
        ("subhead", "乙"),
        ("text", "丙。"),
    ]


def test_blank_lines_and_leftovers_are_passed_over(tmp_path: Path) -> None:
    leftovers = unassigned_line([Unassigned(Span(3, 5), "田田", "noise")])
    assert read(tmp_path, "", leftovers, {"date": "2020-03-30", "title": "甲"}, "")[0].title == "甲"
    assert json.loads(leftovers) == {
        "kind": "unassigned",
        "items": [{"span": [3, 5], "text": "田田", "why": "noise"}],
        "spans": [[3, 5]],
    }


GOOD: dict[str, Any] = {"date": "2020-03-30", "title": "甲", "paragraphs": ["种子已到，机声隆隆。"]}


@pytest.mark.parametrize(
    ("facts", "key", "what"),
    [
        ({"date": None}, "date", "missing"),
        ({"date": "2020-3-30"}, "date", "not a day"),
        ({"date": "2020-02-30"}, "date", "not a day"),
        ({"title": "", "paragraphs": []}, "title", "neither title nor paragraphs"),
        ({"headline": "甲"}, "headline", "unknown field"),
        ({"title": 3}, "title", "expected a text, found a number"),
        ({"page": 3}, "page", "expected a text"),
        ({"paragraphs": "甲"}, "paragraphs", "expected a list"),
        ({"paragraphs": [3]}, "paragraphs[0]", "expected a text or an object"),
        ({"paragraphs": [{"kind": "text"}]}, "paragraphs[0].text", "missing"),
        (
            {"paragraphs": ["甲", {"kind": "head", "text": "甲"}]},
            "paragraphs[1].kind",
            "unknown kind",
        ),
        ({"paragraphs": ["甲\u0000"]}, "paragraphs[0]", "control character U+0000"),
        ({"title": "\ud800"}, "title", "control character U+D800"),
        ({"reporter": [{"name": "甲", "rank": "1"}]}, "reporter[0].rank", "unknown field"),
        ({"reporter": [{"role": "记者"}]}, "reporter[0].name", "missing"),
        ({"reporter": ["甲"]}, "reporter[0]", "expected an object"),
        ({"reporter": [None]}, "reporter[0]", "expected an object"),
        ({"places": [""]}, "places[0]", "missing"),
        ({"dateline": {"agency": "本报", "date": "3月"}}, "dateline.date", "not a day"),
        ({"title_source": "guessed"}, "title_source", "unknown title_source"),
        ({"confidence": 2}, "confidence", "between 0 and 1"),
        ({"confidence": True}, "confidence", "expected a number"),
        ({"id": "2020-03-31-aaaaa"}, "id", "not the date and a short key"),
        ({"id": "2020-03-30-../../x"}, "id", "not the date and a short key"),
        ({"gaps": [{"after": "…不在文中"}]}, "gaps[0].after", "not in the paragraphs"),
        ({"source": {"file": "a.txt", "spans": [[5, 3]]}}, "source.spans[0]", "not a span"),
        ({"repairs": [{"span": [1, 2, 3], "rule": "r"}]}, "repairs[0].span", "not a span"),
        ({"kind": "picture"}, "kind", "unknown kind of line"),
    ],
)
def test_a_fault_is_told_with_file_line_and_key(
    tmp_path: Path, facts: dict[str, Any], key: str, what: str
) -> None:
    with pytest.raises(ReadError) as told:
        read(tmp_path, GOOD, "", {**GOOD, **facts})
    assert str(told.value.where) == f"{tmp_path / 'export.jsonl'}:3 [{key}]"
    assert what in told.value.what
    assert told.value.todo


@pytest.mark.parametrize("line", ["{", "[]", '"甲"', '{"date": NaN}', '{"date": "1", "date": "2"}'])
def test_a_line_that_is_no_object_is_told(tmp_path: Path, line: str) -> None:
    with pytest.raises(ReadError, match=r"export\.jsonl:1"):
        read(tmp_path, line)


def test_an_id_that_repeats_is_told_even_in_another_file(tmp_path: Path) -> None:
    line = json.dumps({**GOOD, "id": "2020-03-30-aaaaa"})
    (tmp_path / "a.jsonl").write_text(line)
    (tmp_path / "b.jsonl").write_text(line)
    with pytest.raises(ReadError, match=r"b\.jsonl:1 \[id\].*a\.jsonl:1"):
        read_articles([tmp_path / "a.jsonl", tmp_path / "b.jsonl"])


def test_articles_without_id_do_not_repeat_one_another(tmp_path: Path) -> None:
    assert len(read(tmp_path, GOOD, GOOD)) == 2


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        ("甲".encode("gb18030"), "not UTF-8"),
        (None, "cannot be"),
    ],
)
def test_a_file_that_holds_nothing_readable_is_told(
    tmp_path: Path, content: bytes | None, what: str
) -> None:
    file = tmp_path / "export.jsonl"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ReadError, match=what):
        read_articles([file])


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "export.jsonl"
    file.write_text(json.dumps(GOOD), "utf-8-sig")
    assert read_articles([file])[0].title == "甲"


@pytest.mark.parametrize(
    ("texts", "after", "place"),
    [
        (("种子已到，机声",), "…机声", (0, 7)),
        (("种子已到，机声。",), "…机声", (0, 8)),
        (("先播种，后浇水。", "再播种"), "…播种", (1, 3)),  # a gap mostly ends a paragraph
        (("先播种，后浇水。", "再施肥。"), "…播种", (0, 4)),
    ],
)
def test_a_gap_is_found_again_by_its_quotation(
    tmp_path: Path, texts: tuple[str, ...], after: str, place: tuple[int, int]
) -> None:
    (one,) = read(
        tmp_path, {**GOOD, "paragraphs": texts, "gaps": [{"after": after, "why": "lost"}]}
    )
    assert [(gap.paragraph, gap.offset) for gap in one.gaps] == [place]


def test_the_keys_stand_in_the_order_of_the_contract(tmp_path: Path) -> None:
    (one,) = read(tmp_path, GOOD)
    line = article_line(one)
    assert " ".join(json.loads(line)) == KEYS
    assert "种子已到" in line
    assert "\n" not in line


LETTERS = st.characters(exclude_categories=("Cs", "Cc"))
WORD = st.text(LETTERS, min_size=1, max_size=12)
MAYBE = st.none() | WORD
SPAN = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda p: Span(min(p), sum(p)))
DAY = st.dates().map(lambda day: day.isoformat())


AMENDMENTS = st.builds(
    Amendment, st.sampled_from(get_args(Verb)), WORD, WORD, WORD, MAYBE, st.none() | DAY
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any article that a JSON line can hold: no tags and no origins, which are not told there."""
    day = draw(DAY)
    texts = draw(st.lists(WORD, min_size=1, max_size=4))
    kinds = st.sampled_from(("text", "subhead"))
    paragraphs = [Paragraph(draw(kinds), Text(text)) for text in texts]
    gaps = ()
    if draw(st.booleans()):  # the last words, unlike any before, are lost behind
        paragraphs.append(Paragraph("text", Text("独此一句的末尾，")))
        gaps = (Gap("…独此一句的末尾", draw(st.text(LETTERS)), len(texts), 8),)
    people = st.builds(Person, WORD, st.text(LETTERS, max_size=4))
    spans = st.lists(SPAN, max_size=3).map(tuple)
    return Article(
        id=f"{day}-{draw(st.from_regex(r'[0-9a-z]{5,7}', fullmatch=True))}",
        newspaper=draw(MAYBE),
        date=day,
        date_source=draw(st.sampled_from(("sidecar", "printed", "inferred"))),
        page=draw(MAYBE),
        section=draw(MAYBE),
        kicker=draw(st.text(LETTERS)),
        title=draw(WORD),
        deck=draw(st.text(LETTERS)),
        title_source=draw(st.sampled_from(("printed", "derived"))),
        dateline=draw(st.none() | st.builds(Dateline, WORD, MAYBE, st.none() | DAY, WORD)),
        reporter=draw(st.lists(people, max_size=3).map(tuple)),
        byline=draw(st.text(LETTERS)),
        region=draw(MAYBE),
        places=draw(st.lists(WORD, max_size=3).map(tuple)),
        paragraphs=tuple(paragraphs),
        captions=draw(st.lists(WORD, max_size=3).map(tuple)),
        signature=draw(st.lists(WORD, max_size=3).map(tuple)),
        continued_from=draw(MAYBE),
        continued_on=draw(MAYBE),
        gaps=gaps,
        repairs=draw(st.lists(st.builds(Repair, SPAN, WORD, WORD, WORD), max_size=2).map(tuple)),
        confidence=draw(st.floats(0, 1)),
        source=draw(st.none() | st.builds(Source, WORD, spans)),
        amendments=draw(st.lists(AMENDMENTS, max_size=2).map(tuple)),
        formerly=draw(st.lists(WORD, max_size=2).map(tuple)),
    )


@settings(deadline=None)
@given(one=articles())
def test_what_extract_prints_can_be_fed_back(
    tmp_path_factory: pytest.TempPathFactory, one: Article
) -> None:
    (again,) = read(tmp_path_factory.mktemp("seeds"), article_line(one))
    assert again == one


def test_the_round_trip_covers_every_field_of_an_article() -> None:
    assert {field.name for field in fields(Article)} - {"tags", "pictures"} == (
        set(KEYS.split()) - {"kind"} | CORRECTED
    )


def test_the_made_up_archive_is_read(tmp_path: Path) -> None:
    files = make_archive(tmp_path / "a", issues=3, per_issue=20)
    assert [f.read_bytes() for f in files] == [
        f.read_bytes() for f in make_archive(tmp_path / "b", issues=3, per_issue=20)
    ]
    found = read_articles(files)
    assert len(found) == 60
    assert len({one.date for one in found}) == 3
    assert {bool(one.title) for one in found} == {bool(one.id) for one in found} == {True, False}
