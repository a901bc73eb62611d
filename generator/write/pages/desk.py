"""校样: what is uncertain in an issue, worst first, each with the correction to paste."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model import Article, Doubt, Issue, Sheet
from generator.report import Lines
from generator.write.forms.escape import inline, marked, verbatim
from generator.write.forms.frontmatter import front_matter
from generator.write.holdings.addresses import (
    desk_path,
    issue_path,
    long_date,
    page_label,
    proof_path,
    relative,
)
from generator.write.holdings.archive import Archive
from generator.write.pages.article import link

PATH = "proof/index.md"
NEWEST = 30
"""Issues that the overview names: who is on duty looks at these, and it stays one short page."""
BESIDE = 36
"""Characters of the source line shown on either side of the doubt."""

KINDS = {
    "join": (
        "接栏没有把握",
        "写明接在哪几个字之后；另是一篇用 `split: true`；不要的用 `move: {to: unassigned}`",
    ),
    "lost mark": ("疑漏标点", "也可能是顿号，或引号的一边"),
    "look-alike": ("疑为形近误识", ""),
    "gap": ("原文缺字", "只补原版上有的字"),
    "headline": ("原版无题", "原版有题就写原题"),
    "article": ("全篇把握不大", "写明哪一项不对，如 `set: {region: …}`"),
    "day": ("出版日期是推定的", "核对后把 `date:` 写进版面文件旁的 .yml，各篇都照它；这里只改一篇"),
    "label": ("栏题无所归", "写明属于哪一篇"),
    "leftover": ("文字无所归", "引它所属文章里的几个字"),
}
"""What each kind of doubt is called, and how its stub is completed."""


def desk_page(archive: Archive, issue: Issue) -> str:
    """Everything that is uncertain in ``issue``, the worst of all its 版 first."""
    here = desk_path(issue.date)
    doubts = [
        (doubt, sheet, Lines(sheet.reading.page.text))
        for page in issue.pages
        if (sheet := page.sheet)
        for doubt in sheet.doubts
    ]
    doubts.sort(key=lambda found: found[0].confidence)
    matter = front_matter(
        {
            "template": "desk.html",
            "title": f"校样 {long_date(issue.date)}",
            "date": date.fromisoformat(issue.date),
            "count": len(doubts),
        }
    )
    proofs = [
        f"[{inline(page_label(page))}]({relative(proof_path(issue.date, page.slug), here)})"
        for page in issue.pages
        if page.sheet
    ]
    blocks = [
        f"- 本期：[{long_date(issue.date)}]({relative(issue_path(issue.date), here)})\n"
        f"- 原文对照：{' '.join(proofs)}\n"
        f"- 校样：[近期各期]({relative(PATH, here)})"
    ]
    for doubt, sheet, lines in doubts:
        blocks += _entry(archive, doubt, sheet, lines, here)
    return f"{matter}\n" + "\n\n".join(blocks) + "\n"


def desks_page(archive: Archive) -> str:
    """The newest issues, each with how many of its articles a person should look at."""
    matter = front_matter({"template": "desk.html", "title": "校样"})
    rows = [f"- {_row(*row)}" for row in archive.with_sheets(NEWEST)]
    return f"{matter}\n" + "\n".join(rows) + "\n"


def _row(day: str, count: int, unsure: int) -> str:
    told = f"{count}篇" + (f"，{unsure}篇把握不足" if unsure else "")
    return f"[{long_date(day)}]({relative(desk_path(day), PATH)}) {told}"


def _entry(archive: Archive, doubt: Doubt, sheet: Sheet, lines: Lines, here: str) -> Iterator[str]:
    """One doubt: what it is, where, the source line with its place marked, the stub."""
    name, hint = KINDS[doubt.kind]
    facts = doubt.kind == "article"
    yield f"## {name}" + (f" {inline(doubt.told)}" if doubt.told and not facts else "")
    article = _owner(archive, doubt, sheet)
    where = f"{link(article, here)} · " if article else ""
    sure = f"把握{doubt.confidence:.0%}"
    yield f"{where}第{lines.of(doubt.span.start)}行 · {sure}"
    yield f"> {_line(sheet.reading.page.text, doubt)}"
    if hint:
        yield f"{hint}；现为 {inline(doubt.told)}" if facts else hint
    yield "\n".join(f"    {row}" for row in f"{doubt.stub}  # 写明理由".splitlines())


def _owner(archive: Archive, doubt: Doubt, sheet: Sheet) -> Article | None:
    """The article on whose text the doubt lies."""
    for article in archive.by_source(sheet.file):
        spans = article.source.spans if article.source else ()
        if any(span.start <= doubt.span.start < span.end for span in spans):
            return article
    return None


def _line(text: str, doubt: Doubt) -> str:
    """The source line about the doubt, its first character marked; cut where it is long."""
    start, end = doubt.span.start, doubt.span.start + 1
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    left, right = max(first, start - BESIDE), min(last, end + BESIDE)
    char = text[start:end]
    return (
        ("…" if left > first else "")
        + verbatim(text[left:start]).lstrip()
        + marked(char if char.strip() else "␣")
        + verbatim(text[end:right]).rstrip()
        + ("…" if right < last else "")
    )
