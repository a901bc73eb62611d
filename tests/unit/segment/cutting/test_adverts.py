"""The lines of an advert are no headline of the text beside them."""

from __future__ import annotations

import pytest

from generator.segment.cutting.adverts import without_adverts
from generator.segment.cutting.clippings import cut_out
from generator.segment.cutting.strips import Kind
from tests.unit.segment.newsprint import (
    BRIDGE_DATED,
    BRIDGE_HEAD,
    TEA_DATED,
    TEA_HEAD,
    Part,
    strip_made,
)

TEXT, HEAD = Kind.TEXT, Kind.HEAD


def left(*heads: str, text: str = "") -> list[str]:
    """What is left of the lines between two texts, the last of which may be set as a ``text``."""
    parts = [Part(TEXT, TEA_DATED), *(Part(HEAD, h) for h in heads)]
    parts += [*([Part(TEXT, text)] if text else []), Part(TEXT, BRIDGE_DATED)]
    return [element.text for element in without_adverts(strip_made(*parts))[1:-1]]


@pytest.mark.parametrize(
    "reach",
    [
        "订座电话：0559-2345678",
        "热线（0559）2345678",
        "地址：迎客松路8号",
        "全场低价 电话13800001234",
    ],
)
def test_lines_above_how_to_reach_a_shop_are_an_advert(reach: str) -> None:
    assert left("满江红火锅城盛大开业", "啤酒畅饮", reach) == []
    assert left(BRIDGE_HEAD, "啤酒畅饮", reach) == [BRIDGE_HEAD]
    assert left("啤酒畅饮", reach, BRIDGE_HEAD) == [BRIDGE_HEAD]


@pytest.mark.parametrize(
    "offer",
    [
        *("老陈家具 厂家直销", "迎客楼 开业八折", "水管配件 量大从优", "南街门面出租", "转让"),
        *("长风驾校火热招生", "果蔬节优惠", "专业疏通管道", "好望角花园隆重开盘"),
    ],
)
def test_an_offer_of_goods_or_rooms_is_an_advert(offer: str) -> None:
    assert left(BRIDGE_HEAD, offer) == [BRIDGE_HEAD]
    assert left(offer, BRIDGE_HEAD) == [BRIDGE_HEAD]


def test_what_a_text_tells_of_is_no_offer() -> None:
    told = "蓝莓茶送货上门"
    strip = strip_made(Part(HEAD, told), Part(TEXT, f"本报讯 （记者 李雷）{told}，村民在家收钱。"))
    assert without_adverts(strip)[0].text == told
    assert left("土地经营权转让") == ["土地经营权转让"]


def test_how_to_reach_a_shop_may_be_set_as_a_text() -> None:
    """A notice has it below a text of its own."""
    reach = "电话：0559-2345678"
    assert left(BRIDGE_HEAD, "满江红火锅城开业", "啤酒畅饮", text=reach) == [BRIDGE_HEAD]
    for text in (reach, f"新桥通车后请走北侧。{reach}"):
        assert left(text=text) == [text]
    assert left("啤酒畅饮", text="新桥通车，电话2345678") == ["啤酒畅饮", "新桥通车，电话2345678"]


@pytest.mark.parametrize("line", ["一通深夜的电话", "市民热线开通十周年", "打不通电话就去一趟"])
def test_a_headline_may_speak_of_telephones(line: str) -> None:
    assert left("大山里的守候", line) == ["大山里的守候", line]


def test_the_headline_beside_an_advert_is_read_without_it() -> None:
    strip = strip_made(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(HEAD, "满江红火锅城盛大开业"),
        Part(HEAD, "订座电话：0559-2345678"),
        Part(HEAD, BRIDGE_HEAD),
        Part(TEXT, BRIDGE_DATED),
    )
    found, _ = cut_out(strip, (), blanks=True)
    heads = [[piece.string for piece in one.headline] for one in found]
    assert heads == [[TEA_HEAD], [BRIDGE_HEAD]]


def test_how_to_reach_who_signs_below_is_of_a_notice() -> None:
    lines = ["联系电话：0559-2345678", "黄山市农业农村局", "2021年5月6日"]
    assert left(*lines) == lines


def test_what_is_said_below_an_offer_down_to_how_to_reach_is_of_it() -> None:
    told = "南街旺铺，面积三十平方米，水电齐全。"
    assert left("门面出租", text=f"{told}\n联系人：王先生 13800001234") == []
    assert left("门面出租", text=told) == [told]
    assert left("门面出租", "南街三十平方米 水电齐全", "王先生13800001234") == []
    assert left("门面出租", text=f"{told * 6}\n联系人：王先生 13800001234") != []


@pytest.mark.parametrize("reach", ["春茶回家 全国招商 400-618-5521", "品茶楼 0559-2345678"])
def test_a_number_to_call_needs_no_word_for_it(reach: str) -> None:
    assert left(reach, BRIDGE_HEAD) == [BRIDGE_HEAD]
    assert left("大桥合龙 0559-23", BRIDGE_HEAD) == ["大桥合龙 0559-23", BRIDGE_HEAD]
