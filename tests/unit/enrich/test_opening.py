"""Where an article's own words begin."""

import pytest

from generator.enrich.opening import without_opening


@pytest.mark.parametrize(
    ("lead", "own"),
    [
        ("本报呼伦贝尔3月29日电 （记者 某某）为了切实帮助", "为了切实帮助"),
        ("本报7月12日讯（记者 某某）7月9日至11日，调研组", "7月9日至11日，调研组"),
        ("本报7月12日讯 (记者 某某) 近日,自治区", "近日,自治区"),
        ("本报通辽 3月 29日电 （记者 某某 见习记者 某某）“别走了！”", "“别走了！”"),
        ("本报阿拉善7月12日电 近日 公安局", "近日 公安局"),
        ("新华社北京4月2日电 国家统计局发布", "国家统计局发布"),
        ("新华社北京4月2日电（记者 某某、某某）国家统计局", "国家统计局"),
        ("本报讯 记者某某报道：近日，全市", "近日，全市"),
        ("连日来，某市立足实际", "连日来，某市立足实际"),
        ("本报记者在现场看到，通讯设备已运抵", "本报记者在现场看到，通讯设备已运抵"),
        ("为了让旗里的通讯畅通，工人", "为了让旗里的通讯畅通，工人"),
        ("", ""),
    ],
)
def test_dateline_and_byline_are_passed_over(lead: str, own: str) -> None:
    assert without_opening(lead) == own
