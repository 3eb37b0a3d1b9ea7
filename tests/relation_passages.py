"""Short passages in the manner of yearly reports, each with every relation of six types that a careful reader takes from it.

The places and the national reforms are real; what the passages say of them, and the figures, are invented. One line of
`wanted` is one relation; a place is named by its last part, the reporter by `·`:

    A place > program status      ADOPTS
    R place > honour              RECOGNISED_AS
    L place > place program       LEARNED_FROM (program may be left out)
    S program > place             PROMOTED_IN (spread)
    P part < whole                PART_OF
    N subject > value unit        MEASURED_BY
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
        "districts act in a prefecture's report",
        "广西壮族自治区/贺州市",
        2021,
        "深化“放管服”改革。平桂区、钟山县探索“拿地即开工”，八步区率先推行“综合查一次”。"
        "指导富川瑶族自治县建成“办不成事”反映窗口。全市推行证明事项告知承诺制。",
        "A · > 放管服改革 done\nA 平桂区 > 拿地即开工 done\nA 钟山县 > 拿地即开工 done\nA 八步区 > 综合查一次 done\n"
        "A 富川瑶族自治县 > 办不成事反映窗口 done\nA · > 证明事项告知承诺制 done",
    ),
    Passage(
        "a banner city acts through two clauses",
        "内蒙古自治区/兴安盟",
        2022,
        "乌兰浩特市创新服务方式，设立“办不成事”反映窗口，受理诉求128件。盟司法局审查规范性文件46份、合同73件，提出意见210条。"
        "推广突泉县“法律明白人”做法。",
        "A 乌兰浩特市 > 办不成事反映窗口 done\nN 办不成事反映窗口 > 128 件\nN 兴安盟司法局 > 46 份\nN 兴安盟司法局 > 73 件\n"
        "N 兴安盟司法局 > 210 条\nA · > 法律明白人 done\nA 突泉县 > 法律明白人 done\nS 法律明白人 > 兴安盟",
    ),
    Passage(
        "honours sought for a place below and won by a body below",
        "甘肃省/甘南藏族自治州",
        2023,
        "争取合作市创建全国法治政府建设示范市。舟曲县综合行政执法局被评为全省法治政府建设先进集体。"
        "组织舟曲县司法局赴四川省若尔盖县学习“马背调解”工作法。",
        "A 合作市 > 全国法治政府建设示范市 planned\nR 舟曲县 > 甘肃省法治政府建设先进集体\nL 舟曲县 > 若尔盖县 马背调解工作法",
    ),
    Passage(
        "a district named at the head wins two clauses on",
        "广东省/广州市",
        2019,
        "番禺区落实最严格水资源管理制度，通过省级评估，被命名为“广东省节水型社会示范区”。开展依法行政示范单位评选活动，"
        "评选依法行政示范单位12个。力争越秀区入选全国法治政府建设示范区。",
        "R 番禺区 > 广东省节水型社会示范区\nA · > 依法行政示范单位评选活动 done\nA · > 依法行政示范单位 done\nN 依法行政示范单位 > 12 个\nA 越秀区 > 全国法治政府建设示范区 planned",
    ),
    Passage(
        "pilots in named districts",
        "浙江省/湖州市",
        2020,
        "在德清县、长兴县开展“综合查一次”试点，梳理事项36项。选取安吉县作为“一件事一次办”改革试点。",
        "A · > 综合查一次 done\nA 德清县 > 综合查一次 done\nA 长兴县 > 综合查一次 done\nN 综合查一次 > 36 项\n"
        "A 安吉县 > 一件事一次办 done\nA · > 一件事一次办 done",
    ),
    Passage(
        "programs that are only background",
        "江西省/抚州市/南城县",
        2023,
        "机构改革后，县司法局增加编制5名。荣获全市营商环境优化升级“一号改革工程”先进单位。"
        "配合做好中央依法治国办法治政府建设督察。针对省委依法治省办法治督察反馈问题，全部整改到位。推行行政执法“三项制度”。",
        "A · > 行政执法三项制度 done\nN 南城县司法局 > 5 名",
    ),
    Passage(
        "spread right behind the name, by a body, by a meeting",
        "湖北省/宜昌市/远安县",
        2021,
        "打造“律动乡音”普法品牌，全市推广。“四事工作法”被省司法厅转发全省学习。"
        "全省基层治理现场会在我县召开，“屋场说事”制度作为典型经验在会上推广。建立“马上就办”机制，相关做法获市委肯定并在全市复制推广。",
        "A · > 律动乡音普法品牌 done\nS 律动乡音普法品牌 > 宜昌市\nA · > 四事工作法 done\nS 四事工作法 > 湖北省\nA · > 屋场说事制度 done\n"
        "S 屋场说事制度 > 湖北省\nA · > 马上就办 done\nS 马上就办 > 宜昌市",
    ),
    Passage(
        "items and the reform they belong to",
        "江苏省/盐城市/建湖县",
        2024,
        "推动“新生儿出生一件事”“企业破产信息核查一件事”“企业开办一件事”等13项“高效办成一件事”重点事项落地。"
        "“综合查一次”被列为省级“监管一件事”改革试点项目。在“苏服办”上线“建湖e办”专区。",
        "A · > 新生儿出生一件事 done\nA · > 企业破产信息核查一件事 done\nA · > 企业开办一件事 done\nA · > 高效办成一件事 done\nN 高效办成一件事 > 13 项\n"
        "P 新生儿出生一件事 < 高效办成一件事\nP 企业破产信息核查一件事 < 高效办成一件事\nP 企业开办一件事 < 高效办成一件事\n"
        "A · > 综合查一次 done\nA · > 监管一件事改革试点 done\nP 综合查一次 < 监管一件事改革试点\nA · > 苏服办 done\nA · > 建湖e办 done\nP 建湖e办 < 苏服办",
    ),
    Passage(
        "learning of several places in several ways",
        "内蒙古自治区/通辽市/奈曼旗",
        2023,
        "旗司法局组团赴辽宁省阜新市、赤峰市敖汉旗考察学习，重点学习“联防联调”机制。分管副旗长带队到锡林郭勒盟取经。"
        "复制推广浙江诸暨“枫桥经验”。翁牛特旗来我旗学习行政执法案卷评查工作。",
        "L · > 阜新市 联防联调机制\nL · > 敖汉旗 联防联调机制\nL · > 锡林郭勒盟\nL · > 诸暨市 枫桥经验\nA · > 枫桥经验 done",
    ),
    Passage(
        "bodies and their figures over several clauses",
        "山东省/潍坊市/昌乐县",
        2022,
        "县委全面依法治县委员会召开会议2次，下设4个协调小组，听取专题汇报6次。县政府常务会议学法4次，审议议题86项。"
        "县司法局开展法治审核，审查规范性文件15件、政府合同132份，列席会议61次。县政府各部门对照清单整改问题100项。",
        "N 中共昌乐县委全面依法治县委员会 > 2 次\nN 中共昌乐县委全面依法治县委员会 > 4 个\nN 中共昌乐县委全面依法治县委员会 > 6 次\n"
        "N 昌乐县人民政府 > 4 次\nN 昌乐县人民政府 > 86 项\nN 昌乐县司法局 > 15 件\nN 昌乐县司法局 > 132 份\nN 昌乐县司法局 > 61 次",
    ),
    Passage(
        "platforms whose figures stand further on",
        "云南省/大理白族自治州",
        2021,
        "“一部手机办事通”持续优化，上线事项1360项，全州注册用户21万人，累计办件68万件。51个单位共编制“一网通办”事项清单1200项。"
        "推进行政复议体制改革，行政机关负责人出庭应诉率96.5%。",
        "A · > 一部手机办事通 done\nN 一部手机办事通 > 1360 项\nN 一部手机办事通 > 210000 人\nN 一部手机办事通 > 680000 件\n"
        "A · > 一网通办 done\nN 一网通办 > 51 个\nN 一网通办 > 1200 项\nA · > 行政复议体制改革 done",
    ),
    Passage(
        "status by the verb, in a report of one paragraph",
        "河南省/信阳市/光山县",
        2016,
        "今年以来，推行“双随机、一公开”监管。“双随机、一公开”监管覆盖面还不够广。2017年，我县将全面推开“证照分离”改革，"
        "力争建成全省依法行政示范县。",
        "A · > 双随机一公开监管 done\nA · > 双随机一公开监管 problem\nA · > 证照分离改革 planned\nA · > 河南省依法行政示范县 planned",
    ),
]

# Written before the rules of the first passages were run on them.
SECOND = [
    Passage(
        "a district each, the last by its office",
        "湖南省/常德市",
        2020,
        "鼎城区在全市率先实现“一件事一次办”，办件3.6万件；安乡县、石门县全面启动相对集中行政许可权改革。"
        "桃源县司法局创新“法治夜校”普法模式，被评为全省法治宣传教育先进集体。市直各部门全部落实“双随机、一公开”监管。",
        "A 鼎城区 > 一件事一次办 done\nN 一件事一次办 > 36000 件\nA 安乡县 > 相对集中行政许可权改革 done\nA 石门县 > 相对集中行政许可权改革 done\n"
        "A 桃源县 > 法治夜校普法模式 done\nR 桃源县 > 湖南省法治宣传教育先进集体\nA · > 双随机一公开监管 done",
    ),
    Passage(
        "a model county and what the prefecture makes of it",
        "云南省/楚雄彝族自治州",
        2019,
        "总结推广武定县“访调对接”机制，全州10县市均建立了专业调解队伍。楚雄市、禄丰县被确定为全省“证照分离”改革试点。"
        "大姚县“彝家火塘”普法品牌入选全国普法依法治理创新案例。",
        "A · > 访调对接 done\nA 武定县 > 访调对接 done\nS 访调对接 > 楚雄彝族自治州\nA 楚雄市 > 证照分离改革 done\n"
        "A 禄丰县 > 证照分离改革 done\nA 大姚县 > 彝家火塘普法品牌 done\nR 大姚县 > 全国普法依法治理创新案例",
    ),
    Passage(
        "background: a reform as a time, an inspection, a list of cases",
        "四川省/绵阳市/三台县",
        2020,
        "党政机构改革完成后，县级行政执法主体由41个减少到29个。接受省委依法治省办法治政府建设督察2次。"
        "“三书同达”机制入选全省行政执法典型案例汇编。随着“放管服”改革不断深入，全面推行“容缺受理”。",
        "A · > 三书同达 done\nR · > 四川省行政执法典型案例\nA · > 容缺受理 done\nA · > 放管服改革 done",
    ),
    Passage(
        "honours: sought by the county, won by its villages, given to its own units",
        "河南省/洛阳市/栾川县",
        2022,
        "扎实开展全国法治政府建设示范县创建工作。我县顺利通过省级法治政府建设示范县验收，被省委依法治省办命名为“河南省法治政府建设示范县”。"
        "评选“法治示范户”320户。积极申报全国民主法治示范村。",
        "A · > 全国法治政府建设示范县 planned\nR · > 河南省法治政府建设示范县\nA · > 法治示范户 done\nN 法治示范户 > 320 户\n"
        "A · > 全国民主法治示范村 planned",
    ),
    Passage(
        "two sources, a body visited and a guest received",
        "贵州省/铜仁市/松桃苗族自治县",
        2021,
        "县政务服务中心先后到贵安新区、浙江省杭州市西湖区学习“一窗通办”改革。县综合行政执法局赴广州市、东莞市城市管理局考察。"
        "湖南省花垣县司法局一行来我县交流学习。对照先进找差距，借鉴遵义市湄潭县“寨管家”做法，推行“十户一体”。",
        "L · > 贵安新区 一窗通办\nL · > 西湖区 一窗通办\nL · > 广州市\nL · > 东莞市\nL · > 湄潭县 寨管家\nA · > 十户一体 done",
    ),
    Passage(
        "learning in unusual words",
        "福建省/三明市/沙县区",
        2023,
        "以浙江省义乌市为标杆，优化企业服务。把晋江市“一线处置”机制引入我区。向厦门市集美区取经，开展“无证明城市”建设。"
        "将乐县、泰宁县来我区观摩行政复议开放日。",
        "L · > 义乌市\nL · > 晋江市 一线处置机制\nL · > 集美区\nA · > 无证明城市 done\nA · > 一线处置机制 done",
    ),
    Passage(
        "spread in several ways",
        "山西省/晋中市/灵石县",
        2022,
        "首创“板凳说事”工作法，在全市推广后又被省委政法委印发全省学习。“六步调解法”入选全国可复制可推广经验清单。"
        "“一网统管”平台建设全面铺开。",
        "A · > 板凳说事工作法 done\nS 板凳说事工作法 > 晋中市\nS 板凳说事工作法 > 山西省\nA · > 六步调解法 done\nS 六步调解法 > 国家\n"
        "A · > 一网统管 done",
    ),
    Passage(
        "parts of a whole in several ways",
        "浙江省/衢州市/常山县",
        2022,
        "“县乡一体、条抓块统”改革是“大综合一体化”行政执法改革的重要内容。在“大综合一体化”行政执法改革中创新推出“综合查一次”。"
        "依托“浙里办”开发“常山帮”应用。“证照分离”“一业一证”等2项“放管服”改革举措全面落地。",
        "A · > 县乡一体条抓块统改革 done\nA · > 大综合一体化行政执法改革 done\nP 县乡一体条抓块统改革 < 大综合一体化行政执法改革\n"
        "A · > 综合查一次 done\nP 综合查一次 < 大综合一体化行政执法改革\nA · > 浙里办 done\nA · > 常山帮应用 done\nP 常山帮应用 < 浙里办\n"
        "A · > 证照分离改革 done\nA · > 一业一证 done\nA · > 放管服改革 done\nP 证照分离改革 < 放管服改革\nP 一业一证 < 放管服改革\nN 放管服改革 > 2 项",
    ),
    Passage(
        "bodies with figures in many clauses",
        "陕西省/汉中市",
        2023,
        "市中级人民法院审结一审行政案件512件，发出司法建议24份。市司法局全年审查市政府文件86件，其中规范性文件12件，提出意见230条，无一被撤销。"
        "市委依法治市办组织督察3轮，向各县区反馈问题147个，下发督办函9份。市人大常委会听取专项报告4项。",
        "N 汉中市中级人民法院 > 512 件\nN 汉中市中级人民法院 > 24 份\nN 汉中市司法局 > 86 件\nN 汉中市司法局 > 12 件\nN 汉中市司法局 > 230 条\n"
        "N 中共汉中市委全面依法治市委员会办公室 > 3 轮\nN 中共汉中市委全面依法治市委员会办公室 > 147 个\n"
        "N 中共汉中市委全面依法治市委员会办公室 > 9 份\nN 汉中市人民代表大会常务委员会 > 4 项",
    ),
    Passage(
        "programs with figures, own and foreign",
        "内蒙古自治区/巴彦淖尔市",
        2024,
        "“蒙速办”移动端上线服务事项1280项，注册用户92万，实名办理率98.7%。推行“综合查一次”，减少入企检查1.2万次。"
        "开展“法律明白人”培养和“法治副校长”聘任工作，举办讲座640场。全市行政机关负责人出庭应诉率100%。",
        "A · > 蒙速办 done\nN 蒙速办 > 1280 项\nN 蒙速办 > 920000 \nN 蒙速办 > 98.7 %\nA · > 综合查一次 done\nN 综合查一次 > 12000 次\n"
        "A · > 法律明白人 done",
    ),
    Passage(
        "status in one paragraph without headings",
        "安徽省/六安市/霍山县",
        2018,
        "全年推行“互联网+政务服务”，办件提速。“双随机、一公开”监管机制尚未全面覆盖。行政执法“三项制度”落实还有差距。2019年将继续深化“放管服”改革，启动“七五”普法中期评估。",
        "A · > 双随机一公开监管 problem\nA · > 行政执法三项制度 problem\nA · > 放管服改革 planned\nA · > 七五普法 planned\nA · > 互联网+政务服务 done",
    ),
    Passage(
        "pilots that the reporter runs and that are run in it",
        "山东省/济宁市",
        2021,
        "在任城区、曲阜市、邹城市先行试点“一业一证”改革。以兖州区为试点，探索“镇街吹哨、部门报到”机制。"
        "嘉祥县承接省“证照联办”改革试点任务。梁山县水泊街道打造“和为贵”调解室，调解成功率96%。",
        "A · > 一业一证 done\nA 任城区 > 一业一证 done\nA 曲阜市 > 一业一证 done\nA 邹城市 > 一业一证 done\n"
        "A · > 镇街吹哨部门报到机制 done\nA 兖州区 > 镇街吹哨部门报到机制 done\nA 嘉祥县 > 证照联办 done\nA · > 和为贵调解室 done\nN 和为贵调解室 > 96 %",
    ),
]
