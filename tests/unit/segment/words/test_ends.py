"""How a stretch of text ends."""

import pytest

from generator.segment.words.ends import tail_open


@pytest.mark.parametrize(
    "text", ["茶农增收。", "茶农增收！”", "（完）", "茶农增收。（李雷）", "……", ""]
)
def test_a_text_that_is_finished(text: str) -> None:
    assert not tail_open(text)


@pytest.mark.parametrize(
    "text", ["茶农增", "茶农说，", "茶农说：“今年", "《茶经》", "讯（记者 李雷）"]
)
def test_a_text_that_breaks_off(text: str) -> None:
    assert tail_open(text)
