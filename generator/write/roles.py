"""What a line is that is no running text: found by its letters among the article's facts."""

from __future__ import annotations

from generator.model import Article


def role_of(article: Article, line: str) -> tuple[str, str]:
    """What ``line`` of the source is in ``article``, and the clean wording of the whole of it.

    The wording is empty where the line is in it as it is, and where no fact has it.
    """
    letters = _letters(line)
    for name, fact in _facts(article):
        have = _letters(fact)
        if letters and have and (letters in have or have in letters or _doubled(letters, have)):
            return name, "" if line.replace("\n", "").strip() in fact else fact
    return "不入正文", ""


def _facts(article: Article) -> list[tuple[str, str]]:
    derived = article.title_source == "derived"
    return [
        *([] if derived else [("主题", article.title)]),
        ("引题", article.kicker),
        ("副题", article.deck),
        *(("图说", caption) for caption in article.captions),
        ("署名", article.byline),
        *(("署名", person.name) for person in article.reporter),
        *(("落款", name) for name in article.signature),
        ("栏题", article.section or ""),
        ("转版", f"上接第{article.continued_from}版" if article.continued_from else ""),
        ("转版", f"下转第{article.continued_on}版" if article.continued_on else ""),
    ]


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _doubled(letters: str, have: str) -> bool:
    """Whether a line prints, twice over, words of the fact."""
    half = letters[: len(letters) // 2]
    return len(half) > 1 and letters == half * 2 and half in have
