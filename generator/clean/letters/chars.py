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

# Characters of one shape to a scanner, in groups (collected from corrected scans of newspapers).
_LOOK_ALIKES = (
    "于干千 通诵 未末 己已巳 日曰目 人入 土士 大太犬 木本术 天夫无 今令 "
    "间问 治冶洽 晴睛 渴喝 候侯 拔拨 坏环 场扬 贷货 贪贫 困因 兔免 乌鸟 "
    "推惟 准淮 折拆析 住佳往 侍待 农衣 设没 牛午 井开并 元无 办力 万方 壮状 "
    "具县其 料科 投技 枝技 抓扒 抢抡 捐损 拓柘 植值 慢漫 模摸 哀衰衷 徽微 "
    "辩辨 博搏傅 粟栗票 梁粱 戊戌戍成 刺剌 壁璧 竟竞 即既 撒撤 斤斥 爪瓜 "
    "厉历 各名 丰手 拌伴 盲育 宣宜 官宫 该诙 话活 请清情 讲进 述达 还坏 "
    "坚竖 员贝见 责贵 读续 绩债 积枳 苗茵 田由甲申 白自 王玉主 全金 会合 "
    "公分 旱早 旦且 旬句 勾匀 观现规 风凤 几凡 刀力刃 用甩 同问向 回田 四西 "
    "西酉 酒洒 稳隐 思恩 意竟 童重 理埋 和私 秋秒 抄妙 坡披波 被彼 根银 "
    "限眼 很狠 唯谁 集隼 进近 远运 过边 这边 厅历 压庄 庆厌 底低抵 氏民 "
    "眠眼 或戒 减咸 感惑 诚城 试诫 式武 代伐 仗伏 访防纺妨 芳劳 荣劳 营宫 "
    "蓄畜 者考老 孝老 教救 收牧 改攻政 放故 效校较 交文 齐济 退迟 送迭 选造 "
    "先光 充允 流疏 航般 股服 段般 盘盈 监盐 益盖 血皿 孤狐弧 飘漂 要耍 "
    "粮根 租组祖 相柏 拍柏伯泊 箱籍 精清 静净 争净 符待 第弟 筑篇 简筒 答签 "
    "毛手 看着 春奉奏 秦泰 季李 香查 杏查 指措 借错 持特待 时对 村材林 杯环 "
    "标示 陈阵 陆险 检捡验 除徐 途徐 余佘 针汁 订打 灾灰 烧晓 绕挠 浇烧 "
    "常堂 当党 赏偿 幕墓 暮慕 募幕 蔡祭 密蜜 享亨 亳毫 毫豪 拘构购 沟构 "
    "钩钓 绿缘 禄绿 录绿 项顶 顶预 须项 顺须 领颌 斗抖 斜料 徒徙 陡徒 晨辰 "
    "振据 拒柜 扶抉 抚扰 拟似 批抵 抹抺 扭纽 护扩 扣扫 挂柱 柱桂 桂挂 拴栓 "
    "栓桂 析柝 柳抑 仰抑 迎抑 卸御 即郎 郎朗 都郡 群郡 邮邻 部郊 服报 报振 "
    "极级 圾极 线钱 浅线 残线 贱线 践钱 纲钢 岗钢 刚钢 冈网 网同 两雨 而面 "
    "面西 百自 首百 直真 置直 且目 助肋 动劝 劝功 功切 加如 劲功 努怒 努奴 "
    "势热 执热 垫热 艺芝 节芍 若苦 苫苦 草早 莫草 获荻 落洛 薄簿 藏臧 "
    "天夭夫 来米 里裏黑 了丁 子孑于 的旳 没设沒 两丙雨 个介 几儿 得碍 年午 河何 水永氷 "
    "市巿布 时吋肘 车东乍 头买 草章革 七匕 地他她也 孩核 月目 记汜 管菅 外处 后盾 过讨 "
    "路跻 从丛 旗旌 家豕 半羊 推椎 办为 使便 出山 牧枚 古占右石 真县 只兄 站坫 第笫 体休 "
    "比北 师帅币 展屐 业亚 传佳 场埸 牛生 这达 住位 拉位 去丢 上土 间闻 那哪 遗遣 茶荼 "
    "崇祟 母毋 史吏 失矢 幼幻 亿忆 仪议 州洲 辛幸 洪供 块抉 少小 步心 必心 正止 止上 "
    "正王 王主 下卜 及乃 久欠 义叉 之乏 云去 仅仪 父文 内肉 内丙 见儿 气乞 父交 斗半 灭火 "
    "友发 友反 太木 乎平 半占 匹四 囚四 皮坡 企全 台合 司同 句向 囚因 困团 舌古 考老 耳其 "
    "臣巨 至到 色包 芒忙 论伦 坊访 司词 坪评 识只 泽译 悦说 课棵 谈淡 续读 费贾 货赛 超越 "
    "跑泡 转传 轻经 俩辆 违伟 连莲 迷米 适活 束速 造适 偏遍 邦那 都郁 甲里 重量 计针 钟种 "
    "铣铁 捕铺 祸锅 填镇 长厂 门们 防访 标际 降隆 院陀 堕随 滩难 雷雪 零雾 音昔 页贝 饮饭 "
    "棺馆 驻住 倚骑 渔鱼 表麦"
)


def _alike() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in _LOOK_ALIKES.split():
        for char in group:
            found[char] = "".join(dict.fromkeys(found.get(char, "") + group.replace(char, "")))
    return found


ALIKE = _alike()
"""For each character that scans confuse, those it may stand for."""

TRADITIONAL = dict(
    zip(
        "將內戶爲為眾說產員區見視現規覺觀門問間開關聞時書東車軍農動勞務場楊報國園"
        "圓電會來個們倉業對導長張黨決況準沖淨遠運過還進與學實發",
        "将内户为为众说产员区见视现规觉观门问间开关闻时书东车军农动劳务场杨报国园"
        "圆电会来个们仓业对导长张党决况准冲净远运过还进与学实发",
        strict=True,
    )
)
"""Traditional forms that a scanner reads into simplified print (简化字总表, 1986)."""
