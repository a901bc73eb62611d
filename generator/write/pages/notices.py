"""What stays at an address whose article moved or was withdrawn: a page that says so."""

from __future__ import annotations

from datetime import date

from generator.model import Article, Notice
from generator.write.forms.escape import inline
from generator.write.forms.frontmatter import front_matter
from generator.write.holdings.addresses import (
    article_path,
    day_folder,
    issue_path,
    long_date,
    relative,
)
from generator.write.holdings.archive import Archive
from generator.write.pages.article import link

TEMPLATE = "notice.html"


def path_of_id(id_: str) -> str:
    """The Markdown file of the article with this id.

    >>> path_of_id("2020-03-30-7k2fq")
    '2020/03/30/7k2fq.md'
    """
    return f"{day_folder(id_[:10])}/{id_[11:]}.md"


def notice_page(archive: Archive, notice: Notice, former: str | None = None) -> str:
    """撤稿: title, dates and reason of an article that was withdrawn, and none of its text.

    ``former`` is the older id under whose address it stands, if it is not its own.
    """
    here = path_of_id(former or notice.id)
    matter = front_matter(
        {
            "template": TEMPLATE,
            "title": notice.title,
            "date": date.fromisoformat(notice.date),
            "newspaper": notice.newspaper,
            "withdrawn": date.fromisoformat(notice.on) if notice.on else None,
        }
    )
    paper = f"《{inline(notice.newspaper)}》" if notice.newspaper else ""
    when = f"（{long_date(notice.on)}）" if notice.on else ""
    by = f"{inline(notice.by)}：" if notice.by else ""
    blocks = [
        f"**撤稿**{when}",
        f"{paper}{long_date(notice.date)}刊登的《{inline(notice.title)}》已经撤下。",
        f"理由：{by}{inline(notice.reason)}",
    ]
    if notice.date in archive.counts:
        blocks.append(
            f"- 本期：[{long_date(notice.date)}]({relative(issue_path(notice.date), here)})"
        )
    return f"{matter}\n" + "\n\n".join(blocks) + "\n"


def forward_page(article: Article, former: str) -> str:
    """The page at the address of the id ``former``, which leads to ``article``."""
    here = path_of_id(former)
    matter = front_matter(
        {
            "template": TEMPLATE,
            "title": article.title,
            "forward": relative(article_path(article), here).removesuffix(".md") + ".html",
        }
    )
    return f"{matter}\n本文已移至：{link(article, here)}\n"
