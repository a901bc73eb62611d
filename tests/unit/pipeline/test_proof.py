"""Proofs and desks of whole pages: nothing is lost on them, and what was withdrawn is not shown."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest
import yaml

from generator.errors import SettingsError
from generator.pipeline import Desk, extract_page, repair_reasons, write_docs
from generator.read.pages import read_page
from generator.segment.pieces.piece import Role
from generator.segment.roles.front_matter import HEAD, INDEX, WEATHER
from generator.segment.roles.page_names import NAMES_PAGE, NUMBERED_NAME
from generator.write.forms.terms import REPAIRS, leftover_name
from generator.write.pages.rows import rows_of
from tests.unit.pipeline.press import PAGE, PROJECT, job, read

SEEDS = sorted((PROJECT / "seeds").glob("*.txt"))
PROOF = "proof/2021/04/03/page-05.md"
DESK = "proof/2021/04/03/index.md"
WITHDRAW = """\
- file: a.txt
  quote: 三十里河滩换了新颜
  withdraw: true
  reason: 内容有误
"""


def written(folder: Path, pages: dict[str, str | bytes]) -> Path:
    work = job(folder, pages)
    write_docs(work)
    return work.docs


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@pytest.mark.parametrize("file", SEEDS, ids=lambda file: file.stem)
def test_every_character_of_an_article_stands_once_in_its_rows(file: Path, desk: Desk) -> None:
    reading = extract_page(read_page(file, "内蒙古日报"), desk)
    for article in reading.articles:
        rows = rows_of(article, reading.page.text)
        spans = article.source.spans if article.source else ()
        owned = [reading.page.text[slice(*span)] for span in sorted(spans)]
        raw = "".join(chars for row in rows for chars, _ in row.raw).replace("␣", "")
        assert "".join(raw.split()) == "".join("".join(owned).split())
        clean = dict.fromkeys(range(len(article.paragraphs)), "")
        for row in rows:
            if row.part is not None:
                clean[row.part] += "".join(chars for chars, _ in row.clean)
        for number, paragraph in enumerate(article.paragraphs):
            assert sorted(letters(clean[number])) == sorted(letters(paragraph.text.string))


def test_a_proof_shows_lines_as_they_were_and_as_they_are(tmp_path: Path) -> None:
    docs = written(tmp_path, {"a.txt": PAGE.replace("扶就能上车", "扶就能 3次上车")})
    proof = (docs / PROOF).read_text("utf-8")
    assert "> **3** 赤峰市林西县整治河道三十里\n\n同左\n\n*主题*\n" in proof
    assert "不用别  \n> 人搀扶就能`␣`3次上车。" in proof
    assert "3次上车。\n\n同左，去空格\n\n*数字旁去空格1处*\n" in proof
    assert "> **1** 2021年4月3日 星期六 第5版\n\n版次行\n" in proof


def test_an_article_leads_to_its_place_on_the_proof_and_back(tmp_path: Path) -> None:
    docs = written(tmp_path, {"a.txt": PAGE})
    [one, _] = read(job(tmp_path, {"a.txt": PAGE})).edition.articles
    page = (docs / f"2021/04/03/{one.key}.md").read_text("utf-8")
    assert f"- 原文对照：[对照](../../../{PROOF}#{one.key})\n" in page
    proof = (docs / PROOF).read_text("utf-8")
    assert f"## {one.key}\n\n[{one.title}](../../../../2021/04/03/{one.key}.md) · 第3至7行" in proof


def test_nothing_of_a_withdrawn_article_is_on_proof_or_desk(tmp_path: Path) -> None:
    docs = written(tmp_path, {"a.txt": PAGE, "corrections/a.yml": WITHDRAW})
    for path in (PROOF, DESK, "proof/index.md"):
        text = (docs / path).read_text("utf-8")
        for words in ("林西县", "河滩", "白雪峰", "巡河", "■"):
            assert words not in text, path
    proof = (docs / PROOF).read_text("utf-8")
    assert "乌海市公交车" in proof
    assert re.search(r"> \*\*3\*\* （\d+字）\n\n撤稿，文字已遮去\n", proof)


def test_a_desk_shows_the_worst_first_with_stubs_that_are_yaml(tmp_path: Path) -> None:
    docs = written(tmp_path, {f.name: f.read_bytes() for f in SEEDS})
    desk = (docs / "proof/2020/07/13/index.md").read_text("utf-8")
    sure = [int(found) for found in re.findall(r"把握(\d+)%", desk)]
    assert len(sure) > 20
    assert sure == sorted(sure)
    stubs = re.findall(r"(?:^    .*\n?)+", desk, flags=re.M)
    assert len(stubs) == len(sure)
    for stub in stubs:
        [entry] = yaml.safe_load(stub)
        assert entry["file"].startswith("004_")
        assert entry["reason"] is None
        assert letters(entry["quote"]) in letters(SEEDS[1].read_text("utf-8"))
    assert "[2020年7月13日](2020/07/13/index.md) 8篇" in (docs / "proof/index.md").read_text()


def test_every_repair_of_the_program_has_words_for_readers(desk: Desk) -> None:
    assert set(repair_reasons(desk)) - {"confused"} <= set(REPAIRS)


def test_reasons_for_leftovers_have_words_for_readers(desk: Desk) -> None:
    for file in SEEDS:
        for item in extract_page(read_page(file, "内蒙古日报"), desk).unassigned:
            assert not re.search("[a-z]", leftover_name(item.why)), item.why
    assert leftover_name("editor: 广告") == "编者：广告"


PICTURE = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII5B", 13, b"IHDR", 60, 40, 8, 0, 0, 0, 0)
PHOTO = PAGE + "\n▲踏板放下来，坐轮椅的乘客上了车。 安小楠摄\n"


def test_pictures_are_copied_beside_the_pages_that_show_them(tmp_path: Path) -> None:
    sidecar = "images: {踏板放下来: p/b.PNG}\nfacsimile: p/b.PNG\n"
    docs = written(tmp_path, {"a.txt": PHOTO, "a.yml": sidecar, "seeds/p/b.PNG": PICTURE})
    [article] = [p for p in (docs / "2021/04/03").glob("*.md") if "![](" in p.read_text("utf-8")]
    assert "踏板放下来，坐轮椅的乘客上了车。" in article.read_text("utf-8")
    name = f"{article.stem}-1.png"
    assert f"> ![]({name})\n>\n> " in article.read_text("utf-8")
    assert (docs / "2021/04/03" / name).read_bytes() == PICTURE
    assert (
        "[![版面图](../../../../2021/04/03/page-05.png)](../../../../2021/04/03/page-05.png)"
        in (docs / PROOF).read_text("utf-8")
    )
    assert (docs / "2021/04/03/page-05.png").read_bytes() == PICTURE
    page = (docs / "2021/04/03/page-05.md").read_text("utf-8")
    assert "- 版面图：[看原版](page-05.png)\n" in page
    proof = (docs / PROOF).read_text("utf-8")
    assert "乘客上了车。`␣`安小楠摄\n\n▲踏板放下来，坐轮椅的乘客上了车。安小楠摄\n\n*图说" in proof


@pytest.mark.parametrize(
    ("sidecar", "key", "said"),
    [
        ("images: [b.png]", "images", "there is no file b.png"),
        ("images: [b.gif, c.gif]", "images", "2 pictures and 1 captions"),
        ("images: {没有的话: b.png}", "images", "no captions have the words"),
        ("images: [b.tif]", "images", "no picture for the web"),
        ("facsimile: b.png", "facsimile", "there is no file b.png"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_named(
    tmp_path: Path, sidecar: str, key: str, said: str
) -> None:
    with pytest.raises(SettingsError, match=said) as error:
        read(job(tmp_path, {"a.txt": PHOTO, "a.yml": sidecar}))
    assert error.value.where.key == key


def test_the_picture_of_a_page_goes_when_an_article_on_it_is_withdrawn(tmp_path: Path) -> None:
    pages = {"a.txt": PHOTO, "a.yml": "facsimile: b.png\n", "b.png": PICTURE}
    docs = written(tmp_path, {**pages, "corrections/a.yml": WITHDRAW})
    assert not list(docs.rglob("*.png"))


@pytest.mark.parametrize("mark", [HEAD, INDEX, WEATHER, NAMES_PAGE, NUMBERED_NAME])
def test_what_stands_in_the_margin_has_a_name_in_chinese(mark: tuple[Role, str]) -> None:
    assert not re.search("[a-z]", leftover_name(mark[1]))
