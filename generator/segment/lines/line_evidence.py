"""What speaks against each reading of a line by itself: costs in the logarithm of odds, added up.

Each sign that a line shows, alone or with the line above, has a weight of its own in
``line_weights``. Sums of weights are all that is done with them, so that the weights can be
fitted (``tests/eval/fitting``).
"""

from __future__ import annotations

import re

from generator.segment.lines.line_weights import LineWeights
from generator.segment.lines.line_words import ASKS, COLONS, QUOTED
from generator.segment.lines.rows import FULL, Label, Row, Shows
from generator.segment.lines.word_evidence import end_against, words_against
from generator.segment.pieces.paragraphs import BULLETS
from generator.segment.words.notices import is_notice
from generator.segment.writers.signing import is_signed, signs_off

WORD = re.compile(r"\w")
CONNECTS = re.compile("而(?!今|立)|但(?!愿)|却|因此|所以|于是|并且|不过|然而|可是|然后|接着")
"""Words that tie a sentence to the one before it."""
DANGLING = frozenset(
    "的在是和与及把将被对向从以为让使而并也又就都不没有这那其则且于到给由或如若因但却已正还只最更很"
)
"""Words of grammar that a phrase is not finished with."""
CUT_OFF = "-@/"
"""Marks inside numbers and addresses, which no line but a broken one ends with."""
WIDE, WIDEST = 27.0, 40.0
"""Headlines are seldom so wide (em), and hardly ever."""
JUTS = 6.0
"""Em by which a line is wider than its column: then its own width says nothing."""
TINY, BRIEF, LONG = 4, 9, 18
"""Letters of a headline."""
MOST_COMMAS, MOST_WORD = 3, 4.0
SIGNED = 8.0
"""Nats: what ends a sentence, with who wrote it behind, is the last line of a text."""
TOLD, TELLS = (
    4.0,
    re.compile(
        "告诉(?:本报)?记者|对(?:本报)?记者说|记者(?:了解到|看到|注意到|发现)|(?:^|[，。\\s])据(?:介绍|了解|统计|悉)"
    ),
)
"""Nats against a headline with words by which a report tells who said what."""
FEW, LONG_CLAUSE = 3, 8
"""Letters."""
ENDS_INSIDE = re.compile("[。；].")
FAR_OUT = 3.0
"""Em by which a line is far wider than its column."""
JUTS_OUT = 4.0
"""Nats against text in a line that is, above full lines of that column, where no blank line parts
headlines from texts."""
STANDS_IN = 3.0
"""Nats against a headline in a line that stands in as a paragraph's first line does."""
RUNS = 4.0
"""Nats against a headline in a lone line of a scan that is torn from running text."""
TELLS_OF = 2.0
"""Nats against a paragraph in a lone line of a scan that tells where something happened: set by
hand on guests' look pages."""


def own_costs(row: Row, below: Row | None, shows: Shows, w: LineWeights) -> dict[Label, float]:
    """What speaks against each label in the line itself and in the white space about it."""
    if row.label is not None:
        return {row.label: 0.0}
    if row.dated:
        return {Label.START: 0.0}
    if row.resumes:
        return {Label.TEXT: 0.0}
    alone = row.after_break and (below is None or below.after_break)
    text = w.wider_text if row.short is not None and row.short < -FAR_OUT else 0.0
    solid = not (shows.blanks or shows.scanned)
    text += JUTS_OUT if solid and _juts(row, below) else 0.0
    start = text + (w.lone_start if alone and (not row.closed or says(row)) else 0.0)
    start += w.single if alone and row.closed and not (shows.scanned and _wonders(row)) else 0.0
    start += TELLS_OF if shows.scanned and alone and _tells_of(row) else 0.0
    head = as_head(row, w) + _about(row, below, shows, w)
    head += RUNS if shows.scanned and alone and _runs(row.string) else 0.0
    head -= w.head_comma + w.quote_open if _quotes_on(row, below) else 0.0
    head += STANDS_IN if shows.indents and _opens_paragraph(row, below) else 0.0
    found = {Label.START: start, Label.TEXT: text + w.text, Label.HEAD: head}
    if row.inset_below:
        del found[Label.HEAD]
    return found


def _opens_paragraph(row: Row, below: Row | None) -> bool:
    """Whether a line stands in above one that does not and fills the column."""
    if below is None or below.label is not None or below.line.indented is not False:
        return False
    return bool(row.line.indented) and row.as_first and below.is_full


def _juts(row: Row, below: Row | None) -> bool:
    """Whether a line juts out of the column that the full line below it stands in."""
    if row.short is None or below is None or below.fit is None or row.line.display:
        return False
    full = below.label is None and below.short is not None and abs(below.short) <= FULL
    return row.short < -FAR_OUT and full and not row.closed


def _quotes_on(row: Row, below: Row | None) -> bool:
    """Whether what somebody said is a headline of two lines: it opens here, with a comma behind
    its first half, and is closed at the end of a short line below."""
    text = row.string
    if below is None or not (row.ends_short and below.ends_short):
        return False
    opens = text[:1] == "“" and text[-1:] == "，" and "”" not in text
    return opens and below.string[-1:] == "”" and "“" not in below.string


def _runs(text: str) -> bool:
    """Whether a line has what no headline has: a sentence that ends inside it, three clauses that
    are not alike, or a single letter behind a comma, a few behind a long clause.

    >>> _runs("他站起身，点灯，磨墨"), _runs("又有茶，又有花，又有酒"), _runs("春茶卖得好，县")
    (True, False, True)
    """
    clauses = [len(clause) for clause in text.rstrip("，").split("，")]
    uneven = len(clauses) > 2 and max(clauses) > min(clauses) + 1
    torn = len(clauses) > 1 and clauses[-1] <= (FEW if clauses[-2] >= LONG_CLAUSE else 1)
    return uneven or torn or ENDS_INSIDE.search(text) is not None


def _wonders(row: Row) -> bool:
    """Whether a line asks its readers, as headlines do: nobody says it, and nobody answers."""
    text = row.string
    return text[-1:] in "？?" and not (row.speaks or ASKS.match(text) or QUOTED.fullmatch(text))


def _tells_of(row: Row) -> bool:
    """Whether a line is a place or a matter and what is told of it, as headlines are: what begins
    with who speaks is a sentence."""
    text = row.string
    return row.speaks and not row.closed and "，" not in text and ASKS.match(text) is None


def says(row: Row) -> bool:
    """Whether a line ends as what leads to the next."""
    return row.string.endswith(COLONS)


def as_head(row: Row, w: LineWeights) -> float:
    """What speaks against a headline in the line itself."""
    text = row.string
    if not WORD.search(text):
        return w.marks_alone  # a mark of a headline set upright
    cost = w.head + end_against(text, w) + _size(row, w)
    cost += w.stop_inside if any(mark in text[:-1] for mark in "。；") else 0.0
    cost += SIGNED if is_signed(text) else 0.0
    tells = ("记者" in text or "据" in text) and TELLS.search(text)
    cost += TOLD if tells else 0.0
    cost += w.comma_inside * min(MOST_COMMAS, text[:-1].count("，"))
    cost += w.begins_text if row.opens or CONNECTS.match(text) else 0.0
    if row.listed:
        cost += w.bulleted if text[0] in BULLETS else w.numbered
    cost += w.notice if is_notice(text) else 0.0
    cost += w.signing if signs_off(text) else 0.0
    cost += w.dangling if text[-1:] in DANGLING else 0.0
    if text.count("（") != text.count("）") or text[-1:] in CUT_OFF:
        cost += w.broken
    cost += words_against(row, w)
    cost += w.orphan_head if row.leans_back else w.reads * row.reads
    if row.line.display:
        return cost + w.doubled
    if row.dashed:
        return cost + w.dashed
    return cost


def _size(row: Row, w: LineWeights) -> float:
    width, letters = row.line.width, len(row.string)
    juts = row.short is not None and row.short < -JUTS
    cost = 0.0 if juts else w.widest if width > WIDEST else w.wide if width > WIDE else 0.0
    cost += w.tiny if letters <= TINY else w.brief if letters <= BRIEF else 0.0
    cost += w.long if width > LONG else 0.0
    if row.line.display or row.short is None:
        return cost
    if abs(row.short) <= FULL:
        return cost + w.fills
    return cost + (w.narrow if row.ends_short else w.beyond if row.short < 0 else 0.0)


def _about(row: Row, below: Row | None, shows: Shows, w: LineWeights) -> float:
    """What the white space and the line below say of a headline."""
    parted = below is None or below.after_break
    cost = w.alone if row.after_break and parted else w.top if row.after_break else 0.0
    if not row.after_break:
        cost += w.foot if parted else w.tight
        like_text = (row.is_full or row.closed) and not row.line.display
        like_text &= not row.dashed
        cost += w.tight_in_block if like_text and shows.blanks and not parted else 0.0
        full = row.short is not None and abs(row.short) <= FULL
        cost += w.tight_and_full if full and not parted and not row.line.display else 0.0
    if below is None:
        return cost
    if below.dated or below.label is Label.APART:
        cost += w.before_opening
    elif below.opens or below.line.indented or below.as_first:
        cost += w.before_start
    cost += w.before_orphan if below.leans_back else 0.0
    cost += w.before_letter if below.opens_letter else 0.0
    cost += w.before_deck if below.dashed else 0.0
    bracket = below.string[:1] in "（(" and not below.after_break and below.label is None
    cost += w.before_bracket if bracket and not below.listed else 0.0
    return cost + (w.as_first_head if shows.scanned and row.as_first else 0.0)
