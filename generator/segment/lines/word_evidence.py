"""What the words and the end of a line say against a headline: costs as in ``line_evidence``."""

from __future__ import annotations

import re

from generator.segment.lines.line_weights import LineWeights
from generator.segment.lines.line_words import ASKS, QUOTED, calls, greets, is_preface
from generator.segment.lines.rows import Row

FIELD = re.compile("[一-鿿（）、]{2,9}[：:].*[0-9]")
"""A name and a figure, as notices list them: 联系电话：…"""
SPEECH = re.compile("[说道：][：，]“|”[^，。]{0,8}[说道]$|[说道][，：]$")
TIMES = re.compile(r"\d(?:月|时)")
PROSE = re.compile("[了着我他她你们就也都还说是被得很这那其]")
"""Words of grammar, which headlines do without."""
MOST_PROSE, MOST_LISTED = 4, 3


def words_against(row: Row, w: LineWeights) -> float:
    """What the words of the line say against a headline."""
    text = row.string
    colon, quoted = "：" in text or ":" in text, "“" in text or "”" in text
    cost = w.prose * min(MOST_PROSE, len(PROSE.findall(text)))
    cost += w.listing * min(MOST_LISTED, text.count("、"))
    cost += w.greeting if colon and greets(text) else 0.0
    cost += w.speaker if row.speaks else 0.0
    cost += w.asks if ASKS.match(text) else 0.0
    cost += w.quoted if quoted and QUOTED.fullmatch(text) else 0.0
    cost += w.field if colon and FIELD.match(text) else 0.0
    cost += w.speech if SPEECH.search(text) else 0.0
    cost += w.times if TIMES.search(text) else 0.0
    if quoted:
        opens, closes = text.find("“"), text.find("”")
        cost += w.quote_open if text.rfind("“") > text.rfind("”") else 0.0
        cost += w.quote_closed if closes >= 0 and (opens < 0 or closes < opens) else 0.0
    short = row.ends_short and not row.closed
    cost += w.short_comma if short and "，" in text[:-1] else 0.0
    cost += w.twin if row.twin else 0.0
    cost += w.entry if row.entry or row.in_list.inside or is_preface(text) else 0.0
    plain = short and "，" not in text
    return cost + (w.numbered_brief if plain and row.listed else 0.0)


def end_against(text: str, w: LineWeights) -> float:
    """What the end of the line says against a headline."""
    last = text[-1:]
    if last == "。" or text.endswith(("。”", "。’")):
        return w.head_stop
    if last in "，、；":
        return w.head_comma
    if last in "：:":
        return w.head_colon + (w.calls if calls(text) else 0.0)
    if last in "！？!?…":
        return w.head_cry
    return w.head_bracket if last in "）)" else 0.0
