"""Sources become an edition, or one clear error that says where and what to do."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import BanmianError, HandEdited, ReadError, SettingsError
from generator.pipeline import check, write_docs
from generator.pipeline.leaves import page_slug
from generator.write.forms.jsonl import article_line
from tests.unit.pipeline.press import PAGE, PROJECT, UNDATED, job, read


def test_a_page_becomes_an_issue_with_its_number_and_articles(tmp_path: Path) -> None:
    paper = read(job(tmp_path, {"a.txt": PAGE}))
    [issue] = paper.edition.issues
    assert issue.date == "2021-04-03"
    assert issue.pages[0].number == "5"
    assert [a.title for a in issue.articles] == [
        "赤峰市林西县整治河道三十里",
        "乌海市公交车新装无障碍踏板",
    ]
    assert [a.region for a in issue.articles] == ["赤峰市", "乌海市"]
    assert issue.articles[0].places == ("林西县",)


def without_proof(text: str) -> str:
    """An article's page as it is where the source it was read from is not at hand."""
    return re.sub(r"^- 原文对照：.*\n", "", text, flags=re.M)


def test_articles_that_were_printed_can_be_fed_back_and_give_the_same_pages(
    tmp_path: Path,
) -> None:
    first = job(tmp_path / "one", {"a.txt": PAGE})
    lines = "\n".join(article_line(a) for a in read(first).edition.articles)
    write_docs(first)
    second = job(tmp_path / "two", {"a.jsonl": lines})
    write_docs(second)
    pages = [p.relative_to(first.docs) for p in (first.docs / "2021").rglob("*.md")]
    assert len(pages) >= 4
    for page in pages:
        assert without_proof((first.docs / page).read_text()) == (second.docs / page).read_text()


def test_the_seed_pages_fed_back_give_the_same_markdown(tmp_path: Path) -> None:
    seeds = {f.name: f.read_bytes() for f in (PROJECT / "seeds").glob("*.txt")}
    first = job(tmp_path / "one", dict(seeds))
    lines = "\n".join(article_line(a) for a in read(first).edition.articles)
    second = job(tmp_path / "two", {"a.jsonl": lines})
    write_docs(first)
    write_docs(second)
    texts = [
        {p.relative_to(work.docs).as_posix(): p.read_text() for p in work.docs.rglob("*.md")}
        for work in (first, second)
    ]
    proofs = {path for path in texts[0] if path.startswith("proof/")}
    assert len(proofs) == 5  # two pages, their issues' and the overview
    assert {p: without_proof(t) for p, t in texts[0].items() if p not in proofs} == texts[1]


def test_a_page_whose_year_nobody_knows_asks_for_a_sidecar(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be known") as error:
        read(job(tmp_path, {"a.txt": UNDATED}))
    assert "a.yml" in error.value.todo
    paper = read(job(tmp_path, {"a.txt": UNDATED, "a.yml": "date: 2021-04-03\n"}))
    assert paper.edition.issues[0].date == "2021-04-03"
    assert paper.edition.articles[0].date_source == "sidecar"


def test_a_page_without_any_dateline_asks_for_a_sidecar(tmp_path: Path) -> None:
    text = "春耕正忙\n\n田里的人多了起来，农机手一早就下了地，到天黑才收工。\n"
    with pytest.raises(ReadError, match="cannot be known"):
        read(job(tmp_path, {"a.txt": text}))


def test_two_pages_that_claim_one_number_are_both_named(tmp_path: Path) -> None:
    pages = {"a.txt": PAGE, "b.txt": PAGE.replace("乌海", "包头")}
    with pytest.raises(ReadError, match=r"page 5 of 2021-04-03, as a\.txt does") as error:
        read(job(tmp_path, pages))
    assert error.value.where.file == "b.txt"


def test_the_same_article_on_two_pages_has_two_addresses(tmp_path: Path) -> None:
    paper = read(job(tmp_path, {"a.txt": PAGE, "b.txt": PAGE.replace("第5版", "第6版")}))
    ids = [a.id for a in paper.edition.articles]
    assert len(ids) == 4
    assert len(set(ids)) == 4


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02\x03", "no text"),
        ("a.jsonl", b'{"kind": "article", "date": "2021-04-03"}\n', "title"),
        ("a.jsonl", b"not json\n", "JSON"),
    ],
)
def test_a_bad_source_is_named(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    with pytest.raises(BanmianError, match=what) as error:
        read(job(tmp_path, {name: content}))
    assert name in error.value.where.file
    assert error.value.todo


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-le", "utf-8-sig"])
def test_other_encodings_are_decoded_and_said(tmp_path: Path, encoding: str) -> None:
    paper = read(job(tmp_path, {"a.txt": PAGE.encode(encoding)}))
    assert paper.edition.articles[0].title == "赤峰市林西县整治河道三十里"
    assert paper.readings[0].page.encoding == encoding.removesuffix("-sig")


def test_a_folder_without_pages_says_what_to_put_there(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no pages") as error:
        read(job(tmp_path, {}))
    assert "NAME.txt" in error.value.todo
    with pytest.raises(ReadError, match="no pages"):
        read(replace(job(tmp_path, {}), seeds=tmp_path / "nowhere"))


def test_a_broken_sidecar_names_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as error:
        read(job(tmp_path, {"a.txt": PAGE, "a.yml": "page: '5'\ndate: [2021\n"}))
    assert error.value.where.file.endswith("a.yml")
    assert error.value.where.line is not None


def test_a_second_run_writes_nothing_and_the_check_agrees(tmp_path: Path) -> None:
    work = job(tmp_path, {"a.txt": PAGE})
    assert write_docs(work).written
    assert write_docs(work).written == ()
    assert check(work).articles == 2


def test_a_page_that_was_edited_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    work = job(tmp_path, {"a.txt": PAGE})
    write_docs(work)
    page = next(p for p in work.docs.rglob("*.md") if len(p.stem) == 5)
    page.write_text(page.read_text() + "\n手改的一句。\n")
    (work.seeds / "a.txt").write_text(PAGE.replace("三十里", "五十里"))
    with pytest.raises(HandEdited, match="hand") as error:
        write_docs(work)
    assert page.name in error.value.where.file
    assert "手改的一句" in page.read_text()


def test_the_check_finds_a_page_that_nothing_makes(tmp_path: Path) -> None:
    work = job(tmp_path, {"a.txt": PAGE})
    write_docs(work)
    with (work.docs / ".generated").open("a") as register:
        register.write("2021/04/03/zzzzz.md\t0123456789abcdef\n")
    with pytest.raises(BanmianError, match="left over"):
        check(work)


def test_the_check_finds_a_stale_page(tmp_path: Path) -> None:
    work = job(tmp_path, {"a.txt": PAGE})
    write_docs(work)
    (work.seeds / "a.txt").write_text(PAGE.replace("每周一巡", "每周两巡"))
    with pytest.raises(BanmianError, match="stale"):
        check(work)


def test_the_address_of_a_page_without_number_stays_when_others_come() -> None:
    assert page_slug(None, "scan-17.txt") == page_slug(None, "scan-17.txt")
    assert page_slug(None, "scan-17.txt") != page_slug(None, "scan-18.txt")
