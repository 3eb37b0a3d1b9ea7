"""Who acts in a part of a sentence: the bodies and places that `subject_of` gives, and those inside the reporter's."""

from __future__ import annotations

import pytest

from extract.pipeline import Pipeline
from extract.relations._clauses import clauses_of
from extract.relations._subjects import acting_places, subject_of
from extract.source import DocumentReader

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
CITY = "上海市"

# A sentence of the city's report, who acts where its title stands, and which of its districts that is.
SUBJECTS: list[tuple[str, list[str], list[str]]] = [
    ("浦东新区印发《甲办法》。", ["上海市/浦东新区"], ["上海市/浦东新区"]),
    ("其中,浦东新区率先出台《甲办法》。", ["上海市/浦东新区"], ["上海市/浦东新区"]),
    ("浦东新区司法局制定《甲办法》。", ["浦东新区司法局"], ["上海市/浦东新区"]),
    ("浦东新区、徐汇区制定《甲办法》。", ["上海市/浦东新区", "上海市/徐汇区"], ["上海市/浦东新区", "上海市/徐汇区"]),
    ("2021年5月,浦东新区深化改革,印发《甲办法》。", ["上海市/浦东新区"], ["上海市/浦东新区"]),
    ("市政府专门召开会议,对工作作出安排,并印发《甲办法》。", ["上海市人民政府"], []),
    ("市司法局牵头,市财政局配合,制定《甲办法》。", ["上海市司法局"], []),
    ("市政府、浦东新区共同制定《甲办法》。", ["上海市人民政府", "上海市/浦东新区"], []),
    # another subject, or none
    ("浦东新区推进试点,各区印发《甲办法》。", [], []),
    ("浦东新区推进试点,全市印发《甲办法》。", [], []),
    ("浦东新区的经验得到推广,印发《甲办法》。", [], []),
    ("在浦东新区开展试点,印发《甲办法》。", [], []),
    ("印发《甲办法》,由浦东新区落实。", [], []),
    ("印发《甲办法》。", [], []),
]


@pytest.mark.parametrize(("text", "subject", "inside"), SUBJECTS, ids=[case[0] for case in SUBJECTS])
def test_clauses_who_acts(text: str, subject: list[str], inside: list[str]) -> None:
    doc = READER.make("法治政府建设情况报告\n\n" + text, place=CITY, year=2021)
    mentions = PIPELINE.extract(doc).mentions
    (clause,) = clauses_of(doc, mentions, "LAW")
    at = clause.of("LAW")[0].start - clause.start
    found = subject_of(clause, at)
    assert sorted(mention.canonical for mention in found) == sorted(subject)
    assert doc.place is not None
    assert sorted(acting_places(found, doc.place)) == sorted(inside)
