"""One page through the rooms."""

from __future__ import annotations

import gc

import pytest

from generator.model import RawPage
from generator.pipeline import extract_page, proofs
from generator.read.pages import decode_page
from tests.eval.running import desk


def test_garbage_is_looked_for_again_once_a_page_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    page = decode_page("茶农们背着竹篓上山。\n".encode(), "tea.txt")
    looked: list[bool] = []
    clean = proofs.clean_page

    def watched(page: RawPage, words: object) -> object:
        looked.append(gc.isenabled())
        return clean(page, words)  # type: ignore[arg-type]

    monkeypatch.setattr(proofs, "clean_page", watched)
    extract_page(page, desk())
    assert (looked, gc.isenabled()) == ([False], True)


def test_and_when_a_page_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofs, "clean_page", None)
    with pytest.raises(TypeError):
        extract_page(decode_page(b"1\n", "one.txt"), desk())
    assert gc.isenabled()
