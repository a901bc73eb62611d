"""The order in which boxes are read that stand below headlines and above them."""

from __future__ import annotations

from tests.unit.clean.dumps import beside, unpicked

TEA = ["  本报临江讯 采茶工", "就进了园子，竹篓里很", "快铺满嫩绿的芽头。"]
FERRY = ["  本报古渡讯 给新船", "刷了三遍桐油，两岸的", "人都来看，说有了它。"]
BOOKS = ["  本报山口讯 仓库刷", "墙，摆上三千多本书，", "孩子们放学就来看书。"]
HEADS = ["  老茶园开采", "  古渡口新船", "  山村图书馆"]


def test_a_row_of_headlines_is_not_read_before_all_their_texts() -> None:
    texts = zip(HEADS, (TEA, FERRY, BOOKS), strict=True)
    columns = [[head, "", "", "", *text] for head, text in texts]
    found = [line for group in unpicked(beside(*columns)) for line in group]
    assert [found.index(head.strip()) for head in HEADS] == [0, 4, 8]
