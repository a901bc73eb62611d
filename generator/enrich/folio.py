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
    r"(?:责任编辑|执行主编|执行编辑|本版编辑|本版责编|本版主编|值班|编辑|责编|美编|图编|版式|视觉|校对|主编|编审|审读|"
    r"组版|联系|监制|制图|电子版|电子邮箱|投稿|新闻热线|电话|热线|邮箱|E-?mail|国内统一|邮发代号|刊号|零售|印刷|出版|网址).*"
)
_ADVERTS = re.compile("广告|公告|启事")
"""What stands above adverts and notices, seldom above a page of them."""
_NAME = re.compile(r"[一-鿿]{2,6}(?:[·•・][一-鿿]{2,6})?(?:周刊|专刊|副刊)?")
_PAPER = re.compile(r".*(?:日报|晚报|晨报|早报|时报|商报|导报|周报|报)")


def page_section(
    labels: Sequence[str], folio: Sequence[str], margin: Sequence[str], known: Sequence[Section]
) -> str | None:
    """The name of the whole page (版名); None where nothing, or more than one thing, may be it.

    The folio line names the page (``8 要闻``), or the one label of the ``margin``, which stands
    beside it. Else it is the one known label that is no column: such a label may as well stand
    over one article of another page.
    """
    columns = {_bare(section.label) for section in known if section.column}
    of_pages = [section.label for section in known if not section.column]
    beside = {_bare(label) for label in margin} - columns
    named = page_name(folio) or _alone(beside)
    if named:
        return next((label for label in of_pages if _bare(label) == named), named)
    bare = [_bare(label) for label in labels]
    pages = [label for label in of_pages if _bare(label) in bare and not _ADVERTS.match(label)]
    if not pages:
        pages = [label for label in of_pages if any(label in line for line in folio)]
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
        for token in _tokens(line)
        if _NAME.fullmatch(token) and not _PAPER.fullmatch(token)
    }
    return _alone(names)


def _tokens(line: str) -> list[str]:
    """The words of a folio line; a name letterspaced in a line of its own is one."""
    rest = _NUMBERS.sub(" ", _DAYS.sub(" ", _MAKERS.sub("", line)))
    return [_bare(line)] if rest == line and _NAME.fullmatch(_bare(line)) else rest.split()


def page_number(folio: Sequence[str]) -> str | None:
    """The number of the page as its folio lines print it; None when they differ or have none."""
    bare = [_MAKERS.sub("", line) for line in folio]
    found = [match[1] or match[2] for line in bare if (match := _NUMBER.search(line))]
    return found[0] if len(set(found)) == 1 else None


def _alone(names: Collection[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None


def _bare(label: str) -> str:
    return re.sub(r"[\s【】\[\]|｜]", "", label).replace("•", "·").replace("・", "·")
