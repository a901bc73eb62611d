"""Credits: a byline or an office on several lines is read as one."""

from dataclasses import replace

import pytest

from generator.segment.credits import Credits, credits_of
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.paragraphs import paragraphs_of
from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.byline_lines import BYLINE_REST
from tests.unit.segment.headlines.test_parting import piece
from tests.unit.segment.newsprint import TEA


def credited(*bylines: Piece) -> list[tuple[str, str]]:
    cutting = Cutting([(piece(9, TEA, Role.BODY),)], bylines=list(bylines))
    return [(person.name, person.role) for person in credits_of(cutting, [])[0].people]


@pytest.mark.parametrize("tight", [True, False])
def test_a_name_broken_over_two_lines_of_a_byline_is_one(*, tight: bool) -> None:
    """A dot begins no name, whatever white stands above it."""
    first = piece(0, "□本报特约记者 李雷 本报记者 艾尔肯江", Role.BYLINE)
    second = replace(piece(1, "·买买提", Role.BYLINE), tight=tight)
    assert credited(first, second) == [("李雷", "特约记者"), ("艾尔肯江·买买提", "记者")]


def test_bylines_that_stand_apart_are_two() -> None:
    first, second = piece(0, "本报记者 李雷", Role.BYLINE), piece(4, "通讯员 韩梅梅", Role.BYLINE)
    assert credited(first, second) == [("李雷", "记者"), ("韩梅梅", "通讯员")]


def test_an_office_broken_over_two_lines_is_one_signature_and_the_day_another() -> None:
    lines = ("巢湖市公安局交通警察支", "队", "2021年5月28日")
    signs = [piece(n, line, Role.SIGNATURE) for n, line in enumerate(lines, start=1)]
    cutting = Cutting([(piece(0, TEA, Role.BODY),)], signatures=signs)
    signed = credits_of(cutting, [])[0].signature
    assert signed == ["巢湖市公安局交通警察支队", "2021年5月28日"]


def test_two_offices_are_two_signatures() -> None:
    lines = ("巢湖市公安局", "巢湖市教育局")
    signs = [piece(n, line, Role.SIGNATURE) for n, line in enumerate(lines, start=1)]
    cutting = Cutting([(piece(0, TEA, Role.BODY),)], signatures=signs)
    assert credits_of(cutting, [])[0].signature == list(lines)


def test_who_took_the_picture_signs_the_text_that_says_what_it_shows() -> None:
    for credit in ("新华社发（李雷摄）", "本报记者 李雷 摄"):
        text = "图为合龙的新大桥。桥长四公里，明年六月通车。"
        shown = piece(0, text + credit, Role.BODY)
        cutting = Cutting([(shown,)])
        found, paragraphs = credits_of(cutting, paragraphs_of(cutting, scanned=False)[0])
        assert [paragraph.text.string for paragraph in paragraphs] == [text]
        assert found.signature == [credit]
        assert [person.name for person in found.people] == ["李雷"]


def test_a_sentence_about_pictures_signs_nothing() -> None:
    shown = piece(0, "合作社付了款。这些照片都是老李用旧相机拍摄", Role.BODY)
    cutting = Cutting([(shown,)])
    assert not credits_of(cutting, paragraphs_of(cutting, scanned=False)[0])[0].signature


def signed(text: str, measure: float | None = None) -> tuple[list[str], str]:
    """What signs an article of one paragraph on one line, and what is left of it."""
    made = piece(0, text, Role.BODY)
    lines = tuple(replace(line, measure=measure) for line in made.lines)
    cutting = Cutting([(replace(made, lines=lines),)])
    found, paragraphs = credits_of(cutting, paragraphs_of(cutting, scanned=False)[0])
    return found.signature, paragraphs[-1].text.string


def test_a_name_in_brackets_signs_a_text_whose_full_stop_a_scan_lost() -> None:
    text = "茶农们把新茶送到了收购点"
    for name in ("宋小满", "本报记者 宋小满"):
        assert signed(f"{text}（{name}）") == ([name], text)
    for other in ("城关", "海拔八百米"):
        assert signed(f"{text}（{other}）") == ([], f"{text}（{other}）")


def test_the_office_and_the_day_run_on_behind_a_notice_sign_it() -> None:
    text = "因大桥合龙，渡口五月八日起停航。特此公告。"
    assert signed(text + "巢湖市交通运输局2021年5月6日") == (
        ["巢湖市交通运输局", "2021年5月6日"],
        text,
    )
    assert signed(text + "巢湖市交通运输局") == (["巢湖市交通运输局"], text)


def test_a_sentence_without_its_stop_signs_nothing() -> None:
    for text in ("渡口停航。巢湖市交通运输局", "渡口停航。渡口将停航到2021年5月6日"):
        assert signed(text) == ([], text)


def test_an_office_that_the_text_stops_with_signs_it() -> None:
    text = "渡口五月八日停航。巢湖市交通运输局"
    width = float(len(text))
    assert signed(text, width + 4.0) == (["巢湖市交通运输局"], "渡口五月八日停航。")
    assert signed(text, width + 0.5) == ([], text)


@pytest.mark.parametrize(
    "lead", ["本报记者李雷报道 5月6日，", "本报记者 李雷报道：", "本报讯 记者李雷、韩梅梅报道："]
)
def test_a_reporter_named_in_the_lead_without_brackets_is_credited(lead: str) -> None:
    cutting = Cutting([(piece(0, lead + TEA, Role.BODY),)])
    found, _ = credits_of(cutting, paragraphs_of(cutting, scanned=False)[0])
    assert found.people[0].name == "李雷"


@pytest.mark.parametrize("printed", ["□李雷", "李雷"])
def test_a_name_alone_is_an_author_and_one_with_a_role_has_that(printed: str) -> None:
    assert credited(piece(0, printed, Role.BYLINE)) == [("李雷", "作者")]
    assert credited(piece(0, "本报通讯员 李雷", Role.BYLINE)) == [("李雷", "通讯员")]


def test_who_is_named_twice_is_credited_once_with_the_first_role() -> None:
    found = credited(
        piece(0, "本报记者 李雷", Role.BYLINE), piece(4, "摄影 李雷 韩梅梅", Role.BYLINE)
    )
    assert found == [("李雷", "记者"), ("韩梅梅", "摄影")]


def opened(text: str) -> Credits:
    cutting = Cutting([(piece(0, text, Role.BODY),)])
    return credits_of(cutting, paragraphs_of(cutting, scanned=False)[0])[0]


def test_the_office_of_a_reporter_is_kept_for_the_region() -> None:
    assert opened(f"本报讯（本报驻黄山记者 李雷）{TEA}").office == "本报驻黄山记者 李雷"
    assert opened(f"本报讯（本报记者 李雷）{TEA}").office == ""


@pytest.mark.parametrize(
    ("lead", "people"),
    [
        ("本报讯（李雷 韩梅梅）", [("李雷", "作者"), ("韩梅梅", "作者")]),
        ("本报讯（市农业局 李雷）", [("李雷", "作者")]),
        ("本报讯［记者 李雷］", [("李雷", "记者")]),
        ("黄山日报讯（记者李雷报道）", [("李雷", "记者")]),
        ("本报黄山5月6日讯（驻黄山记者 李雷）", [("李雷", "记者")]),
    ],
)
def test_who_wrote_stands_in_brackets_behind_the_dateline(
    lead: str, people: list[tuple[str, str]]
) -> None:
    found = opened(lead + TEA)
    assert [(person.name, person.role) for person in found.people] == people


def test_a_remark_in_brackets_behind_the_dateline_credits_nobody() -> None:
    found = opened(f"本报黄山5月6日讯（明前）{TEA}")
    assert found.dateline is not None
    assert (found.people, found.byline) == ([], "")


def test_an_earlier_report_that_the_text_quotes_is_not_its_dateline() -> None:
    found = opened("茶农老李拿出一张旧报，上面印着：本报黄山5月6日讯（记者 韩梅梅）春茶开采。")
    assert (found.dateline, found.people) == (None, [])


@pytest.mark.parametrize(
    ("caption", "people"),
    [
        ("茶农采茶。 李雷 摄", [("李雷", "摄影")]),
        ("茶农采茶。 本报记者 李雷 摄", [("李雷", "记者")]),
        ("茶农采茶。 帕提古丽·阿不都热合曼 摄", [("帕提古丽·阿不都热合曼", "摄影")]),
        ("茶农采茶。 王 小芳 摄", [("王小芳", "摄影")]),
        ("茶农采茶。李雷/摄", [("李雷", "摄影")]),
        ("茶农采茶。 摄影：李雷", [("李雷", "摄影")]),
        ("茶农采茶。图/李雷", [("李雷", "摄影")]),
        ("茶农采茶。李雷供图", [("李雷", "摄影")]),
        ("茶农采茶。受访者供图", []),
        ("（本组图片由李雷摄）", [("李雷", "摄影")]),
        ("茶农采茶。", []),
        ("茶农们用手机拍摄", []),
    ],
)
def test_who_took_the_picture_is_credited(caption: str, people: list[tuple[str, str]]) -> None:
    cutting = Cutting([(piece(0, TEA, Role.BODY),)], captions=[piece(1, caption)])
    found, _ = credits_of(cutting, [])
    assert [(person.name, person.role) for person in found.people] == people


def test_who_signs_with_what_they_are_is_an_author() -> None:
    assert credited(piece(0, "大学生 李雷", Role.BYLINE)) == [("李雷", "作者")]
    assert credited(piece(0, "本报记者 李雷", Role.BYLINE)) == [("李雷", "记者")]
    assert credited(piece(0, "潍坊 张建国", Role.BYLINE)) == [("张建国", "作者")]


def test_a_reader_who_is_not_named_is_no_reporter() -> None:
    for printed in ("歙县 一位茶农", "潍坊 一位茶农"):
        signed = piece(10, printed, Role.SIGNATURE)
        cutting = Cutting([(piece(9, TEA, Role.BODY),)], signatures=[signed])
        found, _ = credits_of(cutting, [])
        assert (found.people, found.signature) == ([], [printed])


def test_whose_figures_they_are_names_no_writer() -> None:
    signed = piece(10, "（数据来源：茶叶局）", Role.SIGNATURE)
    cutting = Cutting([(piece(9, TEA, Role.BODY),)], signatures=[signed])
    found, _ = credits_of(cutting, [])
    assert (found.people, found.signature) == ([], ["数据来源：茶叶局"])


def test_each_of_two_pictures_in_one_caption_has_who_took_it() -> None:
    one, other = (
        piece(1, "茶农采茶。 李雷 摄", Role.CAPTION),
        piece(2, "通车。 王芳 摄", Role.CAPTION),
    )
    both = replace(one, lines=one.lines + other.lines)
    cutting = Cutting([(piece(0, TEA, Role.BODY),)], captions=[both])
    assert [person.name for person in credits_of(cutting, [])[0].people] == ["李雷", "王芳"]


def test_a_byline_that_goes_on_below_white_space_is_one() -> None:
    first = piece(0, "□本报记者 李雷 通", Role.BYLINE)
    second = piece(1, "讯员 王芳 文/图", Role.BYLINE)
    rest = replace(second, tight=False, reason=BYLINE_REST[1])
    assert credited(first, rest) == [("李雷", "记者"), ("王芳", "通讯员")]
