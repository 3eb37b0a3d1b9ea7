"""A whole graph, base and derived layer, as CSV files for `neo4j-admin database import full`, with the script that runs it.

One file a label and one a relation type and pair of ends, headers from `graph.schema`. Text stands in quotation marks, so
that an empty text ("") and a missing value (nothing) stay apart; lists are joined by U+001F, which no text holds.
What a report owns is read a few reports at a time: memory does not grow with the corpus.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from graph.engines.base import Engine
from graph.errors import GraphError
from graph.export import write_text
from graph.schema import INFO_LABEL, LABELS, NODES, REL_TYPES, RELATIONS, NodeType, Property, RelType

SEPARATOR = "\x1f"
_REPORTS = 200  # read at a time
_TYPES = {"str": "string", "int": "long", "float": "double", "bool": "boolean"}
_PYTHON = {"str": str, "int": int, "float": (int, float), "bool": bool}

_SCRIPT = """\
#!/bin/sh
# Imports this folder into a database that is new or empty, with the server stopped:
#     sh import.sh [--overwrite-destination]        DATABASE=neo4j NEO4J_ADMIN=neo4j-admin
# then start the server and make constraints and indexes:
#     cypher-shell --file finish.cypher
set -eu
cd "$(dirname "$0")"
exec ${{NEO4J_ADMIN:-neo4j-admin}} database import full "${{DATABASE:-neo4j}}" "$@" \\
  --array-delimiter=U+001F --multiline-fields=true --report-file="${{TMPDIR:-/tmp}}/import.report" \\
  {files}
"""


@dataclass(slots=True)
class BulkSummary:
    """Rows by label and by relation type, edges that no declared pair of ends holds, and the text of `finish.cypher`."""

    nodes: dict[str, int] = field(default_factory=dict)
    edges: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    finish: list[str] = field(default_factory=list)


def export_bulk(engine: Engine, folder: Path, finish: Sequence[str] = ()) -> BulkSummary:
    """Writes the graph's CSV files, `import.sh` and `finish.cypher`; rows are sorted: the same graph, the same bytes.

    `finish` are the statements to run after the import, constraints and indexes. GraphError where a value is not of the
    type that the schema declares or a list holds the separator.
    """
    summary = BulkSummary(finish=list(finish))
    for (version,) in engine.query(f"MATCH (i:{INFO_LABEL} {{id: 'graph'}}) RETURN i.version AS version").rows:
        summary.finish.append(f"MERGE (i:{INFO_LABEL} {{id: 'graph'}}) SET i.version = {int(version)}")
    reports = [row[0] for row in engine.query("MATCH (r:Report) RETURN r.id AS id ORDER BY id").rows]
    files: list[str] = []
    for node in NODES:
        name = f"nodes-{node.label}.csv"
        head = [f"{node.key}:ID({node.label})", *(_column(p) for p in _others(node))]
        empty = _Empty()
        with _csv_file(folder / name, head) as file:
            summary.nodes[node.label] = _write_rows(file, _node_rows(engine, node, reports), node, empty)
        summary.finish += empty.statements(f"(n:{node.label})")
        files.append(f"--nodes={node.label}={name}")
    for rel in RELATIONS:
        for source, target in rel.ends:
            name = f"edges-{rel.name}-{source}-{target}.csv"
            head = [f":START_ID({source})", f":END_ID({target})", *(_column(p) for p in rel.properties)]
            rows = _edge_rows(engine, rel, LABELS[source], LABELS[target], reports)
            empty = _Empty()
            with _csv_file(folder / name, head) as file:
                summary.edges[rel.name] = summary.edges.get(rel.name, 0) + _write_rows(file, rows, rel, empty)
            summary.finish += empty.statements(f"(:{source})-[n:{rel.name}]->(:{target})")
            files.append(f"--relationships={rel.name}={name}")
        # On a server that holds other people's data too, their edges may have the same type.
        total = engine.query(f"MATCH ()-[r:{rel.name}]->() RETURN count(r) AS n").rows[0][0]
        if total != summary.edges[rel.name]:
            summary.left_out[rel.name] = total - summary.edges[rel.name]
    write_text(folder / "import.sh", _SCRIPT.format(files=" \\\n  ".join(map(shlex.quote, files))))
    write_text(folder / "finish.cypher", "".join(f"{text};\n" for text in summary.finish))
    return summary


class _Empty:
    """Empty lists, which CSV cannot tell from missing ones: where a type's lists are never missing, they are set after
    the import."""

    def __init__(self) -> None:
        self.empty: dict[str, int] = {}
        self.missing: dict[str, int] = {}

    def note(self, prop: Property, value: Any) -> None:
        if prop.type == "list" and not value:
            count = self.missing if value is None else self.empty
            count[prop.name] = count.get(prop.name, 0) + 1

    def statements(self, pattern: str) -> list[str]:
        return [
            f"MATCH {pattern} WHERE n.{name} IS NULL SET n.{name} = []"
            for name in self.empty
            if name not in self.missing
        ]


def _others(node: NodeType) -> list[Property]:
    return [p for p in node.properties if p.name != node.key]


def _column(prop: Property) -> str:
    return f"{prop.name}:{_TYPES[prop.item]}[]" if prop.type == "list" else f"{prop.name}:{_TYPES[prop.type]}"


def _node_rows(engine: Engine, node: NodeType, reports: list[str]) -> Iterator[list[list[Any]]]:
    columns = ", ".join(f"n.{p.name} AS p{i}" for i, p in enumerate(_others(node)))
    for match, ids in _parts(node, "n", reports):
        yield engine.query(f"{match} RETURN n.{node.key} AS key, {columns} ORDER BY key", {"ids": ids}).rows


def _edge_rows(
    engine: Engine, rel: RelType, source: NodeType, target: NodeType, reports: list[str]
) -> Iterator[list[list[Any]]]:
    columns = "".join(f", r.{p.name} AS p{i}" for i, p in enumerate(rel.properties))
    for match, ids in _parts(source, "a", reports):
        rows = engine.query(
            f"{match} MATCH (a)-[r:{rel.name}]->(b:{target.label}) "
            f"RETURN a.{source.key} AS source, b.{target.key} AS target{columns}",
            {"ids": ids},
        ).rows
        yield sorted(rows, key=repr)


def _parts(node: NodeType, variable: str, reports: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Patterns that together match every node of the label: one, or one a few reports where reports own the nodes."""
    if (node.label, "Report") not in REL_TYPES["STATED_IN"].ends:
        yield f"MATCH ({variable}:{node.label})", []
        return
    for at in range(0, len(reports), _REPORTS):
        match = f"UNWIND $ids AS id MATCH (:Report {{id: id}})<-[:STATED_IN]-({variable}:{node.label})"
        yield match, reports[at : at + _REPORTS]


@contextmanager
def _csv_file(path: Path, head: list[str]) -> Iterator[IO[str]]:
    """The file under its name when it is whole; GraphError says why it could not be written."""
    temporary = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("w", encoding="utf-8", newline="") as file:
            file.write(",".join(head) + "\n")
            yield file
        temporary.replace(path)
    except OSError as error:
        raise GraphError(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        temporary.unlink(missing_ok=True)


def _write_rows(file: IO[str], parts: Iterator[list[list[Any]]], owner: NodeType | RelType, empty: _Empty) -> int:
    if isinstance(owner, NodeType):
        name, keys, properties = owner.label, 1, _others(owner)
    else:
        name, keys, properties = owner.name, 2, list(owner.properties)
    written = 0
    for rows in parts:
        for row in rows:
            cells = [_quoted(key) for key in row[:keys]]
            for prop, value in zip(properties, row[keys:], strict=True):
                empty.note(prop, value)
                try:
                    cells.append(_cell(prop, value))
                except ValueError as error:
                    raise GraphError(f"{name}.{prop.name} of {', '.join(row[:keys])}: {error}") from error
            file.write(",".join(cells) + "\n")
        written += len(rows)
    return written


def _cell(prop: Property, value: Any) -> str:
    if value is None:
        return ""
    if prop.type != "list":
        return _scalar(prop.type, value)
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is no list")
    texts = [_scalar(prop.item, item, quote=False) for item in value]
    if wrong := [text for text in texts if SEPARATOR in text or not text]:
        raise ValueError(f"{wrong[0]!r} cannot stand in a list; it is empty or holds the separator U+001F")
    return _quoted(SEPARATOR.join(texts)) if texts else ""


def _scalar(kind: str, value: Any, *, quote: bool = True) -> str:
    if not isinstance(value, _PYTHON[kind]) or (isinstance(value, bool) and kind != "bool"):  # type: ignore[arg-type]
        raise ValueError(f"{value!r} is no {kind}")
    if kind == "str":
        return _quoted(value) if quote else value
    if kind == "bool":
        return str(value).lower()
    return repr(float(value)) if kind == "float" else str(value)


def _quoted(text: str) -> str:
    # csv.QUOTE_NOTNULL, which tells None from "", came with Python 3.12.
    return '"' + text.replace('"', '""') + '"'
