"""One clean article from the fields of its JSON object."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, get_args

from generator.model import (
    Amendment,
    Article,
    Dateline,
    Gap,
    Paragraph,
    Person,
    Repair,
    Source,
    Text,
)
from generator.model.correction import Verb
from generator.read.fields import FieldError, Fields

_ID = re.compile(r"(\d{4}-\d\d-\d\d)-[0-9a-z]{5,40}")
_DATE_SOURCES = ("sidecar", "printed", "inferred")


def article_of(fields: Fields) -> Article:
    """The article that ``fields`` describe. Raises FieldError with the key at fault."""
    day = _day(fields, "date")
    if day is None:
        raise FieldError("date", "the field is missing", "add the day of the issue as YYYY-MM-DD")
    title = fields.text("title")
    paragraphs = _paragraphs(fields)
    if not title and not paragraphs:
        raise FieldError("title", "neither title nor paragraphs are given", "add one of them")
    article = Article(
        id=_id(fields, day),
        newspaper=fields.known("newspaper"),
        date=day,
        date_source=fields.choice("date_source", _DATE_SOURCES) or "sidecar",
        page=fields.known("page"),
        section=fields.known("section"),
        kicker=fields.text("kicker"),
        title=title,
        deck=fields.text("deck"),
        title_source=fields.choice("title_source", ("printed", "derived")) or "printed",
        dateline=_dateline(fields.inner("dateline")),
        reporter=tuple(_person(person) for person in fields.objects("reporter")),
        byline=fields.text("byline"),
        region=fields.known("region"),
        places=fields.texts("places"),
        paragraphs=paragraphs,
        captions=fields.texts("captions"),
        signature=fields.texts("signature"),
        continued_from=fields.known("continued_from"),
        continued_on=fields.known("continued_on"),
        gaps=_gaps(fields, paragraphs),
        repairs=tuple(_repair(repair) for repair in fields.objects("repairs")),
        confidence=_confidence(fields),
        source=_source(fields.inner("source")),
        amendments=tuple(_amendment(one) for one in fields.objects("amendments")),
        formerly=fields.texts("formerly"),
    )
    fields.done()
    return article


def _day(fields: Fields, name: str) -> str | None:
    value = fields.known(name)
    if value is None:
        return None
    try:
        plain = date.fromisoformat(value).isoformat() == value
    except ValueError:
        plain = False
    if not plain:
        raise FieldError(fields.key(name), f"{value!r} is not a day", "write YYYY-MM-DD")
    return value


def _id(fields: Fields, day: str) -> str:
    value = fields.text("id")
    match = _ID.fullmatch(value)
    if value and (match is None or match[1] != day):
        raise FieldError(
            "id",
            f"{value!r} is not the date and a short key",
            f"write {day}-<letters a–z and digits>, or leave it out to have one made",
        )
    return value


def _paragraphs(fields: Fields) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    for key, value in fields.items("paragraphs"):
        if isinstance(value, str):
            found.append(Paragraph("text", Text(Fields({"": value}, key).text(""))))
            continue
        one = Fields({"": value}, key)
        body = one.take("", str, dict)
        if body is None:
            raise FieldError(key, "the paragraph is null", "write its text")
        inner = Fields(body, f"{key}.")
        kind: Literal["text", "subhead"] = inner.choice("kind", ("text", "subhead")) or "text"
        found.append(Paragraph(kind, Text(_given(inner))))
        inner.done()
    return tuple(found)


def _given(fields: Fields) -> str:
    text = fields.take("text", str)
    if text is None:
        raise FieldError(fields.key("text"), "the field is missing", "add text")
    return str(text)


def _dateline(fields: Fields | None) -> Dateline | None:
    if fields is None:
        return None
    line = Dateline(
        fields.text("agency"), fields.known("place"), _day(fields, "date"), fields.text("kind")
    )
    fields.done()
    return line


def _person(fields: Fields) -> Person:
    person = Person(fields.required("name"), fields.text("role"))
    fields.done()
    return person


def _repair(fields: Fields) -> Repair:
    repair = Repair(
        fields.span("span"), fields.text("before"), fields.text("after"), fields.required("rule")
    )
    fields.done()
    return repair


def _amendment(fields: Fields) -> Amendment:
    verb: Verb | None = fields.choice("verb", get_args(Verb))
    if verb is None:
        raise FieldError(fields.key("verb"), "the field is missing", "add verb")
    amendment = Amendment(
        verb,
        fields.text("before"),
        fields.text("after"),
        fields.required("reason"),
        fields.known("by"),
        _day(fields, "on"),
    )
    fields.done()
    return amendment


def _source(fields: Fields | None) -> Source | None:
    if fields is None:
        return None
    file = fields.required("file")
    spans = tuple(Fields({"": value}, key).span("") for key, value in fields.items("spans"))
    fields.done()
    return Source(file, spans)


def _confidence(fields: Fields) -> float:
    value = fields.take("confidence", int, float)
    if value is None:
        return 1.0
    if not 0 <= value <= 1:
        raise FieldError("confidence", f"{value} is not between 0 and 1", "write 0 to 1")
    return float(value)


def _gaps(fields: Fields, paragraphs: tuple[Paragraph, ...]) -> tuple[Gap, ...]:
    """Each gap's place is found again by what it quotes, one after the other."""
    found: list[Gap] = []
    at = (0, 0)
    for gap in fields.objects("gaps"):
        key, after, why = gap.key("after"), gap.text("after"), gap.text("why")
        gap.done()
        place = _place_of(after.removeprefix("…"), paragraphs, at)
        if place is None:
            raise FieldError(key, "the quotation is not in the paragraphs", "quote the text before")
        found.append(Gap(after, why, *place))
        at = place
    return tuple(found)


def _place_of(
    quote: str, paragraphs: tuple[Paragraph, ...], start: tuple[int, int]
) -> tuple[int, int] | None:
    """Paragraph and offset behind ``quote`` at or after ``start``.

    The quotation leaves out marks at its end: they are passed over. A gap mostly ends a paragraph,
    so that place is preferred where the same words stand twice.
    """
    places: list[tuple[int, int]] = []
    for number, paragraph in enumerate(paragraphs[start[0] :], start[0]):
        text = paragraph.text.string
        at = text.find(quote)
        while at >= 0 and quote:
            end = at + len(quote)
            while end < len(text) and not text[end].isalnum():
                end += 1
            if (number, end) >= start:
                places.append((number, end))
            at = text.find(quote, at + 1)
    if not quote:
        return start
    ends = [place for place in places if place[1] == len(paragraphs[place[0]].text)]
    return next(iter(ends or places), None)
