"""The article and the issue of a small edition, and what is in a folder."""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
SETTINGS = PROJECT / "mkdocs.yml"
ARTICLE = """\
---
title: '一题 <script>alert(1)</script> & "二"'
kicker: <i>引题</i>
deck: <i>副题</i>
byline: <i>署名</i>
id: 2020-03-30-aaaaa
title_source: printed
---

正文在此。

---

- 本期：[2020年3月30日](index.md)
"""
ISSUE = """\
---
template: issue.html
title: 2020年3月30日
date: 2020-03-30
---

- 版面：版次不详

## 版次不详

- ### [一题](aaaaa.md)

    摘要。

    记者 甲乙
"""


def content(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }
