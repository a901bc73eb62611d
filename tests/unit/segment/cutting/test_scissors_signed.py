"""Scissors by who wrote: a byline opens an article, a signature ends it."""

from __future__ import annotations

import pytest

from generator.segment.cutting.strips import Kind
from tests.unit.segment.newsprint import (
    BRIDGE,
    BRIDGE_HEAD,
    MORE_TEA,
    SCHOOL,
    SCHOOL_HEAD,
    TEA,
    TEA_DATED,
    TEA_HEAD,
    Part,
    clips,
    cuts,
)

TEXT, HEAD, BYLINE, SIGN = Kind.TEXT, Kind.HEAD, Kind.BYLINE, Kind.SIGN


def test_a_byline_below_a_headline_opens_an_article() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(BYLINE, "□本报记者 李雷"),
        Part(TEXT, TEA),
        Part(HEAD, SCHOOL_HEAD),
        Part(BYLINE, "□本报记者 赵敏"),
        Part(TEXT, SCHOOL),
    )
    assert cuts(found) == [(0, 3), (3, 6)]


def test_a_byline_below_a_dated_brief_that_names_its_reporter_opens_an_article() -> None:
    # the headlines stand below their texts
    found = clips(
        Part(TEXT, TEA_DATED),
        Part(BYLINE, "□本报记者 赵敏"),
        Part(TEXT, SCHOOL),
        Part(HEAD, SCHOOL_HEAD),
    )
    assert cuts(found) == [(0, 1), (1, 4)]


def test_a_byline_below_a_headline_below_a_text_names_who_wrote_that() -> None:
    found = clips(
        Part(TEXT, TEA),
        Part(HEAD, TEA_HEAD),
        Part(BYLINE, "□本报记者 李雷"),
        Part(TEXT, SCHOOL),
        Part(HEAD, SCHOOL_HEAD),
        Part(BYLINE, "□本报记者 赵敏"),
        Part(TEXT, BRIDGE),
        Part(HEAD, BRIDGE_HEAD),
        Part(BYLINE, "□本报记者 韩梅梅"),
    )
    assert cuts(found) == [(0, 3), (3, 6), (6, 9)]


@pytest.mark.parametrize("inside", [False, True])
def test_who_signs_an_article_is_not_whom_its_byline_names(inside: bool) -> None:
    end = [Part(TEXT, MORE_TEA + "（韩梅梅）")]
    if not inside:
        end = [Part(TEXT, MORE_TEA), Part(SIGN, "（韩梅梅）")]
    parts = [Part(TEXT, TEA), Part(HEAD, "收购点"), *end]
    assert cuts(clips(Part(HEAD, TEA_HEAD), *parts)) == [(0, 1 + len(parts))]
    signed_twice = clips(Part(HEAD, TEA_HEAD), Part(BYLINE, "□本报记者 李雷"), *parts)
    assert cuts(signed_twice) == [(0, 3), (3, 2 + len(parts))]


def test_a_brief_without_headline_starts_where_another_was_signed() -> None:
    found = clips(
        Part(TEXT, TEA_DATED),
        Part(SIGN, "（李雷）"),
        Part(TEXT, SCHOOL),
        Part(SIGN, "（赵敏）"),
    )
    assert cuts(found) == [(0, 2), (2, 4)]


def test_a_signature_in_the_text_ends_it_too() -> None:
    found = clips(Part(TEXT, TEA_DATED + "（王芳）"), Part(TEXT, SCHOOL + "（赵敏）"))
    assert cuts(found) == [(0, 1), (1, 2)]


@pytest.mark.parametrize("inside", [False, True])
def test_an_article_is_signed_once(inside: bool) -> None:
    """A line below, whosever it is, makes one article of no two that have writers of their own."""

    def signed(text: str, name: str) -> list[Part]:
        if inside:
            return [Part(TEXT, f"{text}（{name}）")]
        return [Part(TEXT, text), Part(SIGN, f"（{name}）")]

    first, second = (
        signed(TEA, "李雷"),
        signed("区里的老图书馆搬了新家，原来的阅览室留给了社区的孩子们写作业。", "韩梅梅"),
    )
    below = [Part(TEXT, "夜班车还要等多久"), Part(BYLINE, "□本报评论员"), Part(TEXT, SCHOOL)]
    assert cuts(clips(*first, *second, *below))[0] == (0, len(first))
