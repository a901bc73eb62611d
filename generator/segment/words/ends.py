"""How a stretch of text ends."""

from __future__ import annotations

SENTENCE_ENDS = "。！？!?…"
CLOSING = "”’』」）)》〉】"


def tail_open(text: str) -> bool:
    """Whether ``text`` stops without an end mark; brackets at its end are looked behind.

    >>> tail_open("营造良好氛围、提供强大精神"), tail_open("“云会商”5次。"), tail_open("“好！”")
    (True, False, False)
    >>> tail_open("本报通辽3月29日电（记者 郭洪申）"), tail_open("无死角。（高占峰）")
    (True, False)
    """
    bare = text.rstrip()
    if bare.endswith(("）", ")")):
        opening = max(bare.rfind("（"), bare.rfind("("))
        before = bare[: max(opening, 0)].rstrip()
        return bool(before) and tail_open(before)
    inner = bare.rstrip(CLOSING)
    return bool(inner) and inner[-1] not in SENTENCE_ENDS
