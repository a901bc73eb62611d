"""The Markdown of a small edition, to build a site of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.publish.edition import ARTICLE, ISSUE

FRONT = """\
---
template: front.html
title: 报名
issue: 2020/03/30/index.md
date: 2020-03-30
---

- ### [一题](2020/03/30/aaaaa.md)

    摘要。

    记者 甲乙
"""
LIST = "---\ntemplate: ways.html\ntitle: 名录\n---\n\n- 无 0篇\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The Markdown of an edition of one article."""
    pages = {
        "index.md": FRONT,
        "2020/03/30/aaaaa.md": ARTICLE,
        "2020/03/30/index.md": ISSUE,
        "2020/index.md": "---\ntemplate: calendar.html\ntitle: 2020年\n---\n",
        "region/index.md": LIST,
        "section/index.md": LIST,
        "reporter/index.md": LIST,
        "keyword/index.md": LIST,
        "data/index.md": "---\ntemplate: data.html\ntitle: 数据\n---\n",
        "sitemap.xml": "<!-- ours -->",
    }
    for path, text in pages.items():
        file = tmp_path / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "docs"
