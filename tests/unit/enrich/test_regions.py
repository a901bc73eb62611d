"""Which region an article is from: by dateline, byline, headline, lead, in this order."""

import pytest

from generator.enrich.gazetteer import Gazetteer
from generator.enrich.regions import Evidence, places_of, region_of
from generator.model import Dateline


def sent_from(place: str | None, agency: str = "本报") -> Dateline:
    return Dateline(agency, place, None, "电")


def test_the_dateline_wins_over_all_that_is_named(gazetteer: Gazetteer) -> None:
    evidence = Evidence("我区与包头市合作", "赤峰市代表团到访", dateline=sent_from("通辽"))
    assert region_of(evidence, gazetteer).region == "通辽市"


def test_a_dateline_elsewhere_gives_no_region_though_the_text_is_about_us(
    gazetteer: Gazetteer,
) -> None:
    evidence = Evidence(
        "内蒙古呼和浩特市获表彰",
        "新华社北京4月2日电 内蒙古自治区呼和浩特市……",
        dateline=sent_from("北京", "新华社"),
    )
    found = region_of(evidence, gazetteer)
    assert (found.region, found.source) == (None, "dateline")


def test_a_misread_dateline_is_less_sure(gazetteer: Gazetteer) -> None:
    read = region_of(Evidence("", "", dateline=sent_from("巴彦淖尔")), gazetteer)
    misread = region_of(Evidence("", "", dateline=sent_from("巴彦悼尔")), gazetteer)
    assert misread.region == read.region == "巴彦淖尔市"
    assert misread.confidence < read.confidence


def test_the_byline_s_office_comes_before_the_headline(gazetteer: Gazetteer) -> None:
    evidence = Evidence("赤峰市的做法值得借鉴", "", byline="本报通辽记者站 某某")
    found = region_of(evidence, gazetteer)
    assert (found.region, found.source) == ("通辽市", "byline")


@pytest.mark.parametrize("word", ["我区", "自治区", "全区", "内蒙古", "京蒙"])
def test_a_dateline_without_place_and_a_headline_about_the_whole(
    gazetteer: Gazetteer, word: str
) -> None:
    evidence = Evidence(f"{word}工作推进会召开", "会议在包头市召开。", dateline=sent_from(None))
    assert region_of(evidence, gazetteer).region == "内蒙古自治区"


def test_a_report_on_many_leagues_headed_by_the_whole(gazetteer: Gazetteer) -> None:
    body = "锡林郭勒盟整改到位。乌兰察布市兴和县停产。兴安盟扎赉特旗落实。"
    evidence = Evidence("自治区党委巡视整改情况通报", "根据部署，派出巡视组。", body)
    assert region_of(evidence, gazetteer).region == "内蒙古自治区"


def test_a_region_in_the_headline_is_nearer_than_the_whole_in_the_lead(
    gazetteer: Gazetteer,
) -> None:
    evidence = Evidence("千头奶牛落户杭锦后旗", "自治区农牧厅消息，奶牛运抵。")
    assert region_of(evidence, gazetteer).region == "巴彦淖尔市"


def test_a_place_set_alone_before_the_headline(gazetteer: Gazetteer) -> None:
    assert region_of(Evidence("兴安\u3000金融服务不断档", ""), gazetteer).region == "兴安盟"


def test_a_wide_forest_is_no_league(gazetteer: Gazetteer) -> None:
    found = region_of(Evidence("大兴安岭科学防火", "大兴安岭林区进入防火期。"), gazetteer)
    assert found.region is None


def test_the_first_place_of_the_lead_counts(gazetteer: Gazetteer) -> None:
    lead = "7月9日，北京市调研组一行来我区考察。座谈会在呼和浩特召开。"
    assert region_of(Evidence("座谈会召开", lead), gazetteer).region == "内蒙古自治区"
    lead = "7月9日，呼和浩特市召开座谈会，部署自治区安排的工作。"
    assert region_of(Evidence("座谈会召开", lead), gazetteer).region == "呼和浩特市"


def test_a_whole_that_leads_up_to_its_part_is_the_part(gazetteer: Gazetteer) -> None:
    lead = "内蒙古阿拉善盟的沙漠迎来雨水。"
    assert region_of(Evidence("沙漠有雨", lead), gazetteer).region == "阿拉善盟"


def test_only_the_body_says_it_and_that_is_said(gazetteer: Gazetteer) -> None:
    body = "春天来了。临河区的农民下地。五原县的合作社开会。巴彦淖尔市种植葵花。"
    found = region_of(Evidence("春耕", "春天来了。", body), gazetteer)
    assert (found.region, found.source) == ("巴彦淖尔市", "body")
    assert found.confidence <= 0.5


@pytest.mark.parametrize(
    ("headline", "region"),
    [
        ("赤峰市春播过半", "赤峰市"),
        ("赤峰市与通辽市结对护林", "赤峰市"),
        ("赤峰市、通辽市、包头市、乌海市同日开河", "内蒙古自治区"),
        ("全区推广赤峰市通辽市护林做法", "内蒙古自治区"),
    ],
)
def test_of_two_regions_in_a_headline_the_first_counts_of_many_the_whole(
    gazetteer: Gazetteer, headline: str, region: str
) -> None:
    assert region_of(Evidence(headline, ""), gazetteer).region == region


def test_where_several_are_named_the_first_is_less_sure(gazetteer: Gazetteer) -> None:
    one, two = "通辽市的林场开工。", "通辽市的林场开工，树苗来自赤峰市。"
    for alone, among in (
        (Evidence("通辽市护林", ""), Evidence("通辽市与赤峰市护林", "")),
        (Evidence("护林", one), Evidence("护林", two)),
    ):
        sure, unsure = region_of(alone, gazetteer), region_of(among, gazetteer)
        assert sure.region == unsure.region == "通辽市"
        assert sure.confidence > unsure.confidence


@pytest.mark.parametrize(
    ("body", "region"),
    [
        ("春天来了。通辽市的树苗运到了。", None),
        ("通辽市送来树苗。赤峰市送来水泵。通辽市又来人。赤峰市也来人。", None),
        ("通辽市送树苗。赤峰市送水泵。包头市送铁锹。乌海市送水罐。", "内蒙古自治区"),
    ],
)
def test_a_region_that_the_body_names_in_passing_is_not_the_article_s(
    gazetteer: Gazetteer, body: str, region: str | None
) -> None:
    assert region_of(Evidence("春耕", "春天来了。", body), gazetteer).region == region


def test_nothing_named_is_unknown(gazetteer: Gazetteer) -> None:
    found = region_of(Evidence("春耕", "春天来了。", "春天来了。"), gazetteer)
    assert (found.region, found.source) == (None, None)


def test_places_are_counties_in_order_of_first_appearance(gazetteer: Gazetteer) -> None:
    text = "通辽市奈曼旗与库伦旗，奈曼旗在先；阿左旗在后。"
    assert places_of(text, gazetteer) == ("奈曼旗", "库伦旗", "阿拉善左旗")


def test_leagues_and_the_whole_are_no_counties(gazetteer: Gazetteer) -> None:
    assert places_of("内蒙古自治区呼伦贝尔市", gazetteer) == ()


def test_the_rank_of_something_is_no_place(gazetteer: Gazetteer) -> None:
    evidence = Evidence("麦场上的守夜人\u3000记自治区级劳动模范张河", "杭锦后旗的麦场上灯火通明。")
    assert region_of(evidence, gazetteer).region == "巴彦淖尔市"
