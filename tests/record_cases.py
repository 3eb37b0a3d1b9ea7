"""Short reports in the manner of published pages, with the record that a careful reader writes down for each.

Deeds and figures are invented. Keys of `want`: title, place (path or None), level, year, published, issuers, publisher;
`status` maps the head of a sentence to its status; `found` are surfaces that must be mentions, `clear` characters of the
page that must give none.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Case(NamedTuple):
    name: str
    text: str
    want: dict[str, Any]
    file: str = ""
    url: str = ""


FIRST = [
    Case(
        "province named in the titles of its own documents alone, a department speaks",
        "2021年,我厅以习近平法治思想为指导,落实《四川省法治政府建设实施方案(2021—2025年)》。厅党组专题学法6次。"
        "在泸州、宜宾、自贡三市和巴中市恩阳、平昌开展帮办代办试点,办件1200件。下一步,我厅将推广电子证照。",
        {
            "title": "",
            "place": "四川省",
            "level": "department",
            "year": 2021,
            "issuers": [],
            "status": {"下一步": "planned", "在泸州": "done"},
        },
    ),
    Case(
        "city named by its short name in the title of its own document",
        "依法行政工作有序推进。按照《临沂法治政府建设实施纲要(2021—2025年)》,市政府常务会议学法4次。"
        "兰山区、沂水县试点“首违不罚”清单。2022年办理行政复议案件310件。",
        {"title": "", "place": "山东省/临沂市", "level": "prefecture", "year": 2022, "issuers": ["临沂市人民政府"]},
    ),
    Case(
        "a document's number is no year of report",
        "厅字[2019]28号文件印发后,南昌县迅速部署。2022年,南昌县开展执法培训12场,培训480人次。我县清理规范性文件9件。",
        {"place": "江西省/南昌市/南昌县", "level": "county", "year": 2022, "status": {"2022年": "done"}},
    ),
    Case(
        "the first heading of an untitled text is no title",
        "2016年,桐柏县在市委、市政府领导下推进依法行政,成效明显。\n一、依法行政工作的基本情况\n(一)简政放权。取消审批事项35项。\n"
        "二、存在的问题\n执法队伍力量不足。\n三、下一步打算\n推行“双随机、一公开”监管。",
        {
            "title": "",
            "place": "河南省/南阳市/桐柏县",
            "level": "county",
            "year": 2016,
            "issuers": ["桐柏县人民政府"],
            "found": ["桐柏县"],
            "status": {"推行": "planned", "执法队伍": "problem"},
        },
    ),
    Case(
        "navigation, title, source and body on one line, with bars",
        "首页 | 政务公开 | 法治政府建设 | 绥阳县人民政府2020年法治政府建设情况报告 | 来源:县司法局 | 发布时间:2021-03-12 | "
        "2020年,绥阳县贯彻《贵州省行政执法监督条例》,清理规范性文件21件。下一步,推行包容审慎监管。",
        {
            "title": "绥阳县人民政府2020年法治政府建设情况报告",
            "place": "贵州省/遵义市/绥阳县",
            "level": "county",
            "year": 2020,
            "published": "2021-03-12",
            "publisher": "绥阳县司法局",
            "issuers": ["绥阳县人民政府"],
            "found": ["《贵州省行政执法监督条例》", "21件"],
            "clear": ["来源:县司法局"],
        },
    ),
    Case(
        "navigation, title, source and body on one line, with blanks",
        "当前位置:首页 > 政务公开 > 法治建设 靖江市2019年度法治政府建设情况报告 发布时间:2020-02-18 来源:市司法局 浏览次数:120 "
        "2019年,靖江市落实《江苏省行政规范性文件管理规定》,审查文件33件。市司法局办理行政复议案件47件。",
        {
            "title": "靖江市2019年度法治政府建设情况报告",
            "place": "江苏省/泰州市/靖江市",
            "level": "county",
            "year": 2019,
            "published": "2020-02-18",
            "publisher": "靖江市司法局",
            "issuers": ["靖江市人民政府"],
            "found": ["《江苏省行政规范性文件管理规定》", "33件"],
            "clear": ["来源:市司法局"],
        },
    ),
    Case(
        "rows of a header name the title and the body that issued it",
        "名  称: 下陆区2024年法治政府建设情况报告\n索 引 号: 011357/2025-00321\n发文单位: 下陆区司法局\n成文日期: 2025-01-20\n"
        "发布日期: 2025-02-06\n\n2024年,下陆区推进法治政府建设。办理行政复议案件88件。",
        {
            "title": "下陆区2024年法治政府建设情况报告",
            "place": "湖北省/黄石市/下陆区",
            "level": "county",
            "year": 2024,
            "published": "2025-02-06",
            "issuers": ["下陆区司法局"],
            "clear": ["发文单位: 下陆区司法局", "名  称", "2025-00321"],
        },
    ),
    Case(
        "a bracketed header table above the title",
        "您当前所在位置:首页>政务公开>法治政府建设报告\n[ 索引号 ] 1150024000/2024-00007 [ 发文字号 ]\n[ 主题分类 ] 司法 [ 体裁分类 ] 工作报告\n"
        "[ 发布机构 ] 石柱县西沱镇人民政府 [ 有效性 ]\n[ 成文日期 ] 2024-01-16 [ 发布日期 ] 2024-01-29\n"
        "石柱县西沱镇人民政府2023年法治政府建设情况报告\n2023年,镇党委、政府召开法治专题会议5次。我镇调解纠纷61件。",
        {
            "title": "石柱县西沱镇人民政府2023年法治政府建设情况报告",
            "place": "重庆市/石柱土家族自治县/西沱镇",
            "level": "township",
            "year": 2023,
            "published": "2024-01-29",
            "issuers": ["西沱镇人民政府"],
            "publisher": "西沱镇人民政府",
            "clear": ["[ 发布机构 ] 石柱县西沱镇人民政府", "2024-00007"],
        },
    ),
    Case(
        "a line with the office and the date above the body",
        "彭州市2019年度法治政府建设情况报告\n市司法局 2020年03月30日\n市司法局 2020年03月30日\n"
        "按照《关于贯彻落实〈法治政府建设实施纲要(2015—2020年)〉的工作方案》要求,现将我市2019年法治政府建设情况报告如下:\n"
        "一、主要工作\n推行行政执法公示制度,公示信息3200条。",
        {
            "title": "彭州市2019年度法治政府建设情况报告",
            "place": "四川省/成都市/彭州市",
            "level": "county",
            "year": 2019,
            "published": "2020-03-30",
            "clear": ["市司法局 2020年03月30日"],
            "status": {"按照": "done"},
        },
    ),
    Case(
        "a bureau without a title: its own name opens the body",
        "2023年,绍兴市市场监管局深入学习贯彻习近平法治思想,我局开展“双随机、一公开”抽查4100户次。\n"
        "一、主要做法\n办结行政处罚案件960件。\n二、存在问题\n基层执法力量薄弱。",
        {
            "title": "",
            "place": "浙江省/绍兴市",
            "level": "department",
            "year": 2023,
            "issuers": ["绍兴市市场监督管理局"],
        },
    ),
    Case(
        "a commission of a municipality without a title",
        "2022年,重庆市教委认真落实市委、市政府部署,持续推进依法治教。我委制定规范性文件12件。万州区、江津区试点校园法治副校长工作站。",
        {"title": "", "place": "重庆市", "level": "department", "year": 2022, "issuers": ["重庆市教育委员会"]},
    ),
    Case(
        "a town's name that many share: the county that is named has no such town",
        "龙溪镇2024年法治政府建设工作总结\n2024年,我镇在县委、县政府领导下,与壶关县司法局联合开展普法28场。龙溪镇调解纠纷46件。",
        {
            "title": "龙溪镇2024年法治政府建设工作总结",
            "level": "township",
            "year": 2024,
            "place": None,
            "found": ["龙溪镇"],
        },
    ),
    Case(
        "a town's name that many share, settled by the masthead",
        "巫溪县人民政府\n大河乡人民政府\n关于法治政府建设的情况报告\n2025年,是《法治政府建设实施纲要(2021—2025年)》收官之年。"
        "大河乡组织学法5次,调解纠纷72件。",
        {"place": "重庆市/巫溪县/大河乡", "level": "township", "year": 2025, "issuers": ["大河乡人民政府"]},
    ),
    Case(
        "a town's name that many share, settled by the address",
        "禄丰市人民政府\n首页 >> 政府信息公开 >> 法定主动公开内容\n中村乡人民政府关于2022年法治政府建设工作情况报告\n"
        "日期:2023年05月11日   作者:中村乡党政办公室   来源:中村乡    点击:[]\n中共禄丰市委、市人民政府:\n2022年,我乡举办法治讲座9场。",
        {
            "title": "中村乡人民政府关于2022年法治政府建设工作情况报告",
            "place": "云南省/楚雄彝族自治州/禄丰市/中村乡",
            "level": "township",
            "year": 2022,
            "published": "2023-05-11",
            "issuers": ["中村乡人民政府"],
            "clear": ["作者:中村乡党政办公室"],
        },
    ),
    Case(
        "an autonomous region without a title",
        "2022年,我区坚持法治先行。自治区人民政府常务会议研究法治议题12次。制定《内蒙古自治区贯彻〈法治政府建设实施纲要(2021—2025年)〉实施方案》。"
        "呼和浩特市、包头市推行“蒙速办”。",
        {"title": "", "place": "内蒙古自治区", "level": "province", "year": 2022, "issuers": ["内蒙古自治区人民政府"]},
    ),
    Case(
        "a bureau whose city stands in a notice that asked for the report",
        "根据《中共江门市委全面依法治市委员会办公室关于做好2024年法治政府建设年度报告工作的通知》要求,现将江门市农业农村局2024年法治政府建设情况报告如下:\n"
        "2024年,我局在市委、市政府领导和省农业农村厅指导下,开展执法检查640次。\n一、主要工作\n台山市、开平市推行农业执法“一支队伍”。",
        {
            "title": "",
            "place": "广东省/江门市",
            "level": "department",
            "year": 2024,
            "issuers": ["江门市农业农村局"],
            "status": {"根据": "done"},
        },
    ),
    Case(
        "a district bureau with a table of pipes above",
        "索引号: | 002958888/2022-200001 | 主题分类: | 农业、水利 |\n成文日期: | 2022-02-11 | 体裁分类: | 报告 |\n发布机构: | 区农业农村局 | 公开方式: | 主动公开 |\n"
        "镇海区农业农村局2021年度法治政府建设情况报告\n2021年,我局持证执法人员32人,办理案件54件。",
        {
            "title": "镇海区农业农村局2021年度法治政府建设情况报告",
            "place": "浙江省/宁波市/镇海区",
            "level": "department",
            "year": 2021,
            "published": "2022-02-11",
            "issuers": ["镇海区农业农村局"],
            "publisher": "镇海区农业农村局",
            "clear": ["区农业农村局 | 公开方式", "2022-200001"],
        },
    ),
    Case(
        "a report read to the standing committee of the congress",
        "绍兴市人民政府关于2020年法治政府建设情况的报告\n——2021年4月28日在绍兴市第八届人民代表大会常务委员会第三十五次会议上\n"
        "市人大常委会:\n2020年,市政府推进法治政府建设,办理行政复议案件512件。诸暨市推广“枫桥经验”。",
        {
            "title": "绍兴市人民政府关于2020年法治政府建设情况的报告",
            "place": "浙江省/绍兴市",
            "level": "prefecture",
            "year": 2020,
            "issuers": ["绍兴市人民政府"],
            "published": "",
        },
    ),
    Case(
        "a county's letter to the State Council",
        "固安县人民政府关于2019年度法治政府建设情况的报告\n国务院:\n2019年,固安县推进简政放权,取消证明事项44项。河北省司法厅来县督察。",
        {"place": "河北省/廊坊市/固安县", "level": "county", "year": 2019, "issuers": ["固安县人民政府"]},
    ),
]


SECOND = [
    Case(
        "a street office behind the government of its district",
        "鲤城区人民政府金龙街道办事处关于2022年度法治政府建设情况的报告\n时间:2023-02-28 15:36 浏览量:1\n"
        "2022年,我街道在区委、区政府领导下推进法治政府建设,为11个社区配备法律顾问,办结信访事项86件。",
        {
            "title": "鲤城区人民政府金龙街道办事处关于2022年度法治政府建设情况的报告",
            "place": "福建省/泉州市/鲤城区/金龙街道",
            "level": "township",
            "year": 2022,
            "published": "2023-02-28",
            "issuers": ["金龙街道办事处"],
        },
    ),
    Case(
        "an untitled street",
        "根据市、区部署,2023年,清波街道围绕“法治上城”建设要点推进法治政府建设。现将2023年所做工作总结如下:\n"
        "一、主要举措\n清波街道党工委专题学习4次。在区司法局指导下开展普法20余场。\n二、下一步打算\n推行“综合查一次”。",
        {
            "title": "",
            "place": "浙江省/杭州市/上城区/清波街道",
            "level": "township",
            "year": 2023,
            "issuers": ["清波街道办事处"],
            "status": {"推行": "planned"},
        },
    ),
    Case(
        "an untitled street whose name others bear, named in full in one title",
        "2023年,四季青街道在区委区政府领导下推进法治政府建设。街道班子学习了《中共杭州市上城区四季青街道党工委议事规则》,学法4次。"
        "现将2023年相关工作报告如下:\n一、主要举措\n调解纠纷340件。",
        {"title": "", "place": "浙江省/杭州市/上城区/四季青街道", "level": "township", "year": 2023},
    ),
    Case(
        "a commission with its title relative and its name in the source line",
        "今天是:2019年10月31日 星期四\n您的位置:首页 > 专题专栏 > 全面依法治国 > 法治政府建设年度报告\n"
        "法治政府建设年度报告 您的位置:首页 > 专题专栏 > 法治政府建设年度报告\n市住房城乡建设委2020年度法治政府建设情况报告\n"
        "来源: 天津市住房和城乡建设委员会 时间: 2021-03-15 13:57:29\n"
        "2020年是《法治政府建设实施纲要(2015—2020)》收官之年,市住房城乡建设委为我市住建事业发展提供法治保障。现将我委2020年度法治政府建设工作报告如下:\n"
        "一、主要成效\n办理行政处罚案件410件。",
        {
            "title": "市住房城乡建设委2020年度法治政府建设情况报告",
            "place": "天津市",
            "level": "department",
            "year": 2020,
            "published": "2021-03-15",
            "publisher": "天津市住房和城乡建设委员会",
            "issuers": ["天津市住房和城乡建设委员会"],
        },
    ),
    Case(
        "a header set as a list, label and value on lines of their own",
        "- 索引号:\n- 113310810026792569/2022-00223\n- 公开方式:\n- 主动公开\n- 文号:\n- 温建[2022]4号\n- 成文日期:\n- 2022-01-10\n"
        "- 发布单位:\n- 温岭市住房和城乡建设局\n温岭市住房和城乡建设局2021年度法治政府建设工作报告\n"
        "2021年,市住房和城乡建设局认真贯彻台州市政府及温岭市政府要求。我局监管事项认领率达到100%。",
        {
            "title": "温岭市住房和城乡建设局2021年度法治政府建设工作报告",
            "place": "浙江省/台州市/温岭市",
            "level": "department",
            "year": 2021,
            "published": "2022-01-10",
            "publisher": "温岭市住房和城乡建设局",
            "issuers": ["温岭市住房和城乡建设局"],
            "clear": ["- 温岭市住房和城乡建设局\n", "温建[2022]4号"],
        },
    ),
    Case(
        "an untitled province that names one of its cities",
        "2017年,山东省以习近平新时代中国特色社会主义思想为指导,实施《山东省法治政府建设实施纲要(2016—2020年)》。\n"
        "一、依法全面履行政府职能\n指导平度市组建行政审批局。省商务厅对接数据接口18个。全省取消事项96项。",
        {"title": "", "place": "山东省", "level": "province", "year": 2017, "issuers": ["山东省人民政府"]},
    ),
    Case(
        "an untitled city",
        "2017年,淄博市政府在省委、省政府的坚强领导下推进法治政府建设,我市在百城评估中位列前茅。\n一、依法全面履行政府职能\n"
        "市委办公厅印发《关于深化放管服改革的实施意见》(淄办发[2017]47号),部署52项改革措施。张店区、临淄区试点。",
        {"title": "", "place": "山东省/淄博市", "level": "prefecture", "year": 2017, "issuers": ["淄博市人民政府"]},
    ),
    Case(
        "an untitled zone of a municipality",
        "2021年,在市委、市政府的坚强领导下,北京经济技术开发区推进依法行政工作。\n一、主要举措\n推进《北京经济技术开发区条例》修订。"
        "工委、管委会专题会议研究12次。",
        {
            "title": "",
            "place": "北京市/北京经济技术开发区",
            "level": "zone",
            "year": 2021,
            "issuers": ["北京经济技术开发区管理委员会"],
        },
    ),
    Case(
        "a zone whose class alone is in the title",
        "经济开发区2024年度法治政府建设情况报告\n2024年宁河经济开发区在区委、区政府的正确领导下推进法治政府建设,原管委会职能转由公司履行。"
        "开展法治讲座7次。",
        {"title": "经济开发区2024年度法治政府建设情况报告", "level": "zone", "year": 2024},
    ),
    Case(
        "a zone behind short names, addressed to its city",
        "河北唐山芦台经济开发区管委会2022年度法治政府建设工作报告\n发布于:2023-01-06 09:04:54\n唐山市人民政府:\n"
        "2022年,芦台经济开发区召开专题会议5场,开展法治督察3次。现将我区2022年法治政府建设工作汇报如下。",
        {
            "title": "河北唐山芦台经济开发区管委会2022年度法治政府建设工作报告",
            "level": "zone",
            "year": 2022,
            "published": "2023-01-06",
            "clear": ["发布于:2023-01-06"],
        },
    ),
    Case(
        "an autonomous region whose office put the report up",
        "新疆维吾尔自治区人民政府关于2017年法治政府建设工作的报告\n来源:自治区人民政府法制办 发布日期:2018-04-03 16:13 浏览次数: 字体:[大 中 小]\n"
        "2017年,自治区认真落实各项任务,取消审批事项61项。现将2017年自治区法治政府建设情况报告如下:",
        {
            "place": "新疆维吾尔自治区",
            "level": "province",
            "year": 2017,
            "published": "2018-04-03",
            "publisher": "新疆维吾尔自治区人民政府法制办公室",
            "issuers": ["新疆维吾尔自治区人民政府"],
        },
    ),
    Case(
        "an untitled bureau whose city stands in its own plans alone",
        "2024年,在市委市政府的领导部署下,我局深入贯彻落实各项决策部署。现将本年度法治政府建设情况报告如下:\n一、工作情况\n"
        "制定下发《许昌市农业农村系统2024年度领导干部学法计划》。局党组会专题研究2次。",
        {"title": "", "place": "河南省/许昌市", "level": "department", "year": 2024, "issuers": []},
    ),
    Case(
        "an untitled bureau named by its level, its district named once",
        "2023年在工委依法治区办的指导下,区农业农村局落实全面依法治国要求,现将有关工作汇报如下。\n一、主要举措\n"
        "累计开展普法10余场次,实现汉南区47个行政村均有学法用法示范户。",
        {
            "title": "",
            "place": "湖北省/武汉市/汉南区",
            "level": "department",
            "year": 2023,
            "issuers": ["汉南区农业农村局"],
        },
    ),
    Case(
        "a bureau whose city is named nowhere",
        "一、全面加强党对法治建设的领导\n2021年,局党组召开8次会议研究法治建设事项,落实全市部署。\n二、落实普法责任制\n"
        "严格执行《内蒙古自治区大中小学思想政治课一体化建设2021工作要点》。法宣在线参考率100%。",
        {"title": "", "place": None, "year": 2021, "issuers": []},
    ),
    Case(
        "a town that names neither itself nor its county",
        "一、工作开展情况\n(一)深入学习法治思想。列入《2022年度党委理论学习中心组学习计划》,乡党委集中学习6次。\n(二)优化营商环境。"
        "落实市上、区上督查要求,参考率100%。",
        {"title": "", "place": None, "year": 2022, "issuers": []},
    ),
    Case(
        "a county that visits others",
        "我县2022年法治政府建设情况如下。赴浙江省义乌市、安吉县学习基层治理经验。双峰县司法局牵头清理文件41件,双峰县人民法院审结行政案件39件。"
        "荷叶镇、永丰街道试点综合执法。",
        {"title": "", "place": "湖南省/娄底市/双峰县", "level": "county", "year": 2022, "issuers": ["双峰县人民政府"]},
    ),
    Case(
        "the page of a city with arrows, the date written out",
        "法制查询\n首页→ 网站公告\n石家庄市人民政府关于2016年度法治政府建设情况的报告\n发布时间:2017年02月28日\n"
        "2016年以来,在省委、省政府和市委领导下,我市推进依法行政。市政府印发《石家庄市法治政府建设实施方案》(石发[2016]23号),部署58项措施。",
        {
            "title": "石家庄市人民政府关于2016年度法治政府建设情况的报告",
            "place": "河北省/石家庄市",
            "level": "prefecture",
            "year": 2016,
            "published": "2017-02-28",
            "issuers": ["石家庄市人民政府"],
        },
    ),
    Case(
        "an untitled county whose first sentence names the bodies above it",
        "2019年,在省委、省政府和市委、市政府的正确领导下,南昌县以落实《法治政府建设实施纲要(2015—2020年)》为主线推进各项工作。\n"
        "一、2019年推进情况\n将27个部门的278项行政许可划入县行政审批局。",
        {"title": "", "place": "江西省/南昌市/南昌县", "level": "county", "year": 2019, "issuers": ["南昌县人民政府"]},
    ),
]


THIRD = [
    Case(
        "an untitled bureau of a city, the province named beside it",
        "2023年,深圳市交通运输局学习贯彻对广东、深圳系列重要指示精神,在市委、市政府领导和市司法局指导支持下推进法治政府部门建设。\n"
        "一、主要做法\n全局组织专题讲座6场。执法人员持证率100%。",
        {
            "title": "",
            "place": "广东省/深圳市",
            "level": "department",
            "year": 2023,
            "issuers": ["深圳市交通运输局"],
        },
    ),
    Case(
        "a title of two lines, the bureau in the first",
        "苏州市交通运输局\n2023年度法治政府建设工作报告\n2023年,我局按照省委省政府、市委市政府部署推进法治交通建设。昆山市、太仓市开展联合执法42次。",
        {
            "title": "苏州市交通运输局2023年度法治政府建设工作报告",
            "place": "江苏省/苏州市",
            "level": "department",
            "year": 2023,
            "issuers": ["苏州市交通运输局"],
        },
    ),
    Case(
        "a text that opens with what it reports",
        "现将我局2023年法治政府建设工作情况报告如下。\n一、学习贯彻习近平法治思想。全年会前学法12次。\n二、强化部门建设。"
        "落实《乐山市党政主要负责人履行推进法治建设第一责任人职责实施办法》,制发《乐山市交通运输系统推进法治交通建设工作要点》。",
        {"title": "", "place": "四川省/乐山市", "level": "department", "year": 2023, "issuers": []},
    ),
    Case(
        "a county that addresses its prefecture and names itself in its documents",
        "中共红河州委、红河州人民政府:\n2025年,县委、县政府扎实推进法治政府建设,现将工作开展情况报告如下。\n一、主要做法\n"
        "印发《金平县党政主要负责人述法办法》《金平县领导干部应知应会法律法规清单》。落实《云南省法治化营商环境全面提质23条措施》,办理9万件。",
        {
            "title": "",
            "place": "云南省/红河哈尼族彝族自治州/金平苗族瑶族傣族自治县",
            "level": "county",
            "year": 2025,
            "issuers": ["金平苗族瑶族傣族自治县人民政府"],
        },
    ),
    Case(
        "date and bureau in one line above a relative title",
        "今天是:\n\n中国政府网|湖北政府网|繁体|无障碍\n\n2026-01-20 17:01  |  武汉市水务局\n\n市水务局2025年度法治政府建设情况报告\n\n"
        "2025年,我局推进法治政府建设,学习《湖北省人民政府办公厅关于印发提升行政执法质量实施方案的通知》(鄂政办发[2024]11号)。\n一、主要举措\n办理取水许可58件。",
        {
            "title": "市水务局2025年度法治政府建设情况报告",
            "place": "湖北省/武汉市",
            "level": "department",
            "year": 2025,
            "published": "2026-01-20",
            "issuers": ["武汉市水务局"],
            "clear": ["17:01  |  武汉市水务局"],
        },
    ),
    Case(
        "party and government of a district together",
        "中共淮北市烈山区委 烈山区人民政府关于2024年法治政府建设情况的报告\n浏览次数:  信息来源: 区司法局  发布时间:2025-03-07 16:34\n"
        "2024年,全区调解纠纷2100件。根据《淮北市法治政府建设年度报告制定和公开工作办法》,现将有关情况报告如下:",
        {
            "title": "中共淮北市烈山区委 烈山区人民政府关于2024年法治政府建设情况的报告",
            "place": "安徽省/淮北市/烈山区",
            "level": "county",
            "year": 2024,
            "published": "2025-03-07",
            "publisher": "烈山区司法局",
            "issuers": ["中共烈山区委员会", "烈山区人民政府"],
            "status": {"根据": "done"},
        },
    ),
    Case(
        "a city's report on the site of its province's department",
        "江苏省司法厅\n首页>依法行政>法治政府\n淮安市人民政府关于2017年度法治政府建设情况的报告\n时间:2018-05-03  浏览次数:\n"
        "2017年,在省政府和淮安市委领导下,我们推进各项任务落实。金湖县、盱眙县试点联合执法。",
        {
            "title": "淮安市人民政府关于2017年度法治政府建设情况的报告",
            "place": "江苏省/淮安市",
            "level": "prefecture",
            "year": 2017,
            "published": "2018-05-03",
            "issuers": ["淮安市人民政府"],
        },
    ),
    Case(
        "an untitled district of a municipality that hears last year's report",
        "2023年,静海区推进法治政府建设。区政府常务会议审议《静海区2022年度法治政府建设情况报告》,区委、区政府专题研究4次。\n"
        "静海镇、大邱庄镇设立法律服务站。",
        {
            "title": "",
            "place": "天津市/静海区",
            "level": "county",
            "year": 2023,
            "issuers": ["静海区人民政府"],
        },
    ),
    Case(
        "a prefecture's administrative office",
        "阿勒泰地区行政公署2019年法治政府建设情况报告\n自治区人民政府:\n2019年,地区各级行政机关办理行政复议案件36件。布尔津县、富蕴县开展法治督察。",
        {
            "place": "新疆维吾尔自治区/阿勒泰地区",
            "level": "prefecture",
            "year": 2019,
            "issuers": ["阿勒泰地区行政公署"],
        },
    ),
    Case(
        "an untitled banner of Inner Mongolia",
        "2022年,我旗坚持依法行政。旗委、旗政府专题研究4次。落实《内蒙古自治区行政执法监督条例》。乌审旗司法局审查文件17件,"
        "乌审召镇、图克镇承接执法事项60项。",
        {
            "title": "",
            "place": "内蒙古自治区/鄂尔多斯市/乌审旗",
            "level": "county",
            "year": 2022,
            "issuers": ["乌审旗人民政府"],
        },
    ),
    Case(
        "a notice that hands on the report",
        "凤庆县人民政府办公室关于公布2020年法治政府建设情况的报告\n凤政办发[2021]5号\n各乡(镇)人民政府:\n2020年,我县推行行政执法全过程记录,"
        "公示信息1800条。下一步,推行轻微违法不予处罚清单。\n凤庆县人民政府办公室\n2021年1月25日\n",
        {
            "place": "云南省/临沧市/凤庆县",
            "level": "county",
            "year": 2020,
            "published": "2021-01-25",
            "status": {"下一步": "planned"},
        },
    ),
    Case(
        "counties named in a row in an untitled text of a city whose name stands nowhere",
        "2021年,我市推进法治政府建设。市政府常务会议学法5次。涟源市、新化县推行“综合查一次”。双峰县、新化县办结行政复议案件76件。",
        {"title": "", "place": "湖南省/娄底市", "level": "prefecture", "year": 2021},
    ),
    Case(
        "no place at all but those visited",
        "2021年,我县推进法治政府建设。赴浙江省德清县、江苏省昆山市考察学习。与毗邻的永定县建立联调机制。清理文件14件。",
        {"title": "", "place": None, "year": 2021, "issuers": []},
    ),
    Case(
        "a signature tells who reports",
        "关于2021年度法治政府建设情况的报告\n市委、市人大常委会:\n2021年,我市推进各项工作,取消证明事项23项。永安、沙县开展试点。\n\n三明市人民政府\n2022年3月9日\n",
        {
            "title": "关于2021年度法治政府建设情况的报告",
            "place": "福建省/三明市",
            "level": "prefecture",
            "year": 2021,
            "published": "2022-03-09",
            "issuers": ["三明市人民政府"],
        },
    ),
    Case(
        "a year written out, the page's own date later",
        "今天是2024年6月3日 星期一\n二〇二二年度法治政府建设工作总结\n来源:曲周县司法局 发布时间:2023年01月18日\n曲周县在市委、市政府领导下,"
        "全县建成公共法律服务站10个。",
        {
            "title": "二〇二二年度法治政府建设工作总结",
            "place": "河北省/邯郸市/曲周县",
            "level": "county",
            "year": 2022,
            "published": "2023-01-18",
            "publisher": "曲周县司法局",
            "issuers": ["曲周县人民政府"],
        },
    ),
    Case(
        "a provincial department, its province in its own name",
        "浙江省水利厅2021年度法治政府建设情况报告\n发布日期:2022-03-28 来源:厅办公室\n2021年,省水利厅推进依法治水,修订《浙江省水资源条例》。"
        "我厅在湖州、丽水开展水权改革试点。",
        {
            "title": "浙江省水利厅2021年度法治政府建设情况报告",
            "place": "浙江省",
            "level": "department",
            "year": 2021,
            "published": "2022-03-28",
            "issuers": ["浙江省水利厅"],
        },
    ),
    Case(
        "title, stamp and body on one line",
        "平利县2018年法治政府建设工作总结 2019-01-11 09:20 来源:县法制办 2018年,平利县推行“最多跑一次”改革,梳理事项820项。县法制办审查合同31份。",
        {
            "title": "平利县2018年法治政府建设工作总结",
            "place": "陕西省/安康市/平利县",
            "level": "county",
            "year": 2018,
            "published": "2019-01-11",
            "publisher": "平利县人民政府法制办公室",
            "found": ["820项", "31份"],
            "clear": ["来源:县法制办"],
        },
    ),
    Case(
        "a stamp with bureau and date, no title, the county in the body",
        "县司法局 2021-02-05\n2020年,威宁自治县在县委领导下推进法治政府建设。草海镇、秀水镇设立法律援助点。清理规范性文件26件。",
        {
            "title": "",
            "place": "贵州省/毕节市/威宁彝族回族苗族自治县",
            "level": "county",
            "year": 2020,
            "published": "2021-02-05",
            "clear": ["县司法局 2021-02-05"],
        },
    ),
]


FOURTH = [
    Case(
        "fields run together without any blank",
        "首页>政务公开>法治政府建设\n遂昌县2020年度法治政府建设情况报告\n发布时间:2021-03-12 10:20来源:县司法局浏览次数:120字体:大中小\n"
        "2020年,遂昌县推行“一件事”改革,办理行政复议案件24件。",
        {
            "title": "遂昌县2020年度法治政府建设情况报告",
            "place": "浙江省/丽水市/遂昌县",
            "year": 2020,
            "published": "2021-03-12",
            "publisher": "遂昌县司法局",
            "clear": ["来源:县司法局", "浏览次数:120"],
        },
    ),
    Case(
        "links to other places' reports behind the text",
        "清丰县2021年法治政府建设情况报告\n来源:本网 时间:2022-01-14 【字体:大 中 小】\n2021年,我县取消证明事项18项。\n二、下一步工作\n推行“综合查一次”。\n"
        "清丰县人民政府\n2022年1月10日\n上一篇:南乐县2021年法治政府建设情况报告\n下一篇:范县人民政府2021年工作要点\n主办:清丰县人民政府办公室 承办:清丰县大数据局\n",
        {
            "title": "清丰县2021年法治政府建设情况报告",
            "place": "河南省/濮阳市/清丰县",
            "level": "county",
            "year": 2021,
            "published": "2022-01-14",
            "publisher": "",
            "issuers": ["清丰县人民政府"],
            "clear": ["上一篇:南乐县", "下一篇:范县", "主办:清丰县人民政府办公室 承办:清丰县大数据局"],
        },
    ),
    Case(
        "related reading behind the text",
        "潜山市2022年度法治政府建设情况报告\n发布日期: 2023-01-19 15:02 信息来源: 市司法局 阅读次数: 88\n2022年,我市开展执法监督22次。\n"
        "扫一扫在手机打开当前页\n相关阅读\n桐城市2022年度法治政府建设情况报告\n怀宁县2022年度法治政府建设情况报告\n版权所有:潜山市人民政府 皖ICP备05000000号\n",
        {
            "place": "安徽省/安庆市/潜山市",
            "year": 2022,
            "published": "2023-01-19",
            "publisher": "潜山市司法局",
            "clear": ["桐城市2022", "怀宁县2022", "版权所有:潜山市人民政府"],
        },
    ),
    Case(
        "a side menu of short lines between title and text",
        "政府信息公开指南\n政府信息公开制度\n法定主动公开内容\n政府信息公开年报\n宜阳县2019年法治政府建设工作情况报告\n索引号:\n发布机构:\n"
        "文章来源:司法局 更新时间:2020/03/29 11:30:01\n2019年,宜阳县受理法律援助案件410件。",
        {
            "title": "宜阳县2019年法治政府建设工作情况报告",
            "place": "河南省/洛阳市/宜阳县",
            "year": 2019,
            "published": "2020-03-29",
            "publisher": "宜阳县司法局",
            "clear": ["文章来源:司法局"],
        },
    ),
    Case(
        "the title three times",
        "隆德县2023年法治政府建设情况报告_隆德县人民政府\n隆德县2023年法治政府建设情况报告\n隆德县2023年法治政府建设情况报告\n2023年,隆德县新增法律援助点6个。",
        {
            "title": "隆德县2023年法治政府建设情况报告",
            "place": "宁夏回族自治区/固原市/隆德县",
            "level": "county",
            "year": 2023,
            "issuers": ["隆德县人民政府"],
        },
    ),
    Case(
        "the page's day and weather above",
        "今天是2025年3月4日 星期二 多云 8℃\n长者助手 | 无障碍 | 登录 | 注册\n肃宁县人民政府\n首页 信息公开 办事服务 互动交流\n"
        "当前位置:首页 > 信息公开 > 法治政府建设年度报告\n肃宁县2021年度法治政府建设工作报告\n2021年,我县评查案卷120卷。",
        {
            "title": "肃宁县2021年度法治政府建设工作报告",
            "place": "河北省/沧州市/肃宁县",
            "year": 2021,
            "published": "",
        },
    ),
    Case(
        "title in quotation of a table cell, body in the next",
        "| 标 题 | 兰溪市2022年法治政府建设年度报告 |\n| 发文机关 | 兰溪市人民政府 | 发文日期 | 2023-02-08 |\n| 主题词 | 法治 报告 |\n"
        "2022年,兰溪市推行“大综合一体化”行政执法改革,检查市场主体9200户次。",
        {
            "title": "兰溪市2022年法治政府建设年度报告",
            "place": "浙江省/金华市/兰溪市",
            "year": 2022,
            "published": "2023-02-08",
            "issuers": ["兰溪市人民政府"],
            "clear": ["| 发文机关 | 兰溪市人民政府"],
        },
    ),
    Case(
        "a department's page, crumbs that name the department",
        "您当前所在位置: 首页>部门信息公开目录>区住房和城乡建设局>年度报告\n章贡区住房和城乡建设局2020年法治政府建设情况报告\n访问量:\n"
        "2020年,区住建局推进依法行政,办理信访件310件。",
        {
            "title": "章贡区住房和城乡建设局2020年法治政府建设情况报告",
            "place": "江西省/赣州市/章贡区",
            "level": "department",
            "year": 2020,
            "issuers": ["章贡区住房和城乡建设局"],
            "clear": ["区住房和城乡建设局>年度报告"],
        },
    ),
    Case(
        "editor and share bar below the title",
        "梁山县人民政府关于2020年度法治政府建设情况的报告\n作者:  编辑:县府办 审核:王某 点击:[56]\n分享到: 微信 微博 QQ空间\n"
        "2020年,梁山县公布权责清单4100项。",
        {
            "title": "梁山县人民政府关于2020年度法治政府建设情况的报告",
            "place": "山东省/济宁市/梁山县",
            "year": 2020,
            "clear": ["编辑:县府办 审核:王某"],
        },
    ),
    Case(
        "everything on one line, no bars, the title behind the crumbs",
        "您的位置:首页 >> 法治政府 >> 年度报告 >> 正文 岢岚县2017年法治政府建设工作总结 日期:2018-01-05 来源:县政府法制办 点击:33 "
        "2017年,岢岚县贯彻《山西省行政执法条例》,培训执法人员160人次。二、存在问题 队伍力量不足。三、下一步 推行“双随机、一公开”。",
        {
            "title": "岢岚县2017年法治政府建设工作总结",
            "place": "山西省/忻州市/岢岚县",
            "year": 2017,
            "published": "2018-01-05",
            "publisher": "岢岚县人民政府法制办公室",
            "found": ["《山西省行政执法条例》", "160人次"],
            "clear": ["来源:县政府法制办"],
        },
    ),
    Case(
        "office of the commission as the one that put it up",
        "会东县2023年度法治政府建设情况报告\n发布机构:县委依法治县办 发布日期:2024-03-01\n2023年,全县调解成功率98.6%。",
        {
            "place": "四川省/凉山彝族自治州/会东县",
            "year": 2023,
            "published": "2024-03-01",
            "publisher": "中共会东县委全面依法治县委员会办公室",
            "clear": ["发布机构:县委依法治县办"],
        },
    ),
    Case(
        "attachments and contact lines at the end",
        "沅陵县2022年法治政府建设情况报告\n2022年,我县办理行政应诉案件51件。\n附件:1.沅陵县2022年行政复议统计表\n联系人:张某 联系电话:0745-0000000\n",
        {"place": "湖南省/怀化市/沅陵县", "year": 2022, "clear": ["联系电话:0745"]},
    ),
    Case(
        "the title in a row and above the text",
        "索 引 号:\t\t0142/2024-00012\t\t发布机构:\t\t县司法局\n名  称:\t\t涟水县2023年度法治政府建设情况报告\n成文日期:\t\t2024-01-09\t\t发布日期:\t\t2024-01-15\n\n"
        "涟水县2023年度法治政府建设情况报告\n\n2023年,我县抽查企业610户。",
        {
            "title": "涟水县2023年度法治政府建设情况报告",
            "place": "江苏省/淮安市/涟水县",
            "year": 2023,
            "published": "2024-01-15",
            "publisher": "涟水县司法局",
            "clear": ["县司法局", "名  称:\t\t涟水县2023年度法治政府建设情况报告\n成文"],
        },
    ),
]

FIFTH = [
    Case(
        "an untitled county bureau, named where it reports",
        "2022年全南县自然资源局在县委、县政府领导下,按照《全南县法治政府建设实施方案(2022—2025年)》推进各项任务,"
        "根据《法治政府建设与责任落实督察工作规定》之规定,现将全南县自然资源局2022年法治政府建设情况报告如下:\n一、主要举措\n我局培训120人次。",
        {
            "title": "",
            "place": "江西省/赣州市/全南县",
            "level": "department",
            "year": 2022,
            "issuers": ["全南县自然资源局"],
        },
    ),
    Case(
        "a city's bureau that names only its province's campaign",
        "2022年法治政府建设工作总结\n2022年,全市自然资源规划系统推进法治资规建设,市局获评先进单位。局党组听取汇报13次。"
        "印发《2022年法治浙江(法治政府)建设考核责任分解表》。",
        {"title": "2022年法治政府建设工作总结", "place": None, "year": 2022, "issuers": []},
    ),
    Case(
        "a branch of a bureau that names no place",
        "2024年,我局认真落实市局党组和区委、区政府法治建设部署。分局被省自然资源厅评为先进单位。一、主要举措\n专题学法12次。聘请江苏某律师事务所律师作为顾问。",
        {"title": "", "place": None, "year": 2024, "issuers": []},
    ),
    Case(
        "bureau and title on two lines, pages of other levels in the text",
        "岳阳县自然资源局\n2022年度法治政府建设报告\n2022年,我局在县委、县政府领导下推进法治建设。参加省、市自然资源部门培训8次。",
        {
            "title": "岳阳县自然资源局2022年度法治政府建设报告",
            "place": "湖南省/岳阳市/岳阳县",
            "level": "department",
            "year": 2022,
            "issuers": ["岳阳县自然资源局"],
        },
    ),
    Case(
        "the county told by its campaign's name",
        "2021年,我区推进法治政府建设,努力建设更高水平法治阎良。区委常委会审议工作要点。全区建成公共法律服务站88个。",
        {"title": "", "place": "陕西省/西安市/阎良区", "level": "county", "year": 2021, "issuers": ["阎良区人民政府"]},
    ),
    Case(
        "a district of a municipality",
        "当前位置: 首页 / 政务公开 / 法治政府建设 / 稿件页\n上海市嘉定区人民政府2022年度法治政府建设情况报告\n发布日期:2023-02-08\n"
        "2022年,嘉定区推进各项工作,按照本市要求编制学法清单。马陆镇、安亭镇建立合法性审查机制。",
        {
            "title": "上海市嘉定区人民政府2022年度法治政府建设情况报告",
            "place": "上海市/嘉定区",
            "year": 2022,
            "published": "2023-02-08",
            "issuers": ["嘉定区人民政府"],
        },
    ),
    Case(
        "an untitled county-level city beside its prefecture",
        "2020年,我市在台州市委、市政府指导下推进法治政府建设。临海市公布“最多跑一次”事项1100项,临海市司法局审查文件38件。"
        "台州市通报表扬临海市。",
        {"title": "", "place": "浙江省/台州市/临海市", "level": "county", "year": 2020, "issuers": ["临海市人民政府"]},
    ),
    Case(
        "an untitled county whose towns are named",
        "2023年以来,全县法治政府建设稳步推进。县委全面依法治县委员会召开会议3次。在沙溪镇、马登镇设立法律服务点。剑川县人民检察院发出检察建议9件。",
        {
            "title": "",
            "place": "云南省/大理白族自治州/剑川县",
            "level": "county",
            "year": 2023,
            "issuers": ["剑川县人民政府"],
        },
    ),
    Case(
        "an untitled prefecture that lists its counties and one from elsewhere",
        "2019年,全州上下推进依法行政。州人民政府常务会议学法6次。《大理白族自治州行政执法监督办法》施行。宾川县、祥云县开展试点,到丽江市古城区考察。",
        {
            "title": "",
            "place": "云南省/大理白族自治州",
            "level": "prefecture",
            "year": 2019,
            "issuers": ["大理白族自治州人民政府"],
        },
    ),
    Case(
        "a title without a place, the address tells the superior, the body the county",
        "关于2018年度依法行政工作情况的报告\n晋中市人民政府:\n2018年,我县在市委、市政府领导下推进依法行政。左权县法制办清理文件52件。晋中市法制办来县督查。",
        {
            "title": "关于2018年度依法行政工作情况的报告",
            "place": "山西省/晋中市/左权县",
            "level": "county",
            "year": 2018,
            "issuers": ["左权县人民政府"],
        },
    ),
    Case(
        "a title without a place, nothing but the superior is named",
        "关于2018年度依法行政工作情况的报告\n晋中市人民政府:\n2018年,我县在市委、市政府领导下推进依法行政。县法制办清理文件52件。晋中市法制办来县督查。",
        {"title": "关于2018年度依法行政工作情况的报告", "place": None, "year": 2018, "issuers": []},
    ),
    Case(
        "a year of the page's number and of a plan above the year reported",
        "索引号:SM-2021-0033\n成文日期:2020年12月28日\n2035年远景目标在前,法治先行。2020年,沙县办结行政处罚案件760件。到2025年,全县力争建成示范县。",
        {"title": "", "place": "福建省/三明市/沙县", "year": 2020, "published": "2020-12-28"},
    ),
    Case(
        "the report of a leader's duty is of the same county",
        "泾源县2021年度法治政府建设暨党政主要负责人履行推进法治建设第一责任人职责情况报告\n2021年,泾源县新建法治文化广场4个。",
        {"place": "宁夏回族自治区/固原市/泾源县", "level": "county", "year": 2021, "issuers": ["泾源县人民政府"]},
    ),
    Case(
        "an untitled township, county in the crumbs",
        "首页 > 壶关县 > 乡镇 > 法治政府建设\n2021年以来,我镇推进依法治镇。店上镇组织普法22场,店上镇司法所调解纠纷70件。",
        {
            "title": "",
            "place": "山西省/长治市/壶关县/店上镇",
            "level": "township",
            "year": 2021,
            "issuers": ["店上镇人民政府"],
        },
    ),
]


SIXTH = [
    Case(
        "a company that runs a zone",
        "天津某港产业园区2023年法治政府建设情况报告\n发布日期:2024-02-01\n2023年,滨海新区产业园区推进依法治区,开展普法9次。",
        {"year": 2023, "published": "2024-02-01"},
    ),
    Case(
        "an untitled report of a provincial department in an autonomous region",
        "2022年,自治区教育厅党组坚持依法治教,我厅修订《广西壮族自治区学前教育条例》实施细则。南宁市、柳州市开展试点。",
        {"place": "广西壮族自治区", "level": "department", "year": 2022, "issuers": ["广西壮族自治区教育厅"]},
    ),
    Case(
        "a bureau's report with a signature",
        "2021年法治政府建设工作总结\n2021年,我局推进法治交通建设,办理行政处罚案件81件。\n一、主要做法\n落实三项制度。\n\n东阳市交通运输局\n2021年12月20日\n",
        {
            "title": "2021年法治政府建设工作总结",
            "place": "浙江省/金华市/东阳市",
            "level": "department",
            "year": 2021,
            "published": "2021-12-20",
            "issuers": ["东阳市交通运输局"],
        },
    ),
    Case(
        "a street office with a signature alone",
        "2020年度法治政府建设情况报告\n2020年,街道党工委、办事处推进依法行政,调解纠纷130件。\n\n成都市武侯区玉林街道办事处\n2021年1月8日\n",
        {
            "place": "四川省/成都市/武侯区/玉林街道",
            "level": "township",
            "year": 2020,
            "published": "2021-01-08",
            "issuers": ["玉林街道办事处"],
        },
    ),
    Case(
        "a report to the State Council of a municipality",
        "重庆市人民政府关于2019年法治政府建设情况的报告\n国务院:\n2019年,重庆市推进简政放权。铜梁区、忠县试点“一件事一次办”。全市取消事项46项。",
        {"place": "重庆市", "level": "province", "year": 2019, "issuers": ["重庆市人民政府"]},
    ),
    Case(
        "a county government's department under its old name",
        "2015年依法行政工作总结\n来源:武宁县政府法制办 2016-01-12\n2015年,武宁县清理行政审批事项180项。县法制办审查文件36件。",
        {
            "place": "江西省/九江市/武宁县",
            "level": "county",
            "year": 2015,
            "published": "2016-01-12",
            "publisher": "武宁县人民政府法制办公室",
            "issuers": ["武宁县人民政府"],
        },
    ),
    Case(
        "the reporter is the district, the examples are its streets and the city above",
        "2023年,在市委、市政府领导下,我区深化“放管服”改革。《南京市建邺区法治政府建设实施方案》印发。南湖街道、莫愁湖街道承接执法事项。"
        "南京市司法局推广建邺经验。",
        {"place": "江苏省/南京市/建邺区", "level": "county", "year": 2023, "issuers": ["建邺区人民政府"]},
    ),
    Case(
        "an untitled city named by a slogan and a law of its own",
        "2022年,全市上下推进法治宜宾建设。市人大常委会通过《宜宾市城市绿化条例》。翠屏区、南溪区、叙州区完成街道赋权。我市行政复议改正率12.3%。",
        {"place": "四川省/宜宾市", "level": "prefecture", "year": 2022, "issuers": ["宜宾市人民政府"]},
    ),
    Case(
        "a bureau of a city under a prefecture, its superior bureau named first",
        "在台州市生态环境局指导下,2021年台州市生态环境局温岭分局推进法治建设。我局办理案件94件。一、主要做法\n推行非现场执法。",
        {"level": "department", "year": 2021},
    ),
    Case(
        "years of both plans and of a reform, the year itself said once",
        "2020年以来的改革在继续。现将遂宁市2021年度法治政府建设情况报告如下:\n按照到2025年的目标,全市推行包容审慎监管,2022年将全面铺开。",
        {"place": "四川省/遂宁市", "level": "prefecture", "year": 2021},
    ),
    Case(
        "a committee's office reports for the county",
        "中共桃江县委全面依法治县委员会办公室关于2022年法治政府建设情况的报告\n2022年,我县开展法治督察2次。",
        {
            "place": "湖南省/益阳市/桃江县",
            "level": "department",
            "year": 2022,
            "issuers": ["中共桃江县委全面依法治县委员会办公室"],
        },
    ),
    Case(
        "a page of a village-rich town whose county stands in the source line",
        "来源:平顺县人民政府 发布时间:2024-12-20\n龙溪镇2024年法治政府建设工作总结\n2024年,我镇组织普法30场,佛头村、龙镇村设立调解室。",
        {
            "title": "龙溪镇2024年法治政府建设工作总结",
            "place": "山西省/长治市/平顺县/龙溪镇",
            "level": "township",
            "year": 2024,
            "published": "2024-12-20",
            "publisher": "平顺县人民政府",
            "issuers": ["龙溪镇人民政府"],
        },
    ),
    Case(
        "the opening is a quotation of policy, the county comes in the third sentence",
        "法治政府建设是全面依法治国的重点任务。依法行政是基本要求。2019年,习水县坚持问题导向推进各项工作,办理行政诉讼案件77件。赤水市派员来县交流。",
        {"place": "贵州省/遵义市/习水县", "level": "county", "year": 2019},
    ),
    Case(
        "a banner of source fields behind the text",
        "达州市2020年法治政府建设情况报告\n2020年,达州市推进各项工作。万源市、大竹县完成赋权。\n信息来源:市司法局\n责任编辑:王某\n发布时间:2021-03-30\n",
        {
            "place": "四川省/达州市",
            "level": "prefecture",
            "year": 2020,
            "issuers": ["达州市人民政府"],
            "clear": ["信息来源:市司法局"],
        },
    ),
    *(
        Case(
            f"stamp: {stamp!r}",
            f"彭州市2019年度法治政府建设情况报告\n{stamp}\n按照《关于贯彻实施纲要的工作方案》要求,现将我市2019年法治政府建设情况报告如下:\n"
            "一、主要工作\n推行行政执法公示制度,公示信息3200条。\n二、2020年工作安排\n推进丁工程。\n",
            {
                "year": 2019,
                "published": published,
                "status": {"按照": "done", "推行": "done", "推进丁": "planned"},
                "clear": [stamp],
            },
        )
        for stamp, published in (
            ("市司法局2020年03月30日", "2020-03-30"),
            ("市司法局供稿 2020-03-30", "2020-03-30"),
            ("(2020年3月30日)", "2020-03-30"),
            ("2020年3月30日市司法局", "2020-03-30"),
            ("彭州市司法局\n2020年3月30日", "2020-03-30"),
            ("2020-03-30 来源:市司法局", "2020-03-30"),
            ("[发布日期:2020-03-30][来源:市司法局]", "2020-03-30"),
            ("2020年第3期(总第12期)", ""),
            ("彭府发[2020]4号", ""),
        )
    ),
]


SEVENTH = [
    Case(
        "a bureau of a municipality's district, relative in title, the district in the crumbs",
        "您当前的位置: 首页 > 静安区 > 政务公开 > 法治政府建设\n区市场监管局2021年度法治政府建设情况报告\n日期: 2022-02-25\n"
        "2021年,区市场监管局推进智慧监管,我局办理案件1300件。",
        {
            "title": "区市场监管局2021年度法治政府建设情况报告",
            "place": "上海市/静安区",
            "level": "department",
            "year": 2021,
            "published": "2022-02-25",
            "issuers": ["静安区市场监督管理局"],
        },
    ),
    Case(
        "a county's report on one line, numerals without line ends, a signature at its end",
        "紫阳县2019年法治政府建设工作报告 2019年,紫阳县围绕目标推进工作。 一、主要举措 梳理“最多跑一次”事项760项。 二、存在问题 力量不足。 "
        "三、2020年工作打算 推行告知承诺制。 紫阳县人民政府 2020年1月9日",
        {
            "title": "紫阳县2019年法治政府建设工作报告",
            "place": "陕西省/安康市/紫阳县",
            "level": "county",
            "year": 2019,
            "published": "2020-01-09",
            "found": ["760项"],
        },
    ),
    Case(
        "an old-style report: the year in the body, the government office at the head",
        "石阡县人民政府\n关于2016年度推进依法行政工作情况的报告\n铜仁市人民政府:\n根据《市政府办公室关于报送依法行政工作报告的通知》要求,现将我县2016年推进依法行政工作情况报告如下:\n"
        "一、主要工作\n清理文件29件。",
        {
            "title": "石阡县人民政府关于2016年度推进依法行政工作情况的报告",
            "place": "贵州省/铜仁市/石阡县",
            "level": "county",
            "year": 2016,
            "issuers": ["石阡县人民政府"],
            "status": {"根据": "done"},
        },
    ),
    Case(
        "the city told by bodies with its name, prefecture and province named as superiors",
        "2020年,我市在省委、省政府和襄阳市委、市政府领导下推进各项工作。老河口市人民法院审结行政案件44件,老河口市司法局培训执法人员260人次。"
        "襄阳市政府督导组来市检查。",
        {"title": "", "place": "湖北省/襄阳市/老河口市", "level": "county", "year": 2020},
    ),
    Case(
        "a district whose name is shared, its city in a document's title",
        "2022年,鼓楼区坚持依法行政。落实《徐州市优化营商环境条例》,区政府常务会议学法5次。下一步,推行“综合查一次”。",
        {
            "title": "",
            "place": "江苏省/徐州市/鼓楼区",
            "level": "county",
            "year": 2022,
            "status": {"下一步": "planned"},
        },
    ),
    Case(
        "a district whose name is shared and nothing else",
        "2022年,鼓楼区坚持依法行政。区政府常务会议学法5次。",
        {"title": "", "place": None, "year": 2022, "issuers": []},
    ),
    Case(
        "a year range in the title",
        "武宣县2018—2019年度法治政府建设情况报告\n发布时间:2020-03-02\n2019年,武宣县办理行政复议案件27件。",
        {"place": "广西壮族自治区/来宾市/武宣县", "year": 2019, "published": "2020-03-02"},
    ),
    Case(
        "a street that calls itself by its office, district in the signature",
        "2023年法治政府建设工作报告\n2023年,街道办事处学法12次,调解纠纷300件。\n\n长沙市岳麓区望城坡街道办事处\n2024年1月12日\n",
        {
            "place": "湖南省/长沙市/岳麓区/望城坡街道",
            "level": "township",
            "year": 2023,
            "published": "2024-01-12",
            "issuers": ["望城坡街道办事处"],
        },
    ),
    Case(
        "a commission's report, its city in the source line alone",
        "2022年法治政府建设年度报告\n信息来源:大连市发展和改革委员会 发布日期:2023-03-27\n2022年,我委深化信用体系建设,归集信息4.2亿条。\n一、主要做法\n开展双公示评估。",
        {
            "title": "2022年法治政府建设年度报告",
            "place": "辽宁省/大连市",
            "level": "department",
            "year": 2022,
            "published": "2023-03-27",
            "publisher": "大连市发展和改革委员会",
            "issuers": ["大连市发展和改革委员会"],
        },
    ),
    Case(
        "a banner of slogans above, the title with a subtitle",
        "以习近平法治思想为指引 全面建设法治政府\n——泰顺县2022年法治政府建设情况报告\n2022年,泰顺县推行“一件事”集成改革,办件8300件。",
        {"place": "浙江省/温州市/泰顺县", "level": "county", "year": 2022},
    ),
    Case(
        "a prefecture's bureau and its counties' bureaus",
        "2021年,市生态环境局深入推进依法治污,我局指导莱阳市、海阳市分局办理案件65件。印发《烟台市生态环境系统法治宣传教育规划》。",
        {"title": "", "place": "山东省/烟台市", "level": "department", "year": 2021, "issuers": ["烟台市生态环境局"]},
    ),
    Case(
        "plans of next year named before the year itself",
        "关于法治政府建设情况的报告\n根据2024年工作部署,现将我区2023年度法治政府建设情况报告如下:\n一、主要工作\n城关区司法局审查文件25件。兰州市城关区获评先进。",
        {"place": "甘肃省/兰州市/城关区", "level": "county", "year": 2023},
    ),
]
