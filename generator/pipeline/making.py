"""Pages made in other processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from generator.errors import BanmianError
from generator.pipeline.asking import Asking
from generator.work import Engine, Progress, batches
from generator.write.edition import Made
from generator.write.plan import Part, pages_of

TOGETHER = 20
"""Parts that a process makes at a time: most are a day, some forty pages."""
Contents = list[tuple[Part, list[tuple[str, str | bytes]]]]


def contents(asking: Asking, parts: Sequence[Part]) -> Contents:
    """The pages of ``parts``. Raises WriteError when one cannot be made."""
    archive = asking.archive()
    return [
        (part, [(path, _whole(make())) for path, make in pages_of(archive, part)]) for part in parts
    ]


def made_by(
    engine: Engine, asking: Asking, progress: Progress, parts: Sequence[Part]
) -> Iterator[Made]:
    """The pages of ``parts``, made by ``engine``. Raises the error of the first part at fault."""
    told = batches(parts, TOGETHER)
    for number, made in enumerate(engine.map(partial(contents, asking), told)):
        progress("write", number + 1, len(told))
        if isinstance(made, BanmianError):
            raise made
        for part, pages in made:
            yield part, [(path, partial(_same, content)) for path, content in pages]


def _whole(made: str | bytes | Iterator[str]) -> str | bytes:
    return made if isinstance(made, str | bytes) else "".join(made)


def _same(content: str | bytes) -> str | bytes:
    return content
