"""Three stories made up for the tests of the press, and pages that it makes of them."""

from __future__ import annotations

from datetime import date

from hypothesis import settings
from hypothesis import strategies as st

from tests.eval.truth import TruePage
from tests.press.run import press_stories
from tests.press.story import Dateline, Story, StoryParagraph

SAMPLE = (
    Story(
        key="sample-tea",
        paper="样报",
        day=date(2021, 4, 3),
        kind="news",
        kicker="春分时节",
        title=("茶山开园", "头茬“明前茶”上市"),
        deck="——来自采茶一线的报道",
        lead="本报样县4月2日讯 （记者 甲乙 马·艾山）",
        paragraphs=(
            StoryParagraph("text", "本报样县4月2日讯 （记者 甲乙 马·艾山）清晨5点，茶山热闹起来。"),
            StoryParagraph("subhead", "家门口有了活"),
            StoryParagraph("text", "“一天能采3.5公斤。”采茶工说，她不懂GDP，可腰包鼓了。" * 5),
        ),
        reporter=(("甲乙", "记者"), ("马·艾山", "记者")),
        dateline=Dateline("本报", "样县", "2021-04-02", "讯"),
        captions=("茶农在采茶。 本报记者 甲乙 摄",),
        jump="（下转第3版）",
        continued_on="3",
    ),
    Story(
        key="sample-road",
        paper="样报",
        day=date(2021, 4, 3),
        kind="news",
        title=("新路修到家门口",),
        byline_line="□本报记者 丙丁",
        paragraphs=(StoryParagraph("text", "公路通车那天，老人们都来了，说了很多话。" * 12),),
        reporter=(("丙丁", "记者"),),
    ),
    Story(
        key="sample-brief",
        paper="样报",
        day=date(2021, 4, 3),
        kind="brief",
        section="简讯",
        lead="本报讯",
        paragraphs=(StoryParagraph("text", "本报讯 图书馆延长开放时间至晚上10点。"),),
        signature=("（戊己）",),
        dateline=Dateline("本报", None, None, "讯"),
    ),
)  # fmt: skip
SEEDS = st.integers(0, 10_000)
NEWSPRINT = st.text("本报讯记者一二三，。“”（）　 0123ABc·—于人通", min_size=1, max_size=120).map(
    lambda text: "县" + text.strip() + "。"
)
slowly = settings(deadline=None, max_examples=25)


def sample(seed: int, damage: str) -> TruePage:
    return press_stories(SAMPLE, f"sample_{seed}", damage)


def signs(text: str) -> str:
    return "".join(text.split())
