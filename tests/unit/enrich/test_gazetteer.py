"""The gazetteer finds the places a reader would find, and no others."""

from pathlib import Path

import pytest

from generator.enrich.gazetteer import Gazetteer, load_gazetteer
from generator.errors import SettingsError

LEAGUES = {
    "呼和浩特市", "包头市", "乌海市", "赤峰市", "通辽市", "鄂尔多斯市",
    "呼伦贝尔市", "巴彦淖尔市", "乌兰察布市", "兴安盟", "锡林郭勒盟", "阿拉善盟",
}  # fmt: skip


def two_regions(first: str, second: str) -> str:
    """A table of two regions with these further keys."""
    return (
        "whole: {name: 甲省, adcode: '110000', pinyin: jia}\nregions:\n"
        f"- {{name: 乙市, adcode: '110100', pinyin: yi, {first}}}\n"
        f"- {{name: 丙市, adcode: '110200', pinyin: bing, {second}}}\n"
    )


def names(gazetteer: Gazetteer, text: str, within: str | None = None) -> list[str]:
    return [hit.region.name for hit in gazetteer.find(text, within)]


def test_the_table_has_the_twelve_leagues_and_103_counties(gazetteer: Gazetteer) -> None:
    assert {r.name for r in gazetteer.regions} == LEAGUES
    assert len(gazetteer.counties) == 103
    assert gazetteer.whole.adcode == "150000"


def test_a_county_s_adcode_begins_with_its_parent_s(gazetteer: Gazetteer) -> None:
    for county in gazetteer.counties:
        assert county.adcode[:4] == gazetteer.region_of(county).adcode[:4], county.name


def test_no_adcode_name_or_address_of_a_region_is_given_twice(gazetteer: Gazetteer) -> None:
    rows = (gazetteer.whole, *gazetteer.regions, *gazetteer.counties)
    assert len({r.adcode for r in rows}) == len({r.name for r in rows}) == 116
    assert len({r.pinyin for r in (gazetteer.whole, *gazetteer.regions)}) == 13


@pytest.mark.parametrize(
    ("place", "region"),
    [
        ("呼和浩特", "呼和浩特市"),
        ("呼和浩特市", "呼和浩特市"),
        ("阿拉善", "阿拉善盟"),
        ("兴安", "兴安盟"),
        ("杭锦旗", "鄂尔多斯市"),
        ("杭锦后旗", "巴彦淖尔市"),
        ("满洲里", "呼伦贝尔市"),
        ("二连浩特", "锡林郭勒盟"),
        ("乌拉盖", "锡林郭勒盟"),  # a zone that is no county
        ("内蒙古阿拉善", "阿拉善盟"),
        ("呼和浩特市赛罕区", "呼和浩特市"),
        ("奈曼旗八仙筒", "通辽市"),
        ("内蒙古", "内蒙古自治区"),
        ("百灵庙", "包头市"),  # the towns that counties are governed from
        ("巴林左旗林东镇", "赤峰市"),
        ("北京", None),
        ("郑州", None),
        ("大兴安岭", None),
        ("黑龙江大兴安岭", None),
        ("内蒙古大兴安岭", None),
        ("海南", None),  # the province; 海南区 of 乌海市 needs its full name
        ("", None),
    ],
)
def test_a_dateline_place_gives_its_region(
    gazetteer: Gazetteer, place: str, region: str | None
) -> None:
    found = gazetteer.dateline_region(place)
    assert (found.name if found else None) == region


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("走进大兴安岭林区", []),
        ("大兴安岭与兴安盟", ["兴安盟"]),
        ("兴安街的夜市", []),
        ("鄂温克族群众唱起歌", []),
        ("鄂温克族自治旗的鄂温克族群众", ["鄂温克族自治旗"]),
        ("杭锦后旗和杭锦旗", ["杭锦后旗", "杭锦旗"]),
        ("阿拉善盟阿拉善左旗", ["阿拉善盟", "阿拉善左旗"]),
        ("阿左旗、阿右旗", ["阿拉善左旗", "阿拉善右旗"]),
        ("科右中旗、科左后旗", ["科尔沁右翼中旗", "科尔沁左翼后旗"]),
        ("达茂旗与莫旗", ["达尔罕茂明安联合旗", "莫力达瓦达斡尔族自治旗"]),
        ("乌拉特中旗与鄂托克前旗", ["乌拉特中旗", "鄂托克前旗"]),
        ("广西壮族自治区、宁夏回族自治区、新疆维吾尔自治区", []),
        ("安全区域内、完全区分", []),
        ("招呼市民入座", []),
        ("承包头三年的草场", []),
        ("自治区林业和林草部门", ["内蒙古自治区"]),
        ("巩固阳光政务成果", []),
        ("工商都有收获，文化德育并重", []),
        ("聚集宁静的力量", []),
        ("列车开进丰镇东站", ["丰镇市"]),
        ("从满洲里机场起飞", ["满洲里市"]),
        ("集宁站着一排人", []),
        ("喀喇沁左翼蒙古族自治县", []),
        ("鄂尔多斯盆地的陕北部分", []),
        ("趵突泉水", []),
        ("家住上海包头路", []),
        ("包头市的赤峰路", ["包头市"]),
        ("包头路桥公司", ["包头市"]),
    ],
)
def test_a_text_names_places(gazetteer: Gazetteer, text: str, found: list[str]) -> None:
    assert names(gazetteer, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("包头市青山区", ["包头市", "青山区"]),
        ("武汉市青山区", []),
        ("记者在包头见到，武汉市青山区来的客人", ["包头市"]),
        ("大青山区的包头人家", ["包头市"]),
        ("呼和浩特市新城区", ["呼和浩特市", "新城区"]),
        ("西安的新城区", []),
        ("呼和浩特市推进新城区建设", ["呼和浩特市"]),
        ("上海南区的乌海游客", ["乌海市"]),
        ("阿盟外长会议在开罗举行", []),
        ("阿拉善盟投入资金，阿盟还为企业补贴", ["阿拉善盟", "阿拉善盟"]),
        ("巴彦淖尔市的五原塔尔湖", ["巴彦淖尔市", "五原县"]),
        ("巴彦淖尔市的五原则问题", ["巴彦淖尔市"]),
        ("乌兰察布市的工商都有收获，振兴和发展并重", ["乌兰察布市"]),
        ("乌兰察布市商都、兴和和化德", ["乌兰察布市", "商都县", "兴和县", "化德县"]),
        ("包头市巩固阳光政务", ["包头市"]),
        ("锡林郭勒盟的客人飞往多伦多", ["锡林郭勒盟"]),
        ("杭锦旗的伊旗邻居", ["杭锦旗", "伊金霍洛旗"]),
        ("他家祖上是正蓝旗人", []),
        ("正蓝旗上都镇的集市", ["正蓝旗"]),  # its own town says which
    ],
)
def test_a_shared_name_needs_its_region_beside_it(
    gazetteer: Gazetteer, text: str, found: list[str]
) -> None:
    assert names(gazetteer, text) == found


def test_the_article_s_region_vouches_for_a_shared_name(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "新城区的居民") == []
    assert names(gazetteer, "新城区的居民", "呼和浩特市") == ["新城区"]
    assert names(gazetteer, "新城区的居民", "包头市") == []


def test_a_hit_says_where_it_stands(gazetteer: Gazetteer) -> None:
    text = "落户杭锦后旗三道桥镇"
    (hit,) = gazetteer.find(text)
    assert text[hit.start : hit.end] == "杭锦后旗"


def test_one_misread_letter_still_gives_the_dateline(gazetteer: Gazetteer) -> None:
    misread = gazetteer.misread_dateline("呼和浩恃")
    assert misread is not None
    assert misread.name == "呼和浩特市"
    assert gazetteer.misread_dateline("乌兰巴托") is None
    assert gazetteer.misread_dateline("包豆") is None  # two letters: one more could be anything


def test_every_name_is_known_to_the_joins(gazetteer: Gazetteer) -> None:
    assert {"呼和浩特", "兴安", "阿左旗", "杭锦后旗", "内蒙古自治区"} <= gazetteer.names
    assert "大兴安岭" not in gazetteer.names


@pytest.mark.parametrize(
    ("table", "key", "complaint"),
    [
        ("whole: [", None, "YAML"),
        ("- a list", None, "mapping"),
        ("whole: {name: 甲省, adcode: '110000'}", "whole", "pinyin"),
        ("whole: {name: 甲省, adcode: 110000, pinyin: jia}", "whole", "adcode"),
        ("whole: {name: 甲省, adcode: '11', pinyin: jia}", "whole", "adcode"),
        ("whole: {name: 甲省, adcode: '110000', pinyin: Jiǎ}", "whole", "pinyin"),
        ("whole: {name: 甲省, adcode: '110000', pinyin: jia, nmae: 乙}", "whole", "nmae"),
        ("whole: {name: 甲省, adcode: '110000', pinyin: jia, text: 甲}", "whole", "text"),
        (
            "whole: {name: 甲省, adcode: '110000', pinyin: jia}\n"
            "regions:\n- {name: 乙市, adcode: '110100', pinyin: yi, text: [甲省]}",
            "regions[0]",
            "甲省",
        ),
        ("whole: {name: 甲省, adcode: '110000', pinyin: jia, tile: [1]}", "whole", "tile"),
        ("whole: {name: 甲省, adcode: '110000', pinyin: jia, tile: [-1, 0]}", "whole", "tile"),
        (two_regions("tile: [0, 0]", ""), "regions", "丙市 has no 'tile'"),
        (two_regions("tile: [0, 0]", "tile: [1, 0]"), "regions", "乙市 and 丙市 overlap"),
    ],
)
def test_a_malformed_table_is_named_with_its_key(
    tmp_path: Path, table: str, key: str | None, complaint: str
) -> None:
    file = tmp_path / "regions.yml"
    file.write_text(table, encoding="utf-8")
    with pytest.raises(SettingsError, match=complaint) as caught:
        load_gazetteer(file)
    assert caught.value.where.file == str(file)
    assert (caught.value.where.key or None) == key


def test_the_tiles_of_neighbours_touch(gazetteer: Gazetteer) -> None:
    """Pairs that share a border; 阿拉善盟–鄂尔多斯市 cannot touch in this lattice."""
    at = {r.short: r.tile or (0, 0) for r in gazetteer.regions}
    for one, two in [
        ("阿拉善", "巴彦淖尔"), ("阿拉善", "乌海"), ("乌海", "鄂尔多斯"), ("乌海", "巴彦淖尔"),
        ("巴彦淖尔", "鄂尔多斯"), ("巴彦淖尔", "包头"), ("包头", "鄂尔多斯"), ("包头", "呼和浩特"),
        ("呼和浩特", "乌兰察布"), ("乌兰察布", "锡林郭勒"), ("锡林郭勒", "赤峰"),
        ("锡林郭勒", "通辽"), ("锡林郭勒", "兴安"), ("赤峰", "通辽"), ("通辽", "兴安"),
        ("兴安", "呼伦贝尔"), ("呼和浩特", "鄂尔多斯"),
    ]:  # fmt: skip
        (x, y), (other_x, other_y) = at[one], at[two]
        assert (abs(x - other_x), abs(y - other_y)) in {(2, 0), (1, 1)}, (one, two)


def test_a_table_may_leave_out_tiles_and_what_its_levels_are_called(tmp_path: Path) -> None:
    file = tmp_path / "regions.yml"
    file.write_text(two_regions("text: []", "text: []"), encoding="utf-8")
    gazetteer = load_gazetteer(file)
    assert [region.tile for region in gazetteer.regions] == [None, None]
    assert gazetteer.called == {}


def test_a_missing_table_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load_gazetteer(tmp_path / "nowhere.yml")
