"""The desk: the tables and the words that every page of a paper is read with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.config import PROJECT, Settings
from generator.enrich.gazetteer import load_gazetteer
from generator.enrich.keywords import cutter_of
from generator.enrich.pages import Tables
from generator.enrich.slugs import load_sections
from generator.enrich.tables import DATA, table_file

if TYPE_CHECKING:
    from generator.segment.assembling import Words
    from generator.segment.words.lexicon import Learned


@dataclass(frozen=True)
class Desk:
    """What every page needs on the table: the paper's facts, and the words of the language."""

    tables: Tables

    @cached_property
    def words(self) -> Words:
        """The words; clean articles do without them, and they load for a second."""
        from generator.segment.assembling import Words
        from generator.segment.words.lexicon import Lexicon

        names = self.tables.gazetteer.names
        lexicon = Lexicon(_word_counts(), names, _learned())
        sections = self.tables.sections
        labels = frozenset(section.label for section in sections)
        of_pages = frozenset(section.label for section in sections if not section.column)
        return Words(lexicon, labels, of_pages)


def desk_for(settings: Settings, project: Path = PROJECT) -> Desk:
    """The desk for one newspaper; made once in a process, and anew when one of its tables changed:
    a worker of a cluster may outlive a table. Raises SettingsError for bad tables."""
    files = [table_file(name, project) for name in (settings.regions, settings.sections)]
    return _desk(*files, tuple(file.stat().st_mtime_ns for file in files if file.is_file()))


@lru_cache(maxsize=4)
def _desk(regions: Path, sections: Path, _times: tuple[int, ...]) -> Desk:
    return Desk(Tables(load_gazetteer(regions), load_sections(sections)))


def clear_desks() -> None:
    """Let go of all dictionaries that this process has read with, a hundred megabytes."""
    if _desk.cache_info().currsize:
        _desk.cache_clear()
        cutter_of.cache_clear()


def _word_counts() -> dict[str, int]:
    """jieba's frequency table (350,000 words, counted in news and books)."""
    # The library greets on standard error and loads for a second: only where it is needed.
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    counts: dict[str, int] = jieba.dt.FREQ
    return counts


def _learned() -> Learned:
    """What the words of the news speak of and mean, which go on with which, and which stand
    in headlines, in their parts and in first paragraphs."""
    from generator.segment.words.fields import Fields
    from generator.segment.words.headings import Headings
    from generator.segment.words.ledes import Ledes
    from generator.segment.words.lexicon import Learned
    from generator.segment.words.meanings import Meanings
    from generator.segment.words.part_meanings import PartMeanings
    from generator.segment.words.sequels import Sequels

    return Learned(
        Fields.of_table((DATA / "fields.tsv").read_text(encoding="utf-8")),
        Meanings.of_files(DATA / "meanings.tsv", DATA / "meanings.npy"),
        Sequels.of_file(DATA / "sequels.npz"),
        PartMeanings.of_file(DATA / "part_meanings.npy"),
        Headings.of_file(DATA / "headings.npz"),
        Ledes.of_file(DATA / "ledes.npz"),
    )
