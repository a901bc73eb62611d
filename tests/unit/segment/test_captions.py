"""Captions find the article whose words they share, or whose writer took the picture."""

from __future__ import annotations

from generator.segment.captions import give_captions
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Role
from tests.unit.segment.headlines.test_parting import piece
from tests.unit.segment.newsprint import BRIDGE, TEA


def texts() -> list[Cutting]:
    """An article about tea, and below it one about a bridge."""
    return [
        Cutting([(piece(n, text, Role.BODY),)]) for n, text in enumerate((TEA, BRIDGE), start=1)
    ]


def given(*captions: tuple[int, str]) -> list[list[str]]:
    """The captions of both articles, and those of none."""
    cuttings = texts()
    left = give_captions([piece(n, text) for n, text in captions], cuttings)
    found = [*(cutting.captions for cutting in cuttings), left]
    return [[caption.string for caption in group] for group in found]


def test_a_caption_that_shares_nothing_goes_to_what_it_stands_below() -> None:
    cuttings = [
        Cutting([(piece(n, text, Role.BODY),)]) for n, text in enumerate((TEA, BRIDGE), start=1)
    ]
    tea, below, above = (
        piece(3, "茶农背着竹篓上山采春茶。"),
        piece(4, "猫头鹰飞翔。"),
        piece(0, "猫头鹰飞翔。"),
    )
    assert give_captions([tea, below, above], cuttings) == [above]
    assert [cutting.captions for cutting in cuttings] == [[tea], [below]]


def test_captions_one_below_the_other_by_one_photographer_are_of_one_article() -> None:
    cuttings = [
        Cutting([(piece(n, text, Role.BODY),)]) for n, text in enumerate((TEA, BRIDGE), start=1)
    ]
    captions = [piece(3, "茶农背着竹篓上山采春茶。李雷 摄"), piece(4, "山里的清晨。李雷 摄")]
    assert give_captions(captions, cuttings) == []
    assert [cutting.captions for cutting in cuttings] == [captions, []]


def test_no_article_takes_no_caption() -> None:
    caption = piece(0, "茶农采茶。")
    assert give_captions([caption], []) == [caption]


def test_a_caption_goes_to_the_article_whose_writer_took_the_picture() -> None:
    signed = Cutting([(piece(0, TEA, Role.BODY),)], bylines=[piece(1, "□本报记者 李雷")])
    other = Cutting([(piece(2, BRIDGE, Role.BODY),)])
    caption = piece(3, "雨后的清晨。本报记者 李雷 摄")
    assert give_captions([caption], [signed, other]) == []
    assert signed.captions == [caption]


def test_a_credit_says_nothing_of_the_topic() -> None:
    """Two texts that both name 本报记者 are no kin of a picture for it."""
    text = Cutting([(piece(5, "本报记者李雷昨日获悉，菜价平稳。", Role.BODY),)])
    caption = piece(0, "猫头鹰飞翔。本报记者 韩梅梅 摄")
    assert give_captions([caption], [text]) == [caption]


OF_TEA, OF_BRIDGE, OF_NONE = (
    "茶农背着竹篓上山采春茶。",
    "大桥合龙，工程师复核钢梁。",
    "猫头鹰飞翔。",
)


def test_captions_that_name_no_photographer_go_each_to_its_own_article() -> None:
    assert given((3, OF_BRIDGE), (4, OF_TEA)) == [[OF_TEA], [OF_BRIDGE], []]


def test_pictures_of_one_photographer_in_two_places_are_of_two_articles() -> None:
    bridge, tea = OF_BRIDGE + "李雷 摄", OF_TEA + "李雷 摄"
    assert given((3, bridge), (7, tea)) == [[tea], [bridge], []]
    assert [len(group) for group in given((3, bridge), (4, tea))] == [0, 2, 0]


def test_a_picture_from_the_archive_has_no_photographer_whom_a_byline_could_name() -> None:
    archive = OF_NONE + "（资料图片）"
    assert given((0, archive)) == [[], [], [archive]]
