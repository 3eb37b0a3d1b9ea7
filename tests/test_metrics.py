"""Numbers that are metrics, and numbers that are none; names of indicators; programs and bodies that numbers measure."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.linking.metrics import Linker
from extract.model import Document, Mention
from extract.numerals import parse_number
from extract.pipeline import Pipeline
from extract.recognizers.metrics import Recognizer
from extract.source import DocumentReader

LEXICONS = Lexicons()
GAZETTEER = Gazetteer(LEXICONS)
READER = DocumentReader(GAZETTEER)
RECOGNIZER = Recognizer(LEXICONS, GAZETTEER)
LINKER = Linker(LEXICONS, GAZETTEER)
PIPELINE = Pipeline()


def read_cases(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


NUMBERS = read_cases("numbers.tsv")
INDICATORS = read_cases("indicators.tsv")


def find(text: str) -> tuple[Document, list[Mention]]:
    doc = READER.make("法治政府建设情况报告\n\n" + text + "。")
    mentions = RECOGNIZER.find_mentions(doc)
    LINKER.link_mentions(doc, mentions)
    return doc, mentions


def expected(case: dict[str, str]) -> list[tuple[str, float, str, str, str]]:
    """The metrics of a row; a sentence with several has them joined by ` | ` in every cell."""
    if not case["surface"]:
        return []
    cells = [case[column].split(" | ") for column in ("surface", "value", "unit", "bound", "change")]
    most = len(cells[0])
    surfaces, values, units, bounds, changes = (c if len(c) == most else [""] * most for c in cells)
    return [
        (surface, float(value), unit, bound, change)
        for surface, value, unit, bound, change in zip(surfaces, values, units, bounds, changes, strict=True)
    ]


def test_metrics_table_is_large_and_even() -> None:
    assert len(NUMBERS) >= 600
    assert len({case["text"] for case in NUMBERS}) == len(NUMBERS)
    assert sum(not case["surface"] for case in NUMBERS) >= 150


@pytest.mark.parametrize("case", NUMBERS, ids=[case["text"] for case in NUMBERS])
def test_metrics_number(case: dict[str, str]) -> None:
    doc, mentions = find(case["text"])
    found = [
        (
            doc.text[m.start : m.end],
            m.attributes["value"],
            m.attributes["unit"],
            m.attributes["bound"],
            m.attributes.get("change", ""),
        )
        for m in mentions
    ]
    assert found == expected(case)


PARSED = [
    ("0", 0), ("12", 12), ("1,206", 1206), ("3.5", 3.5), ("1.1万", 11000), ("7.45亿", 745000000), ("3万亿", 3e12),
    ("十", 10), ("十五", 15), ("二十", 20), ("二十三", 23), ("一百", 100), ("一百零三", 103), ("三百二十五", 325),
    ("两千", 2000), ("三千零五", 3005), ("一万", 10000), ("三万五千", 35000), ("十二万", 120000), ("一亿二千万", 120000000),
    ("百", 100), ("二〇二一", 2021), ("1亿2000万", 120000000), ("3万2千", 32000), ("1 234", 1234), ("1.2万亿", 1.2e12),
    ("十二点五", 12.5), ("数百", 100), ("几十", 10), ("数十万", 100000), ("百万", 1000000), ("万", 10000), ("千万", 10000000),
    ("2千3万", None), ("1点五", None), ("点五", None), ("", None), ("若干", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), PARSED, ids=[case[0] or "empty" for case in PARSED])
def test_numerals_parse(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("case", INDICATORS, ids=[case["text"] for case in INDICATORS])
def test_metrics_indicator(case: dict[str, str]) -> None:
    """Names are self-contained and, where the lexicon has one, standard; joined by ` | ` in the order of the numbers."""
    doc = READER.make("法治政府建设情况报告\n\n" + case["text"] + "。")
    found = [m.canonical for m in PIPELINE.extract(doc).mentions if m.type == "METRIC"]
    assert found == case["indicators"].split(" | ")


STANDARD = [(alias, entry.name) for entry in LEXICONS.entries("Indicator") for alias in (entry.name, *entry.aliases)]


def test_metrics_standard_names_are_fixed_points() -> None:
    """A standard name is no other one's alias, and standardising twice changes nothing."""
    moved = [(alias, name) for alias, name in STANDARD if LINKER._standardise(name) != name]
    assert not moved, moved[:5]
    lost = [(alias, name) for alias, name in STANDARD if LINKER._standardise(alias) != name]
    assert not lost, lost[:5]


MEASURED: list[tuple[str, list[tuple[str, float]]]] = [
    ("推行“双随机、一公开”监管,联合抽查企业86家,抽查结果公示率100%", [("双随机一公开监管", 86), ("双随机一公开监管", 100)]),
    ("在9个乡镇推广“一窗受理”改革", [("一窗受理", 9)]),
    ("推行“一件事一次办”,共推出事项19个、套餐6个", [("一件事一次办", 19), ("一件事一次办", 6)]),
    ("推行证明事项告知承诺制,办件量2.3万件,办理时间压缩至2小时", [("证明事项告知承诺制", 23000), ("证明事项告知承诺制", 2)]),
    # The clause has a subject of its own.
    ("推进综合行政执法改革,全市共办理案件58件", []),
    ("推进综合行政执法改革,县司法局评查案卷40份", [("霞浦县司法局", 40)]),
    ("落实证明事项告知承诺制,依据《证明事项清单》取消材料36项", []),
    ("全面推行“最多跑一次”改革,加强窗口建设,办理事项310件", []),
    ("推进行政复议体制改革,行政机关负责人出庭应诉率96%", []),
    ("“七五”普法全面启动,建成法治公园3个", []),
    ("学习借鉴某地“一窗受理”经验,组建队伍12支", []),
    ("机构改革后,执法主体由41个减少到29个", []),
    ("县政府各部门对照清单整改问题100项", []),
    ("县司法局审查文件15件、合同82份,列席会议61次", [("霞浦县司法局", 15), ("霞浦县司法局", 82), ("霞浦县司法局", 61)]),
    ("县司法局审查县政府文件26件,其中规范性文件8件", [("霞浦县司法局", 26), ("霞浦县司法局", 8)]),
    ("县政府召开常务会议19次,研究议题87项", [("霞浦县人民政府", 19), ("霞浦县人民政府", 87)]),
    ("县委书记包案12件", []),
    ("“闽政通”持续优化,上线事项960项,全县注册用户21万人,累计办件68万件",
     [("闽政通", 960), ("闽政通", 210000), ("闽政通", 680000)]),
    ("“新生儿出生一件事”“企业开办一件事”等13项“高效办成一件事”重点事项落地", [("高效办成一件事", 13)]),
    ("推行“一窗受理”和代办员制度,办理事项310件", []),
    # Several share the number.
    ("推行“一网通办”“一窗受理”“跨省通办”等改革,办理事项310件", []),
    ("县司法局、县公安局、县民政局联合开展检查6次", []),
    # A program that had its number does not go on, but for those it reached; one that sets the time does.
    ("开展“宪法宣传周”活动26场,发放手册900本", [("宪法宣传周", 26), ("宪法宣传周", 900)]),
    ("开展“法律明白人”培训4场,培训210人次", [("法律明白人", 4), ("法律明白人", 210)]),
    ("“宪法宣传周”期间,悬挂横幅60条,开展“宪法七进”活动12场,发放手册900本",
     [("宪法宣传周", 60), ("宪法七进", 12), ("宪法宣传周", 900)]),
    ("举办“法律明白人”培训会,今年以来,收到复议申请31件", []),
    # Bodies that act, and honours won.
    ("县司法局办理法律援助案件62件", [("霞浦县司法局", 62)]),
    ("县司法局开展督察2次,推动整改问题17个", [("霞浦县司法局", 2), ("霞浦县司法局", 17)]),
    ("向县人大常委会备案文件5件", []),
    ("以县政府为被告的行政诉讼案件8件", [("霞浦县人民政府", 8)]),
    ("12个村被评为“省级民主法治示范村”", [("福建省民主法治示范村", 12)]),
    # A share or a rate of what was counted, and the same deed, stay; other things counted do not.
    ("公开“最多跑一次”事项386项,占比81.2%", [("最多跑一次", 386), ("最多跑一次", 81.2)]),
    ("上线“一件事一次办”事项36项,平均减环节62%、减时限70%", [("一件事一次办", 36), ("一件事一次办", 62), ("一件事一次办", 70)]),
    ("设置“一窗受理”窗口9个,全年办件7200件", [("一窗受理", 9), ("一窗受理", 7200)]),
    ("新改建“四好农村路”70公里,农村规模化供水率95%", [("四好农村路", 70)]),
    ("编印“八五”普法读本2种,发放宣传单900份", [("八五普法", 2)]),
    ("“证照分离”改革全面落地,新登记市场主体同比增长9.6%", []),
    ("“证照分离”改革全面落地,办件310件", [("证照分离改革", 310)]),
    ("推行\"前台综合受理、后台分类审批\",办结许可310件", [("前台综合受理后台分类审批", 310)]),
    ("执行规范性文件“三统一”制度,废止《霞浦县养犬管理办法》等文件8件", [("规范性文件三统一制度", 8)]),
    ("36项事项全部实现“一网通办”,平均办理时限压减62%", [("一网通办", 36), ("一网通办", 62)]),
    ("健全府院联动机制,与县法院、县检察院召开联席会议2次", [("府院联动", 2)]),
    ("落实行政执法“三项制度”,公示执法信息900条", [("行政执法三项制度", 900)]),
    ("落实行政执法“三项制度”,评查案卷120件", []),
    ("落实行政执法“三项制度”,全年立案71件,罚款9万元", []),
    ("县司法局研究法治工作6次,印发《霞浦县工作要点》,明确21项任务", [("霞浦县司法局", 6)]),
    ("组建县行政审批局,划转许可事项168项", [("霞浦县行政审批局", 168)]),
    ("成立县委全面依法治县委员会,办理案件310件", []),
    ("设立“一窗受理”窗口9个,全年新收复议案件76件,较上年增长20%", [("一窗受理", 9)]),
    ("“一件事一次办”改革提速,“某某管家”措施推出98项", []),
    ("36件“一件事一次办”事项和30项“某某管家”事项上线", [("一件事一次办", 36)]),
    ("县政务服务中心统一管理事项310项,占全部400项的96%", [("霞浦县政务服务中心", 310), ("霞浦县政务服务中心", 96)]),
    ("县司法局等6个单位推行“首违不罚”,查处案件310件", [("首违不罚", 6), ("首违不罚", 310)]),
    # Who shares, who has a count of its own, who only sits.
    ("县发改局等12个部门减少证明材料65项", []),
    ("县公安局等单位减少证明材料9项", []),
    ("县委常委会4次、县政府党组7次专题研究法治工作", [("中共霞浦县委员会", 4), ("中共霞浦县人民政府党组", 7)]),
    ("办理省人大代表建议14件、省政协提案9件", []),
    ("县政府常务会议审议议题46项,另有专题会议5次", [("霞浦县人民政府", 46)]),
    ("县委理论学习中心组学法6次,组织干部230人次参加培训", [("中共霞浦县委员会", 6)]),
    ("县委理论学习中心组学法6次,全县办培训班12期", [("中共霞浦县委员会", 6)]),
    ("县委全面依法治县委员会召开会议2次,办公室召开会议3次", [("中共霞浦县委全面依法治县委员会", 2)]),
    ("县委会议研究法治议题9个", [("中共霞浦县委员会", 9)]),
    ("召开县委全面依法治县委员会会议2次", [("中共霞浦县委全面依法治县委员会", 2)]),
    ("县委依法治县办印发《霞浦县督察办法》,对8个乡镇开展法治督察", [("中共霞浦县委全面依法治县委员会办公室", 8)]),
    ("3个村正在申报“省级民主法治示范村”", []),
]  # fmt: skip


def test_metrics_measured_by_what_falls_short() -> None:
    """A figure that falls short is tied within its clause; a target is none."""
    doc = READER.make(
        "霞浦县人民政府2022年度法治政府建设情况报告\n\n一、主要做法\n做好工作。\n二、存在的问题\n“互联网+监管”数据归集率只有71%。"
        "府院联动机制运行不畅,行政败诉率11%。\n三、下一步打算\n“一网通办”事项达到260项。\n"
    )
    relations = PIPELINE.extract(doc).relations
    found = [(r.subject, r.attributes["value"]) for r in relations if r.relation == "MEASURED_BY"]
    assert found == [("互联网+监管", 71)]


@pytest.mark.parametrize(("text", "tied"), MEASURED, ids=[case[0] for case in MEASURED])
def test_metrics_measured_by(text: str, tied: list[tuple[str, float]]) -> None:
    doc = READER.make(f"霞浦县人民政府2022年度法治政府建设情况报告\n\n一、主要做法\n{text}。\n")
    relations = PIPELINE.extract(doc).relations
    found = [(r.subject, r.attributes["value"]) for r in relations if r.relation == "MEASURED_BY"]
    assert found == tied
