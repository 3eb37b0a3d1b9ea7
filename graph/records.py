"""An extraction folder as graph records, one report at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import GraphError

Row = dict[str, Any]
_COUNTRY = "国家"
_EDITION = ("edition", "superseded_by", "superseded_since", "number", "article")
_DATED = re.compile(r"(?:19|20)\d\d")
_LEVELS_BY_DEPTH = {1: "province", 2: "prefecture", 3: "county", 4: "township", 5: "village"}


@dataclass(slots=True)
class ReportRecords:
    """What one report brings; nodes by label, edges by the name of their write. `base` is its id before any suffix."""

    base: str
    file: str
    report: Row
    nodes: dict[str, list[Row]] = field(default_factory=dict)
    edges: dict[str, list[Row]] = field(default_factory=dict)


def read_records(folder: Path) -> Iterator[ReportRecords]:
    """The reports of an extraction folder in order; GraphError with file and line where a line is broken."""
    for document, mentions, relations in read_rows_by_document(folder):
        yield make_records(document, mentions, relations)


def read_rows_by_document(folder: Path) -> Iterator[tuple[Row, list[Row], list[Row]]]:
    """The line of each document with its mentions and relations; GraphError with file and line where a line is broken.

    The three files are sorted by document, so one report at a time is held in memory.
    """
    mentions = _grouped(folder / "mentions.jsonl")
    relations = _grouped(folder / "relations.jsonl")
    held_mentions, held_relations = next(mentions, None), next(relations, None)
    for number, document in _lines(folder / "documents.jsonl"):
        name = document.get("document")
        if not name:
            raise GraphError(f"{folder / 'documents.jsonl'}:{number}: no document id; every line has one")
        own_mentions: list[Row] = []
        own_relations: list[Row] = []
        if held_mentions and held_mentions[0] == name:
            own_mentions, held_mentions = held_mentions[1], next(mentions, None)
        if held_relations and held_relations[0] == name:
            own_relations, held_relations = held_relations[1], next(relations, None)
        yield document, own_mentions, own_relations


def _lines(path: Path) -> Iterator[tuple[int, Row]]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                try:
                    yield number, json.loads(line)
                except json.JSONDecodeError as error:
                    raise GraphError(f"{path}:{number}: broken JSON ({error.msg}); run the extraction again") from error
    except OSError as error:
        raise GraphError(f"{path}: cannot be read ({error.strerror or error})") from error


def _grouped(path: Path) -> Iterator[tuple[str, list[Row]]]:
    current: str | None = None
    rows: list[Row] = []
    for _, row in _lines(path):
        if row["document"] != current and rows:
            yield str(current), rows
            rows = []
        current = row["document"]
        rows.append(row)
    if rows:
        yield str(current), rows


def make_records(document: Row, mentions: list[Row], relations: list[Row]) -> ReportRecords:
    """The records of one report. Unlinked mentions bring no node: they are listed on the report."""
    code = document.get("jurisdiction_code") or ""
    path, year = document.get("jurisdiction") or "", document.get("year")
    base = f"{code}-{year}" if code and year else f"doc:{document['document']}"
    report = {
        "title": document.get("title", ""),
        "year": year,
        "published": document.get("published", ""),
        "file": document.get("file", ""),
        "sha256": document.get("sha256", ""),
        "level": document.get("level", ""),
        "url": document.get("url", ""),
        "document": document["document"],
        "notes": document.get("notes", []),
        "unlinked": [
            "\t".join((m["type"], m["surface"], str(m["start"]), "、".join(m.get("candidates", []))))
            for m in mentions
            if not m["canonical"]
        ],
    }
    records = _Builder(base, report, document.get("sentences", []))
    if path:
        records.place(path, code, document.get("level", ""))
        records.edge("covers", {"path": path})
    for name in document.get("issuers", []):
        records.institution(name, {"kind": "", "serves": path})
        records.edge("issued_by", {"id": f"inst:{name}"})
    for mention in mentions:
        if mention["canonical"]:
            records.mention(mention)
    for relation in relations:
        records.statement(relation)
    return records.finish()


class _Builder:
    """Collects rows; ids of measures and statements get the report's id when it is known (see `graph.load`)."""

    def __init__(self, base: str, report: Row, sentences: list[Row]) -> None:
        self._records = ReportRecords(base, report["file"], report)
        self._nodes: dict[str, dict[str, Row]] = {}
        self._sentences = sorted(sentences, key=lambda s: s["start"])
        self._starts = [s["start"] for s in self._sentences]
        self._measures: dict[int, Row] = {}
        self._statements: dict[str, Row] = {}

    def _node(self, label: str, key: str, row: Row) -> None:
        known = self._nodes.setdefault(label, {}).setdefault(key, row)
        for name, value in row.items():
            if value not in (None, "") and known.get(name) in (None, ""):
                known[name] = value

    def edge(self, name: str, row: Row) -> None:
        self._records.edges.setdefault(name, []).append(row)

    def place(self, path: str, code: str = "", level: str = "") -> None:
        parts = path.split("/")
        level = "" if level == "department" else level
        for depth in range(1, len(parts) + 1):
            own = "/".join(parts[:depth])
            last = depth == len(parts)
            row = {
                "path": own,
                "name": parts[depth - 1],
                "code": code if last else "",
                "level": (level if last and level else "")
                or ("country" if own == _COUNTRY else _LEVELS_BY_DEPTH.get(depth, "")),
            }
            self._node("Jurisdiction", own, row)
            if depth > 1:
                self._node("_within", own, {"path": own, "up": "/".join(parts[: depth - 1])})

    def institution(self, name: str, attributes: Row) -> None:
        self._node(
            "Institution", f"inst:{name}", {"id": f"inst:{name}", "name": name, "kind": attributes.get("kind", "")}
        )
        serves = attributes.get("serves") or ""
        if serves:
            self.place(serves)
            self._node("_serves", f"inst:{name}", {"id": f"inst:{name}", "path": serves})

    def _measure(self, start: int) -> Row | None:
        from bisect import bisect_right

        index = bisect_right(self._starts, start) - 1
        if index < 0 or self._sentences[index]["end"] <= start:
            return None
        return self._measures.setdefault(index, self._sentences[index])

    def mention(self, mention: Row) -> None:
        kind, name, attributes = mention["type"], mention["canonical"], mention["attributes"]
        measure = self._measure(mention["start"])
        edge = {
            "at": measure["start"] if measure else None,
            "surface": mention["surface"],
            "start": mention["start"],
            "end": mention["end"],
            "rule": mention["rule"],
        }
        if kind == "PROGRAM":
            row = {"id": f"program:{name}", "name": name, "kind": attributes.get("kind", "")}
            row["family"] = attributes.get("family") or name
            row |= {"tier": attributes.get("tier", "named"), "origin": attributes.get("origin", "lexicon")}
            self._node("Program", row["id"], row)
            self._to("applies", edge, row["id"])
        elif kind == "LAW":
            row = self._law(name, attributes)
            told = {name: attributes.get(name) or "" for name in _EDITION}
            status = {"role": "mentions", "status": measure["status"] if measure else "done"}
            self._to("cites", edge | status | told | {"superseded": bool(attributes.get("superseded"))}, row["id"])
        elif kind == "INSTITUTION":
            self.institution(name, attributes)
            self._to("involves", edge | {"role": "mentioned"}, f"inst:{name}")
        elif kind == "METRIC":
            row = {"id": f"metric:{name}", "name": name, "unit": attributes.get("unit", "")}
            self._node("Metric", row["id"], row)
            value = {key: attributes.get(key) for key in ("value", "unit", "bound", "change")}
            self._to("reports", edge | value | {"value": float(attributes["value"])}, row["id"])
        elif kind == "JURISDICTION":
            self.place(name, attributes.get("code", ""), attributes.get("level", ""))
            self._to("names", edge, name)

    def _law(self, title: str, attributes: Row) -> Row:
        scope = attributes.get("scope", "")
        row = {"id": f"law:{scope}/{title}", "title": title, "kind": attributes.get("kind", ""), "scope": scope}
        # Reports of different years mean different editions of one law: only a title with its years has one of its own.
        row["edition"] = attributes.get("edition", "") if _DATED.search(title) else ""
        self._node("Law", row["id"], row)
        return row

    def _to(self, name: str, edge: Row, target: str) -> None:
        if edge["at"] is not None:
            self.edge(name, edge | {"target": target})

    def statement(self, relation: Row) -> None:
        evidence, attributes = relation["evidence"], relation["attributes"]
        measure = self._measure(evidence["start"])
        key = f"{relation['relation']}|{relation['subject']}|{relation['object']}|{evidence['start']}|{attributes.get('status', '')}"
        row = {
            "key": key,
            "at": measure["start"] if measure else None,
            "relation": relation["relation"],
            "subject": relation["subject"],
            "object": relation["object"],
            "rule": relation["rule"],
            "start": evidence["start"],
            "end": evidence["end"],
            "text": self._text(evidence["start"], evidence["end"]),
        }
        for name in ("status", "role", "grade", "by", "program", "value", "unit"):
            row[name] = attributes.get(name)
        if row["value"] is not None:
            row["value"] = float(row["value"])
        self._statements.setdefault(key, row)
        if relation["relation"] == "PROMOTED_IN":
            self.place(relation["object"])

    def _text(self, start: int, end: int) -> str:
        inside = [s for s in self._sentences if s["start"] < end and start < s["end"]]
        return "".join(s["text"] for s in inside)

    def finish(self) -> ReportRecords:
        records = self._records
        records.nodes = {label: [rows[key] for key in sorted(rows)] for label, rows in self._nodes.items()}
        records.nodes["Measure"] = [
            {k: s[k] for k in ("start", "end", "status", "section", "text")} for _, s in sorted(self._measures.items())
        ]
        records.nodes["Statement"] = [self._statements[key] for key in sorted(self._statements)]
        # A citation's role and status are what the relation says; the mention alone only mentions.
        roles = {
            (s["object"], s["at"]): (s["role"], s["status"])
            for s in records.nodes["Statement"]
            if s["relation"] == "CITES"
        }
        leads = {(s["object"], s["at"]) for s in records.nodes["Statement"] if s["relation"] == "LED_BY"}
        titles = {row["id"]: row["title"] for row in records.nodes.get("Law", [])}
        for edge in records.edges.get("cites", []):
            own = (edge["role"], edge["status"])
            edge["role"], edge["status"] = roles.get((titles[edge["target"]], edge["at"]), own)
        for edge in records.edges.get("involves", []):
            if (edge["target"].removeprefix("inst:"), edge["at"]) in leads:
                edge["role"] = "leads"
        return records
