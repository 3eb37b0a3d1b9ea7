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
