"""Which region (盟市) an article is from, and which counties (旗县区) it names.

The order of evidence is the paper's own: dateline, byline's office, headline, lead; what only the
body says counts last and least.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.enrich.gazetteer import Gazetteer, Hit, Region
from generator.enrich.opening import without_opening
from generator.model import Dateline

_OFFICE = re.compile(
    r"(?:本报|日报社?|融媒体?)?驻?([一-龥]{2,12}?)(?:分社|记者站|融媒体中心记者站)"
)
_HEADLINE_PARTS = re.compile(r"[\u3000\n：:｜|]")
_DOMINANT = 0.6
"""The share of the body's mentions that makes one region the body's own."""
_SEVERAL = 3
"""So many regions together are the whole."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article prints that may say where it is from.

    ``headline`` is kicker, title and deck, a line break or full-width space between them.
    """

    headline: str
    lead: str
    body: str = ""
    dateline: Dateline | None = None
    byline: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A region's canonical name (None: elsewhere, or unknown), its evidence, and how sure (0–1)."""

    region: str | None
    source: Literal["dateline", "byline", "headline", "lead", "body"] | None
    reason: str
    confidence: float


def region_of(evidence: Evidence, gazetteer: Gazetteer) -> Attribution:
    """The region an article is from. A dateline elsewhere (新华社北京…电) settles it: none."""
    return (
        _from_dateline(evidence.dateline, gazetteer)
        or _from_byline(evidence.byline, gazetteer)
        or _from_headline(evidence.headline, gazetteer)
        or _from_lead(evidence.lead, gazetteer)
        or _from_body(evidence.body or evidence.lead, gazetteer)
        or Attribution(None, None, "no place of the region table is named", 0.5)
    )


def places_of(text: str, gazetteer: Gazetteer, region: str | None = None) -> tuple[str, ...]:
    """The counties (旗县区) named in ``text``, canonical, in order of first appearance.

    ``region`` is the article's region, if known: it lets 新城区 count without 呼和浩特 beside it.
    """
    hits = gazetteer.find(text, region)
    return tuple(dict.fromkeys(h.region.name for h in hits if h.region.level == "county"))


def _from_dateline(dateline: Dateline | None, gazetteer: Gazetteer) -> Attribution | None:
    if dateline is None or not dateline.place:
        return None
    place = dateline.place.strip()
    region = gazetteer.dateline_region(place)
    if region is not None:
        return Attribution(region.name, "dateline", f"the dateline is {place}", 0.99)
    misread = gazetteer.misread_dateline(place)
    if misread is not None:
        reason = f"the dateline {place} is one letter from {misread.short}"
        return Attribution(misread.name, "dateline", reason, 0.8)
    return Attribution(None, "dateline", f"the dateline {place} is outside the region table", 0.9)


def _from_byline(byline: str, gazetteer: Gazetteer) -> Attribution | None:
    office = _OFFICE.search(byline)
    region = gazetteer.dateline_region(office[1]) if office else None
    if office is None or region is None:
        return None
    return Attribution(region.name, "byline", f"the byline's office is {office[0]}", 0.95)


def _from_headline(headline: str, gazetteer: Gazetteer) -> Attribution | None:
    alone = _place_set_alone(headline, gazetteer)
    if alone is not None:
        return Attribution(alone.name, "headline", "the headline's first line is the place", 0.95)
    hits = gazetteer.find(headline)
    regions = _regions(hits, gazetteer)
    whole = gazetteer.whole.name
    says_whole = any(h.region.level == "whole" for h in hits)
    if len(regions) == 1:
        return Attribution(regions[0], "headline", f"the headline names {regions[0]}", 0.9)
    if len(regions) >= _SEVERAL or (regions and says_whole):
        return Attribution(whole, "headline", f"the headline names {'、'.join(regions)}", 0.7)
    if regions:
        reason = f"the headline names {'、'.join(regions)}, this one first"
        return Attribution(regions[0], "headline", reason, 0.6)
    if says_whole:
        return Attribution(whole, "headline", "the headline names the whole region", 0.9)
    return None


def _place_set_alone(headline: str, gazetteer: Gazetteer) -> Region | None:
    """The region whose name is a line of the headline by itself (兴安盟 / 为企业纾困…)."""
    parts = _HEADLINE_PARTS.split(headline)
    if len(parts) < 2:
        return None
    found = gazetteer.at_dateline(parts[0].strip())
    if found is None or parts[0].strip() not in gazetteer.names:
        return None
    return gazetteer.region_of(found)


def _from_lead(lead: str, gazetteer: Gazetteer) -> Attribution | None:
    hits = _without_attributes(gazetteer.find(without_opening(lead)))
    if not hits:
        return None
    first = gazetteer.region_of(hits[0].region).name
    alone = len({gazetteer.region_of(h.region).name for h in hits}) == 1
    reason = f"the lead names {first}" + ("" if alone else " first")
    return Attribution(first, "lead", reason, 0.85 if alone else 0.7)


def _from_body(body: str, gazetteer: Gazetteer) -> Attribution | None:
    hits = _without_attributes(gazetteer.find(body))
    count = Counter(gazetteer.region_of(h.region).name for h in hits)
    if not count:
        return None
    name, most = count.most_common(1)[0]
    if most >= 2 and most >= _DOMINANT * count.total():
        reason = f"the body names {name} {most} times of {count.total()}"
        return Attribution(name, "body", reason, 0.5)
    if len(_regions(hits, gazetteer)) >= _SEVERAL:
        return Attribution(gazetteer.whole.name, "body", "the body names many regions", 0.4)
    return None


def _without_attributes(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without a whole that only leads up to its part (内蒙古 in 内蒙古阿拉善盟)."""
    following = {h.start for h in hits if h.region.level != "whole"}
    return [h for h in hits if h.region.level != "whole" or h.end not in following]


def _regions(hits: Sequence[Hit], gazetteer: Gazetteer) -> list[str]:
    """The regions named, by themselves or through a county, in order of first appearance."""
    named = (gazetteer.region_of(h.region).name for h in hits if h.region.level != "whole")
    return list(dict.fromkeys(named))
