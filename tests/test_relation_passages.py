"""The relations of short passages: every one that a reader takes from them is found, and no other."""

from __future__ import annotations

import pytest

from extract.model import Relation
from extract.pipeline import Pipeline
from extract.source import DocumentReader
from tests import relation_passages
from tests.relation_passages import Passage

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
PASSAGES = [
    *relation_passages.FIRST,
    *relation_passages.SECOND,
    *relation_passages.THIRD,
    *relation_passages.FOURTH,
    *relation_passages.FIFTH,
    *relation_passages.SIXTH,
    *relation_passages.SEVENTH,
    *relation_passages.EIGHTH,
]
_LETTERS = {
    "ADOPTS": "A",
    "RECOGNISED_AS": "R",
    "LEARNED_FROM": "L",
    "PROMOTED_IN": "S",
    "PART_OF": "P",
    "MEASURED_BY": "N",
}


def shown(relation: Relation, own: str) -> str:
    """A relation in the notation of the passages."""
    subject, thing = (
        "·" if end == own else end if relation.relation == "MEASURED_BY" else end.rsplit("/", 1)[-1]
        for end in (relation.subject, relation.object)
    )
    letter = _LETTERS[relation.relation]
    if letter == "A":
        return f"A {subject} > {thing} {relation.attributes['status']}"
    if letter == "L":
        return f"L {subject} > {thing} {relation.attributes.get('program', '')}".rstrip()
    if letter == "S":
        return f"S {subject} > {own.rsplit('/', 1)[-1] if thing == '·' else thing}"
    if letter == "N":
        return f"N {subject} > {relation.attributes['value']:.15g} {relation.attributes['unit']}"
    return f"{letter} {subject} {'<' if letter == 'P' else '>'} {thing}"


def found(passage: Passage) -> set[str]:
    """The relations of a passage that are not about standing duties."""
    head = f"{passage.place.rsplit('/', 1)[-1]}{passage.year}年法治政府建设情况报告\n\n一、主要工作情况\n"
    doc = READER.make(head + passage.text + "\n", place=passage.place, year=passage.year)
    return {
        shown(relation, passage.place)
        for relation in PIPELINE.extract(doc).relations
        if relation.relation in _LETTERS and relation.attributes.get("tier") != "standing"
    }


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage.name for passage in PASSAGES])
def test_relation_passages(passage: Passage) -> None:
    assert found(passage) == set(passage.wanted.splitlines())
