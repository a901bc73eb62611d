"""Whatever a newspaper prints, its Markdown says it: in CommonMark, in Python-Markdown, in YAML."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.model import Dateline, Gap, Paragraph, Person, Text
from generator.publish.pages import own_parts
from generator.write.forms.escape import block, inline
from generator.write.forms.frontmatter import front_matter
from generator.write.pages.article import article_page, article_text
from generator.write.pages.stories import stories
from tests.unit.write.newsroom import DIRECTORY, archive_of, article, edition

PROJECT = Path(__file__).parents[2]
ALWAYS_ON = ["toc", "tables", "fenced_code"]  # MkDocs adds these to what mkdocs.yml lists
MARKUP = (
    "1.", "1. ", "１. ", "12) ", "#", "## ", "#\t", "*", "**", "***", "_", "__", "`", "```", "~~~",
    "<b>", "<!--", "</div>", "<script>", "<?php", "<http://a.cn>", "http://a.cn", "a@b.cn", "&",
    "&amp;", "&lt;", "&#35;", "&copy", "|", "a | b", "[", "]", "[甲](乙)", "[甲]: 乙", "![", "!!! ",
    "???", "\\", "\\\\", ">", "> ", "+ ", "- ", "---", "***\n", "===", "- - -", "    ", "\t", "　",
    "\n", "\n\n", " \n", "{: .x}", "{{ x }}", "{% x %}", "[TOC]", ": ", "$x$", "^[", "[^1]", ":::",
    "“", "（", "〔", "草原", "讯", "3月", "％", "\u200b", "\u00a0", "\u2028", "🐎", "𠮷",
)  # fmt: skip
ANY = st.characters(exclude_categories=("Cs", "Cc", "Cn"))
PRINTED = st.lists(st.one_of(st.sampled_from(MARKUP), ANY), max_size=12).map("".join)
SAID = PRINTED.filter(lambda text: bool(text.strip()))


def configured_extensions() -> list[Any]:
    with (PROJECT / "mkdocs.yml").open("rb") as stream:
        listed = yaml_load(stream, get_yaml_loader()).get("markdown_extensions", [])
    names = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in listed]
    return list(dict.fromkeys([*ALWAYS_ON, *names]))


EXTENSIONS = configured_extensions()


def commonmark(text: str) -> str:
    return MarkdownIt("commonmark").render(text)


def python_markdown(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


RENDERERS = pytest.mark.parametrize("render", [commonmark, python_markdown])


class Seen(HTMLParser):
    """What a reader sees of some HTML: its text, without the marks of gaps, and its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []
        self._in_gap = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._in_gap = self._in_gap or tag == "em"

    def handle_endtag(self, tag: str) -> None:
        self._in_gap = self._in_gap and tag != "em"

    def handle_data(self, data: str) -> None:
        if not self._in_gap:
            self.text.append(data)


def letters(*texts: str) -> str:
    """The texts without any white space."""
    return "".join("".join(texts).split())


@RENDERERS
@settings(max_examples=300, deadline=None)
@given(text=PRINTED)
@example(text="1. 甲")
@example(text="甲\n===")
@example(text="| a | b |\n| - | - |")
@example(text="[TOC]")
def test_a_paragraph_is_shown_as_printed(render: Any, text: str) -> None:
    seen = Seen(render(block(text)))
    assert letters(*seen.text) == letters(text)
    assert set(seen.tags) <= {"p", "br"}
    assert seen.tags.count("p") == (1 if text.strip() else 0)


@RENDERERS
@settings(deadline=None)
@given(text=SAID)
def test_a_line_is_shown_as_printed_in_a_heading_a_link_and_an_item(render: Any, text: str) -> None:
    for form in ("## {}", "甲 [{}](x.md)", "- ### [{}](x.md)\n\n    甲"):
        seen = Seen(render(form.format(inline(text))))
        assert letters(*seen.text).replace("甲", "") == letters(text).replace("甲", ""), form
        assert set(seen.tags) <= {"h2", "h3", "p", "a", "ul", "li"}, form


@st.composite
def articles(draw: st.DrawFn) -> Any:
    """Articles whose texts look like markup, with gaps anywhere and datelines that may match."""
    texts = draw(st.lists(SAID, min_size=1, max_size=4))
    agency, kind = draw(
        st.sampled_from([("本报", "讯"), ("*", "_"), ("1.", "#"), ("新华社", "电")])
    )
    if draw(st.booleans()):
        texts[0] = f"{agency}草原3月1日{kind}{texts[0]}"
    heads = draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    paragraphs = [
        Paragraph("subhead" if head else "text", Text(t))
        for t, head in zip(texts, heads, strict=True)
    ]
    gaps = []
    for number, text in enumerate(texts):
        if not heads[number]:
            places = draw(st.sets(st.integers(0, len(text)), max_size=2))
            gaps += [Gap("…", "lost", number, place) for place in sorted(places)]
    return article(
        "2020-03-01-aaaaa",
        draw(SAID),
        paragraphs=paragraphs,
        gaps=tuple(gaps),
        kicker=draw(PRINTED),
        deck=draw(PRINTED),
        dateline=Dateline(agency, "草原", None, kind),
        captions=tuple(draw(st.lists(SAID, max_size=2))),
        signature=tuple(draw(st.lists(SAID, max_size=2))),
    )


@RENDERERS
@settings(max_examples=200, deadline=None)
@given(one=articles())
def test_an_article_is_shown_as_printed(render: Any, one: Any) -> None:
    seen = Seen(render(article_text(one)))
    bodies = [p.text.string for p in one.paragraphs]
    shown = (
        letters(*seen.text).replace("（", "").replace("）", "").replace("(", "").replace(")", "")
    )
    printed = letters(*bodies, *one.signature, *one.captions)
    for bracket in "（）()":  # the writer sets a signature in brackets
        printed = printed.replace(bracket, "")
    assert shown == printed
    assert seen.tags.count("em") == len(one.gaps)
    assert seen.tags.count("h2") == sum(p.kind == "subhead" for p in one.paragraphs)
    assert seen.tags.count("blockquote") == bool(one.captions)
    assert set(seen.tags) <= {"p", "br", "h2", "em", "strong", "blockquote"}


@RENDERERS
@settings(max_examples=60, deadline=None)
@given(one=articles())
def test_a_page_has_three_parts_whatever_is_printed(render: Any, one: Any) -> None:
    archive = archive_of(edition(one), DIRECTORY)
    body, meta = get_data(article_page(archive, one))
    assert meta["title"] == one.title
    assert Seen(render(body)).tags.count("hr") == 2


@RENDERERS
@settings(max_examples=60, deadline=None)
@given(one=articles())
def test_a_story_is_one_item_with_its_headline(render: Any, one: Any) -> None:
    archive = archive_of(edition(one), DIRECTORY)
    seen = Seen(render(stories(archive, [one], "index.md")))
    assert seen.tags.count("li") == seen.tags.count("h3") == seen.tags.count("a") == 1
    assert letters(*seen.text).startswith(letters(one.title))
    assert letters(one.deck) in letters(*seen.text)
    assert set(seen.tags) <= {"ul", "li", "h3", "a", "p", "em"}


WRITTEN = st.one_of(
    SAID, st.text("2019-0e.1甲、“yn\u3000", min_size=1), st.just("2020-03-30-7k2fq")
)


@given(
    text=WRITTEN,
    texts=st.lists(WRITTEN, min_size=1),
    number=st.one_of(st.integers(-(2**63), 2**63 - 1), st.floats(0, 1)),
    day=st.dates(),
)
@example(text="yes", texts=["甲: 乙"], number=1, day=date(2020, 3, 30))
@example(text="2020-03-30", texts=["甲 #乙"], number=1.0, day=date(2020, 3, 30))
@example(text="0e0", texts=["1e5", "0o7", "1.", ".5"], number=1.0, day=date(2020, 3, 30))
def test_front_matter_is_read_alike_by_parsers_of_both_yamls(
    text: str, texts: list[str], number: float, day: date
) -> None:
    """PyYAML reads YAML 1.1, what reads our own pages 1.2."""
    values = {"id": text, "tags": texts, "count": number, "date": day}
    written = front_matter({"id": text, "tags": texts, "count": number, "date": day})
    assert yaml.safe_load(written.strip("-\n")) == values
    _, read = own_parts(f"{written}正文\n")
    assert read == values | {"date": str(day)}


@settings(deadline=None)
@given(title=st.text(ANY | st.sampled_from("\n\t:#-'\"&*!|>%@`{}[]?, "), min_size=1))
@example(title="---")
@example(title="甲\n---\n乙")
@example(title="2020-03-01")
@example(title="yes")
@example(title="1_000")
@example(title="!!python/object:os.system")
def test_front_matter_gives_back_what_it_was_given(title: str) -> None:
    body, meta = get_data(front_matter({"title": title, "tags": (title, "乙")}) + "\n正文\n")
    assert meta == {"title": title, "tags": [title, "乙"]}
    assert body.strip() == "正文"


@settings(deadline=None)
@given(names=st.lists(SAID, min_size=1, max_size=3, unique=True))
def test_reporters_keep_their_names(names: list[str]) -> None:
    people = tuple(Person(name, "记者") for name in names)
    one = article("2020-03-01-aaaaa", reporter=people)
    directory = replace(DIRECTORY, people={name: f"p{n}" for n, name in enumerate(names)})
    body, meta = get_data(article_page(archive_of(edition(one), directory), one))
    assert meta["reporter"] == names
    assert letters(*names) in letters(*Seen(commonmark(body)).text).partition("记者：")[2]
