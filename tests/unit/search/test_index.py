"""Which files the index has, and which of them a change touches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.model import Article
from generator.search import overview
from generator.search.files import adopt
from generator.search.index import write_index
from tests.unit.search.articles import article, newest_first, paragraph, shelf
from tests.unit.search.node import Reader


def archive() -> list[Article]:
    """Three closed years, and four months of the newest."""
    days = ["2016-03-01", "2016-03-01", "2017-06-09", "2018-10-10", "2020-01-05", "2020-02-06",
            "2020-03-07", "2020-04-08", "2020-04-08"]  # fmt: skip
    return [
        article(
            number, day, f"第{number}篇说草原上的事，投资3.49亿元。", "牧民转场。",
            title=f"题目{number}", region="通辽市", section="要闻", people=("王小明",),
        )
        for number, day in enumerate(days)
    ]  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.js")}


def sets_of(names: tuple[str, ...]) -> set[str]:
    return {name.split("/")[0] for name in names}


def test_closed_years_are_whole_and_the_newest_year_goes_by_month(tmp_path: Path) -> None:
    write_index(shelf(archive()), tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {
        "2016", "2017", "2018", "2020-01", "2020-02", "2020-03", "2020-04",
        "heads", "heads-new", "years", "months", "manifest.js", "names.js", "t2s.js",
    }  # fmt: skip


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "other"):
        write_index(shelf(archive()), tmp_path / folder)
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    write_index(shelf(archive()), tmp_path)
    report = write_index(shelf(archive()), tmp_path)
    assert (report.written, report.removed, report.segments) == ((), (), ())


def test_one_more_issue_rewrites_its_month_the_new_headlines_and_the_manifest(
    tmp_path: Path,
) -> None:
    write_index(shelf(archive()), tmp_path)
    more = shelf([*archive(), article(77, "2020-04-20", "又是一期。", title="新的一期")])
    report = write_index(more, tmp_path, {"2020-04"})
    assert sets_of(report.written) == {"2020-04", "heads-new", "manifest.js"}
    assert more.asked == ["2020-04"]


def test_what_changed_is_the_same_as_a_build_from_nothing(tmp_path: Path) -> None:
    write_index(shelf(archive()), tmp_path / "step")
    after = [a for a in archive() if a.id != "2017-06-09-k0002"]
    after[0] = replace(after[0], title="改过的题目")
    after += [article(50, "2020-05-01", "五月。", title="五月的题目")]
    report = write_index(shelf(after), tmp_path / "step", {"2016-03", "2017-06", "2020-05"})
    assert set(report.segments) == {"2016", "2020-05"}
    write_index(shelf(after), tmp_path / "whole")
    assert contents(tmp_path / "step") == contents(tmp_path / "whole")


@pytest.mark.parametrize(
    ("corrected", "also"),
    [
        ("草原上的事。", set()),  # no term that the year had not
        ("牧民转场，貔貅。", {"years"}),
    ],
)
def test_a_corrected_text_rewrites_its_year_and_what_is_made_of_its_words(
    tmp_path: Path, corrected: str, also: set[str]
) -> None:
    write_index(shelf(archive()), tmp_path / "step")
    after = archive()
    after[0] = replace(after[0], paragraphs=(*after[0].paragraphs, paragraph(corrected)))
    report = write_index(shelf(after), tmp_path / "step", {"2016-03"})
    assert sets_of(report.written) == {"2016", "manifest.js"} | also
    write_index(shelf(after), tmp_path / "whole")
    assert contents(tmp_path / "step") == contents(tmp_path / "whole")


def test_a_corrected_headline_rewrites_the_headlines_of_all_closed_years(tmp_path: Path) -> None:
    write_index(shelf(archive()), tmp_path)
    after = archive()
    after[2] = replace(after[2], title="题目")
    report = write_index(shelf(after), tmp_path, {"2017-06"})
    assert sets_of(report.written) == {"2017", "heads", "years", "manifest.js"}


def test_a_new_year_closes_the_last_one(tmp_path: Path) -> None:
    write_index(shelf(archive()), tmp_path / "step")
    after = [*archive(), article(60, "2021-01-01", "元旦。", title="元旦")]
    write_index(shelf(after), tmp_path / "step", {"2021-01"})
    write_index(shelf(after), tmp_path / "whole")
    assert contents(tmp_path / "step") == contents(tmp_path / "whole")
    assert (tmp_path / "step" / "2020").is_dir()
    assert not (tmp_path / "step" / "2020-04").exists()


def test_a_withdrawn_article_leaves_every_file(tmp_path: Path) -> None:
    withdrawn = article(
        99, "2017-06-09", "此稿已撤：貔貅。", title="饕餮", byline="记者 罄竹", kicker="魑魅"
    )
    write_index(shelf([*archive(), withdrawn]), tmp_path)
    assert "貔貅" in "".join(file.decode() for file in contents(tmp_path).values())
    write_index(shelf(archive()), tmp_path, {"2017-06"})
    left = "".join(file.decode() for file in contents(tmp_path).values() if b"t2s" not in file)
    assert [c for c in "貔貅饕餮罄魑魅" if c in left] == []


def test_an_archive_too_large_for_memory_is_gone_through_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # files enough to be dealt to several parts
    for name in ("HEAD_SHARDS", "TERM_SHARDS"):
        monkeypatch.setattr(overview, name, 1)
    write_index(shelf(archive()), tmp_path / "whole")
    for name in ("HEADLINES_A_PASS", "TERMS_A_PASS"):
        monkeypatch.setattr(overview, name, 2)
    write_index(shelf(archive()), tmp_path / "parts")
    assert len(list((tmp_path / "whole" / "years" / "p").iterdir())) > 2
    assert contents(tmp_path / "parts") == contents(tmp_path / "whole")


def test_articles_without_a_letter_are_there_too(tmp_path: Path) -> None:
    days = ("2016-05-02", "2017-11-30", "2018-01-01", "2019-12-31")
    write_index(shelf(article(n, day, "……") for n, day in enumerate(days)), tmp_path)
    with Reader() as reader:
        assert reader.all(tmp_path, ["草原", "日期:2017"]) == [[], [2]]


def test_an_empty_archive_leaves_no_index(tmp_path: Path) -> None:
    write_index(shelf(archive()), tmp_path)
    report = write_index(shelf([]), tmp_path)
    assert contents(tmp_path) == {}
    assert report.removed


def test_a_lost_file_is_written_again(tmp_path: Path) -> None:
    write_index(shelf(archive()), tmp_path)
    before = contents(tmp_path)
    (tmp_path / "2016" / "t" / "0.js").unlink()
    (tmp_path / "years" / "p" / "0.js").unlink()
    write_index(shelf(archive()), tmp_path)
    assert contents(tmp_path) == before


def test_an_adopted_index_is_whole_and_leaves_the_old_one_as_it_was(tmp_path: Path) -> None:
    write_index(shelf(archive()), tmp_path / "old")
    before = contents(tmp_path / "old")
    adopt(tmp_path / "old", tmp_path / "new")
    changed = [replace(a, title="改") for a in archive()]
    write_index(shelf(changed), tmp_path / "new")
    assert contents(tmp_path / "old") == before
    assert contents(tmp_path / "new") != before


def test_a_disk_that_refuses_is_an_error_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file where a folder should be")
    with pytest.raises(BuildError, match="cannot be written"):
        write_index(shelf(archive()), tmp_path / "index")


def test_filters_single_characters_and_dates_narrow_the_hits(tmp_path: Path) -> None:
    articles = archive()
    articles[2] = replace(articles[2], region="赤峰市", section="经济")
    articles[4] = replace(articles[4], title="旱情")
    write_index(shelf(articles), tmp_path)
    place = {a.id: n for n, a in enumerate(newest_first(articles))}
    queries = {
        "草原 地区:赤峰": [articles[2].id],
        "地区：赤峰市": [articles[2].id],
        "栏目:经济": [articles[2].id],
        "旱": [articles[4].id],
        "草原 日期:2020-02": [articles[5].id],
        "草原 日期:2016..2017": [articles[n].id for n in (0, 1, 2)],
        "记者:王小明 日期:2018-10-10": [articles[3].id],
        "草原 -第3篇 日期:2018": [],
        "草原 地区:没有这里": [],
        "3.49亿": [a.id for a in articles],
        "349亿": [],
        "49亿元": [a.id for a in articles],
        "亿元牧民": [],
    }
    with Reader() as reader:
        found = reader.all(tmp_path, list(queries))
    wanted = [sorted(place[one] for one in ids) for ids in queries.values()]
    assert dict(zip(queries, found, strict=True)) == dict(zip(queries, wanted, strict=True))


def test_a_common_character_beside_a_word_is_looked_up_in_the_text(tmp_path: Path) -> None:
    """It has no postings of its own, and what mostly follows it is not all that can."""
    often = [article(n, "2020-03-05", f"看见{n}号。") for n in range(200)]
    write_index(shelf([*often, article(777, "2020-03-04", "貔貅又见。")]), tmp_path)
    with Reader() as reader:
        assert reader.all(tmp_path, ["貔貅 见", "见 貔貅 -饕餮"]) == [[200], [200]]


def test_a_damaged_and_a_missing_file_are_named_and_the_rest_answers(tmp_path: Path) -> None:
    articles = archive()
    write_index(shelf(articles), tmp_path)
    (tmp_path / "2020-03" / "t" / "0.js").unlink()
    cut = tmp_path / "2016" / "t" / "0.js"
    cut.write_bytes(cut.read_bytes()[:50])
    with Reader() as reader:
        (found,) = reader.first(tmp_path, ["“草原上的事，投资”"], order="date", wanted=50)
    assert set(found["damaged"]) == {"2020-03/t/0", "2016/t/0"}
    assert found["articles"] == len(articles) - 3
