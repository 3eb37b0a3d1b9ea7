"""Who leads, runs or issues a program or a document, by the text: passages with all their LED_BY lines."""

from __future__ import annotations

import pytest

from extract.pipeline import Pipeline
from extract.source import DocumentReader
from tests.led_by_passages import FIRST, FOURTH, SECOND, THIRD, Passage

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
HEAD = "法治政府建设情况报告\n\n"
ALL = [*FIRST, *SECOND, *THIRD, *FOURTH]


def led_by(passage: Passage) -> set[str]:
    """The LED_BY lines found in a passage."""
    doc = READER.make(HEAD + passage.text, place=passage.place, year=passage.year)
    relations = PIPELINE.extract(doc).relations
    return {f"{r.subject} > {r.object}" for r in relations if r.relation == "LED_BY"}


@pytest.mark.parametrize("passage", ALL, ids=[passage.name for passage in ALL])
def test_led_by_of_a_passage(passage: Passage) -> None:
    assert led_by(passage) == set(filter(None, passage.wanted.split("\n")))
