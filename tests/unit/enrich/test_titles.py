"""A heading for an article without one: the lead's clause that has the subject, verbatim."""

import pytest

from generator.enrich.gazetteer import Gazetteer
from generator.enrich.titles import derived_title


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "本报呼伦贝尔3月29日电 （记者 某某）为了切实帮助中小微企业解决困难，"
            "大力支持企业复工复产、健康发展，呼伦贝尔市日前出台10项支持中小微企业的政策举措，"
            "全部聚焦中小微企业扶持政策和困难帮扶机制的落实，包括免租金等方面。",
            "呼伦贝尔市日前出台10项支持中小微企业的政策举措",
        ),
        (
            "本报鄂尔多斯7月12日电 杭锦旗交管大队针对当前气候特点，科学调度和整合警力资源，"
            "统筹城市主干道的勤务安排，重点整治货车。",
            "杭锦旗交管大队针对当前气候特点，科学调度和整合警力资源",
        ),
        (  # the enumerating comma joins what belongs together: it is no place to cut
            "本报阿拉善7月12日电 近日 阿左旗公安局会同盟、旗两级禁毒委员会开展宣传活动。",
            "阿左旗公安局会同盟、旗两级禁毒委员会开展宣传活动",
        ),
        (
            "为巩固创建成果，把握测评要求，7月10日，乌兰察布市举办了培训班。此次培训班为期两天。",
            "乌兰察布市举办了培训班",
        ),
        (
            "为进一步加强管理，市教育局、市公安局近日联合印发通知，要求学校开学前逐一检查校车。",
            "市教育局、市公安局近日联合印发通知",
        ),
        (
            "记者日前从巴彦淖尔市农牧局获悉，今年，该市计划扩大蒙中药材种植面积。",
            "该市计划扩大蒙中药材种植面积",
        ),
        (
            "“别走了！机会等你来！”日前，通辽市奈曼旗发布了一大批本地企业的招工信息。",
            "通辽市奈曼旗发布了一大批本地企业的招工信息",
        ),
        ("日前，市民们纷纷走上街头，参加植树。", "市民们纷纷走上街头，参加植树"),
        ("近日 茶农们上山采茶，天不亮就出门。", "茶农们上山采茶，天不亮就出门"),
        ("昨日下午记者在茶市看到，头茬鲜叶一早就卖完了。", "头茬鲜叶一早就卖完了"),
        (
            "日前，该市记者从公交公司获悉，全市三十条线路换上了电车。",
            "全市三十条线路换上了电车",
        ),
        (  # a place inside a clause is not its subject
            "老李种了十亩茶，去年卖到了包头市，今年又添两亩。",
            "老李种了十亩茶，去年卖到了包头市，今年又添两亩",
        ),
        ("“头茬茶卖完啦！”茶农李雷合上账本，笑着往家走。", "“头茬茶卖完啦！”"),
        (  # no cut inside a quotation, though the heading is longer for it
            "茶农李雷天不亮就在村口的黑板上写下今天的收购价和一句“雨前茶，贵如金”，收下三千斤鲜叶。",
            "茶农李雷天不亮就在村口的黑板上写下今天的收购价和一句“雨前茶，贵如金”",
        ),
        (  # nor one so early that next to nothing is left
            "渡口停航，巢湖两岸的居民和赶集的菜农只好绕行三十公里外的青弋江大桥过湖。",
            "渡口停航，巢湖两岸的居民和赶集的菜农只好绕行三十公里外的青弋江大桥过湖",
        ),
        ("近日，", "近日"),
        ("春天来了。草绿了。", "春天来了"),
        (
            "包头市召开“稳就业，保民生”专题会议，部署工作。",
            "包头市召开“稳就业，保民生”专题会议，部署工作",
        ),
    ],
)
def test_a_lead_gives_its_heading(gazetteer: Gazetteer, lead: str, title: str) -> None:
    assert derived_title([lead], gazetteer) == title


@pytest.mark.parametrize(
    "lead",
    [
        "连日来，呼和浩特市新城区组织党员，深入社区，走访困难群众，送去米面，讲解政策。",
        "在抗击疫情期间，兴安盟金融办全力开展线上服务，平台入驻金融机构80家，发布需求34条。",
        "随着气温回升，锡林郭勒草原迎来接羔季，牧民们日夜守在棚圈，照料着刚出生的羊羔。",
    ],
)
def test_a_heading_is_verbatim_and_cut_at_marks(gazetteer: Gazetteer, lead: str) -> None:
    title = derived_title([lead], gazetteer)
    start = lead.index(title)
    assert 8 <= len(title) <= 30
    assert start == 0 or lead[start - 1] in "，。"
    assert lead[start + len(title)] in "，。"


def test_a_paragraph_that_is_all_dateline_is_passed_over(gazetteer: Gazetteer) -> None:
    paragraphs = ["本报包头3月29日电（记者 某某）", "包头市的企业复工了。"]
    assert derived_title(paragraphs, gazetteer) == "包头市的企业复工了"


def test_no_words_no_heading(gazetteer: Gazetteer) -> None:
    assert derived_title([], gazetteer) == derived_title(["", " "], gazetteer) == ""
