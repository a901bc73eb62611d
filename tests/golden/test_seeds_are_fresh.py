"""The committed Markdown of the seed issues is what the generator writes today.

A reviewer reads the change of ``docs/`` beside the change of code; a stale copy fails here.
"""

from __future__ import annotations

from pathlib import Path

from generator.pipeline import check
from generator.pipeline.build import Job

PROJECT = Path(__file__).resolve().parents[2]


def test_docs_are_what_the_generator_writes(tmp_path: Path) -> None:
    job = Job(
        PROJECT / "mkdocs.yml",
        PROJECT / "seeds",
        PROJECT / "corrections",
        PROJECT / "docs",
        tmp_path / "no-site",
    )
    assert check(job).articles == 18


def test_the_before_and_after_of_the_readme_is_real() -> None:
    pages = [p.read_text() for p in (PROJECT / "docs" / "2020").rglob("*.md")]
    seeds = [p.read_text() for p in (PROJECT / "seeds").glob("*.txt")]
    for name in ("README.md", "README.zh-CN.md"):
        text = (PROJECT / name).read_text()
        before = text.split("```text\n")[1].split("```")[0]
        after = text.split("```markdown\n")[1].split("```")[0]
        for part in before.split("        ⋮\n"):
            assert any(part.strip("\n") in seed for seed in seeds), name
        kept = after.strip("\n").removesuffix("…")
        assert any(kept in page for page in pages), name
