"""An edition that grew by any steps is the edition made from nothing, byte for byte."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.pipeline import build, write_docs
from generator.pipeline.build import Job
from generator.pipeline.engines import Serial
from tests.unit.pipeline.press import PAGE, PROJECT

DAYS = ("2020-02-28", "2020-12-31", "2021-01-01", "2021-03-05")
SAID = {
    "retitle": {"retitle": "编者另拟的题"},
    "section": {"set": {"section": "民生"}},
    "another day": {"set": {"date": "2021-03-05"}},
    "withdraw": {"withdraw": True},
}
"""What editors may say of an article."""


@dataclass(frozen=True)
class One:
    """An article of an export, found again by the number in its words."""

    number: int
    day: str
    title: str
    page: str | None
    facts: tuple[str | None, ...]
    said: str | None = None

    def line(self) -> str:
        region, section, place, tag, person = self.facts
        told = f"{tag}开始了，{tag}要紧，{tag}不等人。" if tag else ""
        words = f"第{self.number}号消息。{told}"
        found = {
            "date": self.day, "title": self.title, "page": self.page, "region": region,
            "section": section, "places": [place] if place else [], "paragraphs": [words],
            "reporter": [{"name": person, "role": "记者"}] if person else [],
        }  # fmt: skip
        return json.dumps(found, ensure_ascii=False)


@dataclass
class Desk:
    """What lies in the folders of a paper: exports, printed pages with their days, corrections."""

    exports: dict[str, list[One]] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)

    def lay(self, folder: Path) -> None:
        """Bring the files in ``folder`` in line; what stays the same is not touched."""
        files = {f"seeds/{name}": "\n".join(one.line() for one in ones)
                 for name, ones in self.exports.items()}  # fmt: skip
        for name, day in self.pages.items():
            files[f"seeds/{name}"] = PAGE.replace("第5版", "")
            files[f"seeds/{name[:-4]}.yml"] = yaml.safe_dump({"date": day})
        entries = [
            {"file": name, "quote": f"第{one.number}号消息", "reason": "试", **SAID[one.said]}
            for name, ones in self.exports.items()
            for one in ones
            if one.said
        ]
        files["corrections/all.yml"] = yaml.safe_dump(entries, allow_unicode=True)
        for file in [file for file in folder.glob("seeds/*") if f"seeds/{file.name}" not in files]:
            file.unlink()
        for name, text in files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if not file.exists() or file.read_text() != text:
                file.write_text(text)


def job(folder: Path, seeds: Path) -> Job:
    folders = (seeds / "seeds", seeds / "corrections", folder / "docs", folder / "site")
    return Job(PROJECT / "mkdocs.yml", *folders)


def content(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


ones = st.builds(
    One,
    st.just(100),
    st.sampled_from(DAYS),
    st.sampled_from(("甲题", "乙题")),
    st.sampled_from((None, "1", "2")),
    st.tuples(
        st.sampled_from((None, "通辽市", "赤峰市")),
        st.sampled_from((None, "要闻", "时事", "事实")),  # the last two sound alike
        st.sampled_from((None, "奈曼旗")),
        st.sampled_from((None, "春耕", "防火")),
        st.sampled_from((None, "白雪峰", "安小楠")),
    ),
    st.sampled_from((None, None, *SAID)),
)
STEPS = (
    "add",
    "add",
    "add",
    "change",
    "correct",
    "withdraw",
    "remove",
    "rename",
    "page",
    "nothing",
)


@st.composite
def histories(draw: st.DrawFn, steps: int) -> list[Desk]:
    """A desk after each of some steps; the first has something on it."""
    desk = Desk({"0.jsonl": [draw(ones)]})
    found = [desk]
    for step in range(1, steps + 1):
        desk = Desk(dict(desk.exports), dict(desk.pages))
        _step(draw, draw(st.sampled_from(STEPS)), desk, step)
        found.append(desk)
    return found


def _step(draw: st.DrawFn, what: str, desk: Desk, step: int) -> None:
    name = draw(st.sampled_from(sorted(desk.exports)))
    first, *rest = desk.exports[name]
    if what == "add":
        made = draw(st.lists(ones, min_size=1, max_size=3))
        numbered = (replace(one, number=100 + 10 * step + n) for n, one in enumerate(made))
        desk.exports[f"{step}.jsonl"] = list(numbered)
    elif what == "page":
        desk.pages[f"{step}.txt"] = draw(st.sampled_from(DAYS))
    elif what == "change":
        desk.exports[name] = [replace(draw(ones), number=first.number), *rest]
    elif what in ("correct", "withdraw"):
        said = "withdraw" if what == "withdraw" else draw(st.sampled_from((None, *SAID)))
        desk.exports[name] = [replace(first, said=said), *rest]
    elif what == "remove" and len(desk.exports) > 1:
        del desk.exports[name]
    elif what == "rename":
        desk.exports[f"z{step}.jsonl"] = desk.exports.pop(name)


def valid(one: One) -> bool:
    """Whether what editors say of it is news."""
    return not (one.said == "another day" and one.day == "2021-03-05")


def cleaned(history: list[Desk]) -> list[Desk]:
    for desk in history:
        for name, made in desk.exports.items():
            desk.exports[name] = [one if valid(one) else replace(one, said=None) for one in made]
    return history


slowly = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}


@settings(max_examples=12, **slowly)  # type: ignore[arg-type]
@given(history=histories(4).map(cleaned))
def test_the_markdown_of_any_history_is_that_of_its_last_day(
    tmp_path_factory: pytest.TempPathFactory, history: list[Desk]
) -> None:
    folder = tmp_path_factory.mktemp("growth")
    for number, desk in enumerate(history):
        desk.lay(folder)
        write_docs(job(folder, folder))
        fresh = folder / f"fresh{number}"
        write_docs(job(fresh, folder))
        assert content(folder / "docs") == content(fresh / "docs")
        shutil.rmtree(fresh)


@settings(max_examples=2, **slowly)  # type: ignore[arg-type]
@given(history=histories(2).map(cleaned))
def test_so_is_the_site_with_its_search(
    tmp_path_factory: pytest.TempPathFactory, history: list[Desk]
) -> None:
    folder = tmp_path_factory.mktemp("growth")
    for desk in history:
        desk.lay(folder)
        build(job(folder, folder), Serial())
    assert build(job(folder, folder), Serial()).rendered == 0
    build(job(folder / "fresh", folder), Serial())
    assert content(folder / "site") == content(folder / "fresh" / "site")
