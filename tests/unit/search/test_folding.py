"""What is searched of a text is what is searched of its characters."""

import unicodedata

from generator.search.folding import fold, fold_character


def test_each_character_folds_in_a_text_as_it_does_alone() -> None:
    for code in (*range(0xD800), *range(0xE000, 0x10000)):
        text = f"甲{chr(code)}乙"
        if chr(code) != "." and unicodedata.is_normalized("NFC", text):
            folded = fold_character(chr(code))
            assert fold(text) == (f"甲{folded}乙" if folded != "." else "甲乙"), hex(code)
