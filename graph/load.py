"""Reports into a graph: one transaction a report, replacing what an earlier load of that report brought."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.engines.base import Engine, Transaction
from graph.records import ReportRecords
from graph.schema import RELATIONS, SCHEMA_VERSION
from graph.version import bring_up_to_date

# What a report owns goes with it; shared nodes stay until nothing mentions them. All are collected before the first is
# deleted: the embedded engine skips some where it walks the edges of a node while they go (see `graph.derive`).
_FORGET = (
    "MATCH (:Report {id: $id})<-[:STATED_IN]-(m:Measure) WITH collect(m) AS own UNWIND own AS m DETACH DELETE m",
    "MATCH (:Report {id: $id})<-[:STATED_IN]-(s:Statement) WITH collect(s) AS own UNWIND own AS s DETACH DELETE s",
    "MATCH (r:Report {id: $id}) DETACH DELETE r",
)
_NODES = {
    "Jurisdiction": (
        "UNWIND $rows AS row MERGE (n:Jurisdiction {path: row.path}) "
        "SET n.name = row.name, n.level = CASE WHEN row.level = '' THEN coalesce(n.level, '') ELSE row.level END, "
        "n.code = CASE WHEN row.code = '' THEN coalesce(n.code, 'place:' + row.path) ELSE row.code END"
    ),
    "Institution": (
        "UNWIND $rows AS row MERGE (n:Institution {id: row.id}) "
        "SET n.name = row.name, n.kind = CASE WHEN row.kind = '' THEN coalesce(n.kind, '') ELSE row.kind END"
    ),
    "Program": (
        "UNWIND $rows AS row MERGE (n:Program {id: row.id}) "
        "SET n.name = row.name, n.kind = row.kind, n.tier = row.tier, n.origin = row.origin"
    ),
    "Law": (
        "UNWIND $rows AS row MERGE (n:Law {id: row.id}) "
        "SET n.title = row.title, n.kind = row.kind, n.scope = row.scope, n.edition = row.edition"
    ),
    "Metric": "UNWIND $rows AS row MERGE (n:Metric {id: row.id}) SET n.name = row.name, n.unit = row.unit",
    "_within": (
        "UNWIND $rows AS row MATCH (a:Jurisdiction {path: row.path}), (b:Jurisdiction {path: row.up}) "
        "MERGE (a)-[:PART_OF]->(b)"
    ),
    "_serves": (
        "UNWIND $rows AS row MATCH (a:Institution {id: row.id}), (b:Jurisdiction {path: row.path}) "
        "MERGE (a)-[:SERVES]->(b)"
    ),
    "Measure": (
        "MATCH (r:Report {id: $id}) UNWIND $rows AS row "
        "CREATE (m:Measure {id: $id + '#' + row.start, report: $id, text: row.text, status: row.status, "
        "section: row.section, start: row.start, end: row.end})-[:STATED_IN]->(r)"
    ),
    "Statement": (
        "MATCH (r:Report {id: $id}) UNWIND $rows AS row "
        "CREATE (s:Statement {id: $id + '|' + row.key, report: $id, year: $year, relation: row.relation, "
        "subject: row.subject, object: row.object, status: row.status, role: row.role, grade: row.grade, by: row.by, "
        "program: row.program, value: row.value, unit: row.unit, rule: row.rule, start: row.start, end: row.end, "
        "text: row.text})-[:STATED_IN]->(r)"
    ),
}
_ORDER = ("Jurisdiction", "_within", "Institution", "_serves", "Program", "Law", "Metric", "Measure", "Statement")
_MENTION = "surface: row.surface, start: row.start, end: row.end, rule: row.rule, report: $id"
_EDGES = {
    "covers": "UNWIND $rows AS row MATCH (r:Report {id: $id}), (j:Jurisdiction {path: row.path}) CREATE (r)-[:COVERS]->(j)",
    "issued_by": "UNWIND $rows AS row MATCH (r:Report {id: $id}), (i:Institution {id: row.id}) CREATE (r)-[:ISSUED_BY]->(i)",
    "applies": (
        "UNWIND $rows AS row MATCH (m:Measure {id: row.measure}), (n:Program {id: row.target}) "
        f"CREATE (m)-[:APPLIES {{{_MENTION}}}]->(n)"
    ),
    "cites": (
        "UNWIND $rows AS row MATCH (m:Measure {id: row.measure}), (n:Law {id: row.target}) "
        f"CREATE (m)-[:CITES {{{_MENTION}, role: row.role, status: row.status, edition: row.edition, "
        "superseded: row.superseded, superseded_by: row.superseded_by, superseded_since: row.superseded_since, "
        "number: row.number, article: row.article}]->(n)"
    ),
    "involves": (
        "UNWIND $rows AS row MATCH (m:Measure {id: row.measure}), (n:Institution {id: row.target}) "
        f"CREATE (m)-[:INVOLVES {{{_MENTION}, role: row.role}}]->(n)"
    ),
    "reports": (
        "UNWIND $rows AS row MATCH (m:Measure {id: row.measure}), (n:Metric {id: row.target}) "
        f"CREATE (m)-[:REPORTS {{{_MENTION}, value: row.value, unit: row.unit, bound: row.bound, change: row.change}}]->(n)"
    ),
    "names": (
        "UNWIND $rows AS row MATCH (m:Measure {id: row.measure}), (n:Jurisdiction {path: row.target}) "
        f"CREATE (m)-[:NAMES {{{_MENTION}}}]->(n)"
    ),
    "rests_on": (
        "UNWIND $rows AS row MATCH (s:Statement {id: row.statement}), (m:Measure {id: row.measure}) "
        "CREATE (s)-[:RESTS_ON]->(m)"
    ),
}
# What a report mentions, by label: the only nodes that can be left without a mention when it goes.
_MENTIONED = {
    "Program": "MATCH (:Report {id: $id})<-[:STATED_IN]-(:Measure)-[:APPLIES]->(n:Program) RETURN DISTINCT n.id AS key",
    "Law": "MATCH (:Report {id: $id})<-[:STATED_IN]-(:Measure)-[:CITES]->(n:Law) RETURN DISTINCT n.id AS key",
    "Metric": "MATCH (:Report {id: $id})<-[:STATED_IN]-(:Measure)-[:REPORTS]->(n:Metric) RETURN DISTINCT n.id AS key",
    "Institution": (
        "MATCH (:Report {id: $id})<-[:STATED_IN]-(:Measure)-[:INVOLVES]->(n:Institution) RETURN DISTINCT n.id AS key "
        "UNION MATCH (:Report {id: $id})-[:ISSUED_BY]->(n:Institution) RETURN DISTINCT n.id AS key"
    ),
    "Jurisdiction": (
        "MATCH (:Report {id: $id})<-[:STATED_IN]-(:Measure)-[:NAMES]->(n:Jurisdiction) RETURN DISTINCT n.path AS key "
        "UNION MATCH (:Report {id: $id})-[:COVERS]->(n:Jurisdiction) RETURN DISTINCT n.path AS key "
        "UNION MATCH (:Report {id: $id})-[:ISSUED_BY]->(:Institution)-[:SERVES]->(n:Jurisdiction) "
        "RETURN DISTINCT n.path AS key "
        "UNION MATCH (:Report {id: $id})<-[:STATED_IN]-(:Measure)-[:INVOLVES]->(:Institution)-[:SERVES]->(n:Jurisdiction) "
        "RETURN DISTINCT n.path AS key "
        "UNION MATCH (:Report {id: $id})<-[:STATED_IN]-(s:Statement {relation: 'PROMOTED_IN'}) "
        "RETURN DISTINCT s.object AS key"
    ),
}
# A node that somebody else has tied to a node of theirs stays: `$ours` holds the relation types of this program.
_FREE = "NOT EXISTS { MATCH (n)-[other]-() WHERE NOT type(other) IN $ours } DETACH DELETE n"
_ORPHANS = {
    "Program": f"UNWIND $keys AS key MATCH (n:Program {{id: key}}) WHERE NOT EXISTS {{ MATCH (n)<-[:APPLIES]-() }} AND {_FREE}",
    "Law": f"UNWIND $keys AS key MATCH (n:Law {{id: key}}) WHERE NOT EXISTS {{ MATCH (n)<-[:CITES]-(:Measure) }} AND {_FREE}",
    "Metric": f"UNWIND $keys AS key MATCH (n:Metric {{id: key}}) WHERE NOT EXISTS {{ MATCH (n)<-[:REPORTS]-() }} AND {_FREE}",
    "Institution": (
        "UNWIND $keys AS key MATCH (n:Institution {id: key}) WHERE NOT EXISTS { MATCH (n)<-[:INVOLVES]-() } "
        f"AND NOT EXISTS {{ MATCH (n)<-[:ISSUED_BY]-() }} AND {_FREE}"
    ),
    "Jurisdiction": (
        "UNWIND $keys AS key MATCH (n:Jurisdiction {path: key}) WHERE NOT EXISTS { MATCH (n)<-[:NAMES]-() } "
        "AND NOT EXISTS { MATCH (n)<-[:COVERS]-() } AND NOT EXISTS { MATCH (n)<-[:SERVES]-() } "
        "AND NOT EXISTS { MATCH (n)<-[:PART_OF]-() } "
        f"AND NOT EXISTS {{ MATCH (s:Statement {{object: n.path}}) WHERE s.relation = 'PROMOTED_IN' }} AND {_FREE}"
    ),
}
_OURS = sorted(rel.name for rel in RELATIONS)
# Ids that are looked up at once; more reports of one place and year than this are rare.
_ID_STEP = 3
# The characters of a batch's values; a transaction that has to run again sends smaller ones.
_BATCH_CHARACTERS = 1_000_000
_LEAST_BATCH = 10_000


@dataclass(slots=True)
class LoadSummary:
    """Ids of the reports of a load: all that are whole in the graph, and of them those that replaced an older
    contribution and those that were there unchanged."""

    loaded: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)


def load_reports(
    engine: Engine,
    records: Iterable[ReportRecords],
    *,
    progress: Callable[[str], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> LoadSummary:
    """Loads each report in a transaction of its own; `stop` is asked between two of them.

    Whatever ends the load, each report is in the graph whole or not at all, and those that `progress` was told of are
    whole. A report that brings what it brought before is left as it is, so a load that broke off goes on by running it
    again. GraphError where the graph or the server does not allow it.
    """
    engine.prepare()
    bring_up_to_date(engine)
    summary = LoadSummary()
    taken: set[str] = set()  # ids given in this load: a file name that occurs twice gets two ids
    for record in records:
        if stop is not None and stop():
            break
        report_id, was = _load_report(engine, record, taken)
        taken.add(report_id)
        summary.loaded.append(report_id)
        if was == "replaced":
            summary.replaced.append(report_id)
        elif was == "unchanged":
            summary.unchanged.append(report_id)
        if progress:
            progress(report_id)
    return summary


def fingerprint_of(record: ReportRecords) -> str:
    """SHA-256 over all that the record brings and the form it is written in."""
    content = [SCHEMA_VERSION, record.base, record.report, record.nodes, record.edges]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _load_report(engine: Engine, record: ReportRecords, taken: set[str]) -> tuple[str, str]:
    """The report's id, and whether it is new, replaced or unchanged."""
    own = fingerprint_of(record)
    attempts = 0

    def work(tx: Transaction) -> tuple[str, str]:
        nonlocal attempts
        size = max(_BATCH_CHARACTERS >> attempts, _LEAST_BATCH)
        attempts += 1
        report_id, held = _choose_id(tx, record, taken)
        if held == own:
            return report_id, "unchanged"
        old = report_id if held is not None else _find_under_other_id(tx, record, taken)
        candidates = _forget(tx, old) if old else {}
        for text, parameters in statements_of(record, report_id, size=size, fingerprint=own):
            tx.run(text, parameters)
        _remove_orphans(tx, candidates)
        return report_id, "replaced" if old else "new"

    return engine.write(work)


def remove_report(engine: Engine, report_id: str) -> bool:
    """Takes one report and what only it brought out of the graph; whether it was there."""

    def work(tx: Transaction) -> bool:
        rows = tx.run("MATCH (r:Report {id: $id}) RETURN r.document AS document", {"id": report_id}).rows
        if not rows or rows[0][0] is None:  # none, or somebody else's
            return False
        _remove_orphans(tx, _forget(tx, report_id))
        return True

    return engine.write(work)


def find_reports(engine: Engine, name: str) -> list[dict[str, Any]]:
    """The reports whose id is `name`, or else whose file or document is: dicts of id, file, title and year."""
    columns = "RETURN r.id AS id, r.file AS file, r.title AS title, r.year AS year ORDER BY id"
    by_id = engine.query(f"MATCH (r:Report {{id: $name}}) WHERE r.document IS NOT NULL {columns}", {"name": name})
    if by_id.rows:
        return by_id.records()
    where = "WHERE r.document = $name OR r.file = $name OR r.file ENDS WITH '/' + $name"
    return engine.query(f"MATCH (r:Report) {where} {columns}", {"name": name}).records()


def _forget(tx: Transaction, report_id: str) -> dict[str, list[str]]:
    """Takes a report's contribution out; the keys of what it mentioned, by label."""
    candidates = {
        label: sorted(row[0] for row in tx.run(text, {"id": report_id}).rows) for label, text in _MENTIONED.items()
    }
    for text in _FORGET:
        tx.run(text, {"id": report_id})
    return candidates


def _remove_orphans(tx: Transaction, candidates: dict[str, list[str]]) -> None:
    """Removes those of the candidates that no report mentions any more; places from villages up to provinces."""
    for label, text in _ORPHANS.items():
        keys = candidates.get(label, [])
        if label != "Jurisdiction":
            if keys:
                tx.run(text, {"keys": keys, "ours": _OURS})
            continue
        paths = {
            "/".join(parts[:depth]) for parts in (key.split("/") for key in keys) for depth in range(1, len(parts) + 1)
        }
        for depth in sorted({path.count("/") for path in paths}, reverse=True):
            tx.run(text, {"keys": sorted(p for p in paths if p.count("/") == depth), "ours": _OURS})


def _choose_id(tx: Transaction, record: ReportRecords, taken: set[str]) -> tuple[str, str | None]:
    """The record's id and the fingerprint held under it, None where there is no such report yet.

    The id is the record's base, or base-2 … where another file has the base; the same file keeps its id. A report that
    is not of this program (it names no document) keeps its id too.
    """
    for first in range(1, 1000, _ID_STEP):
        names = [record.base if n == 1 else f"{record.base}-{n}" for n in range(first, first + _ID_STEP)]
        rows = tx.run(
            "UNWIND $ids AS id MATCH (r:Report {id: id}) "
            "RETURN r.id AS id, r.file AS file, r.document AS document, r.fingerprint AS fingerprint",
            {"ids": names},
        ).records()
        held = {row["id"]: row for row in rows}
        for name in names:
            if name in taken:
                continue
            if name not in held:
                return name, None
            if held[name]["document"] is not None and held[name]["file"] == record.file:
                return name, held[name]["fingerprint"] or ""
    raise AssertionError("a thousand reports of one place and year")


def _find_under_other_id(tx: Transaction, record: ReportRecords, taken: set[str]) -> str | None:
    """The id of the same file's report from a time when another place or year was read from it, or told."""
    text = "MATCH (r:Report {file: $file}) WHERE r.sha256 = $sha256 RETURN r.id AS id ORDER BY id"
    given = {"file": record.file, "sha256": record.report["sha256"]}
    if not given["sha256"]:
        return None
    for (name,) in tx.run(text, given).rows:
        if name not in taken and re.sub(r"-\d+$", "", name) != record.base and name != record.base:
            return str(name)
    return None


def statements_of(
    record: ReportRecords, report_id: str, *, size: int = _BATCH_CHARACTERS, fingerprint: str = ""
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The statements that write a report into a graph without it, in order, each with its parameters.

    Rows go in batches of about `size` characters.
    """
    parameters: dict[str, Any] = {"id": report_id, "year": record.report["year"]}
    properties = {key: value for key, value in record.report.items() if value is not None}
    properties["fingerprint"] = fingerprint
    yield "CREATE (r:Report {id: $id}) SET r += $properties", parameters | {"properties": properties}
    for label in _ORDER:
        for rows in batches(record.nodes.get(label, []), size):
            yield _NODES[label], parameters | {"rows": rows}
    for name, text in _EDGES.items():
        for rows in batches(edge_rows(record, name, report_id), size):
            yield text, parameters | {"rows": rows}


def edge_rows(record: ReportRecords, name: str, report_id: str) -> list[dict[str, Any]]:
    """The rows of one kind of edge, with the ids that measures and statements get from the report's."""
    if name == "rests_on":
        return [
            {"statement": f"{report_id}|{s['key']}", "measure": f"{report_id}#{s['at']}"}
            for s in record.nodes.get("Statement", [])
            if s["at"] is not None
        ]
    rows = record.edges.get(name, [])
    if rows and "at" in rows[0]:
        return [row | {"measure": f"{report_id}#{row['at']}"} for row in rows]
    return rows


def batches(rows: list[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    """The rows in order, in lists of about `size` characters of values each, one row at least."""
    batch: list[dict[str, Any]] = []
    held = 0
    for row in rows:
        own = sum(len(value) if isinstance(value, str) else 8 for value in row.values())
        if batch and held + own > size:
            yield batch
            batch, held = [], 0
        batch.append(row)
        held += own
    if batch:
        yield batch
