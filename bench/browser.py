"""The search page in Chromium: what a query costs from Enter to the first results."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

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


class _Gzipping(SimpleHTTPRequestHandler):
    """Serves files compressed, as hosts of static pages do."""

    protocol_version = "HTTP/1.1"
    # headers and content are two writes: without this the second waits 40 ms for an answer
    disable_nagle_algorithm = True

    def log_message(self, *_said: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content = _compressed(str(path))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_broken: object) -> None:
        """A reader who leaves before all is sent is no error."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address under which ``folder`` is served, compressed."""
    server = _Server(("127.0.0.1", 0), partial(_Gzipping, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


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
