"""Heads and feet of reports: place, level, year, date and issuers from every form that pages and letters take.

`data/heads.tsv` holds a case a line; its texts are invented, its forms those of provinces, cities, counties, districts,
banners, zones, departments and towns, 2015 to 2025. `\\n` is a line end, `{B}` the body, `?` a cell that is not asked.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document
from extract.source import DocumentReader

READER = DocumentReader(Gazetteer(Lexicons()))
BODY = "\n\n一、主要工作\n(一)加强领导。推进各项工作。\n二、下一步\n继续努力。\n"
with (Path(__file__).parent / "data" / "heads.tsv").open(encoding="utf-8", newline="") as file:
    HEADS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read(row: dict[str, str]) -> Document:
    text = row["text"].replace("\\n", "\n").replace("\\u200b", "\u200b").replace("{B}", BODY)
    return READER.make(text, file=row["file"])


@pytest.mark.parametrize("row", HEADS, ids=[f"{n}-{row['text'][:22]}{row['file']}" for n, row in enumerate(HEADS)])
def test_heads(row: dict[str, str]) -> None:
    doc = read(row)
    found = {
        "place": doc.place.path if doc.place else "",
        "level": doc.level,
        "year": str(doc.year or ""),
        "published": doc.published,
        "issuers": "、".join(doc.issuers),
    }
    assert {key: value for key, value in found.items() if row[key] != "?"} == {
        key: row[key] for key in found if row[key] != "?"
    }
