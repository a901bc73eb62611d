"""Tables of characters: facts about print and Unicode, no logic."""

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
"""A regular expression's character class of han (Unicode blocks of CJK ideographs, and 〇)."""

# ASCII punctuation that OCR and bad fonts put where Chinese type has its own (GB/T 15834-2011).
FULL_WIDTH = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}

# Presentation forms for vertical setting (Unicode block FE30–FE4F) and their upright marks.
# A paper's vertical ﹃ ﹄ stand for the quotation marks of horizontal text.
VERTICAL = {
    "﹃": "“", "﹄": "”", "﹁": "‘", "﹂": "’", "︵": "（", "︶": "）", "︽": "《", "︾": "》",
    "︿": "〈", "﹀": "〉", "︻": "【", "︼": "】", "︱": "—", "︳": "—", "︙": "…", "︐": "，",
    "︑": "、", "︒": "。", "︓": "：", "︔": "；", "︕": "！", "︖": "？",
}  # fmt: skip

# Ends of a sentence; a closing mark may follow.
SENTENCE_ENDS = "。！？!?"
CLOSING = "”’』」）)》〉】]"
OPENING = "“‘『「（(《〈【["

# Marks that never stand at the start of a line (禁则, JIS X 4051 / CLREQ 3.1.6).
NOT_AT_START = "，。、；：！？,.;:!?%％" + CLOSING
