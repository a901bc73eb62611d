"""What an editor expects among the first three: decided by reading the pages, not from output."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bench.corpus import article as made_up
from generator.pipeline.build import Job
from generator.search.index import write_index
from tests.unit.pipeline.press import read
from tests.unit.search.articles import shelf
from tests.unit.search.node import PROJECT, Reader

AROUND = 300
"""Made-up articles before the seed pages' days, and as many after them."""

EXPECTED = [
    # a word of the headline
    ("扶贫", "京蒙扶贫协作座谈会召开"),
    ("就业扶贫", "通辽市畅通就业扶贫渠道"),
    ("澳牛", "千头澳牛落户杭锦后旗"),
    ("大红包", "发放惠企“大红包”"),
    ("蒙中草药", "蒙中草药种植面积增至20万亩"),
    ("镁合金", "大尺寸稀土镁合金棒材下线"),
    ("科学防火", "大兴安岭科学防火"),
    ("寒冬", "为企业纾困减负放贷度“寒冬”"),
    ("复工复产", "复工复产“加速跑”"),
    ("专项考核", "呼和浩特市对脱贫攻坚开展专项考核"),
    ("万能章", "6部门部署开展"),
    ("确诊病例", "内蒙古现有境外输入确诊病例7例"),
    ("巡视整改", "十届自治区党委第六轮巡视整改进展情况通报"),
    ("现代大农业", "用国际视野建构现代大农业"),
    # a headline set in two lines, found across them
    ("巴彦淖尔市蒙中草药", "蒙中草药种植面积增至20万亩"),
    # kicker and deck
    ("自治区卫生健康委发布消息", "内蒙古现有境外输入确诊病例7例"),
    ("马学军出席", "京蒙扶贫协作座谈会召开"),
    # who wrote it
    ("郭洪申", "通辽市畅通就业扶贫渠道"),
    ("韩继旺", "千头澳牛落户杭锦后旗"),
    ("记者:李新军", "复工复产“加速跑”"),
    ("记者:刘洋 脱贫", "呼和浩特市对脱贫攻坚开展专项考核"),
    # numbers and Latin letters, as typed
    ("20万亩", "蒙中草药种植面积增至20万亩"),
    ("550mm", "大尺寸稀土镁合金棒材下线"),
    ("qc830", "大尺寸稀土镁合金棒材下线"),
    ("２０２０年７月１２日７时", "内蒙古现有境外输入确诊病例7例"),
    # words of the body; several words; a word that must not be there; filters
    ("肉苁蓉", "蒙中草药种植面积增至20万亩"),
    ("三道桥镇", "千头澳牛落户杭锦后旗"),
    ("智慧农场", "用国际视野建构现代大农业"),
    ("稀土 棒材", "大尺寸稀土镁合金棒材下线"),
    ("扶贫 -座谈会 日期:2020-03", "通辽市畅通就业扶贫渠道"),
    ("地区:巴彦淖尔 牛", "千头澳牛落户杭锦后旗"),
    ("脱贫攻坚 考核", "呼和浩特市对脱贫攻坚开展专项考核"),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed pages among made-up articles, older and newer ones."""
    folders = (PROJECT / name for name in ("seeds", "corrections", "docs", "site"))
    paper = read(Job(PROJECT / "mkdocs.yml", *folders))
    around = [made_up(number) for number in range(2 * AROUND)]
    later = [
        replace(one, date=f"2020-0{8 + at % 2}-{1 + at % 28:02}", id=f"2020-08-01-{one.key}")
        for at, one in enumerate(around[AROUND:])
    ]
    folder = tmp_path_factory.mktemp("index")
    write_index(shelf([*paper.edition.articles, *around[:AROUND], *later]), folder)
    return folder


def test_the_article_that_an_editor_expects_is_among_the_first_three(index: Path) -> None:
    with Reader() as reader:
        found = reader.first(index, [query for query, _ in EXPECTED])
    missed = [
        (query, title, answer["titles"][:3])
        for (query, title), answer in zip(EXPECTED, found, strict=True)
        if not any(title in shown for shown in answer["titles"][:3])
    ]
    assert missed == []


def test_by_date_the_newest_comes_first(index: Path) -> None:
    with Reader() as reader:
        (found,) = reader.first(index, ["扶贫"], order="date", wanted=50)
    days = [path[:10] for path in found["paths"]]
    assert len(days) >= 5
    assert days == sorted(days, reverse=True)
