"""A name over a line's end is one name or two: surnames and lengths tell."""

import pytest

from generator.segment.bylines import ROLE_WORD
from generator.segment.names import heal, is_one_name, with_strays


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
    ],
)
def test_one_name_in_two_parts(left: str, right: str) -> None:
    assert is_one_name(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("李雷", "韩梅梅"),
        ("巴特尔", "王芳"),
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
    ],
)
def test_letters_that_spaces_cut_off_find_their_name(printed: str, names: list[str]) -> None:
    assert with_strays(printed.split(), {"通讯员"}) == names
