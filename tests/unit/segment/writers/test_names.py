"""A name over a line's end is one name or two: surnames and lengths tell."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.segment.writers.bare_names import is_bare_name
from generator.segment.writers.byline_words import ROLE_WORD, SPLIT
from generator.segment.writers.bylines import is_byline, parse_byline
from generator.segment.writers.identified import is_identified
from generator.segment.writers.names import apart, heal, is_one_name, with_strays
from generator.segment.writers.signing import signature_in


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("韩", "梅梅"),
        ("韩梅", "梅"),
        ("欧阳", "春来"),
        ("诸葛", "明"),
        ("娜仁", "其木格"),
        ("布和", "巴图"),
        ("阿依努尔·", "买买提"),
        ("阿依努尔", "·买买提"),
        ("阿依", "努尔·买买提"),
        ("阿依努尔·买", "买提"),
        ("乌兰其其", "木格"),
        # letters of a Uyghur name that a surname might begin with
        ("艾尔", "肯江·买买提"),
        ("阿依努尔·买买", "提江"),
        # the end of a line inside a word that names are made of
        ("苏和毕", "力格"),
        ("额尔德", "尼巴特尔"),
        ("帕提古丽·吐尔", "逊江"),
        ("阿依努尔·加尔", "肯别克"),
    ],
)
def test_one_name_in_two_parts(left: str, right: str) -> None:
    assert is_one_name(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("李雷", "韩梅梅"),
        ("巴特尔", "王芳"),
        ("胡日查", "格日勒图"),
        ("李雷", "欧阳春"),
        ("李雷", "阿依努尔·买买提"),
        ("阿依努尔·买买提", "李雷"),
        ("", "李雷"),
        ("李雷", ""),
        # whole names of Han before a Uyghur one short enough to go on with them
        ("王芳", "吐尔·买买提"),
        ("上官云", "吐尔·买买提"),
        # and behind one
        ("阿依努尔·买买提", "白娜"),
        ("阿依努尔·买买提", "云飞"),
        ("阿依努尔·买买提", "古丽娜孜"),
    ],
)
def test_two_names(left: str, right: str) -> None:
    assert not is_one_name(left, right)


@pytest.mark.parametrize(
    ("lines", "healed"),
    [
        ("记者 李\n雷", "记者 李雷"),
        ("记者 李雷\n韩梅梅", "记者 李雷 韩梅梅"),
        ("本报记\n者 李雷", "本报记者 李雷"),
        ("记者 李雷 文\n王芳 摄", "记者 李雷 文 王芳 摄"),
        ("记者 李雷\n通讯员 王芳", "记者 李雷 通讯员 王芳"),
        ("记者\n李雷", "记者 李雷"),
        ("记者 李\n雷通讯员 王芳", "记者 李雷通讯员 王芳"),
        ("记者 李雷\n通讯员王芳", "记者 李雷 通讯员王芳"),
        ("记者 李雷 通\n讯\n员 王\n芳", "记者 李雷 通讯员 王芳"),
    ],
)
def test_a_byline_over_several_lines(lines: str, healed: str) -> None:
    got = heal(lines, ROLE_WORD)
    assert got.split() == healed.split()


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("李雷 王 芳", ["李雷", "王芳"]),
        ("丁 新 明", ["丁新明"]),
        # the last letter of the name before, or a surname
        ("葛志 远 王 芳", ["葛志远", "王芳"]),
        ("葛志 王 小 芳", ["葛志", "王小芳"]),
        ("葛志远 吴 朝阳", ["葛志远", "吴朝阳"]),
        ("李雷 吴 方方", ["李雷", "吴方方"]),
        ("韩梅 梅 通讯员 王芳", ["韩梅梅", "通讯员", "王芳"]),
        ("通讯员 丁 新 明", ["通讯员", "丁新明"]),
        ("通讯员 吴 朝阳", ["通讯员", "吴朝阳"]),
        # what is no letter of a name
        ("李雷 / 王芳", ["李雷", "/", "王芳"]),
        # a space of a scan inside a word that names are made of
        ("苏和毕 力格 王芳", ["苏和毕力格", "王芳"]),
        ("帕提古丽·阿不 都热合曼", ["帕提古丽·阿不都热合曼"]),
    ],
)
def test_letters_that_spaces_cut_off_find_their_name(printed: str, names: list[str]) -> None:
    assert with_strays(printed.split(), {"通讯员"}) == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("李雷韩梅梅", ["李雷", "韩梅梅"]),
        ("韩梅梅李雷", ["韩梅梅", "李雷"]),
        ("欧阳春来王芳", ["欧阳春来", "王芳"]),
        ("李雷司马青", ["李雷", "司马青"]),
        ("李雷王芳韩梅梅", ["李雷", "王芳", "韩梅梅"]),
        # names of one person
        ("韩梅梅", ["韩梅梅"]),
        ("欧阳春来", ["欧阳春来"]),
        ("吉日嘎拉图", ["吉日嘎拉图"]),
        ("阿依努尔·买买提", ["阿依努尔·买买提"]),
    ],
)
def test_names_whose_space_a_dump_closed_are_parted(printed: str, names: list[str]) -> None:
    assert apart(printed) == names


LETTERS = st.sampled_from(
    [*"王丽阿尔买提古格·、，,（）/： \u3000\n文图摄。", "记者", "通讯员", "本报"]
)


@given(st.lists(st.lists(LETTERS, min_size=1).map("".join)))
@example(["丽娜·买提", "、"])
def test_any_tokens_become_names_with_all_their_letters(tokens: list[str]) -> None:
    assert "".join(with_strays(tokens, {"记者"})) == "".join(tokens)


@given(st.lists(LETTERS).map("".join))
@example("县医院 丽娜·买提、")
@example("丽娜·买提，")
def test_whatever_stands_in_a_line_it_is_a_byline_or_none(text: str) -> None:
    for reads in (is_bare_name, is_byline, is_identified, parse_byline, signature_in):
        reads(text)
    for name in (person.name for person in parse_byline(text).people):
        assert name
        assert not SPLIT.search(name)
