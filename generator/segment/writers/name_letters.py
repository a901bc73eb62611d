"""姓名用字: what the names of persons begin with and are written with.

Surnames: the commonest by the Ministry of Public Security's report of 2020, the compound ones of
the 百家姓 apart.
"""

from __future__ import annotations

import re

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁"
    "魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎"
    "易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤聂丛焦向柳邢路岳齐梅庄辛管祝"
    "左谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫屈鲍位覃霍翁隋"
)
RARER_SURNAMES = frozenset(
    "栗芮逯邝宓扈郗隗仵亢冼郦匡卞戈弓狄檀浦涂濮矫禹粟缑茹荆莘蒲蔚虞裘谌谯邴郇酆钮雍雒鞠海植甘景薄单包司柏宁柯阮桂闵解强柴华车"
    "冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭"
    "窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽闫佟仝竺茅慕岑班仰咸籍惠甯乌佘缪乐逄蔺骆荀宗麦练暴帅竹楚阚鹿巨亓仲海琚訾"
)
"""Others of the 百家姓 and such as writers have: too rare to part two names by, but a name alone
may begin with one (set from general knowledge)."""
TRANSLITERATED = frozenset(
    "阿艾安昂敖巴白宝保包毕布才朝次达丹旦道德登东敦多顿额尔尕嘎高戈格根更贡古哈海罕浩呼胡华吉加嘉江杰金卡柯克库"
    "拉兰勒力丽里林隆卢鲁罗玛买麦曼毛梅米敏莫姆木穆那纳娜南乃尼努诺其奇齐恰钦琴青庆却仁日如萨赛桑色森沙山莎"
    "史斯苏索塔泰坦特提天图吐托娃旺维温乌吾西希锡夏雅亚央叶伊依益音尤玉云扎泽札增张哲珍芝珠孜卓佐措吾迪牧卜杜热孜万比亥合甫别居逊帕"
)
"""What Mongolian, Tibetan, Uyghur and Kazakh names are mostly written with (set from general
knowledge)."""
GIVEN = frozenset(
    "建国强伟芳娜秀英敏静丽军杰磊洋勇艳涛明超霞平刚桂红玉梅兰华文斌辉鹏飞健俊峰玲莉萍燕海波宁浩宇轩涵雪晨阳旭东春林森山江"
    "河清福贵富荣昌盛祥瑞吉安康乐志坚永恒德义仁礼智信忠诚孝学书云龙凤鹤翔虎彪豪帅凯旋胜利庆喜欢欣悦怡佳嘉琪琳瑶琴瑛珍珠翠"
    "碧青菊莲荷蓉薇茜莎婷婉娟娥媛妍姗倩雯雅晴月星光亮耀晓曦雷电风雨露霜冰凌新立少小大长世宗继绍兆金银铁钢铭钧锋锐鑫淼焱炎"
    "灿烨煜松柏柳桐楠梓榕树根茂泉源泽润深渊洪涌滨淑贤惠慧巧灵芝香彩群众友良善美好正中民生元亨贞思念怀远程萌璐莹洁纯真可心"
    "如意子之一卫公保全振兴启开成功业勤奋勉进步升"
)
"""Letters that given names are mostly made of (set from general knowledge)."""
COMPOUND = frozenset(
    re.findall(
        "..",
        "欧阳上官皇甫司马诸葛司徒东方独孤南宫夏侯尉迟公孙慕容令狐长孙宇文轩辕端木呼延"
        "拓跋闻人申屠公羊万俟赫连澹台淳于单于太叔公冶濮阳钟离鲜于闾丘司空",
    )
)
PARTS = re.findall(
    r"\S+",
    "毕力格 必力格 巴特尔 巴雅尔 格日勒 格日乐 其木格 琪木格 其其格 琪琪格 吉日嘎拉 苏日嘎拉 "
    "额尔敦 额尔德尼 乌力吉 朝格图 乌日娜 乌日图 苏日娜 萨日娜 萨如拉 阿拉坦 阿拉腾 呼格吉勒 "
    "陶格斯 道尔吉 特木尔 铁木尔 敖日格勒 青格乐 青格勒 满都拉 通拉嘎 阿不都 阿布都 阿卜杜 "
    "买买提 买合木提 艾买提 热合曼 热依木 热合木 吐尔逊 吐尔洪 艾尼瓦尔 艾合买提 阿依努尔 "
    "阿依古丽 古丽娜尔 帕提古丽 托合提 尼亚孜 加尔肯 叶尔兰 叶尔肯 木拉提 巴合提 哈力克 "
    "赛力克 库尔班 玉素甫 伊力哈木 米吉提 阿力木 沙吾提 司马义 萨比尔",
)
"""Words that Mongolian, Tibetan, Uyghur and Kazakh names are made of (set from general
knowledge): where a line ends inside one, it ends inside a name. Those of two letters tell
nothing: 娜|仁 are as often the end of one name and the start of another."""
SHORT_NAMES = frozenset(
    re.findall(
        r"\S+",
        "布和 布赫 斯琴 哈斯 图雅 图娅 托娅 托雅 娜仁 娜日 娜琳 宝音 朝鲁 朝克 "
        "朝伦 牧仁 木仁 恩和 恩克 萨仁 萨茹 萨娜 莎娜 格根 巴音 巴特 巴根 那顺 "
        "那仁 那日 那木 孟和 敖登 奥登 奥敦 奥云 吉雅 通拉 高娃 达来 诺敏 塔娜 "
        "乌恩 乌仁 乌尼 乌嫩 乌日 乌吉 扎布 扎那 道布 仁钦 仁亲 额登 阿娜 阿斯 "
        "阿敏 阿木 苏德 苏雅 必力 图门 图布 旺其 赛娜 桑杰 桑布 松布 色楞 舍楞 "
        "嘎鲁 丹巴 德格 伊敏 伊茹 哈达 哈森 青格 其格 琪琪 其其 陶克 特木 铁木 "
        "希吉 雅茹 珠拉 明干 浩斯 海日 扎西 次仁 卓玛 央金 拉姆 丹增 旦增 格桑 "
        "洛桑 平措 索朗 益西 白玛 边巴 达瓦 巴桑 普布 尼玛 多吉 顿珠 德吉 曲珍 "
        "曲扎 强巴 仁增 桑吉 才让 才旦 南杰 贡布 久美 嘉措 加措 尕藏 更登 公保 "
        "古丽 热娜 ",
    )
)
"""Names of two letters, Mongolian and Tibetan ones mostly, of which few begin with a surname (set
from general knowledge): letters that other such names are written with are as often half a name."""
