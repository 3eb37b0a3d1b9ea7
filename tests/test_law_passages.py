"""Laws in passages of several sentences: which document a short title means, what the place does with it, who issued it.

Each passage is invented, in the manner of reports of other levels, regions and years than the annotated ones; names of national
documents are real. `cites` holds every CITES line: title, role, then `/planned` or `/problem` where it is not done,
then `@place` where a place inside the reporter's acts. `led` holds every LED_BY line of a law. A title that no line
names must be linked to nothing.

Right at their first run: 0 of the first set, before its rules were written.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from extract.pipeline import Pipeline
from extract.source import DocumentReader

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
N = "中华人民共和国"
OUTLINE_15, OUTLINE_21 = "法治政府建设实施纲要（2015—2020年）", "法治政府建设实施纲要（2021—2025年）"
CENTRE = "中国共产党中央委员会"


@dataclass(frozen=True)
class Passage:
    """One text of a place and year, and all that it says of laws."""

    name: str
    place: str
    year: int
    text: str
    cites: tuple[str, ...]
    led: tuple[str, ...] = ()


PASSAGES = [
    Passage(
        "short title defined in brackets, and another issuer's document behind it",
        "上海市/浦东新区",
        2022,
        "本报告依照中共中央、国务院《法治政府建设实施纲要(2021—2025年)》(以下简称《纲要》)、《上海法治政府建设规划(2021—2025年)》"
        "(以下简称《上海规划》)编制。一年来,认真贯彻落实《纲要》《上海规划》和区委《意见》,法治政府建设取得新成效。"
        "对照《纲要》,全区梳理任务86项。",
        (f"{OUTLINE_21} implements", "上海法治政府建设规划（2021—2025年） implements"),
        (f"{OUTLINE_21} {CENTRE}", f"{OUTLINE_21} 国务院"),
    ),
    Passage(
        "back reference without definition, province and centre",
        "河北省/石家庄市",
        2016,
        "全面贯彻国家《法治政府建设实施纲要(2015—2020年)》和《河北省法治政府建设实施方案》,全面落实中央和我省《实施纲要》和《方案》要求。"
        "市委、市政府联合印发了《石家庄市法治政府建设推进方案》(石发〔2016〕99号),明确任务60项。"
        "年初,市政府于2016年3月4日下发了《石家庄市2016年度依法行政工作安排意见》。",
        (
            f"{OUTLINE_15} implements",
            "河北省法治政府建设实施方案 implements",
            "石家庄市法治政府建设推进方案 issues",
            "石家庄市2016年度依法行政工作安排意见 issues",
        ),
        (
            "石家庄市法治政府建设推进方案 中共石家庄市委员会",
            "石家庄市法治政府建设推进方案 石家庄市人民政府",
            "石家庄市2016年度依法行政工作安排意见 石家庄市人民政府",
        ),
    ),
    Passage(
        "short titles with nothing before them",
        "甘肃省/定西市/陇西县",
        2018,
        "县政府办公室印发《通知》,要求各乡镇认真落实《规划》。全县按照《方案》逐项推进,制定《实施细则》。",
        (),
    ),
    Passage(
        "regulation, then 《条例》 in the next sentence",
        "山东省/日照市",
        2020,
        "市政府提请市人大常委会制定《日照市海岸带保护条例》,《条例》经省人大常委会批准,自2020年10月1日起正式施行。"
        "认真做好《条例》宣传贯彻工作。",
        ("日照市海岸带保护条例 issues", "日照市海岸带保护条例 implements"),
        ("日照市海岸带保护条例 日照市人民代表大会常务委员会",),
    ),
    Passage(
        "subject far before the verb",
        "福建省/三明市/泰宁县",
        2021,
        "县政府专门召开推进会,对行政执法案卷评查作出安排,并印发《泰宁县行政执法案卷评查办法》。"
        "县委全面依法治县委员会发挥牵头抓总作用,先后出台《泰宁县法治督察工作方案》《泰宁县述法工作规范》。"
        "县政府常务会议审议专项规划草案,印发《泰宁县公共法律服务体系建设方案》。",
        (
            "泰宁县行政执法案卷评查办法 issues",
            "泰宁县法治督察工作方案 issues",
            "泰宁县述法工作规范 issues",
            "泰宁县公共法律服务体系建设方案 issues",
        ),
        (
            "泰宁县行政执法案卷评查办法 泰宁县人民政府",
            "泰宁县法治督察工作方案 中共泰宁县委全面依法治县委员会",
            "泰宁县述法工作规范 中共泰宁县委全面依法治县委员会",
            "泰宁县公共法律服务体系建设方案 泰宁县人民政府",
        ),
    ),
    Passage(
        "subordinate places act, and departments of their own",
        "上海市",
        2021,
        "浦东新区印发《浦东新区法治宣传教育办法》,徐汇区出台《徐汇区包容审慎监管清单》。各区认真落实《上海市优化营商环境条例》。"
        "配合市人大常委会出台《上海市数据条例》,市政府制定《上海市公共数据开放实施细则》。",
        (
            "浦东新区法治宣传教育办法 issues@上海市/浦东新区",
            "徐汇区包容审慎监管清单 issues@上海市/徐汇区",
            "上海市优化营商环境条例 implements",
            "上海市数据条例 issues",
            "上海市公共数据开放实施细则 issues",
        ),
        (
            "上海市数据条例 上海市人民代表大会常务委员会",
            "上海市公共数据开放实施细则 上海市人民政府",
        ),
    ),
    Passage(
        "studying far before the title; in force; the centre named in short",
        "云南省/昆明市/西山区",
        2023,
        "认真学习党的二十大精神、习近平法治思想以及《中华人民共和国行政复议法》。按照中办、国办《关于进一步加强法治乡村建设的意见》,"
        "细化措施12条。今年,《云南省行政程序规范办法》正式施行,我区组织培训3场。",
        (
            f"{N}行政复议法 promotes",
            "关于进一步加强法治乡村建设的意见 implements",
            "云南省行政程序规范办法 mentions",
        ),
        (
            "关于进一步加强法治乡村建设的意见 中共中央办公厅",
            "关于进一步加强法治乡村建设的意见 国务院办公厅",
        ),
    ),
    Passage(
        "by the requirements of a document, this is reported",
        "湖南省/永州市/江永县/夏层铺镇",
        2022,
        "按照《江永县2022年法治政府建设工作要点》工作要求,现将我镇法治政府建设情况报告如下。"
        "全县出台《江永县农村宅基地审批办法》,我镇据此审批42宗。制定《夏层铺镇合法性审查流程》。",
        (
            "江永县2022年法治政府建设工作要点 implements",
            "江永县农村宅基地审批办法 mentions",
            "夏层铺镇合法性审查流程 issues",
        ),
    ),
    Passage(
        "around a scheme, against an index, at the end of an outline",
        "贵州省/遵义市/湄潭县",
        2020,
        "紧紧围绕《贵州省法治政府建设实施方案(2016—2020年)》,加快补齐短板。完成《法治政府建设实施纲要(2015—2020年)》收官工作。"
        "对照《市县法治政府建设示范指标体系》查漏补缺。开展《湄潭县城市管理规定》立法后评估。"
        "对《湄潭县“十三五”法治建设规划》实施情况中期评估。",
        (
            "贵州省法治政府建设实施方案（2016—2020年） implements",
            f"{OUTLINE_15} implements",
            "市县法治政府建设示范指标体系 implements",
            "湄潭县城市管理规定 reviews",
            "湄潭县“十三五”法治建设规划 reviews",
        ),
    ),
    Passage(
        "a list is made, the council passes it; decree of the government",
        "陕西省/宝鸡市",
        2019,
        "全面梳理决策事项,形成《宝鸡市2019年重大行政决策事项目录》,经市政府常务会议审议通过。"
        "市政府报请市委常委会会议研究,公布《宝鸡市城市生活垃圾分类管理办法》(市政府令第88号)。"
        "以市委、市政府名义印发实施《关于深化法治宝鸡建设的意见》。",
        (
            "宝鸡市2019年重大行政决策事项目录 issues",
            "宝鸡市城市生活垃圾分类管理办法 issues",
            "关于深化法治宝鸡建设的意见 issues",
        ),
        (
            "宝鸡市城市生活垃圾分类管理办法 宝鸡市人民政府",
            "关于深化法治宝鸡建设的意见 中共宝鸡市委员会",
            "关于深化法治宝鸡建设的意见 宝鸡市人民政府",
        ),
    ),
    Passage(
        "constitution and counts of documents",
        "新疆维吾尔自治区/乌鲁木齐市/新市区",
        2024,
        "全面落实“一规划两纲要”,维护宪法权威,确保宪法法律严格公正实施。开展宪法宣传周活动12场。"
        "出台《新市区行政应诉案件报告制度》。",
        (f"{N}宪法 implements", "新市区行政应诉案件报告制度 issues"),
    ),
    Passage(
        "a plan with a place inside its slogan, work points with a division of tasks",
        "云南省/曲靖市/陆良县",
        2022,
        "县委依法治县办印发《法治陆良建设规划(2021—2025年)》《法治陆良建设2022年工作要点与责任分工》。"
        "贯彻中共中央《法治中国建设规划(2020—2025年)》和省委《法治云南建设规划(2021—2025年)》。",
        (
            "法治陆良建设规划（2021—2025年） issues",
            "法治陆良建设2022年工作要点与责任分工 issues",
            "法治中国建设规划（2020—2025年） implements",
            "法治云南建设规划（2021—2025年） implements",
        ),
        (
            "法治陆良建设规划（2021—2025年） 中共陆良县委全面依法治县委员会办公室",
            "法治陆良建设2022年工作要点与责任分工 中共陆良县委全面依法治县委员会办公室",
            f"法治中国建设规划（2020—2025年） {CENTRE}",
            "法治云南建设规划（2021—2025年） 中共云南省委员会",
        ),
    ),
    Passage(
        "two documents defined at once, then plans",
        "辽宁省/大连市",
        2017,
        "省政府先后印发《辽宁省规章制定程序规定》和《辽宁省行政应诉办法》(以下分别简称《规定》《办法》)。"
        "我市认真学习贯彻《规定》《办法》,修订《大连市规章立项办法》。下一步,将出台《大连市行政规范性文件管理办法》,"
        "推动《条例》修改。",
        (
            "辽宁省规章制定程序规定 implements",
            "辽宁省行政应诉办法 implements",
            "辽宁省规章制定程序规定 mentions",
            "辽宁省行政应诉办法 mentions",
            "大连市规章立项办法 revises",
            "大连市行政规范性文件管理办法 issues/planned",
        ),
        ("辽宁省规章制定程序规定 辽宁省人民政府", "辽宁省行政应诉办法 辽宁省人民政府"),
    ),
]


def _found(passage: Passage) -> tuple[set[str], set[str]]:
    """CITES and LED_BY lines of a passage, in the form of its answers."""
    doc = READER.make("法治政府建设情况报告\n\n" + passage.text, place=passage.place, year=passage.year)
    extraction = PIPELINE.extract(doc)
    laws = {m.canonical for m in extraction.by_type.get("LAW", ())}
    cites, led = set(), set()
    for relation in extraction.relations:
        if relation.relation == "CITES":
            status = relation.attributes["status"]
            mark = "" if status == "done" else "/" + status
            at = "" if relation.subject == passage.place else "@" + relation.subject
            cites.add(f"{relation.object} {relation.attributes['role']}{mark}{at}")
        elif relation.relation == "LED_BY" and relation.subject in laws:
            led.add(f"{relation.subject} {relation.object}")
    return cites, led


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage.name for passage in PASSAGES])
def test_laws_of_a_passage(passage: Passage) -> None:
    cites, led = _found(passage)
    assert cites == set(passage.cites)
    assert led == set(passage.led)
