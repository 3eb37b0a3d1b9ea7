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


@pytest.mark.parametrize("case", NUMBERS, ids=[case["text"] for case in NUMBERS])
def test_metrics_number(case: dict[str, str]) -> None:
    doc, mentions = find(case["text"])
    if not case["surface"]:
        assert [doc.text[m.start : m.end] for m in mentions] == []
        return
    mention = mentions[0]
    found = mention.attributes
    assert doc.text[mention.start : mention.end] == case["surface"]
    assert (found["value"], found["unit"], found["bound"]) == (float(case["value"]), case["unit"], case["bound"])
    assert found.get("change", "") == case["change"]


PARSED = [
    ("0", 0), ("12", 12), ("1,206", 1206), ("3.5", 3.5), ("1.1万", 11000), ("7.45亿", 745000000), ("3万亿", 3e12),
    ("十", 10), ("十五", 15), ("二十", 20), ("二十三", 23), ("一百", 100), ("一百零三", 103), ("三百二十五", 325),
    ("两千", 2000), ("三千零五", 3005), ("一万", 10000), ("三万五千", 35000), ("十二万", 120000), ("一亿二千万", 120000000),
    ("百", 100), ("二〇二一", 2021), ("", None), ("若干", None),
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
