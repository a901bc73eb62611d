"""What a line is that is no running text: found by its letters among the article's facts."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Article, Repair

UNKNOWN = "不入正文"


def role_of(article: Article, line: str, repairs: Iterable[Repair]) -> tuple[str, str]:
    """What ``line`` of the source is in ``article``, and the clean wording of the whole of it.

    ``repairs`` are those of the line. The wording is empty where the line is in it as it is, and
    where no fact has it.
    """
    clean = line
    for repair in repairs:
        clean = clean.replace(repair.before, repair.after, 1)
    letters = _letters(clean)
    for name, fact in _facts(article):
        have = _letters(fact) if letters.isalnum() else fact
        if letters and have and (letters in have or have in letters):
            return name, "" if line.replace("\n", "").strip() in fact else fact
    return UNKNOWN, ""


def _facts(article: Article) -> list[tuple[str, str]]:
    derived = article.title_source == "derived"
    return [
        *([] if derived else [("主题", article.title)]),
        ("引题", article.kicker),
        ("副题", article.deck),
        *(("图说", caption) for caption in article.captions),
        ("落款", "　".join(article.signature)),
        ("署名", article.byline),
        ("署名", "　".join(person.name for person in article.reporter)),
        ("栏题", article.section or ""),
        ("转版", f"上接第{article.continued_from}版" if article.continued_from else ""),
        ("转版", f"下转第{article.continued_on}版" if article.continued_on else ""),
    ]


def _letters(text: str) -> str:
    """Letters and digits, by which words are known; the marks where there is nothing else."""
    return "".join(filter(str.isalnum, text)) or "".join(text.split())
