"""Numbers that are metrics, with value, unit, bound and change, and numbers that are none; indicator names."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.linking.metrics import Linker
from extract.model import Document, Mention
from extract.numerals import parse_number
from extract.recognizers.metrics import Recognizer
from extract.source import DocumentReader

LEXICONS = Lexicons()
GAZETTEER = Gazetteer(LEXICONS)
READER = DocumentReader(GAZETTEER)
RECOGNIZER = Recognizer(LEXICONS, GAZETTEER)
LINKER = Linker(LEXICONS, GAZETTEER)
with (Path(__file__).parent / "data" / "numbers.tsv").open(encoding="utf-8", newline="") as _file:
    NUMBERS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


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


INDICATORS = [
    ("全市行政机关负责人出庭应诉率达到100%", "行政机关负责人出庭应诉率"),
    ("负责人出庭率100%", "行政机关负责人出庭应诉率"),
    ("全年共办理行政复议案件25件", "办理行政复议案件数"),
    ("开展了2次资格认证考试", "资格认证考试次数"),
    ("规范性文件备案率、合格率均达100%", "规范性文件备案率、合格率"),
]


@pytest.mark.parametrize(("text", "name"), INDICATORS, ids=[case[0] for case in INDICATORS])
def test_metrics_indicator_is_self_contained(text: str, name: str) -> None:
    _, mentions = find(text)
    assert mentions[0].canonical == name
