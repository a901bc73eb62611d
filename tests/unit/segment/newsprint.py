"""Newsprint for the tests of segmenting: a page is cleaned and segmented as it would be."""

from __future__ import annotations

from generator.clean.pages import clean_page
from generator.model import Article, RawPage, Segmented
from generator.pipeline import Desk
from generator.segment.articles import segment_page

TEA = (
    "皖南山区的春茶近日陆续开采，茶农们天不亮就背着竹篓上山，赶在雨水到来之前把头一批鲜叶采下来。"
    "合作社的收购点设在村口，当天采下的鲜叶当天称重、当天付款。"
    "去年全县有三千多户茶农靠这一片叶子增加了收入。"
)
BRIDGE = (
    "横跨巢湖的新大桥昨日合龙，桥长四公里，设双向六车道，通车后两岸居民过湖的时间将从一个小时缩短到十分钟。"
    "施工单位连夜浇筑最后一段桥面，工程师逐节复核钢梁的位置。"
    "大桥计划明年六月通车。"
)


def set_in(text: str, size: int = 18, indent: str = "　　") -> str:
    """``text`` in a column of ``size`` em, its first line standing in."""
    first = size - len(indent)
    lines = [indent + text[:first]]
    lines += [text[i : i + size] for i in range(first, len(text), size)]
    return "\n".join(lines) + "\n"


def segmented(text: str, desk: Desk) -> Segmented:
    page = RawPage("page.txt", text)
    return segment_page(page, clean_page(page, desk.words.lexicon), desk.words)


def articles(text: str, desk: Desk) -> list[Article]:
    return [draft.article for draft in segmented(text, desk).drafts]


def only(text: str, desk: Desk) -> Article:
    found = articles(text, desk)
    assert len(found) == 1
    return found[0]
