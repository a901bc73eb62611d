"""A heading for an article that prints none: the lead's clause whose subject is its region or body.

The heading is the lead's own words, verbatim, cut only at punctuation; readers see it marked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.enrich.gazetteer import Gazetteer
from generator.enrich.opening import without_opening

SHORTEST, LONGEST = 8, 30
"""How many characters a heading should have, where punctuation allows."""
_SENTENCES = 4
"""How far into the lead a subject is looked for."""

_CLOSING = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "【": "】",
    "「": "」",
    "『": "』",
}
_CLAUSE_ENDS = "，,；;：:—…"
_SENTENCE_ENDS = "。！？!?"
# 近日，· 3月27日，· 前不久， — the time alone, set off by a comma or only by a space
_TIME = (
    r"(?:近日|日前|近期|近来|近年来|连日来|前不久|不久前|眼下|目前|当前|如今|今年(?:以来)?|去年|今天|昨天|昨日|今日|入[春夏秋冬]以来|"
    r"(?:\d{4}年)?\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:至\s*(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日)?[上中下]?[午旬]?|\d{1,2}月[上中下]旬)"
)
_TIME_ALONE = re.compile(rf"\s*{_TIME}\s*$")
_TIME_SPACE = re.compile(rf"\s*{_TIME}\s+(?=[一-龥])")
_TIME_BEFORE = re.compile(rf"\s*(?:{_TIME})?\s*")
_ADVERBIAL = re.compile(
    r"\s*(?:为了?|随着|根据|按照|依据|针对|围绕|通过|经过|由于|因|受|自|从|在|当|据|经|面对|继|以|按|除了?|如果|虽然|尽管|截至|"
    r"记者|笔者|本报记者)"
)
_LEARNED = re.compile(r"(?:记者|笔者).*(?:获悉|了解到|看到|见到|得知)$|据.*(?:介绍|了解|悉|报道)$")
_HERE = re.compile(r"该[市盟区县旗厅局委院校站]|[全我][市盟区县旗]")


def derived_title(paragraphs: Sequence[str], gazetteer: Gazetteer) -> str:
    """A heading from the first paragraph that has words of its own; empty when none has."""
    for paragraph in paragraphs:
        lead = without_opening(paragraph)
        title = _from_lead(lead, gazetteer) if lead else ""
        if title:
            return title
    return ""


def _from_lead(lead: str, gazetteer: Gazetteer) -> str:
    sentences = [list(_clauses(s)) for s in _split(lead, _SENTENCE_ENDS)][:_SENTENCES]
    sentences = [clauses for clauses in sentences if clauses]
    subjects: tuple[Callable[[str], bool], ...] = (
        lambda clause: _names_region(clause, gazetteer),
        _says_here,
    )
    for is_subject in subjects:
        for clauses in sentences:
            for n, clause in enumerate(clauses):
                if is_subject(clause) and not _LEARNED.search(clause.rstrip(_CLAUSE_ENDS)):
                    return _grown(clauses[n:])
    return _grown(_past_adverbials(sentences[0])) if sentences else ""


def _past_adverbials(clauses: list[str]) -> list[str]:
    """The clauses of a sentence from its first that is no mere time, aim or source."""
    for n, clause in enumerate(clauses):
        bare = clause.rstrip(_CLAUSE_ENDS)
        if not (_TIME_ALONE.match(bare) or _ADVERBIAL.match(bare) or _LEARNED.search(bare)):
            return clauses[n:]
    return clauses


def _names_region(clause: str, gazetteer: Gazetteer) -> bool:
    """Whether a place of the table opens the clause, or follows a word of time that opens it."""
    start = _after_time(clause)
    hits = gazetteer.find(clause[start : start + 16], gazetteer.whole.name)
    return bool(hits) and hits[0].start == 0


def _says_here(clause: str) -> bool:
    """Whether 该市, 全旗 … opens the clause: the region, named before."""
    return _HERE.match(clause, _after_time(clause)) is not None


def _after_time(clause: str) -> int:
    match = _TIME_BEFORE.match(clause)
    return match.end() if match else 0


def _grown(clauses: Sequence[str]) -> str:
    """The first clause, and those after it as long as the heading stays within its length."""
    title = clauses[0]
    for clause in clauses[1:]:
        longer = title + clause
        if len(longer.rstrip(_CLAUSE_ENDS)) > LONGEST and len(title) > SHORTEST:
            break
        title = longer
    return title.rstrip(_CLAUSE_ENDS + " 　")


def _clauses(sentence: str) -> Iterator[str]:
    """The clauses of a sentence with their marks; a time set off by a space is one of its own."""
    for clause in _split(sentence, _CLAUSE_ENDS):
        time = _TIME_SPACE.match(clause)
        if time:
            yield clause[: time.end()].strip()
        rest = clause[time.end() :] if time else clause
        if rest.strip():
            yield rest.lstrip()


def _split(text: str, marks: str) -> Iterator[str]:
    """``text`` cut after ``marks``, but not inside quotation marks or brackets that close again."""
    start = n = 0
    stops = re.compile(f"[{re.escape(marks + ''.join(_CLOSING))}]")
    while stop := stops.search(text, n):
        n = stop.start()
        closing = text.find(_CLOSING[text[n]], n) if text[n] in _CLOSING else -1
        if closing > n:
            n = closing
        if text[n] in marks or (closing == n and text[n - 1] in _SENTENCE_ENDS):
            end = n + 1
            while end < len(text) and text[end] in marks:
                end += 1
            yield text[start:end].strip(_SENTENCE_ENDS + " 　")
            start = n = end
        else:
            n += 1
    if start < len(text):
        yield text[start:].strip(_SENTENCE_ENDS + " 　")
