"""The record of a report (title, place, level, year, date, issuers, publisher) on pages as they are published.

The cases stand in `record_cases.py`: pages without a title, headers in rows and tables, a page on one line, departments,
towns whose name many share, zones, and texts that tell no place, where none may be taken.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.model import Place
from extract.pipeline import Pipeline
from extract.source import DocumentReader
from tests.record_cases import FIFTH, FIRST, FOURTH, SECOND, SEVENTH, SIXTH, THIRD, Case

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
CASES = [*FIRST, *SECOND, *THIRD, *FOURTH, *FIFTH, *SIXTH, *SEVENTH]


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


# {n} the reporter, {w} its class, {up} the place above, {far} a county elsewhere, {near} and {next} its neighbours.
NAMED = [
    "2022年,{n}坚持法治先行,推进法治政府建设。一、主要工作\n推行各项制度,{w}司法局审查文件12件。",
    "现将{n}2021年度法治政府建设情况报告如下:\n一、主要做法\n{w}委、{w}政府专题研究4次。",
    "一、主要工作\n{w}政府常务会议学法4次,制定《{n}重大行政决策程序规定》。到{far}学习经验做法。\n二、存在问题\n力量薄弱。",
    "2022年,全{w}推进依法行政。{far}党政代表团来{w}交流。{n}司法局审查文件12件,{n}人民法院审结案件30件。{up}通报表扬我{w}。",
]
UNNAMED = [
    "2022年,我{w}推进法治政府建设。组织人员赴{far}考察学习。与{near}、{next}建立执法协作机制。{up}通报表扬我{w}。",
    "一、主要工作\n{w}委、{w}政府专题研究法治工作4次。借鉴{far}经验做法,在{up}率先推行代办制。\n二、存在问题\n与{far}等先进地区相比还有差距。",
    "2021年,全{w}取消证明事项18项。联合{near}公安局、{next}公安局开展整治。{up}司法局来{w}督察。配合{up}中级人民法院化解争议6件。",
    "现将2020年法治政府建设情况报告如下。一、主要做法\n{w}司法局清理文件31件。承办{up}法治建设现场会,{far}、{near}等地代表参会。",
]
_STRIDE = 9


def _written(templates: list[str]) -> list[tuple[Place, str]]:
    gazetteer = PIPELINE.gazetteer
    counties = [place for place in _counties() if len(place.name) > 2]
    written = []
    for number, place in enumerate(counties[::_STRIDE]):
        above = gazetteer.parent(place)
        near = [p for p in counties if p.parent == place.parent and p != place]
        if above is None or above.level != "prefecture" or len(near) < 2:
            continue
        far = counties[(number * 131 + 977) % len(counties)]
        text = templates[number % len(templates)].format(
            n=place.name, w=place.name[-1], up=above.name, far=far.name, near=near[0].name, next=near[1].name
        )
        written.append((place, text))
    return written


def _counties() -> list[Place]:
    """Every county of today."""
    gazetteer = PIPELINE.gazetteer
    return [
        place
        for code, entry in gazetteer.entries.items()
        if entry.until is None and (place := gazetteer.get(code)) is not None and place.level == "county"
    ]


def test_record_of_any_county_that_names_itself() -> None:
    found = [(place, READER.make(text).place) for place, text in _written(NAMED)]
    assert len(found) > 200
    assert not [(right.path, got.path) for right, got in found if got not in (None, right)]
    # 鼓楼区 and the like stay open.
    assert sum(got is not None for _, got in found) >= 0.95 * len(found)


def test_record_of_a_county_that_names_others_alone_is_open() -> None:
    found = [(text, READER.make(text).place) for _, text in _written(UNNAMED)]
    assert len(found) > 200
    assert not [(text, got.path) for text, got in found if got is not None]
