"""The truth is whole, the disguises carry it, and the measures measure what they say."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
import yaml

from tests.eval.columns import line_ends, width, wrap
from tests.eval.disguise import disguises
from tests.eval.identity import objects
from tests.eval.layout import doubled
from tests.eval.measure import score, similarity
from tests.eval.swaps import TABLE, Swaps
from tests.eval.truth import PAGES, TruePage, TruthError, load, normalise
from tests.eval.verdict import table

REGIONS = Path(__file__).resolve().parents[2] / "generator" / "data" / "regions.yml"
DISGUISES = [truth for page in PAGES for truth in disguises(page, range(2))]


@pytest.fixture(params=PAGES)
def seed(request: pytest.FixtureRequest) -> TruePage:
    return load(request.param)


@pytest.fixture
def brief() -> TruePage:
    """Page 004, whose articles 5, 6 and 7 are one paragraph each; 5 ends in a gap."""
    return load("004")


# The truth of the seeds


def test_every_character_is_claimed_exactly_once(seed: TruePage) -> None:
    assert seed.unclaimed() == []
    assert len(seed.owners()) == sum(not c.isspace() for c in seed.raw)


def test_the_counts_are_those_of_the_reading() -> None:
    first, second = load("000"), load("004")
    assert [len(first.articles), len(second.articles)] == [10, 8]
    titles = [bool(a.title) for page in (first, second) for a in page.articles]
    assert [titles.count(True), titles.count(False)] == [14, 4]
    assert sum(len(p.gaps) for a in second.articles for p in a.paragraphs) == 12
    assert len(second.articles[3].paragraphs) == 25
    assert {a.section for a in first.articles} == {"盟市·风景线"}


def test_an_interleaved_body_reads_in_order(brief: TruePage) -> None:
    body = normalise(brief.articles[4].paragraphs[0].text(brief.raw))
    assert body.startswith("本报乌兰察布7月12日电记者皇甫美鲜实习生郭羽为巩固创建成果把握测评要求")
    assert body.endswith("培训方式包括专题培训和观摩学")


def test_two_claims_on_a_character_are_an_error(brief: TruePage) -> None:
    brief.articles[0].byline.append(brief.articles[0].paragraphs[0].pieces[0])
    with pytest.raises(TruthError, match="claimed twice"):
        brief.owners()


# The disguises


@pytest.mark.parametrize("truth", DISGUISES, ids=lambda t: t.file)
def test_a_disguise_carries_its_truth(truth: TruePage) -> None:
    assert truth.unclaimed() == []
    original = load(truth.file[:3])
    by_name = {a.name: a for a in original.articles}
    assert len(truth.articles) == len(original.articles)
    for article in truth.articles:
        old = by_name[article.name]
        assert [len(p.gaps) for p in article.paragraphs] == [len(p.gaps) for p in old.paragraphs]
        if article.title:
            standing = normalise("".join(truth.raw[a:b] for a, b in article.title.spans))
            copies = 2 if article.title.doubled else 1
            assert sorted(standing) == sorted(normalise(article.title.text) * copies)
        if article.dateline:
            opening = normalise(article.paragraphs[0].text(truth.raw))
            agency, place, date, kind = article.dateline
            month, day = map(int, date.split("-")[1:])
            assert opening.startswith(f"{agency}{place or ''}{month}月{day}日{kind}")


@pytest.mark.parametrize("truth", DISGUISES, ids=lambda t: t.file)
def test_a_disguise_leaves_no_old_name(truth: TruePage) -> None:
    original = load(truth.file[:3])
    swaps = Swaps(original, Random(0))
    persons = [n for a in original.articles for n, _ in a.reporter] + original.names["persons"]
    page = normalise(truth.raw)
    assert [name for name in persons if name in page] == []
    assert truth.date != original.date
    for new, old in zip(sorted(truth.articles, key=_name), original.articles, strict=True):
        assert (new.region == old.region) == (old.region not in swaps.table)


def _name(article: object) -> int:
    return int(article.name)  # type: ignore[attr-defined]


def test_a_disguise_is_the_same_every_time() -> None:
    again = [truth.raw for page in PAGES for truth in disguises(page, range(2))]
    assert again == [truth.raw for truth in DISGUISES]


def test_a_reset_page_keeps_its_columns_and_its_shuffle() -> None:
    truth = next(disguises("000", [5]))
    assert [a.name for a in truth.articles] != [str(i) for i in range(1, 11)]
    for article in truth.articles:
        for paragraph in article.paragraphs:
            lines = [truth.raw[a:b] for a, b in paragraph.pieces]
            assert all(width(line) <= 14 + 2 for line in lines)
            assert all(line[0] not in "，。、；：”）" for line in lines)
            assert len(lines) == 1 or width(lines[0]) <= 12 + 2


def test_the_places_of_disguises_are_in_the_region_table() -> None:
    known = REGIONS.read_text(encoding="utf-8")
    for entry in yaml.safe_load(TABLE.read_text(encoding="utf-8")):
        assert all(f"name: {name}" in known for name in [entry["name"], *entry["旗县"]]), entry


# The typesetter


def test_wrapping_hangs_marks_and_keeps_figures_whole() -> None:
    assert wrap("一二三四五六，七八", 6) == ["一二三四五六，", "七八"]
    assert wrap("一二三四五1234八", 6) == ["一二三四五", "1234八"]
    assert wrap("一二三四五“六七”", 6) == ["一二三四五", "“六七”"]
    assert wrap("一二三四五六", 4, indent=2) == ["一二", "三四五六"]


def test_line_ends_are_told_from_lost_marks() -> None:
    text = "二三四五六七八九十一二三四五 一二三 四五六七八九十一二三四五六 一二三四五。"
    column, ends = line_ends(text, indent=2)
    assert (column, ends) == (16, (14, 32))


def test_doubling_takes_each_run_twice() -> None:
    assert doubled("发放惠企“大红包”") == "发放惠企发放惠企““大红包大红包””"


# The measures


def test_similarity_of_known_damage() -> None:
    assert similarity("ＡＢ１２，。", "AB12") == 1
    assert similarity("一二三四五六七八九十", "一二三四六七八九十") == pytest.approx(0.9)


def test_a_perfect_reading_has_no_fault(seed: TruePage) -> None:
    found = score(seed, objects(seed), seed.raw)
    assert found.faults() == []
    assert (found.body_least, found.boundary_f1, found.misowned) == (1, 1, 0)
    assert (found.found, found.count("title")) == (len(seed.articles),) * 2


@pytest.mark.parametrize("truth", DISGUISES, ids=lambda t: t.file)
def test_a_perfect_reading_of_a_disguise_has_no_fault(truth: TruePage) -> None:
    assert score(truth, objects(truth), truth.raw).faults() == []


def test_a_missing_and_an_extra_article_are_seen(brief: TruePage) -> None:
    given = objects(brief)
    del given[6]
    given.append(deepcopy(given[5]))
    found = score(brief, given, brief.raw)
    assert (found.found, found.extra_articles) == (7, 1)
    solid = _solid(brief, 6)
    assert (found.lost, found.claimed_twice, found.misowned) == (solid, _solid(brief, 5), solid)


def _solid(truth: TruePage, number: int) -> int:
    spans = [span for _, span in truth.articles[number].roles()]
    return sum(not c.isspace() for a, b in spans for c in truth.raw[a:b])


def test_noise_in_a_body_is_counted(brief: TruePage) -> None:
    given = objects(brief)
    given[5]["paragraphs"][0]["text"] += "妛剘间扣"
    found = score(brief, given, brief.raw)
    assert set(found.articles[5].noise) == set("妛剘间扣")
    assert found.articles[5].unsupported == "妛剘间扣"


def test_a_gap_needs_its_place(brief: TruePage) -> None:
    given = objects(brief)
    given[4]["gaps"][0]["after"] = "…把握测评要求"
    verdict = score(brief, given, brief.raw).articles[4]
    assert (verdict.gaps_found, len(verdict.gaps_missed), len(verdict.gaps_extra)) == (0, 1, 1)


def test_boundaries_forgive_two_letters_not_three(seed: TruePage) -> None:
    for off, hits in ((2, True), (3, False)):
        given = objects(seed)
        one, two = given[0]["paragraphs"][:2]
        letters = normalise(two["text"])[:off]
        two["text"] = normalise(two["text"])[off:]
        one["text"] += letters
        verdict = score(seed, given, seed.raw).articles[0]
        assert verdict.boundary_hits == verdict.boundaries_true - (not hits)
        assert verdict.body == 1


def test_a_joined_paragraph_costs_recall(brief: TruePage) -> None:
    given = objects(brief)
    one, two = given[3]["paragraphs"][:2]
    given[3]["paragraphs"][:2] = [{"kind": "text", "text": one["text"] + two["text"]}]
    verdict = score(brief, given, brief.raw).articles[3]
    assert (verdict.boundaries_true, verdict.boundaries_got, verdict.boundary_hits) == (24, 23, 23)


def test_a_repair_vouches_for_its_character(brief: TruePage) -> None:
    given = objects(brief)
    text = given[6]["paragraphs"][0]["text"].replace("警力", "警幺")
    given[6]["paragraphs"][0]["text"] = text
    assert score(brief, given, brief.raw).articles[6].unsupported == "幺"
    given[6]["repairs"] = [{"span": [0, 1], "before": "力", "after": "幺", "rule": "r"}]
    assert score(brief, given, brief.raw).articles[6].unsupported == ""


@pytest.mark.parametrize(
    ("key", "value", "fact"),
    [
        ("title", "京蒙扶贫协作座谈会", "title"),
        ("title_source", "derived", "title"),
        ("region", "北京市", "region"),
        ("reporter", [{"name": "郭俊", "role": "记者"}], "reporters"),
        ("date", "2020-07-12", "date"),
        ("section", "要闻", "section"),
        ("deck", "", "furniture"),
        ("dateline", None, "dateline"),
        ("captions", ["图"], "captions"),
    ],
)
def test_a_wrong_fact_is_a_fault(brief: TruePage, key: str, value: object, fact: str) -> None:
    given = objects(brief)
    given[0][key] = value
    found = score(brief, given, brief.raw)
    assert not getattr(found.articles[0], fact)
    assert len(found.faults()) == (2 if fact == "reporters" else 1)
    assert found.count(fact) == 7


def test_the_table_has_a_row_a_page(seed: TruePage) -> None:
    lines = table([score(seed, objects(seed), seed.raw)] * 2).splitlines()
    assert len(lines) == 3
    assert lines[1] == lines[2]
    assert f"{len(seed.articles)}/{len(seed.articles)}" in lines[1]
