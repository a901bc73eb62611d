"""How well an article reads: what tells two readings of the same lines apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.segment.judging.merit_weights import MERIT
from generator.segment.judging.merits import merit, merit_signs
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Role
from generator.segment.words.lexicon import Learned, Lexicon
from generator.segment.words.sequels import Sequels
from tests.unit.segment.newsprint import TEA, piece, set_in


class GoesOn(Sequels):
    """Knows which lines go on with which: those of the text that it was given."""

    def __init__(self, text: str) -> None:
        self.text = text

    def odds_of_each(self, above: Sequence[str], below: Sequence[str]) -> list[float]:
        together = (one + two in self.text for one, two in zip(above, below, strict=True))
        return [2.0 if goes_on else -5.0 for goes_on in together]


LINES = set_in(TEA, 18, "").splitlines()
WORDS = Lexicon({}, learned=Learned(sequels=GoesOn(TEA)))
HEAD = piece(1, "皖南春茶开采上市", role=Role.HEADLINE)


def cutting(*lines: str, columns: Sequence[int] = ()) -> Cutting:
    text = piece(2, *lines)
    places = [*columns, *[0] * len(lines)]
    own = tuple(replace(line, column=at) for line, at in zip(text.lines, places, strict=False))
    return Cutting([(replace(text, lines=own),)], headline=(HEAD,))


def signs(one: Cutting) -> Mapping[str, float]:
    return next(merit_signs([one], WORDS))


def test_every_sign_has_its_weight_and_no_other() -> None:
    assert signs(cutting(*LINES)).keys() == MERIT.keys()


def test_lines_in_their_order_read_better_than_in_another() -> None:
    turned = cutting(LINES[0], *LINES[2:-1], LINES[1], LINES[-1])
    right, wrong = signs(cutting(*LINES)), signs(turned)
    assert (right["whole"], wrong["whole"]) == (1.0, 0.0)
    assert right["odds"] > wrong["odds"]
    assert merit(right) > merit(wrong)


def test_a_text_that_stays_in_its_column_reads_better() -> None:
    found = signs(cutting(*LINES, columns=[0, 0, 1]))
    assert found["turns"] == 2.0  # there and back
    assert merit(found) < merit(signs(cutting(*LINES)))


def test_what_breaks_off_is_not_whole() -> None:
    assert signs(cutting(*LINES[:-1]))["whole"] == 0.0


def test_each_article_has_the_odds_of_its_own_lines() -> None:
    one, two = merit_signs([cutting(*LINES[:2]), cutting(*LINES[::-1])], WORDS)
    assert one == signs(cutting(*LINES[:2]))
    assert two == signs(cutting(*LINES[::-1]))


def test_only_a_titled_article_is_whole_and_titled() -> None:
    titled = cutting(*LINES)
    bare = Cutting(titled.chains)
    assert signs(titled)["whole, titled"] == 1.0
    assert (signs(bare)["whole"], signs(bare)["whole, titled"]) == (1.0, 0.0)


def test_a_word_over_the_seam_holds_lines_together_that_seem_apart() -> None:
    text = cutting("茶农们天不亮就上山采鲜", "叶，当天卖完。")
    known = {"鲜叶": 1000, "鲜": 1, "叶": 1}
    apart, together = (Lexicon(words, learned=Learned(sequels=GoesOn(""))) for words in ({}, known))
    found = [next(merit_signs([text], lexicon))["whole"] for lexicon in (apart, together)]
    assert found == [0.0, 1.0]


def test_a_text_of_a_few_letters_is_tiny() -> None:
    assert signs(cutting("茶农们天不亮就上山采鲜叶。"))["tiny"] == 1.0
    assert signs(cutting(*LINES))["tiny"] == 0.0


def test_an_article_with_its_dateline_is_opened() -> None:
    text = replace(piece(2, *LINES), starts_article=True)
    whole, broken = Cutting([(text,)]), Cutting([(replace(text, lines=text.lines[:-1]),)])
    assert (signs(whole)["opened"], signs(whole)["whole, opened"]) == (1.0, 1.0)
    assert (signs(broken)["opened"], signs(broken)["whole, opened"]) == (1.0, 0.0)
    assert (signs(cutting(*LINES))["opened"], signs(cutting(*LINES))["whole, opened"]) == (0.0, 0.0)
