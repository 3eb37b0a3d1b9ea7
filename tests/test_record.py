"""The record of a report (title, place, level, year, date, issuers, publisher) on pages as they are published.

The cases stand in `record_cases.py`: pages without a title, headers in rows and tables, a page on one line, departments,
towns whose name many share, zones, and texts that tell no place, where none may be taken.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.pipeline import Pipeline
from extract.source import DocumentReader
from tests.record_cases import FIFTH, FIRST, FOURTH, SECOND, SIXTH, THIRD, Case

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
CASES = [*FIRST, *SECOND, *THIRD, *FOURTH, *FIFTH, *SIXTH]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_record(case: Case) -> None:
    doc = READER.make(case.text, file=case.file, url=case.url)
    found = {
        "title": doc.title,
        "place": doc.place.path if doc.place else None,
        "level": doc.level,
        "year": doc.year,
        "published": doc.published,
        "issuers": doc.issuers,
        "publisher": doc.publisher,
    }
    wanted = {key: value for key, value in case.want.items() if key in found}
    assert {key: found[key] for key in wanted} == wanted
    if found["place"] is None:
        assert "place not found" in doc.notes


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_record_status_and_mentions(case: Case) -> None:
    doc = READER.make(case.text, file=case.file, url=case.url)
    mentions = PIPELINE.extract(doc).mentions
    for head, status in case.want.get("status", {}).items():
        assert [s.status for s in doc.sentences if doc.view.startswith(head, s.start)][:1] == [status], head
    surfaces = {doc.view[m.start : m.end] for m in mentions}
    assert not set(case.want.get("found", ())) - surfaces
    for words in case.want.get("clear", ()):
        at = case.text.find(words)
        assert at >= 0, words
        while at >= 0:
            assert not [m for m in mentions if m.start < at + len(words) and m.end > at], words
            at = case.text.find(words, at + 1)


def test_record_an_open_town_has_its_candidates() -> None:
    doc = READER.make("龙溪镇2024年法治政府建设工作总结\n2024年,龙溪镇调解纠纷46件,推行“双随机、一公开”监管。\n")
    extraction = PIPELINE.extract(doc)
    own = [m for m in extraction.mentions if doc.view[m.start : m.end] == "龙溪镇"]
    assert len(own) == 2
    assert all(not m.canonical and len(m.candidates) > 1 for m in own)
    assert not [r for r in extraction.relations if r.relation == "ADOPTS"]
    assert any("龙溪镇" in note for note in doc.notes)


# What a page sets around a report, in the ways of several sites; {title} is the first line of the text.
FRAMES = {
    "one line": lambda text, title: re.sub(r"\s*\n\s*", " ", text),
    "crumbs on the line of the title": lambda text, title: (
        "当前位置:首页 > 政务公开 > 法治政府建设 "
        + text.replace("\n", " 发布时间:2030-01-02 来源:县司法局 点击:12 ", 1).replace("\n", " ")
    ),
    "bars": lambda text, title: (
        "首页 | 政务公开 | 年度报告 | " + text.replace("\n", " | 来源:县司法局 | 发布时间:2030-01-02 | ", 1)
    ),
    "rows": lambda text, title: (
        f"索 引 号: 000/2030-00011\n名  称: {title}\n发布机构: 县司法局\n成文日期: 2030-01-02\n主题分类: 司法\n{text}"
    ),
    "bracketed table": lambda text, title: (
        "您当前所在位置:首页>政务公开>法治政府建设报告\n[ 索引号 ] 115/2030-00004 [ 发文字号 ]\n"
        "[ 发布机构 ] 县司法局 [ 有效性 ]\n[ 成文日期 ] 2030-01-01 [ 发布日期 ] 2030-01-02\n" + text
    ),
    "stamp": lambda text, title: text.replace("\n", "\n县司法局 2030年01月02日\n", 1),
    "links below": lambda text, title: (
        text.rstrip()
        + "\n上一篇:义乌市2021年法治政府建设情况报告\n下一篇:永康市2022年工作要点\n版权所有:东阳市人民政府 浙ICP备1号\n扫一扫在手机打开\n"
    ),
}
FRAMED = sorted((Path(__file__).parent / "dev2" / "reports").glob("*.txt"))


@pytest.mark.parametrize("frame", FRAMES)
def test_record_is_the_same_in_any_frame(frame: str) -> None:
    for path in FRAMED:
        plain = READER.read(path)
        text = plain.text.lstrip("\ufeff\n ")
        doc = READER.make(FRAMES[frame](text, text.split("\n")[0]))
        for key in ("title", "place", "level", "year", "issuers"):
            assert getattr(doc, key) == getattr(plain, key), f"{path.name}: {key}"
        if frame not in ("one line", "links below"):
            assert doc.published == "2030-01-02", path.name
        surfaces = [[d.view[m.start : m.end] for m in PIPELINE.extract(d).mentions] for d in (plain, doc)]
        assert len(surfaces[0]) == len(surfaces[1]), path.name


@pytest.mark.parametrize("path", FRAMED, ids=[path.stem for path in FRAMED])
def test_record_without_its_title_is_right_or_open(path: Path) -> None:
    plain = READER.read(path)
    body = plain.view[plain.title_span[1] :].lstrip()
    for part in (body, body[len(body) // 3 :]):
        place = READER.make(part).place
        assert place is None or place == plain.place
