"""An article's page: the text as printed, what the editors say of it, and the ways out."""

from __future__ import annotations

from generator.model import Article, Gap, Paragraph
from generator.model.correction import EDITOR
from generator.write.forms.escape import block, inline, lines_of
from generator.write.forms.excerpt import dateline_length
from generator.write.forms.frontmatter import article_matter
from generator.write.holdings.addresses import (
    article_path,
    issue_path,
    long_date,
    page_label,
    page_number,
    page_path,
    picture_path,
    relative,
)
from generator.write.holdings.archive import Archive
from generator.write.holdings.brief import Brief
from generator.write.pages.amendments import amendments_list, repairs_list

BREAK = "\n\n---\n\n"
UNTITLED = "（无题）"
_SURE = ((0.9, "大"), (0.7, "较大"), (0.5, "一般"), (0.0, "较小"))


def article_page(archive: Archive, article: Article) -> str:
    """The whole Markdown file of ``article``: front matter and three parts between breaks."""
    parts = (article_text(article), _notes(archive, article), _ways_out(archive, article))
    return f"{article_matter(article)}\n" + BREAK.join(parts).strip("\n") + "\n"


def article_text(article: Article) -> str:
    """Part 1, the text as printed: paragraphs, crossheads, gaps, signature, captions."""
    opening = dateline_length(article)
    blocks: list[str] = []
    for number, paragraph in enumerate(article.paragraphs):
        gaps = [gap for gap in article.gaps if gap.paragraph == number]
        if paragraph.kind == "subhead":
            blocks.append(f"## {inline(_with_gaps(paragraph, gaps))}")
            continue
        blocks.append(_paragraph(paragraph, gaps, opening))
        opening = 0
    if article.signature:
        blocks.append(f"**{inline(_signed(article.signature))}**")
    captions = [_caption(article, number) for number in range(len(article.captions))]
    if any(captions):
        blocks.append("\n>\n".join(caption for caption in captions if caption))
    return "\n\n".join(text for text in blocks if text)


def _caption(article: Article, number: int) -> str:
    """A caption as a quotation, under its picture where there is one."""
    text = block(article.captions[number]).replace("\n", "\n> ")
    picture = article.pictures[number] if article.pictures else None
    if not picture:
        return f"> {text}" if text else ""
    shown = f"> ![]({relative(picture_path(article, number), article_path(article))})"
    return f"{shown}\n>\n> {text}" if text else shown


def _paragraph(paragraph: Paragraph, gaps: list[Gap], opening: int) -> str:
    """One paragraph; its first ``opening`` characters are the dateline."""
    text = paragraph.text.string
    written: list[str] = []
    start = 0
    if opening and _can_be_strong(text[:opening]) and all(gap.offset > opening for gap in gaps):
        written.append(f"**{inline(text[:opening])}**")
        start = opening
    strong = bool(written)
    for gap in sorted(gaps, key=lambda gap: gap.offset):
        piece = block(text[start : gap.offset], at_start=start == 0)
        at_end = not text[gap.offset :].strip()
        mark = f"*〔{'以下' if at_end else '此处'}原文缺失〕*"
        written.append(f"{piece} {mark} ".lstrip(" "))
        start = gap.offset
    tail = text[start:]
    lead = " " if strong and not gaps and tail[:1].isspace() else ""
    return ("".join(written) + lead + block(tail, at_start=start == 0)).strip(" ")


def _with_gaps(paragraph: Paragraph, gaps: list[Gap]) -> str:
    """A crosshead's text; what it lost is said in the notes, as a heading holds no marks."""
    return paragraph.text.string.rstrip() + ("……" if gaps else "")


def _can_be_strong(text: str) -> bool:
    """Whether ``**`` around ``text`` is emphasis whatever stands beside it (CommonMark 6.2)."""
    return text[:1].isalnum() and text[-1:].isalnum() and len(lines_of(text)) == 1


def _signed(signature: tuple[str, ...]) -> str:
    names = "　".join(part.strip() for part in signature)
    return names if names.startswith(("（", "(")) else f"（{names}）"


def _notes(archive: Archive, article: Article) -> str:
    """Part 2: what there is of remarks, related articles, and editors' corrections."""
    remarks = _remarks(article)
    kin = archive.kin(article)
    here = article_path(article)
    blocks = []
    if remarks:
        blocks.append("## 编者说明\n\n" + "\n".join(f"- {remark}" for remark in remarks))
    if kin:
        rows = [f"- {link(other, here)} · {inline(reason)}" for other, reason in kin]
        blocks.append("## 相关报道\n\n" + "\n".join(rows))
    if article.amendments:  # last, as a scan may need a hundred
        blocks.append("## 编者校订\n\n" + amendments_list(article.amendments))
    return "\n\n".join(blocks)


def _remarks(article: Article) -> list[str]:
    ours = any(not repair.rule.startswith(EDITOR) for repair in article.repairs)
    told = (
        (article.title_source == "derived", "原版无题，标题据导语拟定。"),
        (article.continued_from, f"本文{_from_page(article.continued_from, '上接')}。"),
        (article.continued_on, f"本文{_from_page(article.continued_on, '下转')}。"),
        (article.gaps, f"原文有{len(article.gaps)}处缺失，已在文中标明。"),
        (ours, repairs_list(article)),
        (article.date_source == "inferred", "出版日期据电头推定。"),
        (
            article.source or article.confidence < _SURE[0][0],
            f"识读把握{_sure(article.confidence)}。",
        ),
    )
    return [text for holds, text in told if holds]


def _from_page(page: str | None, verb: str) -> str:
    text = inline(page or "")
    return f"{verb}{page_number(text)}" if text.isalnum() and text.isascii() else text


def _sure(confidence: float) -> str:
    return next(word for least, word in _SURE if confidence >= least or least == 0.0)


def _ways_out(archive: Archive, article: Article) -> str:
    """Part 3: links to all the lists the article stands in, and to its neighbours."""
    here = article_path(article)
    issue, page = archive.home(article)
    rows = [
        ("本期", f"[{long_date(issue.date)}]({relative(issue_path(issue.date), here)})"),
        (
            "版面",
            f"[{inline(page_label(page))}]({relative(page_path(issue.date, page.slug), here)})",
        ),
    ]
    proof = archive.proof_of(article)
    if proof:
        rows.append(("原文对照", f"[对照]({relative(proof, here)}#{article.key})"))
    folder = archive.folder
    if article.region:
        rows.append(("地区", list_link(article.region, folder("region", article.region), here)))
    counties = [
        list_link(name, folder("county", name), here) for name in archive.counties_of(article)
    ]
    if counties:
        rows.append(("地点", " ".join(counties)))
    if article.section:
        rows.append(("栏目", list_link(article.section, folder("section", article.section), here)))
    names = dict.fromkeys(person.name for person in article.reporter)
    people = [list_link(name, folder("reporter", name), here) for name in names]
    if people:
        rows.append(("记者", " ".join(people)))
    words = [
        list_link(word, folder("keyword", word), here) for word in archive.keywords_of(article)
    ]
    if words:
        rows.append(("关键词", " ".join(words)))
    articles = issue.articles
    at = next(n for n, other in enumerate(articles) if other.id == article.id)
    if at > 0:
        rows.append(("上一篇", link(articles[at - 1], here)))
    if at + 1 < len(articles):
        rows.append(("下一篇", link(articles[at + 1], here)))
    return "\n".join(f"- {label}：{links}" for label, links in rows)


def link(article: Article | Brief, here: str) -> str:
    """A link to ``article`` on the page ``here``, by its headline."""
    return f"[{inline(article.title) or UNTITLED}]({relative(article_path(article), here)})"


def list_link(name: str, folder: str, here: str) -> str:
    """A link to the list in ``folder`` on the page ``here``, by the list's name."""
    return f"[{inline(name)}]({relative(f'{folder}/index.md', here)})"
