"""Characters of one shape, near enough that OCR takes the one for the other."""

from __future__ import annotations

GROUPS = (
    "于干千", "通诵", "己已巳", "日曰", "人入", "未末", "土士", "大太", "天夭", "折拆析", "侯候",
    "令今", "免兔", "乌鸟", "田由", "刀力", "几儿", "问间", "白自", "目日", "主王", "因困", "治冶",
    "要耍", "贷货", "即既", "遣遗", "辨辩", "微徽", "状壮", "住往", "村材", "我找", "风凤", "厂广",
    "旬句", "没设", "活话", "处外", "市巿", "元无", "旦且", "休体", "木本", "毫亳", "侍待", "徒徙",
    "季李", "采釆", "历厉", "竞竟", "衰哀", "券卷", "筒简", "管菅", "篮蓝", "州洲", "场扬", "坚竖",
    "拔拨", "抓爪", "扶抉", "捐损", "密蜜", "晴睛", "清请", "绿缘", "网冈", "斤斥", "盲肓", "祟崇",
    "戌戍", "亨享", "壁璧", "暑署", "幕慕", "慢漫", "推堆", "雷雪", "帅师", "师帅", "仑仓", "今令",
)  # fmt: skip
"""Pairs and triples that OCR of newsprint confounds, as lists of misreadings have them."""

ALIKE: dict[str, tuple[str, ...]] = {
    char: tuple(other for other in group if other != char) for group in GROUPS for char in group
}
