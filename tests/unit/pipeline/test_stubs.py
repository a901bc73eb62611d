"""The stubs that end the proof sheet: each one can be pasted, completed and applied."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.errors import SettingsError
from generator.model import Reading
from generator.pipeline import Desk, extract_page, read_corrected, stub_sheet
from generator.read.corrections import read_corrections
from generator.read.pages import read_page
from tests.unit.pipeline.press import PROJECT

SAME_WORDS = "another correction changes the same words"
SEEDS = sorted((PROJECT / "seeds").glob("*.txt"))


@pytest.fixture(scope="module", params=SEEDS, ids=lambda file: file.stem)
def reading(request: pytest.FixtureRequest, desk: Desk) -> Reading:
    return extract_page(read_page(request.param, "内蒙古日报"), desk)


def entries(stubs: str) -> list[str]:
    """The stubs one by one, with their comments."""
    return [stub.strip() for stub in stubs.split("\n\n") if stub.strip()]


def test_every_stub_is_yaml_and_asks_for_its_reason(reading: Reading, tmp_path: Path) -> None:
    stubs = "\n".join(stub_sheet(reading))
    loaded = yaml.safe_load(stubs)
    assert len(loaded) == len(entries(stubs)) > 1
    assert {one["file"] for one in loaded} == {reading.page.file}
    (tmp_path / "a.yml").write_text(stubs, "utf-8")
    with pytest.raises(SettingsError) as error:
        read_corrections(tmp_path)
    assert error.value.where.key in ("reason", "set", "retitle", "replace", "move")


def test_every_stub_with_a_value_applies_once_it_has_a_reason(
    reading: Reading, desk: Desk, tmp_path: Path
) -> None:
    stubs = "\n".join(stub_sheet(reading)).replace("reason:  # write why", "reason: 校样")
    ready = [stub for stub in entries(stubs) if "null" not in stub.split("- file")[1]]
    if "004" in reading.page.file:
        assert len(ready) > 50
    (tmp_path / "a.yml").write_text("\n\n".join(ready), "utf-8")
    waiting = read_corrections(tmp_path)
    while waiting:  # stubs of neighbouring places overlap: those wait for their turn
        again = read_corrected(reading.page, desk, waiting)
        assert {fault.what for fault in again.stale} <= {SAME_WORDS}
        left = {fault.where for fault in again.stale}
        done = [one for one in waiting if one.place not in left]
        assert [r.after for r in again.repairs[-len(done) :]] == [one.text for one in done]
        waiting = tuple(one for one in waiting if one.place in left)


def test_every_other_stub_says_what_it_lacks(reading: Reading, tmp_path: Path) -> None:
    stubs = "\n".join(stub_sheet(reading)).replace("reason:  # write why", "reason: 校样")
    for stub in entries(stubs):
        if "null" in stub.split("- file")[1]:
            (tmp_path / "a.yml").write_text(stub, "utf-8")
            with pytest.raises(SettingsError) as error:
                read_corrections(tmp_path)
            assert error.value.where.key
            assert error.value.todo


def test_the_worst_comes_first(reading: Reading) -> None:
    told = [line for line in "\n".join(stub_sheet(reading)).split("\n") if "% sure" in line]
    sure = [int(line.split("% sure")[0].rpartition(" ")[2]) for line in told]
    assert sure == sorted(sure)


@pytest.mark.parametrize("reading", SEEDS[1:], indirect=True, ids=lambda file: file.stem)
def test_stubs_of_one_article_are_of_its_text(reading: Reading) -> None:
    every = "\n".join(stub_sheet(reading))
    own = max(("\n".join(stub_sheet(reading, a.id)) for a in reading.articles), key=len)
    assert 0 < len(own) < len(every)
    assert all(stub in entries(every) for stub in entries(own))


def test_an_inferred_day_is_one_doubt_of_the_page_and_none_of_its_articles(desk: Desk) -> None:
    page = read_page(SEEDS[0], "内蒙古日报")
    stubs = entries("\n".join(stub_sheet(extract_page(page, desk))))
    days = [stub for stub in stubs if "the day of the whole page is inferred" in stub]
    assert len(days) == 1
    assert "into 000_fb76a74e3fb916c1.yml" in days[0]
    unsure = [stub for stub in stubs if "as a whole" in stub]
    given = replace(page, sidecar=replace(page.sidecar, date="2020-03-30"))
    stubs = entries("\n".join(stub_sheet(extract_page(given, desk))))
    assert unsure == [stub for stub in stubs if "as a whole" in stub]
    assert len(unsure) <= 1
    assert not [stub for stub in stubs if "the day of the whole page" in stub]
