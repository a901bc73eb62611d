"""Bylines of all conventions yield the persons, with their roles as printed."""

import pytest

from generator.segment.writers.bare_names import is_bare_name
from generator.segment.writers.bylines import is_byline, parse_byline
from generator.segment.writers.signing import signature_in


def credited(text: str, default: str = "记者") -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in parse_byline(text, default).people]


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("□本报记者 李雷", [("李雷", "记者")]),
        ("本报记者 李雷 韩梅梅 摄影报道", [("李雷", "记者"), ("韩梅梅", "记者")]),
        ("（李雷 文/图）", [("李雷", "作者")]),
        ("（记者 李雷 通讯员 欧阳春）", [("李雷", "记者"), ("欧阳春", "通讯员")]),
        ("见习记者 王 芳 实习生 赵敏", [("王芳", "见习记者"), ("赵敏", "实习生")]),
        ("记者李雷、韩梅梅", [("李雷", "记者"), ("韩梅梅", "记者")]),
        ("本报特约通讯员 阿依努尔·买买提", [("阿依努尔·买买提", "特约通讯员")]),
        ("新华社记者 司马青", [("司马青", "记者")]),
        ("（恩和 李建国）", [("恩和", "记者"), ("李建国", "记者")]),
        ("（合肥 李建国）", [("李建国", "记者")]),
        ("（安徽祁门 李雷）", [("李雷", "记者")]),
        ("（江西 茶山）", [("江西", "记者"), ("茶山", "记者")]),
        ("通讯员 苏·孟和 娜仁", [("苏·孟和", "通讯员"), ("娜仁", "通讯员")]),
        ("本报通讯员 李雷 特约撰稿 韩梅梅", [("李雷", "通讯员"), ("韩梅梅", "特约撰稿")]),
        ("校园记者 李雷", [("李雷", "校园记者")]),
        ("李雷摄", [("李雷", "摄影")]),
        ("记者 李雷 记者 李雷", [("李雷", "记者")]),
        ("记者 李雷 摄影 韩梅梅", [("李雷", "记者"), ("韩梅梅", "摄影")]),
        ("本报记者 李雷 文 韩梅梅 摄", [("李雷", "记者"), ("韩梅梅", "摄影")]),
        ("□文/本报记者 李雷 图/韩梅梅", [("李雷", "记者"), ("韩梅梅", "摄影")]),
        ("李雷/文 韩梅梅/摄", [("李雷", "作者"), ("韩梅梅", "摄影")]),
        ("记者：李雷 通讯员：韩梅梅", [("李雷", "记者"), ("韩梅梅", "通讯员")]),
        ("记者 李雷 见习 记者 韩 梅梅", [("李雷", "记者"), ("韩梅梅", "见习记者")]),
        ("记者 扎西次 仁 通 讯员 李雷", [("扎西次仁", "记者"), ("李雷", "通讯员")]),
        ("记者 孟 浩 闫 飞", [("孟浩", "记者"), ("闫飞", "记者")]),
        ("通讯员 李雷 丁 新 明", [("李雷", "通讯员"), ("丁新明", "通讯员")]),
        ("本报全媒体记者 李 雷", [("李雷", "全媒体记者")]),
        ("□文/李 雷 图/蓝 梅", [("李雷", "作者"), ("蓝梅", "摄影")]),
        ("（阿依努尔·买买提 / 图 李 雷 / 文）", [("阿依努尔·买买提", "摄影"), ("李雷", "作者")]),
        ("李 雷 著", [("李雷", "作者")]),
        ("本报评论员文章", []),
        ("（本报调查组成员：李雷 韩梅梅 执笔：李雷）", [("李雷", "记者"), ("韩梅梅", "记者")]),
        ("记者 艾尔 肯江·买买提 李雷", [("艾尔肯江·买买提", "记者"), ("李雷", "记者")]),
        ("摄影 韩梅梅", [("韩梅梅", "摄影")]),
        ("李雷 摄影 韩梅梅 撰文", [("李雷", "摄影"), ("韩梅梅", "作者")]),
        # names that end as offices do, or as what somebody did
        ("本报记者 王建社 李台", [("王建社", "记者"), ("李台", "记者")]),
        ("记者 李博文 通讯员 王图", [("李博文", "记者"), ("王图", "通讯员")]),
        ("（艾尔肯江·买买提 / 图李 雷 / 文）", [("艾尔肯江·买买提", "摄影"), ("李雷", "作者")]),
        ("作者 李雷（壮族）", [("李雷", "作者")]),
        # 等: not all who wrote are named
        ("本报记者 李雷 韩梅梅 等", [("李雷", "记者"), ("韩梅梅", "记者")]),
        ("记者 李雷 韩梅梅等 文/图", [("李雷", "记者"), ("韩梅梅", "记者")]),
    ],
)
def test_persons_and_roles(printed: str, people: list[tuple[str, str]]) -> None:
    default = "作者" if "文/图" in printed or printed.endswith("摄") else "记者"
    assert credited(printed, default) == people


@pytest.mark.parametrize(
    "printed", ["本报评论员", "本报评论员文章", "本报调查组", "□李 雷", "○ 韩梅梅"]
)
def test_house_and_marked_names_are_bylines(printed: str) -> None:
    assert is_byline(printed)


def rarity(word: str) -> float:
    """Minus the log probability of the few words that this page knows."""
    return {"成就": 9.0, "高山": 11.0, "乌苏": 14.5, "苏日娜": 17.0}.get(word, float("inf"))


@pytest.mark.parametrize(
    "name", ["李雷", "成　戈", "苏日娜", "斯琴图雅", "上官云", "竺梅", "乌 苏"]
)
def test_a_name_by_itself_signs_an_essay(name: str) -> None:
    assert is_bare_name(name, rarity)


@pytest.mark.parametrize(
    "line",
    [
        *("成就", "高山", "乌苏", "采冰记", "茶园", "更 正", "李雷的茶园"),
        # a place, a tea and a book whose first letters names begin with; a list of persons
        *("拉萨", "黄山毛峰", "欧阳海之歌", "李雷 韩梅梅 王芳"),
    ],
)
def test_words_sign_nothing(line: str) -> None:
    assert not is_bare_name(line, rarity)


def test_what_ends_a_part_of_a_serial_is_no_person() -> None:
    assert credited("未完待续") == []
    assert credited("编辑部") == []


def test_an_office_is_no_person() -> None:
    for printed in ("省社会科学院", "江淮外语 外贸大学徽商研究中心"):
        byline = parse_byline(f"（作者单位：{printed}）")
        assert (byline.people, byline.offices) == ((), (printed,))
    assert not parse_byline("（本报综合）").people
    assert not parse_byline("老街居委会").people
    assert not parse_byline("本报调查组").people
    assert not parse_byline("江淮客户端供稿").people


def test_the_reporters_office_says_where_they_are() -> None:
    assert parse_byline("本报驻黄山记者 李雷").office_place == "黄山"
    assert parse_byline("本报记者 李雷").office_place is None


@pytest.mark.parametrize(
    "line",
    [
        "□本报记者 李雷",
        "■ 李雷 韩梅梅",
        "◎石岭县委宣传部",
        "本报记者 李雷 摄影报道",
        "本报评论员",
        "通讯员 韩梅梅",
        "李雷 文/图",
        "文/李雷",
        "本报记者 李雷，通讯员 韩梅梅",
    ],
)
def test_a_byline_alone_on_its_line(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "记者在现场看到，茶农正忙着采茶。",
        "记者从县供销合作社获",  # …悉, on the next line
        "◆记者从县供销社获悉，茶山上下",
        "通讯员走进茶乡合肥看",
        "记者节的由来",
        "记者手记",
        "记者调查",
        "■专家点评",
        "■放下背篓",
        "◎ 茶乡夜话",
        "记者 李雷 眼中的茶乡",
        "记者 李雷，茶农的老朋友",
        "春茶开采",
        "本报合肥5月6日讯（记者 李雷）春茶近日开采",
        "",
    ],
)
def test_what_only_begins_like_a_byline(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("茶农笑开了颜。（李雷）", "（李雷）"),
        ("茶农笑开了颜。（记者 李雷 韩梅梅）", "（记者 李雷 韩梅梅）"),
        ("茶农笑开了颜。 （作者单位：省社科院）", "（作者单位：省社科院）"),
        ("（李雷 文/图）", "（李雷 文/图）"),
    ],
)
def test_an_end_signature_follows_a_full_stop(text: str, signed: str) -> None:
    found = signature_in(text)
    assert found is not None
    assert found[0] == signed


@pytest.mark.parametrize(
    "text",
    [
        "新建茶厂三座（李村）",
        "茶农笑开了颜。（2021年5月）",
        "茶农笑开了颜。（年满60岁，免费）",
        "茶农笑了。",
    ],
)
def test_a_remark_in_brackets_is_no_signature(text: str) -> None:
    assert signature_in(text) is None


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("大众日报记者 李雷 通讯员 韩梅梅", [("李雷", "记者"), ("韩梅梅", "通讯员")]),
        ("中国青年报·中青在线记者 李雷", [("李雷", "记者")]),
        ("新甘肃·甘肃日报记者 李雷", [("李雷", "记者")]),
        ("大众日报客户端记者 李雷", [("李雷", "记者")]),
        ("高级记者 李雷", [("李雷", "高级记者")]),
        ("采写/李雷", [("李雷", "记者")]),
        ("采写：本报记者 李雷", [("李雷", "记者")]),
        ("撰文/李雷 摄影/韩梅梅", [("李雷", "作者"), ("韩梅梅", "摄影")]),
        ("记者/李雷", [("李雷", "记者")]),
        ("文 李雷 图 韩梅梅", [("李雷", "作者"), ("韩梅梅", "摄影")]),
        ("文＼李雷", [("李雷", "作者")]),
        ("文/图 本报记者 李雷", [("李雷", "记者")]),
        ("编译 李雷", [("李雷", "作者")]),
        ("李雷 编译", [("李雷", "作者")]),
        ("本报记者 李雷 图文", [("李雷", "记者")]),
        ("本报记者 李雷 发自北京", [("李雷", "记者")]),
        ("本报记者 李雷 （北京报道）", [("李雷", "记者")]),
        ("徽州日报山月新闻记者 李雷", [("李雷", "记者")]),
        ("文/江城记者 李雷 通讯员 韩梅梅", [("李雷", "记者"), ("韩梅梅", "通讯员")]),
        ("江城记者 李雷", [("李雷", "记者")]),
        ("特约记者 李雷", [("李雷", "特约记者")]),
        ("口述/李雷 整理/记者 韩梅梅", [("李雷", "口述"), ("韩梅梅", "记者")]),
    ],
)
def test_papers_have_many_ways_to_name_who_wrote(
    printed: str, people: list[tuple[str, str]]
) -> None:
    assert is_byline(printed)
    assert credited(printed, "记者") == people


@pytest.mark.parametrize(
    "text",
    [
        "河北日报记者了解到",
        "本报记者日前在皖南山区采访",
        "文：从一片茶叶说起",
        "李雷在茶园整理农具",
    ],
)
def test_what_only_begins_or_ends_as_a_byline_is_none(text: str) -> None:
    assert not is_byline(text)


@pytest.mark.parametrize("name", ["巴雅尔塔拉", "敖日格勒 巴特尔", "栗 明"])
def test_a_name_may_be_long_or_its_surname_rare(name: str) -> None:
    assert is_bare_name(name)


@pytest.mark.parametrize("name", ["张建国", "张建国 李海燕", "阿依古丽·买买提"])
def test_a_usual_name_is_one_though_the_dictionary_knows_it_as_a_word(name: str) -> None:
    assert is_bare_name(name, lambda _: 9.0)
    assert not is_bare_name("马铃薯", lambda _: 9.0)


@pytest.mark.parametrize(
    ("printed", "names", "offices"),
    [
        ("林学院 李雷", ["李雷"], ("林学院",)),
        ("县医院 王芳", ["王芳"], ("县医院",)),
        ("青山县 一位家长", [], ("青山县",)),
        ("读者 一名老顾客", [], ()),
        ("潍坊 张建国", ["张建国"], ()),
        ("苏雅 张建国", ["苏雅", "张建国"], ()),
        ("记者李雷韩梅梅通讯员王芳", ["李雷", "韩梅梅", "王芳"], ()),
        ("本报记者 李雷 文/摄", ["李雷"], ()),
        ("本报记者 李雷 文 /图", ["李雷"], ()),
    ],
)
def test_names_are_told_from_offices_and_from_whoever_is_not_named(
    printed: str, names: list[str], offices: tuple[str, ...]
) -> None:
    byline = parse_byline(printed)
    assert [person.name for person in byline.people] == names
    assert byline.offices == offices


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("本报记者 李雷 文/摄", True),
        ("记者：李雷 通讯员：王芳", True),
        # what stands over a story, and questions in an interview
        ("记者回访：茶山区", False),
        ("记者一线调研", False),
        ("记者：这笔补贴怎么领", False),
        ("记者：高粱、大豆", False),
        ("记者蹲守茶山", False),
        ("本报记者跟你算账", False),
        ("记者李雷", True),
        ("本报记者苏日嘎拉图", True),
        ("徽州日报记者 采薇之", True),
        ("好记者 讲好故事", False),
    ],
)
def test_a_line_that_opens_with_a_role_names_somebody(*, line: str, is_one: bool) -> None:
    assert is_byline(line) is is_one
