"""Title, place, level, year, date, issuers and publisher, from wherever a report says them."""

from __future__ import annotations

import pytest

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document
from extract.source import DocumentReader

READER = DocumentReader(Gazetteer(Lexicons()))
BODY = "\n\n一、主要工作\n推进各项工作。\n"

# text, file, (place, level, year)
CASES = [
    ("义乌市人民政府2021年度法治政府建设情况报告" + BODY, "", ("浙江省/金华市/义乌市", "county", 2021)),
    ("义乌市2021年法治政府建设工作总结" + BODY, "", ("浙江省/金华市/义乌市", "county", 2021)),
    ("关于义乌市2020年度法治政府建设情况的报告" + BODY, "", ("浙江省/金华市/义乌市", "county", 2020)),
    (
        "中共义乌市委 义乌市人民政府关于2022年度法治政府建设情况的报告" + BODY,
        "",
        ("浙江省/金华市/义乌市", "county", 2022),
    ),
    (
        "中共义乌市委\n义乌市人民政府\n关于2022年度法治政府建设情况的报告" + BODY,
        "",
        ("浙江省/金华市/义乌市", "county", 2022),
    ),
    ("杭州市人民政府二〇二一年法治政府建设年度报告" + BODY, "", ("浙江省/杭州市", "prefecture", 2021)),
    ("浙江省人民政府2019年度法治政府建设情况报告" + BODY, "", ("浙江省", "province", 2019)),
    ("北京市海淀区2023年法治政府建设年度情况报告" + BODY, "", ("北京市/海淀区", "county", 2023)),
    (
        "重庆市彭水苗族土家族自治县2023年法治政府建设情况报告" + BODY,
        "",
        ("重庆市/彭水苗族土家族自治县", "county", 2023),
    ),
    ("济源市2018年度法治政府建设情况报告" + BODY, "", ("河南省/济源市", "county", 2018)),
    ("上海市浦东新区2024年法治政府建设情况报告" + BODY, "", ("上海市/浦东新区", "county", 2024)),
    ("杭州市司法局2022年度法治政府建设情况报告" + BODY, "", ("浙江省/杭州市", "department", 2022)),
    ("义乌市教育局2022年法治政府建设工作总结" + BODY, "", ("浙江省/金华市/义乌市", "department", 2022)),
    (
        "2020年度法治政府建设情况的报告\n\n义乌市2020年认真推进法治政府建设。\n",
        "",
        ("浙江省/金华市/义乌市", "county", 2020),
    ),
    (
        "2020年度法治政府建设情况报告" + BODY + "义乌市人民政府\n2021年1月5日\n",
        "",
        ("浙江省/金华市/义乌市", "county", 2020),
    ),
    ("法治政府建设情况报告" + BODY, "义乌市2020.txt", ("浙江省/金华市/义乌市", "county", 2020)),
    ("苏州工业园区2021年法治政府建设情况报告" + BODY, "", ("江苏省/苏州市/苏州工业园区", "zone", 2021)),
    ("2021年法治政府建设情况报告" + BODY, "", (None, "", 2021)),
    ("义乌市人民政府法治政府建设情况报告" + BODY, "", ("浙江省/金华市/义乌市", "county", None)),
    (
        "首页 > 政务公开\n义乌市2021年度法治政府建设情况报告\n来源:市司法局 发布日期:2022-01-20" + BODY,
        "",
        ("浙江省/金华市/义乌市", "county", 2021),
    ),
]


def read(text: str, file: str = "") -> Document:
    return READER.make(text, file=file)


@pytest.mark.parametrize(("text", "file", "expected"), CASES, ids=[c[0][:24].replace("\n", " ") + c[1] for c in CASES])
def test_metadata_place_level_year(text: str, file: str, expected: tuple[str | None, str, int | None]) -> None:
    doc = read(text, file)
    assert (doc.place.path if doc.place else None, doc.level, doc.year) == expected


def test_metadata_what_is_not_found_is_noted() -> None:
    doc = read("法治政府建设情况报告\n\n推进各项工作。\n")
    assert set(doc.notes) == {"place not found", "year not found"}


def test_metadata_given_by_the_user_wins() -> None:
    doc = READER.make("义乌市2021年法治政府建设情况报告" + BODY, place="杭州市", year=2019)
    assert doc.place is not None
    assert (doc.place.path, doc.year) == ("浙江省/杭州市", 2019)


def test_metadata_unknown_place_is_noted() -> None:
    doc = READER.make("法治政府建设情况报告" + BODY, place="无此市", year=2019)
    assert doc.place is None
    assert any("not in the gazetteer" in note for note in doc.notes)


def test_metadata_year_out_of_range_is_noted() -> None:
    doc = READER.make("义乌市法治政府建设情况报告" + BODY, year=2191)
    assert doc.year is None
    assert "year 2191 is out of range" in doc.notes


ISSUERS = [
    ("义乌市人民政府2021年度法治政府建设情况报告", ["义乌市人民政府"]),
    ("中共义乌市委 义乌市人民政府关于2021年度法治政府建设情况的报告", ["中共义乌市委员会", "义乌市人民政府"]),
    ("义乌市教育局2022年法治政府建设工作总结", ["义乌市教育局"]),
]


@pytest.mark.parametrize(("title", "issuers"), ISSUERS, ids=[case[0] for case in ISSUERS])
def test_metadata_issuers(title: str, issuers: list[str]) -> None:
    assert read(title + BODY).issuers == issuers


def test_metadata_source_line_gives_date_and_publisher_and_no_text() -> None:
    doc = read("义乌市2021年度法治政府建设情况报告\n来源:市司法局 发布日期:2022年1月20日" + BODY)
    assert (doc.published, doc.publisher) == ("2022-01-20", "义乌市司法局")
    assert "来源" not in doc.view


def test_metadata_sign_off_dates_the_report() -> None:
    assert (
        read("义乌市2021年度法治政府建设情况报告" + BODY + "义乌市人民政府\n2022年1月5日\n").published == "2022-01-05"
    )


# title, place, level, year, issuers; None: not asked here
TITLES: list[tuple[str, str | None, str | None, int, list[str] | None]] = [
    ("遂昌县2020年度法治政府建设自查报告", "浙江省/丽水市/遂昌县", "county", 2020, ["遂昌县人民政府"]),
    ("清远市法治政府建设年度报告(2021年)", "广东省/清远市", "prefecture", 2021, ["清远市人民政府"]),
    ("2021年度厦门市法治政府建设情况", "福建省/厦门市", "prefecture", 2021, ["厦门市人民政府"]),
    ("湖州市南浔区二〇二三年法治政府建设情况报告", "浙江省/湖州市/南浔区", "county", 2023, ["南浔区人民政府"]),
    (
        "关于浏阳市2019年推进依法行政建设法治政府工作情况的报告",
        "湖南省/长沙市/浏阳市",
        "county",
        2019,
        ["浏阳市人民政府"],
    ),
    ("凉山州2022年法治政府建设工作情况报告", "四川省/凉山彝族自治州", "prefecture", 2022, ["凉山彝族自治州人民政府"]),
    (
        "呼伦贝尔市鄂温克旗2021年法治政府建设报告",
        "内蒙古自治区/呼伦贝尔市/鄂温克族自治旗",
        "county",
        2021,
        ["鄂温克族自治旗人民政府"],
    ),
    ("西安市公安局2023年法治政府建设年度报告", "陕西省/西安市", "department", 2023, ["西安市公安局"]),
    (
        "贵阳市综合行政执法局关于2022年法治政府建设工作情况的报告",
        "贵州省/贵阳市",
        "department",
        2022,
        ["贵阳市综合行政执法局"],
    ),
    ("江苏省发展改革委2021年度法治政府建设情况报告", "江苏省", "department", 2021, ["江苏省发展和改革委员会"]),
    ("上海市徐汇区卫生健康委2020年法治政府建设情况报告", "上海市/徐汇区", "department", 2020, ["徐汇区卫生健康委员会"]),
    ("国家税务总局台州市税务局2021年法治建设工作报告", "浙江省/台州市", "department", 2021, None),
    (
        "合肥高新区2022年法治政府建设情况报告",
        "安徽省/合肥市/合肥高新技术产业开发区",
        "zone",
        2022,
        ["合肥高新技术产业开发区管理委员会"],
    ),
    (
        "中共德清县委德清县人民政府关于2021年度法治政府建设情况的报告",
        "浙江省/湖州市/德清县",
        "county",
        2021,
        ["中共德清县委员会", "德清县人民政府"],
    ),
    (
        "德清县莫干山镇2022年法治政府建设年度报告",
        "浙江省/湖州市/德清县/莫干山镇",
        "township",
        2022,
        ["莫干山镇人民政府"],
    ),
    (
        "莫干山镇人民政府2022年法治政府建设年度报告",
        "浙江省/湖州市/德清县/莫干山镇",
        "township",
        2022,
        ["莫干山镇人民政府"],
    ),
    (
        "中共莫干山镇委员会 莫干山镇人民政府关于2022年度法治政府建设情况的报告",
        "浙江省/湖州市/德清县/莫干山镇",
        "township",
        2022,
        ["中共莫干山镇委员会", "莫干山镇人民政府"],
    ),
    (
        "广州市天河区石牌街道办事处2021年法治政府建设年度报告",
        "广东省/广州市/天河区/石牌街道",
        "township",
        2021,
        ["石牌街道办事处"],
    ),
    (
        "2022年石柱土家族自治县法治政府建设情况报告",
        "重庆市/石柱土家族自治县",
        "county",
        2022,
        ["石柱土家族自治县人民政府"],
    ),
    ("大连市人民政府办公室关于2020年度法治政府建设情况的报告", "辽宁省/大连市", None, 2020, None),
    ("天水市秦州区人民政府2018年依法行政工作总结", "甘肃省/天水市/秦州区", "county", 2018, ["秦州区人民政府"]),
    (
        "中卫市沙坡头区2023年度法治政府建设情况报告",
        "宁夏回族自治区/中卫市/沙坡头区",
        "county",
        2023,
        ["沙坡头区人民政府"],
    ),
    ("2019年西藏自治区法治政府建设情况报告", "西藏自治区", "province", 2019, ["西藏自治区人民政府"]),
    (
        "崇左市江州区司法局2021年度法治政府建设工作总结",
        "广西壮族自治区/崇左市/江州区",
        "department",
        2021,
        ["江州区司法局"],
    ),
    (
        "鹤壁市政务服务和大数据管理局2022年度法治政府建设工作报告",
        "河南省/鹤壁市",
        "department",
        2022,
        ["鹤壁市政务服务和大数据管理局"],
    ),
    ("武汉东湖新技术开发区2021年法治政府建设情况报告", None, "zone", 2021, None),
    ("河南省2021年度法治政府建设情况报告", "河南省", "province", 2021, ["河南省人民政府"]),
    (
        "泰安市岱岳区人力资源和社会保障局2024年度法治政府建设情况报告",
        "山东省/泰安市/岱岳区",
        "department",
        2024,
        ["岱岳区人力资源和社会保障局"],
    ),
    ("武平县城管局2023年法治政府建设年度工作报告", "福建省/龙岩市/武平县", "department", 2023, None),
    (
        "永州市冷水滩区2020年推进法治政府建设工作情况的报告",
        "湖南省/永州市/冷水滩区",
        "county",
        2020,
        ["冷水滩区人民政府"],
    ),
]


@pytest.mark.parametrize("case", TITLES, ids=[case[0] for case in TITLES])
def test_metadata_titles(case: tuple[str, str | None, str | None, int, list[str] | None]) -> None:
    title, place, level, year, issuers = case
    doc = read(title + BODY)
    assert (doc.title, doc.year) == (title, year)
    assert place is None or (doc.place is not None and doc.place.path == place)
    assert level is None or doc.level == level
    assert issuers is None or doc.issuers == issuers
