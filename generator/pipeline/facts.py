"""What an editor states of an article: its headline, any of its facts, former addresses, that it
is withdrawn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.enrich.dates import PrintedDay, dateline_date
from generator.errors import SettingsError, StaleCorrection
from generator.model import Amendment, Article, Correction, Dateline, Notice, Person
from generator.pipeline.quotations import stale
from generator.segment.writers.datelines import find_dateline


def stated(article: Article, one: Correction, text: str) -> Article:
    """``article`` as ``one`` (retitle or set) states it; ``text`` is what its page prints.

    Raises StaleCorrection when something is so already, SettingsError for a dateline that
    is none.
    """
    fields = {"title": one.text} if one.verb == "retitle" else dict(one.fields or {})
    fields.pop("formerly", None)
    new: dict[str, Any] = {key: _value(key, value, article, one) for key, value in fields.items()}
    for key, value in new.items():
        if getattr(article, key) == value:
            place = replace(one.place, key=one.place.key if key == "title" else f"set.{key}")
            raise StaleCorrection("it is so already", place, "take it out")
    told = [
        Amendment.of(one, _named(key, getattr(article, key)), _named(key, value))
        for key, value in new.items()
    ]
    if "title" in new:
        new["title_source"] = "printed" if _letters(new["title"]) in _letters(text) else "derived"
    if "date" in new:
        new |= {"id": f"{new['date']}-{article.key}", "date_source": "sidecar"}
        new["formerly"] = (*article.formerly, article.id)
    return replace(article, amendments=(*article.amendments, *told), **new)


def with_former(article: Article, one: Correction) -> Article:
    """``article`` with the ids that ``one`` says it was published under before."""
    if article.id in one.formerly:
        raise stale(one, f"the article has the id {article.id}", "name the id it had before")
    ids = dict.fromkeys((*article.formerly, *one.formerly))
    return replace(article, formerly=tuple(ids))


def _value(key: str, value: object, article: Article, one: Correction) -> object:
    if key != "dateline" or value is None:
        return value
    found = find_dateline(str(value))
    if found is None or (found.start, found.end) != (0, len(str(value))):
        raise SettingsError(
            f"‹{value}› is no dateline",
            replace(one.place, key="set.dateline"),
            "write it as printed, like 本报呼和浩特3月29日讯",
        )
    line = found.as_dateline()
    if found.month and found.day:
        day = PrintedDay(found.month, found.day)
        return replace(line, date=dateline_date(day, article.date))
    return line


FIELD_NAMES = {
    "title": "标题", "kicker": "引题", "deck": "副题", "section": "栏目", "region": "地区",
    "places": "地名", "reporter": "记者", "byline": "署名", "dateline": "电头",
    "signature": "文末署名", "page": "版次", "date": "日期", "continued_from": "上接",
    "continued_on": "下转",
}  # fmt: skip
"""What readers call each fact, for the remarks on the article's page."""


def _named(key: str, value: object) -> str:
    return _shown(value) if key == "title" else f"{FIELD_NAMES[key]}：{_shown(value)}"


def _shown(value: object) -> str:
    """A fact in words; nothing is 无."""
    if isinstance(value, Person):
        return f"{value.role} {value.name}"
    if isinstance(value, Dateline):
        return " ".join(filter(None, (value.agency, value.place, value.date, value.kind)))
    if isinstance(value, tuple):
        return "、".join(_shown(item) for item in value) or "无"
    return str(value) if value else "无"


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def notice_of(article: Article, one: Correction) -> Notice:
    """What stays of a withdrawn ``article``."""
    return Notice(
        article.id,
        article.date or article.id[:10],
        article.newspaper,
        article.title,
        one.reason,
        one.by,
        one.on,
        article.formerly,
    )
