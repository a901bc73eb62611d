"""What can be wrong, where it is, and what to do next.

Every message that reaches an editor has these three parts. Programming errors
are not wrapped: they surface as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True)
class Place:
    """Where something is wrong: a file, and if known its line (from 1) and key."""

    file: str
    line: int | None = None
    key: str | None = None

    def __str__(self) -> str:
        text = self.file
        if self.line is not None:
            text += f":{self.line}"
        if self.key is not None:
            text += f" [{self.key}]"
        return text


class BanmianError(Exception):
    """The input or the result is at fault (exit status 1).

    ``others`` are further faults of the same run: an editor sees all of them at once.
    """

    def __init__(
        self, what: str, where: Place, todo: str, others: tuple[BanmianError, ...] = ()
    ) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.todo = todo
        self.others = others

    @classmethod
    def of_all(cls, faults: Sequence[BanmianError]) -> Self:
        """One error that tells all ``faults`` (at least one), in the order of their places."""
        first, *rest = sorted(faults, key=lambda f: (f.where.file, f.where.line or 0))
        return cls(first.what, first.where, first.todo, tuple(rest))

    def __str__(self) -> str:
        own = f"{self.where}: {self.what}\n  → {self.todo}"
        return "\n".join([own, *map(str, self.others)])

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.what, self.where, self.todo, self.others))


class ReadError(BanmianError):
    """A source file cannot be read as a newspaper page or as clean articles."""


class SettingsError(BanmianError):
    """A setting, a data table, a sidecar or a correction is missing or malformed."""


class StaleCorrection(BanmianError):
    """A correction quotes text that is absent, repeated or already as wanted."""


class LostText(BanmianError):
    """A reading does not account for every character of its page: a bug of ours."""


class WriteError(BanmianError):
    """The edition cannot be written; what was published before is untouched."""


class HandEdited(WriteError):
    """A generated file was changed by hand and would be overwritten."""


class BuildError(BanmianError):
    """MkDocs could not build the site, or the site has a broken link."""
