"""Reports into a graph: one transaction a report, replacing what an earlier load of that report brought."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.engines.base import Engine, Transaction
from graph.records import ReportRecords

# What a report owns goes with it; shared nodes stay until nothing mentions them.
_FORGET = (
    "MATCH (m:Measure {report: $id}) DETACH DELETE m",
    "MATCH (s:Statement {report: $id}) DETACH DELETE s",
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
        "UNWIND $rows AS row MATCH (r:Report {id: $id}) "
        "CREATE (m:Measure {id: $id + '#' + row.start, report: $id, text: row.text, status: row.status, "
        "section: row.section, start: row.start, end: row.end})-[:STATED_IN]->(r)"
    ),
    "Statement": (
        "UNWIND $rows AS row MATCH (r:Report {id: $id}) "
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
        f"CREATE (m)-[:CITES {{{_MENTION}, role: row.role, status: row.status, "
        "edition: row.edition, superseded_by: row.superseded_by}]->(n)"
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
_ORPHANS = (
    "MATCH (n:Program) WHERE NOT EXISTS { MATCH (n)<-[:APPLIES]-() } DETACH DELETE n",
    "MATCH (n:Law) WHERE NOT EXISTS { MATCH (n)<-[:CITES]-(:Measure) } DETACH DELETE n",
    "MATCH (n:Metric) WHERE NOT EXISTS { MATCH (n)<-[:REPORTS]-() } DETACH DELETE n",
    "MATCH (n:Institution) WHERE NOT EXISTS { MATCH (n)<-[:INVOLVES]-() } AND NOT EXISTS { MATCH (n)<-[:ISSUED_BY]-() } "
    "DETACH DELETE n",
)
_ORPHAN_PLACES = (
    "MATCH (n:Jurisdiction) WHERE NOT EXISTS { MATCH (n)<-[:NAMES]-() } AND NOT EXISTS { MATCH (n)<-[:COVERS]-() } "
    "AND NOT EXISTS { MATCH (n)<-[:SERVES]-() } AND NOT EXISTS { MATCH (n)<-[:PART_OF]-() } DETACH DELETE n"
)
_BATCH = 500


@dataclass(slots=True)
class LoadSummary:
    """Ids of the reports loaded, and of those that were there before."""

    loaded: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)


def load_reports(
    engine: Engine,
    records: Iterable[ReportRecords],
    *,
    progress: Callable[[str], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> LoadSummary:
    """Loads each report in a transaction of its own; `stop` is asked between two of them.

    Whatever ends the load, each report is in the graph whole or not at all.
    """
    engine.prepare()
    summary = LoadSummary()
    taken: dict[str, str] = {}  # id → file, of this load
    for record in records:
        if stop is not None and stop():
            break
        report_id = _choose_id(engine, record, taken)
        taken[report_id] = record.file
        is_there = engine.query("MATCH (r:Report {id: $id}) RETURN count(r) AS n", {"id": report_id}).rows[0][0] > 0
        with engine.transaction() as tx:
            _write(tx, report_id, record)
        summary.loaded.append(report_id)
        if is_there:
            summary.replaced.append(report_id)
        if progress:
            progress(report_id)
    if summary.replaced:
        remove_orphans(engine)
    return summary


def remove_report(engine: Engine, report_id: str) -> bool:
    """Takes one report and what only it brought out of the graph; whether it was there."""
    if not engine.query("MATCH (r:Report {id: $id}) RETURN r.id AS id", {"id": report_id}).rows:
        return False
    with engine.transaction() as tx:
        for text in _FORGET:
            tx.run(text, {"id": report_id})
    remove_orphans(engine)
    return True


def remove_orphans(engine: Engine) -> None:
    """Removes the shared nodes that no report mentions any more."""
    with engine.transaction() as tx:
        for text in _ORPHANS:
            tx.run(text)
        for _ in range(6):  # a village, then its township, up to the province
            tx.run(_ORPHAN_PLACES)


def _choose_id(engine: Engine, record: ReportRecords, taken: dict[str, str]) -> str:
    """The record's id: its base, or base-2 … where another file has the base; the same file keeps its id."""
    for number in range(1, 1000):
        candidate = record.base if number == 1 else f"{record.base}-{number}"
        if candidate in taken:
            continue
        rows = engine.query("MATCH (r:Report {id: $id}) RETURN r.file AS file", {"id": candidate}).rows
        if not rows or rows[0][0] == record.file:
            return candidate
    raise AssertionError("more than a thousand reports of one place and year")


def _write(tx: Transaction, report_id: str, record: ReportRecords) -> None:
    for text in _FORGET:
        tx.run(text, {"id": report_id})
    parameters: dict[str, Any] = {"id": report_id, "year": record.report["year"]}
    tx.run("CREATE (r:Report {id: $id}) SET r += $properties", parameters | {"properties": _known(record.report)})
    for label in _ORDER:
        _run_batches(tx, _NODES[label], record.nodes.get(label, []), parameters)
    for name, text in _EDGES.items():
        rows = record.edges.get(name, [])
        if name == "rests_on":
            rows = [
                {"statement": f"{report_id}|{s['key']}", "measure": f"{report_id}#{s['at']}"}
                for s in record.nodes.get("Statement", [])
                if s["at"] is not None
            ]
        elif rows and "at" in rows[0]:
            rows = [row | {"measure": f"{report_id}#{row['at']}"} for row in rows]
        _run_batches(tx, text, rows, parameters)


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if value is not None}


def _run_batches(tx: Transaction, text: str, rows: list[dict[str, Any]], parameters: dict[str, Any]) -> None:
    for at in range(0, len(rows), _BATCH):
        tx.run(text, parameters | {"rows": rows[at : at + _BATCH]})
