"""Public bodies and places in sentences of the genre: what is one, what it is called in full, and what is none.

`data/bodies.tsv` holds a case a line: the set it belongs to, the reporter, the year reported on, and a sentence with its
mentions marked: `{surface|canonical}` a body, `{J:surface|path}` a place, `?` for a name that means several places and stays
unlinked. Whatever is not marked must not be found. The sentences are invented; those of the sets `second` to `eleventh` were
written before the rules were run on them, `words` holds what only looks like a name, `rules` a case and its counterpart for
each rule of the places.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from extract.model import Mention
from extract.pipeline import Pipeline
from extract.source import DocumentReader

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
with (Path(__file__).parent / "data" / "bodies.tsv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
_MARK = re.compile(r"\{(J:)?([^|}]+)\|([^}]+)\}")


def marked(text: str) -> tuple[str, list[tuple[str, int, int, str]]]:
    """The plain sentence, and (type, start, end, canonical) of its marks."""
    plain, at, wanted = "", 0, []
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        kind = "JURISDICTION" if match.group(1) else "INSTITUTION"
        canonical = "" if match.group(3) == "?" else match.group(3)
        wanted.append((kind, len(plain), len(plain) + len(match.group(2)), canonical))
        plain, at = plain + match.group(2), match.end()
    return plain + text[at:], wanted


def found_in(plain: str, place: str, year: int = 2022) -> list[tuple[str, int, int, str]]:
    head = "法治政府建设情况报告\n\n"
    doc = READER.make(head + plain, place=place, year=year)
    found: list[Mention] = PIPELINE.extract(doc).mentions
    return [
        (m.type, m.start - len(head), m.end - len(head), m.canonical)
        for m in found
        if m.type in ("JURISDICTION", "INSTITUTION")
    ]


@pytest.mark.parametrize("row", CASES, ids=[f"{row['place'][-3:]} {row['text']}" for row in CASES])
def test_bodies_and_places(row: dict[str, str]) -> None:
    plain, wanted = marked(row["text"])
    show = [(kind, plain[s:e], canonical) for kind, s, e, canonical in wanted]
    found = found_in(plain, row["place"], int(row["year"]))
    assert [(kind, plain[s:e], canonical) for kind, s, e, canonical in found] == show


# Whole texts with a head, where a name counts by where it stands: (name, text, place, bodies and places wanted).
PAGES = [
    (
        "rows of the table above a text",
        "名 称: 下陆区2022年法治政府建设情况报告\n发布机构: 下陆区司法局\n文 号: 下政办〔2023〕4号\n"
        "2022年,下陆区委、区政府推进法治政府建设。\n",
        "湖北省/黄石市/下陆区",
        [("下陆区委", "中共下陆区委员会"), ("区政府", "下陆区人民政府")],
    ),
    (
        "a line of body and date",
        "法治政府建设情况报告\n市司法局 2020年03月30日\n市司法局指导普法12场。\n",
        "浙江省/湖州市",
        [("市司法局", "湖州市司法局")],
    ),
    (
        "the leading group of the department that reports",
        "山东省司法厅2023年法治政府建设情况报告\n省司法厅推进法治建设。厅党委会研究议题3次,各厅党组参照,厅党组书记带头述法。\n",
        "",
        [
            ("省司法厅", "山东省司法厅"),
            ("厅党委", "中共山东省司法厅委员会"),
            ("厅党组", "中共山东省司法厅党组"),
        ],
    ),
    (
        "whom a county-level city's government reports to",
        "昆山市2020年法治政府建设情况报告\n市人民政府:\n现将情况报告如下。市人民政府研究议题3次。\n",
        "江苏省/苏州市/昆山市",
        [("市人民政府", "苏州市人民政府"), ("市人民政府", "昆山市人民政府")],
    ),
    (
        "no leading group where a government reports",
        "德清县2023年法治政府建设情况报告\n召开局党组会议,县政府党组会议研究议题3次。\n",
        "浙江省/湖州市/德清县",
        [("县政府党组", "中共德清县人民政府党组")],
    ),
]


@pytest.mark.parametrize(("name", "text", "place", "wanted"), PAGES, ids=[page[0] for page in PAGES])
def test_bodies_of_pages(name: str, text: str, place: str, wanted: list[tuple[str, str]]) -> None:
    doc = READER.make(text, place=place)
    found = [m for m in PIPELINE.extract(doc).mentions if m.type in ("INSTITUTION", "JURISDICTION")]
    body = [m for m in found if m.start >= doc.body_span[0] and m.start >= text.index("\n")]
    assert [(text[m.start : m.end], m.canonical) for m in body] == wanted, name
