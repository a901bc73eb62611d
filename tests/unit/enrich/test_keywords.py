"""Keywords: what an article is about, the same on every machine."""

import sys
from importlib.resources import files
from statistics import median_low
from subprocess import run

from generator.enrich.gazetteer import Gazetteer
from generator.enrich.keywords import HEAVIEST, USUAL, cutter_of, keywords

ARTICLE = (
    "记者近日从赤峰市获悉，2020年3月，该市扶贫车间吸纳贫困户就业。扶贫车间负责人王小明介绍，"
    "扶贫车间实行计件制，贫困户在扶贫车间就业，一年收入三万元。脱贫攻坚工作开展以来，"
    "脱贫攻坚任务全部落实，敖汉旗的扶贫车间增长到十二家。"
)


def test_the_subject_comes_first(gazetteer: Gazetteer) -> None:
    assert keywords(ARTICLE, gazetteer)[0] == "扶贫车间"


def test_words_that_keep_together_are_one(gazetteer: Gazetteer) -> None:
    found = keywords(ARTICLE, gazetteer)
    assert "脱贫攻坚" in found
    assert not {"脱贫", "攻坚", "车间"} & set(found)


def test_places_times_numbers_persons_and_stock_words_are_none(gazetteer: Gazetteer) -> None:
    found = set(keywords(ARTICLE, gazetteer, count=50))
    assert not found & {
        "赤峰市",
        "敖汉旗",
        "近日",
        "一年",
        "十二家",
        "记者",
        "开展",
        "落实",
        "王小明",
    }
    assert "贫困户" in found


def test_count_is_a_ceiling(gazetteer: Gazetteer) -> None:
    assert len(keywords(ARTICLE, gazetteer, count=2)) == 2
    assert keywords("", gazetteer) == ()


def test_a_place_is_one_word_of_the_cut(gazetteer: Gazetteer) -> None:
    words = cutter_of(gazetteer).words("落户杭锦后旗与阿左旗、乌拉特中旗")
    assert {"杭锦后旗", "阿左旗", "乌拉特中旗"} <= set(words)


def test_the_cut_is_the_text(gazetteer: Gazetteer) -> None:
    assert "".join(cutter_of(gazetteer).words(ARTICLE)) == ARTICLE


def test_the_usual_and_the_greatest_weight_are_those_of_the_table() -> None:
    weights = files("jieba").joinpath("analyse", "idf.txt").read_text("utf-8").split()[1::2]
    assert median_low(map(float, weights)) == USUAL
    assert max(map(float, weights)) == HEAVIEST


def test_a_heavy_word_that_stands_once_is_found_behind_light_ones_that_stand_twice(
    gazetteer: Gazetteer,
) -> None:
    light = "学习。生活。社会。国家。文化。" * 2
    assert "蒙古包" in keywords(f"{light}蒙古包", gazetteer)


def test_our_names_are_not_put_into_everybody_s_dictionary(gazetteer: Gazetteer) -> None:
    import jieba

    cutter_of(gazetteer).words(ARTICLE)
    assert "阿左旗" not in jieba.dt.FREQ


def test_reading_places_and_dates_loads_neither_jieba_nor_pypinyin() -> None:
    modules = [
        "gazetteer",
        "regions",
        "dates",
        "ids",
        "titles",
        "slugs",
        "related",
        "keywords",
        "opening",
    ]
    imports = "; ".join(f"import generator.enrich.{name}" for name in modules)
    check = "import sys; print(sorted({'jieba', 'pypinyin'} & set(sys.modules)))"
    done = run(
        [sys.executable, "-c", f"{imports}; {check}"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_of_words_that_weigh_alike_the_first_comes_first(gazetteer: Gazetteer) -> None:
    # both have the median weight of the table
    assert keywords("羊腿与马蹄铁，羊腿与马蹄铁", gazetteer, 2) == ("羊腿", "马蹄铁")
    assert keywords("马蹄铁与羊腿，马蹄铁与羊腿", gazetteer, 2) == ("马蹄铁", "羊腿")
