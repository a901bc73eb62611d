"""A small page of newsprint made up for these tests, and the folders of a job."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model import Edition, Reading
from generator.pipeline.build import Job, read_job

PROJECT = Path(__file__).resolve().parents[3]

PAGE = """\
2021年4月3日 星期六 第5版

赤峰市林西县整治河道三十里

本报赤峰4月2日讯（记者 白雪峰）连日来，赤峰市林西县
组织干部群众清理河道，三十里河滩换了新颜。当地把河长
巡河写进村规民约，每周一巡，发现垃圾当天清走。

乌海市公交车新装无障碍踏板

本报乌海4月2日电（记者 安小楠）4月1日起，乌海市二
十条线路的公交车装上了无障碍踏板，坐轮椅的乘客不用别
人搀扶就能上车。
"""
UNDATED = PAGE.replace("2021年4月3日 星期六 第5版\n\n", "")


def job(folder: Path, pages: dict[str, str | bytes]) -> Job:
    """A job whose seeds are ``pages``; files named ``corrections/…`` lie beside the seeds."""
    for name, text in pages.items():
        file = folder / name if "/" in name else folder / "seeds" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "seeds").mkdir(exist_ok=True)
    return Job(
        PROJECT / "mkdocs.yml",
        folder / "seeds",
        folder / "corrections",
        folder / "docs",
        folder / "site",
    )


@dataclass(frozen=True)
class Read:
    """Everything that was read: the edition, and how each raw page was."""

    edition: Edition
    readings: tuple[Reading, ...]


def read(work: Job) -> Read:
    """Read all of a job's sources, without a catalog."""
    with read_job(work) as (paper, _):
        archive = paper.archive
        issues = tuple(archive.issue(day) for day in archive.days)
        notices = tuple(n for day in archive.notice_days() for n in archive.notices(day))
    sheets = [page.sheet for issue in issues for page in issue.pages if page.sheet]
    return Read(Edition(issues, notices), tuple(sheet.reading for sheet in sheets))
