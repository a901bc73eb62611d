"""Words across a break: how likely two texts meet inside one."""

from generator.segment.words.lexicon import Lexicon


def test_a_word_gains_by_being_whole(lexicon: Lexicon) -> None:
    whole = lexicon.gain(lexicon.tail("茶农们背着竹"), lexicon.head("篓上山"))
    apart = lexicon.gain(lexicon.tail("茶农们上山"), lexicon.head("大桥合龙"))
    assert whole > 2.0 > apart >= 0.0


def test_half_a_word_is_an_orphan(lexicon: Lexicon) -> None:
    assert lexicon.orphan(lexicon.tail("各地建起蝴"))
    assert not lexicon.orphan(lexicon.tail("各地建起蝴蝶"))
    assert not lexicon.orphan(lexicon.tail("增长20"))
    assert not lexicon.orphan(lexicon.tail(""))


def test_names_of_places_are_words_too() -> None:
    words = Lexicon({"大桥": 10}, ["黟县"])
    assert words.knows("黟县")
    assert not words.knows("大")
    assert words.gain(words.tail("在黟"), words.head("县城")) > 0
