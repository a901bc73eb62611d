"""Editors' corrections of the text: words replaced, text joined, split and moved."""

from __future__ import annotations

from pathlib import Path

from generator.pipeline import write_docs
from tests.unit.pipeline.correcting import articles_of, entry, join, paper
from tests.unit.pipeline.press import PAGE, job

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


def test_a_correction_is_a_decision_that_explain_shows(tmp_path: Path) -> None:
    [reading] = paper(tmp_path, entry("三十里河滩", "replace: 三十里长滩")).readings
    assert [d.reason for d in reading.decisions if d.rule == "editor: replace"] == ["校样"]
