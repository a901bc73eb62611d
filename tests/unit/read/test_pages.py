"""A file of text becomes a page, in whatever code it is; anything else is one clear error."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from generator.errors import BanmianError, ReadError, SettingsError
from generator.read.pages import decode_page, read_page

STORY = "本报合肥5月6日讯（记者 李雷）皖南山区的春茶近日开采。\n茶农增收两成。\n"


def page_file(folder: Path, data: bytes = STORY.encode(), sidecar: str | None = None) -> Path:
    file = folder / "p1.txt"
    file.write_bytes(data)
    if sidecar is not None:
        (folder / "p1.yml").write_text(sidecar, "utf-8")
    return file


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (STORY.encode(), "utf-8"),
        (codecs.BOM_UTF8 + STORY.encode(), "utf-8"),
        (STORY.encode("gb18030"), "gb18030"),
        (STORY.encode("utf-16"), "utf-16"),
        (STORY.encode("utf-32"), "utf-32"),
        (STORY.encode("utf-16-le"), "utf-16-le"),
        (STORY.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_the_same_text_in_any_code(data: bytes, encoding: str) -> None:
    page = decode_page(data, "p1.txt")
    assert (page.text, page.encoding) == (STORY, encoding)


@pytest.mark.parametrize("data", [b"", b" \n\t\n", codecs.BOM_UTF8, "　\n".encode()])
def test_an_empty_page_is_said_to_be_empty(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"p1\.txt: the page is empty"):
        decode_page(data, "p1.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
        bytes(range(256)) * 20,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 90,
        codecs.BOM_UTF16_LE + b"\x00\xd8\x00",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError) as error:
        decode_page(data, "p1.txt")
    assert error.value.where.file == "p1.txt"
    assert error.value.todo


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"p9\.txt: the page cannot be read: No such file"):
        read_page(tmp_path / "p9.txt")


def test_a_page_is_named_by_its_file_and_knows_its_paper(tmp_path: Path) -> None:
    page = read_page(page_file(tmp_path), "皖南日报")
    assert (page.file, page.text, page.sidecar.newspaper) == ("p1.txt", STORY, "皖南日报")


def test_a_sidecar_says_what_the_dump_cannot(tmp_path: Path) -> None:
    said = (
        "newspaper: 徽州晚报\ndate: 2021-05-07\npage: 8\npage_name: 茶业\nimages: [a.jpg, b.jpg]\n"
    )
    sidecar = read_page(page_file(tmp_path, sidecar=said), "皖南日报").sidecar
    assert (sidecar.newspaper, sidecar.date, sidecar.page) == ("徽州晚报", "2021-05-07", "8")
    assert (sidecar.page_name, sidecar.images) == ("茶业", (("", "a.jpg"), ("", "b.jpg")))


def test_an_empty_sidecar_says_nothing(tmp_path: Path) -> None:
    assert read_page(page_file(tmp_path, sidecar=""), "皖南日报").sidecar.newspaper == "皖南日报"


@pytest.mark.parametrize(
    ("said", "line", "key", "what"),
    [
        ("date: 2021-05-07\npage: [8\n", 3, None, "no YAML"),
        ("- 2021-05-07\n", None, None, "no mapping"),
        ("datum: 2021-05-07\n", None, "datum", "unknown key"),
        ("date: 2021-02-30\n", None, "date", "no day of the calendar"),
        ("date: 7 May\n", None, "date", "no day of the calendar"),
        ("date: !!timestamp 2021-02-30\n", None, None, "cannot be read"),
        ("images: a.jpg\n", None, "images", "no list"),
        ("page: yes\n", None, "page", "not text"),
        ("section: {a: 1}\n", None, "section", "not text"),
    ],
)
def test_a_broken_sidecar_is_told_by_file_line_and_key(
    tmp_path: Path, said: str, line: int | None, key: str | None, what: str
) -> None:
    with pytest.raises(SettingsError, match=what) as error:
        read_page(page_file(tmp_path, sidecar=said))
    where = error.value.where
    assert (where.file, where.line, where.key) == (str(tmp_path / "p1.yml"), line, key)
    assert error.value.todo


def test_a_sidecar_that_is_no_utf_8_is_an_error_of_ours_not_a_crash(tmp_path: Path) -> None:
    file = page_file(tmp_path)
    (tmp_path / "p1.yml").write_bytes("newspaper: 皖南日报\n".encode("gb18030"))
    with pytest.raises(BanmianError, match="cannot be read"):
        read_page(file)


def test_a_page_number_stays_as_printed(tmp_path: Path) -> None:
    assert read_page(page_file(tmp_path, sidecar="page: 03\n")).sidecar.page == "03"
    assert read_page(page_file(tmp_path, sidecar="page: 010\n")).sidecar.page == "010"
