"""How an article is cited by GB/T 7714, from its front matter.

A line of text, so no library is asked: those for it format a whole bibliography by a CSL style,
some hundred times slower than the page is made. BibTeX and RIS are made in the reader's browser
(``theme/article.js``) from the page's ``citation_*`` elements, which tools such as Zotero read too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

NAMED = 3
"""Authors that GB/T 7714-2015 (8.1.2) names before 等."""


def full_title(meta: Mapping[str, object]) -> str:
    """Title and deck as a bibliography gives them, on one line."""
    title, deck = str(meta.get("title", "")), str(meta.get("deck", ""))
    return (f"{title}：{deck}" if deck else title).replace("\u3000", " ")


def gbt7714(meta: Mapping[str, object]) -> str:
    """The entry of a newspaper article by GB/T 7714-2015, 4.4.

    Its form is 主要责任者. 题名[N]. 报纸名, 出版日期(版次), as the standard's own example has it.
    Without an author it begins with the title (8.1.4); an unknown 版次 is left out.

    >>> gbt7714({"title": "数字革命", "reporter": ["丁文祥"], "newspaper": "中国青年报",
    ...          "date": "2000-11-20", "page": "15"})
    '丁文祥. 数字革命[N]. 中国青年报, 2000-11-20(15).'
    """
    authors = [str(name) for name in cast(Sequence[object], meta.get("reporter", ()))]
    named = [*authors[:NAMED], *(["等"] if len(authors) > NAMED else [])]
    page = f"({meta['page']})" if meta.get("page") else ""
    paper = ", ".join(str(meta[key]) for key in ("newspaper", "date") if meta.get(key)) + page
    parts = [", ".join(named), f"{full_title(meta)}[N]", paper]
    return ". ".join(part for part in parts if part) + "."
