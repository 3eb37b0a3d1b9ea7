"""The annual reports as rows of an extraction: from its folder where there is one, else from the sentences in the graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from graph.atlas.content import Content, read_rows
from graph.engines.base import Engine
from graph.errors import GraphError
from graph.records import read_rows_by_document

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ReportText:
    """One annual report: lines of documents, mentions and relations, and the text where the extraction kept it.

    `is_whole` is false where the graph alone speaks: then the sentences without any mention are missing.
    """

    report: str  # id in the graph
    document: Row
    mentions: list[Row]
    relations: list[Row]
    text: str | None
    is_whole: bool


def read_texts(engine: Engine, content: Content, folder: Path | None) -> Iterator[ReportText]:
    """The reports of the graph, each once: those of the extraction folder first, then those that it does not have.

    A report counts as the folder's where document and sha256 agree; GraphError where the folder is none.
    """
    left = dict(content.reports)
    if folder is not None:
        if not (folder / "documents.jsonl").exists():
            raise GraphError(f"{folder}: no extraction; a folder with documents.jsonl, as `fazhi build` keeps it")
        known = {(report.document, report.sha256): report.id for report in left.values()}
        for document, mentions, relations in read_rows_by_document(folder):
            report = known.get((document["document"], document.get("sha256", "")))
            if report is None or report not in left:
                continue
            path = folder / "texts" / f"{document['document']}.txt"
            text = path.read_bytes().decode("utf-8") if path.exists() else None
            del left[report]
            yield ReportText(report, document, mentions, relations, text, True)
    if left:
        yield from _from_graph(engine, content, set(left))


def _from_graph(engine: Engine, content: Content, wanted: set[str]) -> Iterator[ReportText]:
    mentions = _by_report(read_rows(engine, "mentions"), wanted)
    relations = _by_report(read_rows(engine, "statements"), wanted)
    sentences = {
        report: list(rows)
        for report, rows in groupby(content.sentences.values(), key=lambda sentence: sentence.report)
        if report in wanted
    }
    for report in sorted(wanted):
        known = content.reports[report]
        place = content.places.get(known.place)
        document = {
            "document": known.document or report, "file": known.file, "title": known.title, "year": known.year,
            "published": known.published, "url": known.url, "notes": list(known.notes), "jurisdiction": known.place,
            "jurisdiction_code": place.code if place else "", "level": place.level if place else "",
            "sentences": [
                {"start": s.start, "end": s.end, "status": s.status, "section": s.section, "text": s.text}
                for s in sentences.get(report, [])
            ],
        }  # fmt: skip
        yield ReportText(
            report,
            document,
            [row | {"attributes": {}} for row in mentions.get(report, [])],
            [
                row
                | {
                    "attributes": {key: row[key] for key in ("status", "role", "grade") if row[key]},
                    "evidence": {"start": row["start"], "end": row["end"]},
                }
                for row in relations.get(report, [])
            ],
            None,
            False,
        )


def _by_report(rows: list[Row], wanted: set[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row["report"] in wanted:
            found.setdefault(row["report"], []).append(row)
    return found
