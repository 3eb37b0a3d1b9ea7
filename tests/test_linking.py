"""Places, institutions and laws: surfaces found and the canonical names they get in a report of a known place."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.model import Mention
from extract.pipeline import Pipeline
from extract.source import DocumentReader

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
COUNTY, CITY, TOWN = "浙江省/湖州市/德清县", "浙江省/湖州市", "浙江省/湖州市/德清县/莫干山镇"
DISTRICT, PROVINCE = "山东省/淄博市/周村区", "浙江省"


def mentions_of(kind: str, text: str, place: str, year: int = 2022) -> list[tuple[str, str]]:
    doc = READER.make("法治政府建设情况报告\n\n" + text, place=place, year=year)
    found: list[Mention] = [m for m in PIPELINE.extract(doc).mentions if m.type == kind]
    return [(doc.text[m.start : m.end], m.canonical) for m in found]


INSTITUTIONS = [
    (COUNTY, "县委、县政府高度重视。", [("县委", "中共德清县委员会"), ("县政府", "德清县人民政府")]),
    (COUNTY, "县委县政府高度重视。", [("县委", "中共德清县委员会"), ("县政府", "德清县人民政府")]),
    (COUNTY, "县司法局牵头。", [("县司法局", "德清县司法局")]),
    (COUNTY, "由司法局统一承办。", [("司法局", "德清县司法局")]),
    (COUNTY, "向市司法局报告。", [("市司法局", "湖州市司法局")]),
    (COUNTY, "省委、省政府部署。", [("省委", "中共浙江省委员会"), ("省政府", "浙江省人民政府")]),
    (COUNTY, "县人大常委会听取报告。", [("县人大常委会", "德清县人民代表大会常务委员会")]),
    (COUNTY, "县政协开展监督。", [("县政协", "中国人民政治协商会议德清县委员会")]),
    (COUNTY, "县纪委监委开展督察。", [("县纪委", "中共德清县纪律检查委员会"), ("监委", "德清县监察委员会")]),
    (COUNTY, "县委依法治县办印发通知。", [("县委依法治县办", "中共德清县委全面依法治县委员会办公室")]),
    (COUNTY, "县委全面依法治县委员会召开会议。", [("县委全面依法治县委员会", "中共德清县委全面依法治县委员会")]),
    (COUNTY, "县市场监督管理局开展检查。", [("县市场监督管理局", "德清县市场监督管理局")]),
    (COUNTY, "县市场监管局开展检查。", [("县市场监管局", "德清县市场监督管理局")]),
    (COUNTY, "县发改局组织培训。", [("县发改局", "德清县发展和改革局")]),
    (COUNTY, "县委党校举办班次。", [("县委党校", "中共德清县委党校")]),
    (COUNTY, "国务院办公厅印发文件。", [("国务院办公厅", "国务院办公厅")]),
    (COUNTY, "党中央作出决策。", [("党中央", "中国共产党中央委员会")]),
    (COUNTY, "县法制办负责审核。", [("县法制办", "德清县人民政府法制办公室")]),
    (CITY, "市市场监督管理局开展检查。", [("市市场监督管理局", "湖州市市场监督管理局")]),
    (CITY, "市中级人民法院支持。", [("市中级人民法院", "湖州市中级人民法院")]),
    (DISTRICT, "区委巡察办开展巡察。", [("区委巡察办", "中共周村区委巡察工作领导小组办公室")]),
    (DISTRICT, "区委、区政府研究。", [("区委", "中共周村区委员会"), ("区政府", "周村区人民政府")]),
    (DISTRICT, "市委部署工作。", [("市委", "中共淄博市委员会")]),
    (TOWN, "镇党委会议研究。", [("镇党委", "中共莫干山镇委员会")]),
    (TOWN, "向县政府报告。", [("县政府", "德清县人民政府")]),
    (PROVINCE, "省司法厅印发指引。", [("省司法厅", "浙江省司法厅")]),
    (PROVINCE, "杭州市人民政府开展试点。", [("杭州市人民政府", "杭州市人民政府")]),
    (COUNTY, "各部门、各单位密切配合。", []),
    (COUNTY, "支持人民法院依法受理行政案件。", []),
    (COUNTY, "办理县人大代表建议和县政协委员提案。", []),
    (COUNTY, "推进政府职能转变。", []),
]
PLACES = [
    (COUNTY, "到义乌市考察学习。", [("义乌市", "浙江省/金华市/义乌市")]),
    (COUNTY, "赴江苏省昆山市考察。", [("江苏省昆山市", "江苏省/苏州市/昆山市")]),
    (COUNTY, "德清县被确定为试点。", [("德清县", COUNTY)]),
    (COUNTY, "推动德清高质量发展。", [("德清", COUNTY)]),
    (COUNTY, "在莫干山镇召开会议。", [("莫干山镇", TOWN)]),
    (COUNTY, "莫干山镇燎原村被评为示范村。", [("莫干山镇燎原村", TOWN + "/燎原村")]),
    (COUNTY, "推进依法行政和法治政府建设。", []),
    (COUNTY, "提高青少年法治意识。", []),
    (COUNTY, "全县各镇(街道)落实到位。", []),
    (COUNTY, "人大代表和政协委员提出建议。", []),
    (COUNTY, "打造法治德清。", []),
]
LAWS = [
    (2022, "贯彻《行政处罚法》。", [("《行政处罚法》", "中华人民共和国行政处罚法")]),
    (2022, "宣传劳动法、民法典等法律。", [("劳动法", "中华人民共和国劳动法"), ("民法典", "中华人民共和国民法典")]),
    (2022, "落实《政府信息公开条例》。", [("《政府信息公开条例》", "中华人民共和国政府信息公开条例")]),
    (
        2022,
        "落实《法治政府建设实施纲要(2021-2025年)》。",
        [("《法治政府建设实施纲要(2021-2025年)》", "法治政府建设实施纲要（2021—2025年）")],
    ),
    (
        2022,
        "落实《法治政府建设实施纲要（2021－2025）》。",
        [("《法治政府建设实施纲要（2021－2025）》", "法治政府建设实施纲要（2021—2025年）")],
    ),
    (
        2022,
        "落实《法治政府建设实施纲要（20212025年）》。",
        [("《法治政府建设实施纲要（20212025年）》", "法治政府建设实施纲要（2021—2025年）")],
    ),
    (2022, "印发《德清县学法计划》。", [("《德清县学法计划》", "德清县学法计划")]),
    (
        2022,
        "制定《关于落实〈信访工作条例〉的意见》。",
        [("《关于落实〈信访工作条例〉的意见》", "关于落实〈信访工作条例〉的意见")],
    ),
    (2022, "弘扬宪法精神。", [("宪法", "中华人民共和国宪法")]),
    (2022, "建成宪法主题公园。", []),
    (2022, "在《人民日报》刊发。", []),
    (2022, "开办《以案释法》栏目。", []),
    (2022, "拍摄《守望》微电影。", []),
    (2022, "完善审计法规制度。", []),
]


@pytest.mark.parametrize(("place", "text", "expected"), INSTITUTIONS, ids=[f"{c[0][-3:]} {c[1]}" for c in INSTITUTIONS])
def test_linking_institutions(place: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert mentions_of("INSTITUTION", text, place) == expected


@pytest.mark.parametrize(("place", "text", "expected"), PLACES, ids=[case[1] for case in PLACES])
def test_linking_jurisdictions(place: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert mentions_of("JURISDICTION", text, place) == expected


@pytest.mark.parametrize(("year", "text", "expected"), LAWS, ids=[case[1] for case in LAWS])
def test_linking_laws(year: int, text: str, expected: list[tuple[str, str]]) -> None:
    assert mentions_of("LAW", text, COUNTY, year) == expected


def test_linking_repealed_law_is_flagged() -> None:
    doc = READER.make("法治政府建设情况报告\n\n宣传《婚姻法》。", place=COUNTY, year=2022)
    (law,) = [m for m in PIPELINE.extract(doc).mentions if m.type == "LAW"]
    assert law.attributes["superseded"] is True


def test_linking_edition_is_that_of_the_year() -> None:
    for year, edition in ((2019, "2017"), (2022, "2021")):
        doc = READER.make("法治政府建设情况报告\n\n贯彻《行政处罚法》。", place=COUNTY, year=year)
        (law,) = [m for m in PIPELINE.extract(doc).mentions if m.type == "LAW"]
        assert law.attributes["edition"] == edition


def test_linking_law_titles_planted_in_sentences_are_found() -> None:
    """Recall over a public list of law titles, read where it is at hand."""
    path = Path(__file__).parent.parent.parent / "shared" / "lexicon" / "law_titles.tsv"
    if not path.exists():
        pytest.skip("the list of law titles is not beside this checkout")
    titles = sorted({line.split("\t")[0] for line in path.read_text(encoding="utf-8").split("\n")[1:] if line})
    text = "\n".join(f"贯彻落实《{title}》。" for title in titles)
    doc = READER.make("法治政府建设情况报告\n\n" + text, place=COUNTY, year=2022)
    found = sum(1 for m in PIPELINE.extract(doc).mentions if m.type == "LAW")
    assert found >= 0.99 * len(titles), f"{found} of {len(titles)}"


NOTES = [
    ("PROGRAM", "推行“四联两访[12]”工作机制。", ["四联两访工作机制"]),
    ("METRIC", "全民健身场馆[7]开放率达98%。", ["全民健身场馆开放率"]),
]


@pytest.mark.parametrize(("kind", "text", "expected"), NOTES)
def test_linking_numbers_of_notes_are_no_part_of_a_name(kind: str, text: str, expected: list[str]) -> None:
    assert [canonical for _, canonical in mentions_of(kind, text, COUNTY)] == expected
