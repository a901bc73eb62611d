"""编者校订: what editors corrected in an article, each with what it was, what it is, and why."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator.model import Amendment, Article
from generator.model.correction import EDITOR
from generator.write.forms.escape import inline
from generator.write.forms.terms import OF_CHARACTERS, repair_name, tally
from generator.write.holdings.addresses import long_date

KINDS = {
    "join": "接文",
    "split": "分篇",
    "move": "移文",
    "replace": "改字",
    "retitle": "改题",
    "set": "更正",
    "withdraw": "撤稿",
}


def amendments_list(amendments: Iterable[Amendment]) -> str:
    """A Markdown list: one item a decision, with its changes below it where there are several."""
    items = []
    for (verb, reason, by, on), members in groupby(amendments, key=_decision):
        changes = [_change(one) for one in members]
        signed = "，".join(part for part in (by and inline(by), on and long_date(on)) if part)
        why = inline(reason) + (f"（{signed}）" if signed else "")
        if len(changes) == 1:
            items.append(f"- {KINDS[verb]}：{changes[0]}。理由：{why}")
        else:
            told = "\n".join(f"    - {change}" for change in changes)
            items.append(f"- {KINDS[verb]}{len(changes)}处。理由：{why}\n{told}")
    return "\n".join(items)


def _decision(one: Amendment) -> tuple[str, str, str | None, str | None]:
    return one.verb, one.reason, one.by, one.on


def _change(one: Amendment) -> str:
    before, after = inline(one.before), inline(one.after)
    if one.verb == "split":
        return f"自「{after}」起另成一篇"
    if one.verb == "move":
        return f"移入「{after}」" if after else f"移出「{before}」"
    if not after:
        return f"删「{before}」"
    return f"「{before}」→「{after}」"


def repairs_list(article: Article) -> str:
    """What the program repaired: a sentence of kinds and counts, then each change of characters."""
    ours = [repair for repair in article.repairs if not repair.rule.startswith(EDITOR)]
    kinds = tally(ours)
    if len(kinds) == 1:
        kinds = [repair_name(ours[0].rule)]
    changed = [
        f"「{inline(one.before)}」→「{inline(one.after)}」，{repair_name(one.rule)}"
        for one in ours
        if one.rule in OF_CHARACTERS and any(map(str.isalnum, one.before))
    ]
    return "\n    - ".join([f"程序校订{len(ours)}处：{'，'.join(kinds)}。", *changed])
