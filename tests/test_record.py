"""The record of a report (title, place, level, year, date, issuers, publisher) on pages as they are published.

The cases stand in `record_cases.py`: pages without a title, headers in rows and tables, a page on one line, departments,
towns whose name many share, zones, and texts that tell no place, where none may be taken.
"""

from __future__ import annotations

import pytest

from extract.pipeline import Pipeline
from extract.source import DocumentReader
from tests.record_cases import FIFTH, FIRST, FOURTH, SECOND, THIRD, Case

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
CASES = [*FIRST, *SECOND, *THIRD, *FOURTH, *FIFTH]


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
