"""Editors' corrections apply at one place each, or are refused by file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BanmianError, SettingsError, StaleCorrection
from generator.model import Article, Reading
from generator.pipeline import assert_whole, write_docs
from tests.unit.pipeline.press import PAGE, Read, job, read


def entry(quote: str, rest: str) -> str:
    return f"- file: a.txt\n  quote: {quote}\n  reason: 校样\n  {rest}\n"


def join(after: str, before: str) -> str:
    return f"- file: a.txt\n  join: {{after: {after}, before: {before}}}\n  reason: 校样\n"


def paper(folder: Path, corrections: str, page: str = PAGE) -> Read:
    return read(job(folder, {"a.txt": page, "corrections/2021-04-03.yml": corrections}))


def articles_of(folder: Path, corrections: str, page: str = PAGE) -> tuple[Article, ...]:
    found = paper(folder, corrections, page)
    for reading in found.readings:
        assert_whole(reading)
    return found.edition.articles


PHOTO = PAGE + "\n图片新闻\n\n农牧民在修好的河堤上散步。本报记者 白雪峰 摄\n"


def test_a_replacement_changes_the_text_and_is_told_as_a_repair(tmp_path: Path) -> None:
    first, _ = articles_of(tmp_path, entry("三十里河滩", "replace: 三十里河滩地"))
    assert "三十里河滩地换了新颜" in first.body
    [repair] = [r for r in first.repairs if r.rule == "editor: 校样"]
    assert (repair.before, repair.after) == ("三十里河滩", "三十里河滩地")
    [told] = first.amendments
    assert (told.verb, told.before, told.after, told.reason) == (
        "replace", "三十里河滩", "三十里河滩地", "校样",
    )  # fmt: skip


def test_a_list_replaces_many_words_for_one_reason(tmp_path: Path) -> None:
    corrections = (
        "- {file: a.txt, reason: 校样, replace: {三十里河滩: 三十里长滩, 当天清走: 当日清走}}\n"
    )
    first, _ = articles_of(tmp_path, corrections)
    assert "三十里长滩换了新颜" in first.body
    assert "当日清走" in first.body


def test_a_quotation_may_run_over_a_line_end_and_have_the_marks_of_the_page(tmp_path: Path) -> None:
    first, _ = articles_of(tmp_path, entry("把河长巡河", "replace: 把河长巡滩"))
    assert "把河长巡滩写进" in first.body
    ascii_page = PAGE.replace("，发现", ",发现")
    first, _ = articles_of(tmp_path, entry("每周一巡，发现", "replace: 每周两巡，发现"), ascii_page)
    assert "每周两巡，发现垃圾" in first.body


def test_words_of_a_headline_or_caption_can_be_replaced(tmp_path: Path) -> None:
    titled, *_ = articles_of(tmp_path, entry("整治河道三十里", "replace: 整治河道“三十里”"))
    assert titled.title == "赤峰市林西县整治河道“三十里”"
    articles = articles_of(tmp_path, entry("河堤上散步", "replace: 河堤上漫步"), PHOTO)
    assert any("河堤上漫步" in caption for a in articles for caption in a.captions)


def test_a_whole_article_joined_to_another_leaves_its_address_behind(tmp_path: Path) -> None:
    one, other = articles_of(tmp_path / "1", "")
    [both] = articles_of(tmp_path / "2", join("垃圾当天清走。", "本报乌海"))
    assert both.body == f"{one.body}\n{other.title}\n{other.body}"
    assert both.id == one.id
    assert both.formerly == (other.id,)
    assert [p.name for p in both.reporter] == ["白雪峰"]
    work = job(tmp_path / "2", {})
    write_docs(work)
    page = (work.docs / "2021/04/03" / f"{other.key}.md").read_text()
    assert f"]({both.key}.md)" in page
    assert f"forward: {both.key}.html" in page


def test_text_joined_within_its_article_reads_on(tmp_path: Path) -> None:
    both = join("换了新颜。", "发现垃圾") + join("当天清走。", "当地把河长")
    before, _ = articles_of(tmp_path / "1", "")
    after, _ = articles_of(tmp_path / "2", both)
    assert after.body.endswith("换了新颜。发现垃圾当天清走。当地把河长巡河写进村规民约，每周一巡，")
    assert after.id == before.id


def test_text_that_was_taken_for_a_headline_reads_on(tmp_path: Path) -> None:
    page = PAGE + "\n招手即停的夜班车\n\n□本报记者 安小楠\n\n司机放下踏板，扶老人上车。\n"
    taken = articles_of(tmp_path / "1", "", page)[2]
    assert taken.title == "招手即停的夜班车"
    last = articles_of(tmp_path / "2", join("的夜班车", "司机放下踏板"), page)[2]
    assert last.body == "招手即停的夜班车司机放下踏板，扶老人上车。"
    assert last.title_source == "derived"
    assert last.formerly == (taken.id,)


def test_an_article_is_split_where_another_begins(tmp_path: Path) -> None:
    first, new, last = articles_of(tmp_path, entry("当地把河长", "split: true"))
    assert first.body.endswith("换了新颜。")
    assert new.body.startswith("当地把河长巡河")
    assert new.title_source == "derived"
    assert (first.reporter, new.reporter) == (last.reporter[:0] or first.reporter, ())
    assert [a.amendments[0].verb for a in (first, new)] == ["split", "split"]


def test_the_id_of_what_stays_is_kept_by_a_split(tmp_path: Path) -> None:
    before = articles_of(tmp_path / "1", "")
    after = articles_of(tmp_path / "2", entry("当地把河长", "split: true"))
    assert {a.id for a in before} < {a.id for a in after}


def test_a_label_becomes_the_section_of_one_article(tmp_path: Path) -> None:
    before, *_ = articles_of(tmp_path / "1", "", PHOTO)
    first, second = articles_of(
        tmp_path / "2", entry("图片新闻", "move: {to: 三十里河滩, as: section}"), PHOTO
    )
    assert (first.section, second.section) == ("图片新闻", None)
    assert first.id == before.id
    assert first.amendments[0].after == "栏目：图片新闻"


def test_a_caption_goes_to_the_article_that_it_shows(tmp_path: Path) -> None:
    first, second = articles_of(tmp_path, entry("河堤上散步", "move: {to: 坐轮椅的乘客}"), PHOTO)
    assert not first.captions
    assert second.captions == ("农牧民在修好的河堤上散步。本报记者 白雪峰 摄",)


def test_a_run_of_text_goes_behind_other_words(tmp_path: Path) -> None:
    corrections = (
        "- file: a.txt\n  from: 当地把河长\n  until: 当天清走。\n"
        "  move: {after: 扶就能上车。}\n  reason: 校样\n"
    )
    first, second = articles_of(tmp_path, corrections)
    assert first.body.endswith("换了新颜。")
    assert second.body.endswith("垃圾当天清走。")
    assert [a.amendments[0].verb for a in (first, second)] == ["move", "move"]


def test_a_paragraph_that_is_none_goes_out_and_is_accounted_for(tmp_path: Path) -> None:
    page = PAGE + "\n订阅热线请拨打本报发行部电话，全年订价不变。\n"
    found = paper(tmp_path, entry("发行部电话", "move: {to: unassigned}"), page)
    assert not any("发行部" in a.body for a in found.edition.articles)
    [reading] = found.readings
    assert any("发行部" in i.text and i.why == "editor: 校样" for i in reading.unassigned)


def test_a_moved_start_forwards_the_old_address(tmp_path: Path) -> None:
    first, _ = articles_of(tmp_path / "1", "")
    corrections = (
        "- file: a.txt\n  from: 本报赤峰\n  until: 换了新颜。\n"
        "  move: {after: 扶就能上车。}\n  reason: 校样\n"
    )
    after = articles_of(tmp_path / "2", corrections)
    assert first.id not in {a.id for a in after}
    [heir] = [a for a in after if first.id in a.formerly]
    assert "换了新颜" in heir.body


def test_a_headline_and_every_fact_can_be_stated(tmp_path: Path) -> None:
    retitled, _ = articles_of(tmp_path, entry("整治河道", "retitle: 赤峰市林西县“整治河道”三十里"))
    assert retitled.title == "赤峰市林西县“整治河道”三十里"
    assert retitled.title_source == "printed"  # its letters stand on the page
    ours, _ = articles_of(tmp_path, entry("整治河道", "retitle: 河道变清"))
    assert (ours.title, ours.title_source) == ("河道变清", "derived")
    facts = (
        "set: {kicker: 引, deck: 副, section: 民生, region: 包头市, places: [土默特右旗], "
        "reporter: [通讯员 安大楠, 甲乙], dateline: 新华社乌海4月1日电, page: A2}"
    )
    _, placed = articles_of(tmp_path, entry("坐轮椅的乘客", facts))
    assert (placed.kicker, placed.deck, placed.section) == ("引", "副", "民生")
    assert (placed.region, placed.places, placed.page) == ("包头市", ("土默特右旗",), "A2")
    assert [(p.role, p.name) for p in placed.reporter] == [("通讯员", "安大楠"), ("记者", "甲乙")]
    assert placed.dateline
    assert (placed.dateline.agency, placed.dateline.date) == ("新华社", "2021-04-01")
    assert len(placed.amendments) == 8


def test_another_day_moves_the_article_and_forwards_its_address(tmp_path: Path) -> None:
    _, before = articles_of(tmp_path, "")
    found = paper(tmp_path, entry("坐轮椅的乘客", "set: {date: 2021-04-05}"))
    assert [i.date for i in found.edition.issues] == ["2021-04-03", "2021-04-05"]
    [moved] = found.edition.issues[1].articles
    assert moved.id == f"2021-04-05-{before.key}"
    assert moved.formerly == (before.id,)
    work = job(tmp_path, {})
    write_docs(work)
    assert f"../05/{before.key}.md" in (work.docs / f"2021/04/03/{before.key}.md").read_text()


def test_a_page_of_another_day_forwards_all_its_addresses(tmp_path: Path) -> None:
    sidecar = "date: 2021-04-04\nformerly: 2021-04-03\n"
    found = read(job(tmp_path, {"a.txt": PAGE, "a.yml": sidecar}))
    assert [a.formerly for a in found.edition.articles] == [
        (f"2021-04-03-{a.key}",) for a in found.edition.articles
    ]


def test_an_older_address_can_be_named(tmp_path: Path) -> None:
    first, _ = articles_of(
        tmp_path, entry("三十里河滩", "replace: 三十里长滩\n  formerly: 2021-04-03-aaaaa")
    )
    assert first.formerly == ("2021-04-03-aaaaa",)
    with pytest.raises(StaleCorrection, match="has the id"):
        articles_of(tmp_path, entry("三十里河滩", f"set: {{formerly: [{first.id}]}}"))


def test_a_withdrawn_article_leaves_a_notice_and_no_word(tmp_path: Path) -> None:
    _, gone = articles_of(tmp_path, "")
    corrections = entry("坐轮椅的乘客", "withdraw: true\n  on: 2021-04-09\n  by: 总编室")
    found = paper(tmp_path, corrections)
    assert [a.title for a in found.edition.articles] == ["赤峰市林西县整治河道三十里"]
    [reading] = found.readings
    assert_whole(reading)
    assert "轮椅" not in repr(reading).replace("坐轮椅的乘客", "")
    work = job(tmp_path, {})
    write_docs(work)
    pages = {p.relative_to(work.docs): p.read_text() for p in work.docs.rglob("*.md")}
    notice = pages.pop(Path(f"2021/04/03/{gone.key}.md"))
    for told in ("撤稿", gone.title, "2021年4月3日", "2021年4月9日", "校样", "总编室"):
        assert told in notice
    assert "轮椅" not in notice
    assert not any("轮椅" in text or "乌海市公交车" in text for text in pages.values())


def test_a_day_whose_only_article_is_withdrawn_keeps_its_issue(tmp_path: Path) -> None:
    both = entry("坐轮椅的乘客", "withdraw: true") + entry("三十里河滩", "withdraw: true")
    found = paper(tmp_path, both)
    assert [(i.date, i.articles) for i in found.edition.issues] == [("2021-04-03", ())]
    write_docs(job(tmp_path, {}))


STALE = [
    (entry("没有这句话", "replace: 甲"), "not in the raw text", "replace"),
    (entry("记者", "replace: 甲"), "more than once", "replace"),
    (entry("三十里河滩", "replace: 三十里河滩"), "so already", "replace"),
    (entry("整治河道", "retitle: 赤峰市林西县整治河道三十里"), "so already", "retitle"),
    (entry("整治河道", "set: {region: 赤峰市}"), "so already", "set.region"),
    (entry("星期六", "retitle: 甲"), "no article", "retitle"),
    (entry("星期六", "replace: 星期天"), "no article", "replace"),
    (entry("三十里河滩", "replace: 甲").replace("a.txt", "b.txt"), "no page b.txt", "replace"),
    (entry("本报乌海", "split: true"), "begins there already", "split"),
    (entry("整治河道", "split: true"), "no running text", "split"),
    (join("换了新颜。", "没有这句话"), "not in the raw text", "join"),
    (join("整治河道三十里", "星期六"), "no article's text", "join"),
    (join("发现垃圾当天清走。", "本报赤峰"), "read on in itself", "join"),
    (entry("三十里河滩", "move: {to: 每周一巡}"), "into itself", "move"),
    ("- {file: a.txt, from: 每周, until: 甲, move: {to: 坐轮椅}, reason: 甲}\n", "not in", "move"),
    (
        "- {file: a.txt, from: 当天清走, until: 三十里河滩, move: {to: 坐轮椅的}, reason: 甲}\n",
        "stands before",
        "move",
    ),
    (entry("星期六", "move: {to: 星期六}"), "no article", "move"),
    (entry("星期六", "withdraw: true"), "no article", "withdraw"),
]  # fmt: skip


@pytest.mark.parametrize(("correction", "what", "key"), STALE)
def test_a_stale_correction_is_refused_with_its_line(
    tmp_path: Path, correction: str, what: str, key: str
) -> None:
    with pytest.raises(StaleCorrection, match=what) as error:
        articles_of(tmp_path, correction)
    where = error.value.where
    assert where.file.endswith("2021-04-03.yml")
    assert where.line in range(1, 6)
    assert where.key == key
    assert error.value.todo


def test_all_stale_corrections_are_named_at_once(tmp_path: Path) -> None:
    faulty = "".join(correction for correction, _, _ in STALE)
    with pytest.raises(StaleCorrection) as error:
        articles_of(tmp_path, faulty + entry("三十里河滩", "replace: 三十里长滩"))
    told = str(error.value)
    assert told.count("\n  → ") == len(STALE)
    assert all(what in told for _, what, _ in STALE)


def test_two_corrections_of_the_same_words_are_refused(tmp_path: Path) -> None:
    twice = entry("三十里河滩", "replace: 三十里长滩") + entry("河滩换了", "replace: 荒滩换了")
    with pytest.raises(StaleCorrection, match="the same words"):
        articles_of(tmp_path, twice)


@pytest.mark.parametrize(
    ("correction", "key"),
    [
        (entry("三十里河滩", "set: {region: 火星市}"), "set.region"),
        (entry("三十里河滩", "set: {dateline: 近日}"), "set.dateline"),
    ],
)
def test_a_fact_that_cannot_be_names_its_key(tmp_path: Path, correction: str, key: str) -> None:
    with pytest.raises(SettingsError) as error:
        articles_of(tmp_path, correction)
    assert error.value.where.key == key


def reading_of(folder: Path, corrections: str) -> Reading:
    [reading] = paper(folder, corrections).readings
    return reading


def test_a_correction_is_a_decision_that_explain_shows(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, entry("三十里河滩", "replace: 三十里长滩"))
    assert [d.reason for d in reading.decisions if d.rule == "editor: replace"] == ["校样"]


def test_corrections_need_no_order_but_every_error_is_an_editors(tmp_path: Path) -> None:
    with pytest.raises(BanmianError):
        articles_of(tmp_path, "- 甲\n")
