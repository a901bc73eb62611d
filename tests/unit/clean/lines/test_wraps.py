"""In a scan a space is a wrap or a lost mark: an even column tells which."""

from generator.clean.lines.wraps import behind_ends, find_wraps, usual_measure

STORY = (
    "皖南山区的春茶近日陆续开采茶农们天不亮就背着竹篓上山赶在雨水到来之前把头一批鲜叶采下来"
    "合作社的收购点设在村口当天采下的鲜叶当天称重当天付款去年全县有三千多户茶农靠这一片叶子"
    "增加了收入今年县里又修通了两条上山的路鲜叶运到厂里的时间缩短了一半"
)


def wrapped(size: int, text: str = STORY) -> str:
    return " ".join(text[i : i + size] for i in range(0, len(text), size))


def spaces(text: str) -> list[int]:
    return [i for i, char in enumerate(text) if char == " "]


def test_even_spaces_are_wraps() -> None:
    for size in (12, 17, 22):
        line = wrapped(size)
        fit = find_wraps(line)
        assert fit is not None
        assert list(fit.wraps) == spaces(line)
        assert abs(fit.measure - size) <= 1


def test_a_space_off_the_column_is_no_wrap() -> None:
    line = wrapped(17)
    lost = line[:25] + " " + line[26:]  # a mark of the second line was lost
    fit = find_wraps(lost)
    assert fit is not None
    assert 25 not in fit.wraps
    assert list(fit.wraps) == [n for n in spaces(lost) if n != 25]


def test_the_first_line_of_a_paragraph_stands_in() -> None:
    standing_in = STORY[:15] + " " + wrapped(17, STORY[15:60])
    full = wrapped(17, STORY[:60])
    for line in (standing_in, full):
        fit = find_wraps(line)
        assert fit is not None
        assert list(fit.wraps) == spaces(line)
        assert fit.misfit == 0.0


def test_a_line_without_spaces_has_no_wraps() -> None:
    assert find_wraps(STORY) is None
    assert find_wraps("春茶开采") is None


def test_words_of_latin_letters_have_spaces_of_their_own() -> None:
    words = " ".join(["springtea", "leaves", "wereweighed"] * 12)
    assert find_wraps(words) is None
    assert find_wraps(wrapped(17, "".join(words.split()))) is None


def test_the_measure_of_the_block_before_is_taken_again() -> None:
    line = wrapped(17, STORY[:60])
    fit = find_wraps(line, [17.0])
    assert fit is not None
    assert fit.measure in (16.0, 17.0, 18.0)
    assert list(fit.wraps) == spaces(line)


def test_the_usual_measure_explains_the_most_spaces() -> None:
    usual = usual_measure([wrapped(17), wrapped(17, STORY[9:]), wrapped(17, STORY[30:])])
    assert usual is not None
    assert 16 <= usual <= 18
    assert usual_measure([]) is None


def test_a_sentence_s_end_may_hide_behind_closing_marks() -> None:
    assert behind_ends("“今年价钱好。” 茶农说") == {8}
    assert behind_ends("（全文完！）  ") == {6, 7}
    assert behind_ends("今年价钱好， 去年好） 好。") == behind_ends("") == set()
