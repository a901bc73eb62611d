"""报眉: what the folio line says of its page: its number, and the name of the page (版名)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.enrich.slugs import Section

_NUMBER = re.compile(
    r"第\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]+)\s*版|(?<![\d年月.])([A-Z]?\d{1,2})"
    r"(?:\s*版|$|(?=\s+[^\d\s年月日]{2,8}(?:$|\s))|(?=\s*[^\d\s年月日]{2,6}\s+\d{4}年))"
)
_DAYS = re.compile(
    r"(?:\d{4}\s*年)?\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}|"
    r"(?:星期|周)[一二三四五六日天]|农历\S*|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S*"
)
_NUMBERS = re.compile(
    r"第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]+)\s*版|版次\s*\S*|(?<![^\s])[A-Z]?\d{1,3}(?=\s|$)|"
    r"[总第]\S*期|今日\S*版"
)
_MAKERS = re.compile(
    r"(?:责任编辑|执行主编|执行编辑|本版编辑|本版主编|值班主任|值班编委|编辑|责编|美编|版式|视觉|校对|主编|编审|电话|"
    r"热线|邮箱|E-?mail|国内统一|邮发代号|网址).*"
)
_ADVERTS = re.compile("广告|公告|启事")
"""What stands above adverts and notices, seldom above a page of them."""
_NAME = re.compile(r"[一-鿿]{2,6}(?:[·•・][一-鿿]{2,6})?(?:周刊|专刊|副刊)?")
_PAPER = re.compile(r".*(?:日报|晚报|晨报|早报|时报|商报|导报|周报|报)")


def page_section(
    labels: Sequence[str], folio: Sequence[str], margin: Sequence[str], known: Sequence[Section]
) -> str | None:
    """The label of the whole page: the one that is no column; None when there are several.

    Where no known label stands alone, the folio line may name the page (``8 要闻``), or the one
    label of the ``margin``, which stands beside it.
    """
    of_pages = [section.label for section in known if not section.column]
    columns = {_bare(section.label) for section in known if section.column}
    bare = [_bare(label) for label in labels]
    pages = [label for label in of_pages if _bare(label) in bare and not _ADVERTS.match(label)]
    if not pages:
        pages = [label for label in of_pages if any(label in line for line in folio)]
    if not pages:
        return page_name(folio) or _alone({_bare(label) for label in margin} - columns)
    return pages[0] if len(pages) == 1 else None


def page_name(folio: Sequence[str]) -> str | None:
    """What a folio line prints beside its day and number; None when that is not one name.

    >>> page_name(["3 综合新闻 河北日报 2021年4月3日 星期六"]), page_name(["2021年4月3日 星期六"])
    ('综合新闻', None)
    >>> page_name(["2021.8.6 星期五 A09 民生 编辑 冯晓波 美编 苏岚"])
    '民生'
    """
    names = {
        token
        for line in folio
        for token in _NUMBERS.sub(" ", _DAYS.sub(" ", _MAKERS.sub("", line))).split()
        if _NAME.fullmatch(token) and not _PAPER.fullmatch(token)
    }
    return _alone(names)


def page_number(folio: Sequence[str]) -> str | None:
    """The number of the page as its folio lines print it; None when they differ or have none."""
    found = [match[1] or match[2] for line in folio if (match := _NUMBER.search(line))]
    return found[0] if len(set(found)) == 1 else None


def _alone(names: Collection[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None


def _bare(label: str) -> str:
    return re.sub(r"[\s【】\[\]|｜]", "", label).replace("•", "·").replace("・", "·")
