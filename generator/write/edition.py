"""Writing the edition: the pages that changed, all of them or none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model import Edition
from generator.write.archive import Archive
from generator.write.directory import Directory
from generator.write.files import Change, Register, digest, own, read_register, register_text
from generator.write.plan import Plan, affected, plan_of


@dataclass(frozen=True, slots=True)
class WriteReport:
    """Paths below ``docs/`` that were written and removed, and how many stayed as they were."""

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]


def write_edition(
    edition: Edition, directory: Directory, docs: Path, changed: set[str] | None
) -> WriteReport:
    """Bring the generated Markdown below ``docs`` in line with ``edition``.

    ``changed`` holds the ids of articles that are new or differ since the last run (in text, facts,
    order, 版 or kin), and names of source files that were read otherwise; articles that left the
    edition are found without it. None means all.
    Hand-written files are never touched. Raises HandEdited when a generated page that must change
    was edited by hand, WriteError when the disk refuses; nothing is changed on disk then.
    """
    archive = Archive(edition, directory)
    plan = plan_of(archive)
    known = read_register(docs)
    if changed is None:
        wanted = set(plan)
    else:
        wanted = affected(archive, plan, changed, docs, set(known))
        wanted |= {path for path in plan if path not in known or not (docs / path).exists()}
    return _bring_up(plan, sorted(wanted), docs, known)


def _bring_up(plan: Plan, wanted: list[str], docs: Path, known: Register) -> WriteReport:
    hashes = {path: known[path] for path in plan if path in known}
    with Change(docs) as change:
        for path in wanted:
            made = plan[path]()
            content = made.encode("utf-8") if isinstance(made, str) else made
            file = docs / path
            old = file.read_bytes() if file.is_file() else None
            if old != content:
                if file.exists():
                    own(docs, path, known, old)
                change.stage(path, content)
            hashes[path] = {digest(content)}
        for path in sorted(known.keys() - plan.keys()):
            file = docs / path
            if file.is_file():
                own(docs, path, known, file.read_bytes())
                change.removed.append(path)
        after = register_text(hashes)
        if change.new or change.removed or after != register_text(known):
            moving = {p: known.get(p, set()) | hashes.get(p, set()) for p in known | hashes}
            change.commit(register_text(moving), after)
        unchanged = len(plan) - len(change.new)
        return WriteReport(tuple(change.new), unchanged, tuple(change.removed))
