"""A page that a scanner set apart letter by letter closes up; others stay as they are."""

from __future__ import annotations

from generator.clean.letters.repairs import fix
from generator.clean.letters.set_apart import closed_up, letters_apart

TEXT = "皖南山区的春茶近日陆续开采，茶农们天不亮就背着竹篓上山，一天能采鲜叶8斤多。\n" * 2
APART = " ".join(TEXT).replace(" \n ", "\n").replace(" \n", "\n").replace("近 日", "近日")


def test_a_page_whose_letters_stand_apart_closes_up() -> None:
    found = closed_up(APART)
    assert found is not None
    close, repairs = found
    assert close.string == TEXT
    assert [APART[at] for at in close.origin] == list(TEXT)
    assert len(repairs) == len(APART) - len(TEXT)


def test_pages_of_words_and_of_a_few_such_lines_do_not() -> None:
    assert closed_up(TEXT) is None
    assert closed_up("春 茶 开 采 上 市\n" + TEXT) is None
    assert closed_up("春 茶 开 采 上 市") is None


def test_wide_spaces_and_those_of_latin_words_stay() -> None:
    assert (
        fix("春 茶　上 市  忙 Green Tea ( 绿 茶 )", letters_apart)
        == "春茶　上市  忙Green Tea (绿茶)"
    )
