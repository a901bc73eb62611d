"""报错: where a reader tells of a mistake, with the article filled in."""

from __future__ import annotations

import html
from collections.abc import Mapping

_RESERVED = {char: f"%{ord(char):02X}" for char in "%&#+?=\n \"<>'"}


def complaint(address: str | None, meta: Mapping[str, object], url: str | None) -> str:
    """The address that opens a report on the article of ``meta``; empty where none is set.

    ``address`` has ``{title}`` and ``{body}`` where the report's words go. Ready for an attribute;
    letters outside ASCII stay, as a browser encodes them by itself.

    >>> complaint("https://forge.example/new?t={title}", {"title": "甲&乙", "id": "x"}, None)
    'https://forge.example/new?t=报错：甲%26乙'
    """
    if not address:
        return ""
    facts = [
        f"编号：{meta['id']}",
        f"原文：{meta['source']}" if meta.get("source") else "",
        url or "",
    ]
    body = "\n".join([*(fact for fact in facts if fact), "错处：\n应为："])
    filled = address.replace("{title}", _encoded(f"报错：{meta.get('title', '')}"))
    return html.escape(filled.replace("{body}", _encoded(body)))


def _encoded(text: str) -> str:
    return "".join(_RESERVED.get(char, char) for char in text)
