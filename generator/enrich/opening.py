"""Where an article's own words begin: after its dateline (电头) and byline (署名)."""

from __future__ import annotations

import re

# 本报呼和浩特3月29日讯（记者 刘某）· 新华社北京4月2日电 · 本报讯 记者某某报道：
_DATELINE = re.compile(
    r"\s*(?:本报|本刊|[一-龥]{2,8}?(?:社|网|报))[^，。；！？,;!?“”《》]{0,30}?(?:日(?:讯|电)|(?:讯|电|报道)(?=[\s（(：:]|近日|$))"
)
_BYLINE = re.compile(
    r"\s*(?:[（(][^（）()]{0,80}[）)]|[^，。；！？,;!?：:]{0,40}(?:报道|摄影)[：:])?[\s：:]*"
)
_SPACE_BYLINE = re.compile(r"\s*□?\s*(?:本报)?(?:记者|通讯员|实习生)\s[^，。,]{2,20}?\s{2,}")


def without_opening(lead: str) -> str:
    """The first paragraph without its dateline and byline, from its first own word on."""
    dateline = _DATELINE.match(lead)
    if dateline is None:
        byline = _SPACE_BYLINE.match(lead)
        return lead[byline.end() :].lstrip() if byline else lead.lstrip()
    byline = _BYLINE.match(lead, dateline.end())
    return lead[byline.end() if byline else dateline.end() :].lstrip()
