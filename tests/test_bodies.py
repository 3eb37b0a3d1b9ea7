"""Public bodies and places in sentences of the genre: what is one, what it is called in full, and what is none.

`data/bodies.tsv` holds a case a line: the set it belongs to, the reporter, the year reported on, and a sentence with its
mentions marked: `{surface|canonical}` a body, `{J:surface|path}` a place, `?` for a name that means several places and stays
unlinked. Whatever is not marked must not be found. The sentences are invented; those of the set `second` were written
after the rules and before they were run on them.
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
