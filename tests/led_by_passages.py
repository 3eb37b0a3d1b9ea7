"""Short passages in the manner of yearly reports, each with every LED_BY line that a careful reader takes from it.

The places and the national reforms are real; what the passages say of them, and the figures, are invented. A line of `wanted`
is `program or law > institution`, both in their full names. `FIRST` and `SECOND` were written before the rules were run on
them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Passage:
    name: str
    place: str
    year: int
    text: str
    wanted: str


FIRST = [
    Passage(
        "the reporter acts, others only join it",
        "四川省/广元市/苍溪县",
        2022,
        "联合县水利局、县交通运输局开展“清江”专项行动，立案12件。会同县检察院探索“河长+检察长”机制。与县人社局共同推行“双随机、一公开”监管。",
        "",
    ),
    Passage(
        "a body acts together with others",
        "湖南省/益阳市/南县",
        2023,
        "县公安局联合县教育局开展“护校”专项行动。县市场监管局牵头，联合县农业农村局开展“铁拳”行动。",
        "护校专项行动 > 南县公安局\n护校专项行动 > 南县教育局\n铁拳行动 > 南县市场监督管理局",
    ),
    Passage(
        "the subject stands two clauses before",
        "江苏省/泰州市/姜堰区",
        2018,
        "区行政审批局于5月正式运行，划转许可事项186项，推行“一枚印章管审批”。区大数据局组建以来，归集数据2.3亿条，打造“无证明城市”平台。",
        "一枚印章管审批 > 姜堰区行政审批局\n无证明城市 > 姜堰区大数据局",
    ),
    Passage(
        "a guest of another's house runs nothing",
        "甘肃省/定西市/临洮县",
        2024,
        "县法院、县信访局常驻县综治中心，创新“洮河说事”调解法，化解率97%。县妇联入驻县矛调中心，推行“一站式”解纷。",
        "",
    ),
    Passage(
        "the house itself runs it",
        "浙江省/衢州市/龙游县",
        2021,
        "县矛调中心整合信访、仲裁等力量，创新“龙游通”调解法。县综治中心吸纳县司法局、县妇联入驻，推行“三调联动”机制。",
        "龙游通调解法 > 龙游县矛盾纠纷调处化解中心\n三调联动 > 龙游县社会治安综合治理中心",
    ),
    Passage(
        "all that issue a document count",
        "福建省/三明市",
        2020,
        "与市检察院、市公安局联合印发《行政执法与刑事司法衔接工作办法》，建立“林长+检察长”协作机制。市司法局会同市中级人民法院制定《行政机关负责人出庭应诉规则》。",
        "行政执法与刑事司法衔接工作办法 > 三明市人民检察院\n行政执法与刑事司法衔接工作办法 > 三明市公安局\n"
        "行政机关负责人出庭应诉规则 > 三明市司法局\n行政机关负责人出庭应诉规则 > 三明市中级人民法院",
    ),
    Passage(
        "a place between the body and its verb",
        "上海市/普陀区",
        2024,
        "区市场监管局在全市率先推出“检查码”，区税务局在全国首创“税路通”服务品牌。区司法局率先在全市试点“综合查一次”。",
        "检查码 > 普陀区市场监督管理局\n税路通服务品牌 > 普陀区税务局\n综合查一次 > 普陀区司法局",
    ),
    Passage(
        "others are told to do it",
        "陕西省/汉中市/城固县",
        2023,
        "县政府要求县司法局推行行政执法“三项制度”。县委督促各镇落实“四议两公开”。县司法局指导各乡镇开展“综合查一次”。",
        "行政执法三项制度 > 城固县司法局",
    ),
    Passage(
        "named behind its work",
        "广东省/茂名市",
        2022,
        "“粤执法”平台由市司法局统筹推广，“一照通行”改革由市政务服务数据管理局牵头推进。“民声热线”由市纪委监委、市广播电视台联合主办。",
        "粤执法 > 茂名市司法局\n一照通行 > 茂名市政务服务数据管理局",
    ),
    Passage(
        "who takes part, looks on or wins is no leader",
        "河北省/邢台市/宁晋县",
        2022,
        "县司法局迎接省法治政府示范创建验收，县公安局入选“枫桥式公安派出所”创建名单。县教育局参加“宪法卫士”行动，县人大常委会视察“放管服”改革，县政协围绕“一件事一次办”协商。",
        "",
    ),
    Passage(
        "a department by its own rules",
        "山东省/德州市/禹城市",
        2019,
        "市委、市政府高度重视，印发《禹城市2019年法治政府建设工作要点》。市政府办公室牵头修订《禹城市人民政府工作规则》，经市政府常务会议审议通过。",
        "禹城市2019年法治政府建设工作要点 > 中共禹城市委员会\n禹城市2019年法治政府建设工作要点 > 禹城市人民政府\n禹城市人民政府工作规则 > 禹城市人民政府办公室",
    ),
    Passage(
        "a town's bodies",
        "云南省/昭通市/威信县/扎西镇",
        2021,
        "镇综治中心联动派出所、司法所，推行“三级调解”工作法。镇党委会议研究“一村一法律顾问”工作。",
        "三级调解工作法 > 扎西镇社会治安综合治理中心",
    ),
]
