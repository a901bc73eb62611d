"""The search page in Chromium: what a query costs from Enter to the first results."""

from __future__ import annotations

import gzip
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.site.browser import Quiet, served

RUN = Path(__file__).with_name("ask.js").read_text("utf-8")


@dataclass(frozen=True)
class Seen:
    """One query as a reader meets it: milliseconds from Enter until a first hit is drawn and until
    the page of results is full, requests, gzip bytes, keys of the hits."""

    ms: float
    full: float
    requests: int
    bytes: int
    keys: list[str]


@lru_cache(maxsize=100_000)
def _compressed(path: str) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6, mtime=0)


class _Gzipping(Quiet):
    """Serves files compressed, as hosts of static pages do."""

    protocol_version = "HTTP/1.1"
    # headers and content are two writes: without this the second waits 40 ms for an answer
    disable_nagle_algorithm = True

    def send_head(self) -> BytesIO | None:
        """Say what comes, and give it."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return None
        content = _compressed(str(path))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


def serving(folder: Path) -> AbstractContextManager[str]:
    """The address under which ``folder`` is served, compressed, as it is now."""
    _compressed.cache_clear()
    return served(folder, _Gzipping)


def ask(browser: Browser, address: str, query: str) -> Seen:
    """One query by a reader who has never been here: nothing is cached."""
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"{address}/search.html")
        found: dict[str, Any] = page.evaluate(RUN, query)
    finally:
        context.close()
    return Seen(**found)
