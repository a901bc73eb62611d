"""Addresses of sections and reporters: ASCII, stable, and never shared."""

import re
from pathlib import Path

import pytest

from generator.enrich.slugs import Section, hashed_slug, load_sections, section_slugs
from generator.enrich.tables import DATA, table_file
from generator.errors import SettingsError


def test_a_reporter_s_address_is_pinyin_and_hash() -> None:
    assert re.fullmatch(r"liuyang-[0-9a-hjkmnp-tv-z]{4}", hashed_slug("刘洋"))


def test_reporters_of_one_sound_stay_apart() -> None:
    assert hashed_slug("刘洋") != hashed_slug("刘阳")
    assert hashed_slug("刘洋") == hashed_slug("刘洋")


@pytest.mark.parametrize("name", ["皇甫美鲜", "A·Б", "··", "吕绿", "阿茹罕 Smith"])
def test_any_name_gives_an_ascii_address(name: str) -> None:
    assert re.fullmatch(r"[0-9a-z]+(-[0-9a-z]+)?", hashed_slug(name))


def test_the_paper_s_sections_have_the_addresses_of_the_table() -> None:
    known = load_sections(DATA / "sections.yml")
    slugs = section_slugs(["镜观", "盟市·风景线"], known)
    assert slugs["盟市·风景线"] == "mengshifengjingxian"
    assert slugs["镜观"] == "jingguan"


def test_the_table_s_addresses_are_the_pinyin_of_their_labels() -> None:
    for section in load_sections(DATA / "sections.yml"):
        assert section_slugs([section.label]) == {section.label: section.slug}


def test_an_unknown_section_has_its_pinyin() -> None:
    assert section_slugs(["热点聚焦"])["热点聚焦"] == "redianjujiao"


def test_sections_of_one_sound_share_no_address() -> None:
    known = [Section("要闻", "yaowen")]
    slugs = section_slugs(["要闻", "药闻", "事实", "时事"], known)
    assert slugs["要闻"] == "yaowen"
    assert len(set(slugs.values())) == 4
    assert slugs == section_slugs(["时事", "事实", "药闻"], known)


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("sections: [{label: 要闻}]", "slug"),
        ("sections: [{label: 要闻, slug: Yào}]", "slug"),
        ("sections: [{label: 要闻, slug: yao}, {label: 要闻, slug: wen}]", "twice"),
        ("sections: [{label: 要闻, slug: yao}, {label: 药闻, slug: yao}]", "twice"),
        ("sections: 要闻", "list"),
        ("labels: []", "labels"),
    ],
)
def test_a_malformed_table_is_an_error(tmp_path: Path, table: str, complaint: str) -> None:
    file = tmp_path / "sections.yml"
    file.write_text(table, encoding="utf-8")
    with pytest.raises(SettingsError, match=complaint):
        load_sections(file)


def test_a_table_beside_the_settings_comes_before_ours(tmp_path: Path) -> None:
    assert table_file("sections.yml", tmp_path) == DATA / "sections.yml"
    (tmp_path / "sections.yml").write_text("sections: []", encoding="utf-8")
    assert table_file("sections.yml", tmp_path) == tmp_path / "sections.yml"
