"""Who wrote is told with what or where that person is."""

import pytest

from generator.segment.writers.identified import is_identified, is_of_office


def test_a_place_before_a_usual_name_is_where_somebody_is_from() -> None:
    assert is_identified("黄山 张建国", {"黄山"}.__contains__)
    assert not is_identified("黄山 白茶香", {"黄山"}.__contains__)
    assert not is_identified("黄山 张建国")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("祁门县茶叶研究中心 李清荷", True),
        ("祁门县茶叶研究中心", False),
        ("茶叶中心 李清荷", False),  # an office in short may be a word of a headline
        ("祁门县茶叶研究中心，李清荷", False),
        ("祁门县茶叶研究中心 高血压", False),
    ],
)
def test_an_office_told_in_full_names_its_writer(text: str, told: bool) -> None:
    assert is_of_office(text, {"高血压"}.__contains__) is told
