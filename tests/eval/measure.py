"""How well an extraction agrees with what a person reads: the numbers of one page.

Text is compared after NFKC on letters and digits; similarity = 1 − normalised edit distance.
The objects are those of ``extract --format jsonl``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from rapidfuzz.distance import Levenshtein

from tests.eval.truth import TrueArticle, TruePage, normalise
from tests.eval.verdict import ArticleScore, Object, Score

FOUND = 0.5
"""A body less similar than this to every extracted body was not found."""
TOLERANCE = 2
"""Letters by which a paragraph boundary or a gap may be off."""
QUOTE = 4
"""Letters that a gap must quote to be told from other places."""
HAN = re.compile(r"[㐀-鿿豈-﫿𠀀-𲎯]")


def similarity(one: str, other: str) -> float:
    """Of two texts, on their letters and digits: 1 when equal, 0 when nothing agrees."""
    return Levenshtein.normalized_similarity(normalise(one), normalise(other))


def body_of(got: Object) -> str:
    return "\n".join(p["text"] for p in got["paragraphs"])


def score(truth: TruePage, objects: Sequence[Object], raw: str) -> Score:
    """The verdict on ``objects``, extracted from ``raw``, against ``truth``."""
    got = [o for o in objects if o["kind"] == "article"]
    pairs = _match(truth, got, raw)
    lost, twice = _coverage(objects, raw)
    return Score(
        page=truth.file,
        articles=[_score_article(truth, a, pairs.get(a.name), raw) for a in truth.articles],
        extra_articles=len(got) - len(pairs),
        lost=lost,
        claimed_twice=twice,
        misowned=_misowned(truth, objects, pairs),
    )


def _true_body(article: TrueArticle, raw: str) -> str:
    return "\n".join(p.text(raw) for p in article.paragraphs)


def _match(truth: TruePage, got: Sequence[Object], raw: str) -> dict[str, Object]:
    """True articles and extracted ones in pairs, the most similar bodies first."""
    bodies = [normalise(body_of(o)) for o in got]
    ranked = []
    for article in truth.articles:
        body = normalise(_true_body(article, raw))
        for i, other in enumerate(bodies):
            ranked.append((Levenshtein.normalized_similarity(body, other), article.name, i))
    pairs: dict[str, Object] = {}
    used: set[int] = set()
    for likeness, name, i in sorted(ranked, reverse=True):
        if likeness >= FOUND and name not in pairs and i not in used:
            pairs[name] = got[i]
            used.add(i)
    return pairs


def _score_article(truth: TruePage, a: TrueArticle, got: Object | None, raw: str) -> ArticleScore:
    result = ArticleScore(a.name, got, boundaries_true=len(a.paragraphs) - 1)
    if got is None:
        result.gaps_missed = [quote[-8:] for quote in _gap_prefixes(a, raw)]
        return result
    _score_facts(result, truth, a, got)
    true_body, got_body = _true_body(a, raw), body_of(got)
    result.body = similarity(true_body, got_body)
    _score_gaps(result, a, got, raw)
    _score_boundaries(result, a, got, raw)
    result.unsupported = _unsupported(got, raw)
    result.noise = _noise(truth, a, got, raw)
    return result


def _score_facts(result: ArticleScore, truth: TruePage, a: TrueArticle, got: Object) -> None:
    title = normalise(got["title"])
    if a.title:
        right = title == normalise(a.title.text)
        result.title = right and got["title_source"] == "printed"
    else:
        verbatim = title and title in normalise(body_of(got))
        result.title = bool(verbatim) and got["title_source"] == "derived"
    result.furniture = _furniture(a, got)
    result.region = got["region"] == a.region
    persons = [(p["name"], p["role"]) for p in got["reporter"]]
    result.reporters = sorted(name for name, _ in persons) == sorted(n for n, _ in a.reporter)
    result.roles = sorted(persons) == sorted(a.reporter)
    line = got["dateline"]
    keys = ("agency", "place", "date", "kind")
    result.dateline = (tuple(line[k] for k in keys) if line else None) == a.dateline
    result.date = got["date"] == truth.date
    result.section = got["section"] == a.section
    result.places = set(a.places) == set(got["places"])
    captions = sorted(normalise(c) for c in got["captions"])
    result.captions = captions == sorted(normalise(c.text) for c in a.captions)


def _furniture(a: TrueArticle, got: Object) -> bool:
    """Kicker, deck, signature and the page it came from."""
    pairs = [
        (a.kicker, got["kicker"]),
        (a.deck, got["deck"]),
        (a.signature, "".join(got["signature"])),
    ]
    right = all(normalise(t.text if t else "") == normalise(g or "") for t, g in pairs)
    came = re.findall(r"[A-Za-z]?\d+", got["continued_from"] or "")
    return right and came == (list(a.continued_from.reads) if a.continued_from else [])


def _gap_prefixes(a: TrueArticle, raw: str) -> list[str]:
    """For each true gap the letters of the body from the start of its paragraph up to it."""
    return [normalise(p.before_gap(raw, gap)) for p in a.paragraphs for gap in p.gaps]


def _score_gaps(result: ArticleScore, a: TrueArticle, got: Object, raw: str) -> None:
    """Pairs true gaps with extracted ones by the letters quoted before them."""
    open_gaps = _gap_prefixes(a, raw)
    for gap in got["gaps"]:
        quote = normalise(gap["after"])
        place = [p for p in open_gaps if len(quote) >= QUOTE and p.endswith(quote)]
        if place:
            open_gaps.remove(place[0])
            result.gaps_found += 1
        else:
            result.gaps_extra.append(gap["after"])
    result.gaps_missed = [prefix[-8:] for prefix in open_gaps]


def _boundaries(paragraphs: Sequence[str]) -> list[int]:
    """Offsets, counted in letters and digits, at which a new paragraph begins."""
    found, at = [], 0
    for text in paragraphs[:-1]:
        at += len(normalise(text))
        found.append(at)
    return found


def _score_boundaries(result: ArticleScore, a: TrueArticle, got: Object, raw: str) -> None:
    true_texts = [p.text(raw) for p in a.paragraphs]
    got_texts = [p["text"] for p in got["paragraphs"]]
    ops = Levenshtein.opcodes(normalise("".join(got_texts)), normalise("".join(true_texts)))
    true = _boundaries(true_texts)
    mapped = [_mapped(at, ops) for at in _boundaries(got_texts)]
    result.boundaries_true, result.boundaries_got = len(true), len(mapped)
    for at in mapped:
        near = [t for t in true if abs(t - at) <= TOLERANCE]
        if near:
            true.remove(min(near, key=lambda t: abs(t - at)))
            result.boundary_hits += 1


def _mapped(at: int, ops: Any) -> int:
    """The place in the true body of offset ``at`` in the extracted one."""
    for op in ops:
        if op.src_start <= at < op.src_end:
            return min(int(op.dest_start) + at - int(op.src_start), int(op.dest_end))
    return int(ops.dest_len)


def _unsupported(got: Object, raw: str) -> str:
    """Han characters of the text that neither its raw spans nor a named repair has."""
    spans = (got["source"] or {}).get("spans", ())
    have = Counter("".join(raw[a:b] for a, b in spans))
    have += Counter("".join(r["after"] for r in got["repairs"]))
    shown = Counter(HAN.findall(body_of(got)))
    return "".join((shown - have).elements())


def _noise(truth: TruePage, a: TrueArticle, got: Object, raw: str) -> str:
    """Characters in the body that the page has, but not in this article's body: noise, labels,
    headlines, letters of a neighbour. Two such letters in a row, or one sign of noise, count."""
    noise = {c for left in truth.leftovers for s, e in left.spans for c in raw[s:e]}
    noise -= set(_true_body(a, raw)) | set(" \n")
    text, true = (re.sub(r"\s", "", t) for t in (body_of(got), _true_body(a, raw)))
    repaired = "".join(r["after"] for r in got["repairs"])
    found = "".join(c for c in text if c in noise and c not in repaired)
    for op in Levenshtein.opcodes(normalise(text), normalise(true)):
        if op.tag == "insert" or op.tag == "equal" or op.tag == "replace":
            continue
        run = normalise(text)[op.src_start : op.src_end]
        found += run if len(run) >= 2 and run not in repaired else ""
    return found


def _coverage(objects: Sequence[Object], raw: str) -> tuple[int, int]:
    """How many non-space characters lie in no span, and in more than one."""
    claims: Counter[int] = Counter()
    for o in objects:
        for start, end in _spans(o):
            claims.update(range(start, end))
    solid = [i for i, c in enumerate(raw) if not c.isspace()]
    return sum(not claims[i] for i in solid), sum(claims[i] > 1 for i in solid)


def _spans(o: Object) -> list[tuple[int, int]]:
    spans = o["spans"] if o["kind"] == "unassigned" else (o["source"] or {}).get("spans", ())
    return [(start, end) for start, end in spans]


def _misowned(truth: TruePage, objects: Sequence[Object], pairs: dict[str, Object]) -> int:
    """Non-space characters that the extraction gives to another owner than a person does."""
    names = {id(got): name for name, got in pairs.items()}
    given: dict[int, str] = {}
    for o in objects:
        name = names.get(id(o), "?") if o["kind"] == "article" else "unassigned"
        given |= {at: name for start, end in _spans(o) for at in range(start, end)}
    reasons = {left.why for left in truth.leftovers}
    wrong = 0
    for at, owner in truth.owners().items():
        wrong += given.get(at) != ("unassigned" if owner in reasons else owner)
    return wrong
