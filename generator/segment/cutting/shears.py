"""What an article cut so is worth: every sign that speaks for or against it, weighed.

Only sums of the weights in ``cut_weights`` are made, so that they can be fitted
(``tests/eval/fitting``); nothing is decided by them here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.segment.cutting.clips import Clip, Offer, Run
from generator.segment.cutting.crossheads import Crossheads
from generator.segment.cutting.cut_weights import CutWeights
from generator.segment.cutting.nearness import USUAL
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import LEAD, Kind
from generator.segment.lines.line_words import opens_letter
from generator.segment.pieces.piece import TABLE_ROW, VERSE, is_row
from generator.segment.roles.lone_captions import may_be_caption
from generator.segment.words.ends import SENTENCE_ENDS
from generator.segment.writers.byline_words import BYLINE_END
from generator.segment.writers.bylines import has_role
from generator.segment.writers.signing import names_writers

LONGEST = 60
"""How many elements an article has at most."""
MOST_ELEMENTS, LONGEST_IN_NOISE = 500, 6
"""A page has fewer elements than so many: on what has more, articles are not looked far for."""
MOST_PREFACE = 2
"""Texts of the editors between a headline and its byline."""
MOST_INNER = 2
"""An article with more datelines, bylines, labels and jumps inside than these is none."""
KIN, SAME_TOPIC = 88.0, 0.0095
"""Kinship of what stands before and after a crosshead: 0.015 in the median, elsewhere 0.005."""
MOST_SHARE = 0.5
BRIEF = 7
MOST_LINES = 5


class Shears:
    """Weighs the ways to cut one article out of the strip."""

    def __init__(self, facts: StripFacts, weights: CutWeights, *, blanks: bool) -> None:
        self.facts = facts
        self.strip, self.topics = facts.strip, facts.topics
        self.w = weights
        self.blanks = blanks
        self.crossheads = Crossheads(facts, weights, blanks=blanks)

    def articles(self, start: int) -> list[Offer]:
        """Every article that may start here."""
        found: list[Offer] = []
        run = Run(Clip(start, start))
        longest = LONGEST if len(self.strip) <= MOST_ELEMENTS else LONGEST_IN_NOISE
        for place in range(start, min(len(self.strip), start + longest)):
            self._take(run, place)
            if run.inner > MOST_INNER and place > start:
                break
            found += self._closed(run, place + 1)
        return found

    def _take(self, run: Run, place: int) -> None:
        """Adds one element to the article."""
        element, w = self.strip[place], self.w
        if element.kind is Kind.HEAD:
            self._head(run, place)
        elif element.kind is Kind.TEXT:
            self._text(run, place)
        elif element.kind is Kind.BYLINE:
            self._byline(run, place)
        elif element.kind is Kind.LABEL:
            inner = bool(run.texts or run.clip.above)
            run.score += w.inner_label if inner else 0.0
            run.inner += inner
            run.labelled |= not inner
        elif element.kind is Kind.COMES:
            run.score += w.inner_jump if run.texts else 0.0
            run.inner += run.texts > 0
            run.opened = True
        elif element.kind in (Kind.LEAVES, Kind.SIGN):
            run.score += w.signed if run.texts else w.nothing_signed
            run.score += self._two_bylines(run, element.text)
            run.ended = run.texts > 0
            run.signed |= run.ended and names_writers(element.text)

    def _two_bylines(self, run: Run, signature: str) -> float:
        named = run.credited or run.signed
        return self.w.two_bylines if named and names_writers(signature) else 0.0

    def _head(self, run: Run, place: int) -> None:
        dated = bool(run.clip.signs) and place in self.facts.days
        if run.texts and not run.heads and (dated or not run.ended) and self._signs(run, place):
            run.clip.signs.append(place)
            run.score += self.w.office_signs
            run.ended = True
        elif self.strip[place].inside and run.texts:
            run.clip.beside.append(place)
            run.score += self.w.indoors
        elif run.texts:
            self._parted(run, run.heads, place)
            run.heads.append(place)
        else:
            self._parted(run, run.clip.above, place)
            run.clip.above.append(place)
            run.notice |= place in self.facts.notices
            run.score += self.w.inside_cut if self.strip[place].inside else 0.0

    def _parted(self, run: Run, group: Sequence[int], place: int) -> None:
        """A headline's lines stand together: no picture or label is between them."""
        run.score += self.w.parted_headline if group and group[-1] + 1 < place else 0.0

    def _signs(self, run: Run, place: int) -> bool:
        """Whether a line right below a text is the name of the office that signs it, or the day."""
        piece, facts = self.strip[place].first, self.facts
        if place not in facts.offices:
            return False
        below = self.strip[place + 1] if place + 1 < len(self.strip) else None
        if (place in facts.days and run.clip.signs) or place + 1 in facts.days:
            return True
        parted = below is None or below.kind is not Kind.HEAD or not below.first.tight
        if self.blanks and (piece.tight or not parted):
            return parted
        if run.notice:
            return True
        after = facts.text_from[place]
        own = self.topics.share(facts.pairs[place], run.known)
        others = self.topics.share(facts.pairs[place], facts.pairs[after]) if after else 0.0
        return own > others or (own == others and below is None)

    def _byline(self, run: Run, place: int) -> None:
        run.photo |= BYLINE_END.search(self.strip[place].text) is not None
        if not run.texts or (run.texts <= MOST_PREFACE and run.last in self.facts.prefaces):
            run.opened = run.credited = True
            return
        if run.heads:
            run.score += self.w.two_bylines if run.credited else 0.0
            run.named_below = True
            return
        following = self.strip[place + 1] if place + 1 < len(self.strip) else None
        text = following is not None and following.kind is Kind.TEXT
        opens = text and place + 1 not in self.facts.added
        dated = run.texts == 1 and not run.credited and self.strip[place - 1].first.starts_article
        if opens and not dated:
            run.score += self.w.inner_byline
            run.inner += 1
        elif not dated:
            run.ended = True

    def _text(self, run: Run, place: int) -> None:
        element, w = self.strip[place], self.w
        if self._is_caption(run, place):
            self._caption(run, place)
            return
        dated = element.first.starts_article
        if not run.texts:
            run.opened |= dated or element.brief or opens_letter(element.first.string)
            run.dated = dated
            run.credited |= dated and has_role(element.text[:LEAD])
            run.score += w.goes_on if element.first.goes_on else 0.0
            run.score += w.added if place in self.facts.added else 0.0
            run.score += w.lede * self.facts.ledes[place]
        else:
            run.score += w.inner_dateline if dated else w.inner_brief if element.brief else 0.0
            run.score += w.inner_byline if run.named_below else 0.0
            run.inner += dated + run.named_below
            run.named_below = False
            run.score += w.inner_end if run.ended and place not in self.facts.added else 0.0
            run.score += w.inner_parted if element.parted and not run.heads else 0.0
            run.score += w.inner_greeting if opens_letter(element.first.string) else 0.0
            other = is_row(element.first) is not is_row(self.strip[run.last].last)
            run.score += self._beside_rows(run) if other else 0.0
            self._crossheads(run, place)
            apart = not other and self.facts.in_other_column(place, run.last)
            run.score += w.other_column if apart else 0.0
        run.score += w.signed if element.signed else 0.0
        run.score += self._two_bylines(run, element.signature) if run.texts else 0.0
        run.ended = element.signed
        run.signed |= element.signed and names_writers(element.signature)
        run.last = place
        run.texts += 1
        run.verses |= element.first.reason == VERSE
        run.known |= self.facts.headed[place]
        self.topics.add(run.words, place)

    def _beside_rows(self, run: Run) -> float:
        """What a table or verses say that stand under a text of the article, or a text under them.

        They are an article of their own, but for a table between two texts.
        """
        above = self.strip[run.last].last
        between = above.reason == TABLE_ROW and run.texts > 1 and not run.heads
        return self.w.under_table if between else self.w.table_and_text

    def _is_caption(self, run: Run, place: int) -> bool:
        """Whether a text of a report in pictures may say what one of them shows."""
        element = self.strip[place]
        if not (run.photo and run.texts) or element.first.starts_article:
            return False
        return all(len(c) == 1 and may_be_caption(c[0]) for c in element.chains)

    def _caption(self, run: Run, place: int) -> None:
        run.clip.captions.append(place)
        run.score += self.w.photo_caption
        inner = self.strip[place].text.rstrip()[:-1]
        run.score += self.w.caption_sentences if any(m in inner for m in SENTENCE_ENDS) else 0.0

    def _crossheads(self, run: Run, place: int) -> None:
        """Reads the headline lines before this text as dividing the article."""
        if not run.heads:
            return
        heads, run.heads = run.heads, []
        kin = KIN * (self.topics.kinship(run.words, self.facts.groups[place]) - SAME_TOPIC)
        run.score += self.w.kin * max(-1.0, min(1.0, kin))
        score = self.crossheads.dividing(heads, place, more=bool(run.clip.crossheads))
        share = self.topics.share(
            self.facts.heading(heads).pairs, run.known | self.facts.headed[place]
        )
        shares = self.w.crosshead_shares + self.w.crosshead_share * min(MOST_SHARE, share)
        score += shares if share > 0 else self.w.crosshead_unshared
        run.between.append((heads, score))
        run.clip.crossheads += heads
        run.score += score

    def _closed(self, run: Run, end: int) -> Iterator[Offer]:
        """The article if it ends here: as it is, and with crossheads that may be its headline."""
        w, start = self.w, run.clip.start
        if not run.texts:
            yield Offer(run.score + w.only_head, start, end, 0)
            return
        score = run.score + w.article + self._opening(run, start)
        score += w.open_end if run.last in self.facts.open else 0.0
        above, below, beside = run.clip.above, run.heads, run.clip.beside
        if below and self.facts.decks.issuperset(above):
            # a deck is no second headline: it was drawn with the text, the title behind it
            above, below = [], [*below, *above]
        groups = [group for group in (above, below, beside) if group]
        side = bool(above) - bool(below)
        both = bool(above) and not run.known.isdisjoint(self.facts.heading(below).pairs)
        yield Offer(score + self._headline(run, groups), start, end, side, both=both)
        if not groups:
            for heads, worth in run.between:
                other = score - worth + w.between + self._headline(run, [heads])
                yield Offer(other, start, end, 0, tuple(heads))

    def clip(self, offer: Offer) -> Clip:
        """The parts of an article that was offered."""
        run = Run(Clip(offer.start, offer.end))
        for place in range(offer.start, offer.end):
            self._take(run, place)
        clip = run.clip
        clip.below = run.heads
        if not run.texts:
            clip.above = []
        clip.beside += offer.beside
        clip.crossheads = [n for n in clip.crossheads if n not in offer.beside]
        return clip

    def _opening(self, run: Run, start: int) -> float:
        w, first = self.w, self.strip[start]
        close = start > 0 and first.parted is False and not first.brief
        score = w.close_above if close else 0.0
        score += w.inset_above if first.flush is False else 0.0
        return score + self._opened(run, start)

    def _opened(self, run: Run, start: int) -> float:
        if run.opened:
            return self.w.opened
        if run.named_below:
            return self.w.named_below
        if run.notice:
            return self.w.notice
        before = self.strip[start - 1] if start else None
        ends = before is not None and (before.kind in (Kind.SIGN, Kind.LEAVES) or before.signed)
        return (self.w.labelled if run.labelled else 0.0) + (self.w.after_end if ends else 0.0)

    def _headline(self, run: Run, groups: Sequence[Sequence[int]]) -> float:
        """What the headline of the article says for it: lines above, below and beside its text."""
        w = self.w
        if not groups:
            return w.no_headline + (w.no_headline_dated if run.dated else 0.0)
        headings = [self.facts.heading(group) for group in groups]
        score = w.two_headlines * (len(groups) - 1)
        brief = max([heading.letters for heading in headings]) <= BRIEF
        score += w.brief_headline if brief and not (run.opened or run.notice) else 0.0
        score += w.line * max(0, max([heading.lines for heading in headings]) - MOST_LINES)
        score += w.series_headline if any(heading.series for heading in headings) else 0.0
        share = max([self.topics.share(heading.pairs, run.known) for heading in headings])
        near = max([self.facts.nearness.of(g, run.clip.start, run.last + 1) for g in groups])
        score += w.meaning * (near - USUAL)
        shares = w.shared + w.share * min(MOST_SHARE, share)
        return score + (shares if share > 0 else w.nothing_shared * (not run.verses))
