"""Headlines and captions find their articles for the whole page at once."""

from generator.segment.captions import give_captions
from generator.segment.cuttings import Cutting, Layout
from generator.segment.headlines import give_headlines, parts_of
from generator.segment.pieces import Piece, Role
from tests.unit.segment.newsprint import BRIDGE, TEA
from tests.unit.segment.test_joins import piece


def head(number: int, *lines: str) -> Piece:
    return piece(number, *lines).as_role(Role.HEADLINE)


def cutting(number: int, text: str) -> Cutting:
    return Cutting([(piece(number, text),)])


def titles(layout: Layout) -> list[str]:
    give_headlines(layout)
    return ["".join(p.string for p in c.headline) for c in layout.cuttings]


def test_between_two_texts_the_words_decide_whose_headline_it_is() -> None:
    texts = [cutting(0, TEA), cutting(2, BRIDGE)]
    assert titles(Layout(texts, [(head(1, "皖南春茶开采"),)], [])) == ["皖南春茶开采", ""]
    texts = [cutting(0, TEA), cutting(2, BRIDGE)]
    assert titles(Layout(texts, [(head(1, "巢湖新大桥合龙"),)], [])) == ["", "巢湖新大桥合龙"]


def test_a_headline_without_shared_words_follows_the_page_s_convention() -> None:
    """Below the tea stands its headline, so the one without any words in common is below too."""
    texts = [cutting(0, TEA), cutting(2, BRIDGE)]
    stacks = [(head(1, "皖南春茶陆续开采"),), (head(3, "天堑变通途"),)]
    assert titles(Layout(texts, stacks, [])) == ["皖南春茶陆续开采", "天堑变通途"]
    texts = [cutting(1, TEA), cutting(3, BRIDGE)]
    stacks = [(head(0, "皖南春茶陆续开采"),), (head(2, "天堑变通途"),)]
    assert titles(Layout(texts, stacks, [])) == ["皖南春茶陆续开采", "天堑变通途"]


def test_a_headline_far_off_that_shares_nothing_is_left_over() -> None:
    stacks = [(head(0, "皖南春茶开采"),), (head(1, "天气预报说明"),)]
    layout = Layout([cutting(2, TEA)], stacks, [])
    assert give_headlines(layout) in ([stacks[0]], [stacks[1]])
    assert len(layout.cuttings[0].headline) == 1


def test_parts_of_a_headline() -> None:
    parts = parts_of([head(0, "省农业农村厅消息："), head(1, "皖南春茶开采上市")], TEA)
    assert (parts.kicker, parts.title, parts.deck) == ("省农业农村厅消息：", "皖南春茶开采上市", "")
    parts = parts_of([head(0, "皖南春茶开采上市"), head(1, "——黄山茶区见闻")], TEA)
    assert (parts.title, parts.deck) == ("皖南春茶开采上市", "黄山茶区见闻")


def test_a_headline_in_pieces_downwards_is_put_together() -> None:
    assert parts_of([head(0, "春茶"), head(1, "开采"), head(2, "忙")], TEA).title == "春茶开采忙"


def test_a_caption_that_shares_nothing_is_left_over() -> None:
    cuttings = [cutting(0, TEA), cutting(1, BRIDGE)]
    tea, other = piece(2, "茶农背着竹篓上山采春茶。"), piece(3, "猫头鹰飞翔。")
    assert give_captions([tea, other], cuttings) == [other]
    assert cuttings[0].captions == [tea]


def test_no_article_takes_no_caption() -> None:
    caption = piece(0, "茶农采茶。")
    assert give_captions([caption], []) == [caption]


MARKET = "本市菜市场昨日起延长营业，白菜萝卜价格平稳，摊主们早早备足货源。"
SCHOOL = "小学操场翻修完工，孩子们在新跑道上奔跑，老师说再也不怕下雨积水。"


def test_where_words_say_nothing_the_page_s_convention_decides() -> None:
    texts = [cutting(0, TEA), cutting(2, BRIDGE), cutting(3, MARKET), cutting(5, SCHOOL)]
    below = [(head(1, "天堑变通途"),), (head(4, "白菜萝卜价格平稳"),), (head(6, "小学操场翻修"),)]
    assert titles(Layout(texts, below, []))[:2] == ["天堑变通途", ""]
    texts = [cutting(0, TEA), cutting(2, BRIDGE), cutting(4, MARKET), cutting(6, SCHOOL)]
    above = [(head(1, "天堑变通途"),), (head(3, "白菜萝卜价格平稳"),), (head(5, "小学操场翻修"),)]
    assert titles(Layout(texts, above, []))[:2] == ["", "天堑变通途"]


def test_words_lead_a_headline_to_an_article_it_does_not_stand_beside() -> None:
    stacks = [(head(2, "巢湖新大桥合龙"),), (head(3, "皖南春茶开采"),)]
    layout = Layout([cutting(0, TEA), cutting(1, BRIDGE)], stacks, [])
    assert titles(layout) == ["皖南春茶开采", "巢湖新大桥合龙"]
