"""Quotation marks that a scan made ASCII find their side."""

import pytest

from generator.clean.letters.quotes import ascii_quotes
from generator.clean.letters.repairs import fix


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ('推行"双减"和"双提"', "推行“双减”和“双提”"),
        ('他说:"今年丰收。"', "他说:“今年丰收。”"),
        ('双减" 落地, "双提" 见效', "双减” 落地, “双提” 见效"),  # the first was opened above
        ('开展"回头看', "开展“回头看"),  # closed on the next line
        ('种茶比打工强。"', "种茶比打工强。”"),  # what was said began in another column
        ('茶农笑了："', "茶农笑了：“"),  # and goes on below
        ('渡口的“夜校"开课', "渡口的“夜校”开课"),  # what a mark opened is closed
        ('渡口的"夜校”开课', "渡口的“夜校”开课"),
        ('see "Banmian" in print', 'see "Banmian" in print'),
    ],
)
def test_quotes_open_and_close_by_turns_where_their_neighbours_agree(
    printed: str, clean: str
) -> None:
    assert fix(printed, ascii_quotes) == clean
