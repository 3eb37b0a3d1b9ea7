"""What is exported: a selection of the graph as networkx, with the sentence behind each edge and a note of what was cut.

Nodes are keyed by their code or id and carry `label` (what to show), `type` (the graph's label) and their properties;
edges carry `relation`, their properties and, where the edge names its report, the evidence (`sentence`, `file`,
`evidence_start`, `evidence_end`: half-open, in characters of the report's text). `graph.graph` says what was selected.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import networkx as nx

from graph.engines.base import Engine
from graph.errors import GraphError

CYPHER = Path(__file__).parent.parent.parent / "cypher" / "export"
SELECTIONS = ("all", "spread", "laws", "program:NAME", "place:NAME", "law:TITLE")
LIMIT = 1000
MOST_HOPS = 6
_NAMED = {"program": "Program", "place": "Jurisdiction", "law": "Law"}
# The edges of an ego network. The parts of a place are asked for by name, not by way of the province.
_EGO = (
    "ADOPTS",
    "LEARNED_FROM",
    "PROMOTED_IN",
    "RECOGNISED_AS",
    "PART_OF",
    "EVOLVED_INTO",
    "LED_BY",
    "CO_CITED",
    "CITES",
)
_PATH = (*_EGO, "COVERS", "ISSUED_BY", "SERVES", "INFERRED_FROM")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Selection:
    """What to export; give one of the fields above the line.

    `years` keeps edges that were so in a year of the range (edges without year stay); `hops` widens an ego network;
    `limit` is the most nodes, the nearest and best connected ones first, 0 for no limit.
    """

    what: str = ""  # one of SELECTIONS
    report: str = ""  # rows of a stored report as a graph
    report_params: dict[str, Any] = field(default_factory=dict)
    path: tuple[str, str] | None = None  # shortest ways between two names
    cypher: Path | None = None  # rows of a query file as a graph
    # ----
    years: tuple[int, int] | None = None
    hops: int = 1
    limit: int = LIMIT

    def __post_init__(self) -> None:
        given = [bool(self.what), bool(self.report), self.path is not None, self.cypher is not None]
        if sum(given) != 1:
            raise GraphError(f"give one selection: {', '.join(SELECTIONS)}, a report, a path or a query file")
        if self.what:
            kind, _, name = self.what.partition(":")
            if self.what not in SELECTIONS[:3] and (kind not in _NAMED or not name):
                raise GraphError(f"selection {self.what!r} is unknown; allowed: {', '.join(SELECTIONS)}")
        if not 1 <= self.hops <= MOST_HOPS:
            raise GraphError(f"hops {self.hops}; allowed: 1 to {MOST_HOPS}")
        if self.limit < 0:
            raise GraphError(f"limit {self.limit}; allowed: 0 for none, or a number of nodes")
        if self.years and self.years[0] > self.years[1]:
            raise GraphError(f"years {self.years[0]}-{self.years[1]}; the first is the earlier one")

    @property
    def title(self) -> str:
        """The selection in words, for the file."""
        words = self.what or (f"report:{self.report}" if self.report else "")
        if self.path:
            words = f"path:{self.path[0]} – {self.path[1]}"
        if self.cypher:
            words = f"cypher:{self.cypher.name}"
        if self.report_params:
            words += " (" + ", ".join(f"{key}={value}" for key, value in sorted(self.report_params.items())) + ")"
        if self.years:
            words += f", years {self.years[0]}–{self.years[1]}"
        return words + (f", {self.hops} hops" if self.hops > 1 else "")


def select_subgraph(engine: Engine, selection: Selection | str) -> nx.MultiDiGraph:
    """The selected nodes and edges in a fixed order; GraphError where nothing goes by that name."""
    if isinstance(selection, str):
        selection = Selection(what=selection)
    seeds: list[str] = []
    if selection.report or selection.cypher:
        graph = _of_rows(engine, selection)
    elif selection.path:
        graph, seeds = _paths(engine, selection.path[0], selection.path[1])
    elif ":" in selection.what:
        graph, seeds = _ego(engine, selection)
    else:
        graph = nx.MultiDiGraph()
        _add_rows(graph, _read(engine, selection.what))
    if selection.years:
        _keep_years(graph, selection.years, seeds)
    whole = len(graph)
    graph = _cut(graph, selection.limit, seeds)
    graph = _in_order(graph)
    _add_evidence(engine, graph)
    held = engine.query(_text("reports")).records()[0]
    graph.graph |= {
        "name": selection.title,
        "selection": selection.title,
        "exported_on": _today(),
        "reports": held["reports"],
        "report_years": f"{held['first_year']}–{held['last_year']}" if held["first_year"] is not None else "",
        "report_files": sorted({data["file"] for *_, data in graph.edges(data=True) if data.get("file")}),
        "nodes": len(graph),
        "edges": graph.number_of_edges(),
        "nodes_left_out": whole - len(graph),
    }
    return graph


def about(graph: nx.MultiDiGraph) -> str:
    """What the export is, as one line for files that have room for no more."""
    data = graph.graph
    cut = f"; {data['nodes_left_out']} nodes left out by the limit" if data["nodes_left_out"] else "; nothing left out"
    return (
        f"{data['selection']}; exported {data['exported_on']} from {data['reports']} reports ({data['report_years']}); "
        f"{data['nodes']} nodes, {data['edges']} edges{cut}"
    )


def _today() -> str:
    """The day of the export; SOURCE_DATE_EPOCH makes the bytes repeatable on any day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now().astimezone()
    return moment.date().isoformat()


def _text(name: str) -> str:
    return (CYPHER / f"{name}.cypher").read_text(encoding="utf-8")


def _read(engine: Engine, file: str, /, **parameters: Any) -> list[Row]:
    return engine.query(_text(file), parameters).records()


def node_id(properties: Row) -> str:
    """The key of a node in an export: a place's code, else its id or path."""
    return str(properties.get("code") or properties.get("id") or properties["path"])


def _key(properties: Row) -> str:
    return str(properties.get("path") or properties["id"])


def _add_node(graph: nx.MultiDiGraph, label: str, properties: Row) -> str:
    node = node_id(properties)
    name = properties.get("name") or properties.get("title") or node
    # Long texts and internals of a report say nothing in a picture.
    kept = {
        k: v
        for k, v in sorted(properties.items())
        if k not in ("sha256", "notes", "document", "id", "code") and v not in (None, "")
    }
    graph.add_node(node, **(kept | {"label": name, "type": label, "key": _key(properties)}))
    return node


def _add_rows(graph: nx.MultiDiGraph, rows: Iterable[Row]) -> None:
    for row in rows:
        source = _add_node(graph, row["source_label"], row["source"])
        target = _add_node(graph, row["target_label"], row["target"])
        properties = {k: v for k, v in sorted(row["properties"].items()) if v is not None}
        key = "|".join(
            str(part)
            for part in (row["relation"], *(properties.get(k, "") for k in ("status", "report", "by", "year")))
        )
        graph.add_edge(source, target, key=key, **(properties | {"relation": row["relation"]}))


def find_nodes(engine: Engine, label: str, name: str) -> list[Row]:
    """The nodes under a name: those of exactly that name, else those that contain it; GraphError for none."""
    rows = _read(engine, "find", label=label, name=name)
    exact = [row for row in rows if row["is_exact"]]
    found = exact or rows
    if not found:
        raise GraphError(
            f"nothing in the graph is called {name!r} ({label}); `fazhi report run coverage` lists the places"
        )
    if not exact and len(found) > 1:
        names = "、".join(str(row["node"].get("name") or row["node"].get("title")) for row in found[:8])
        raise GraphError(f"{name!r} is part of several names: {names}; give one of them whole")
    return found


def _grow(engine: Engine, graph: nx.MultiDiGraph, frontier: Sequence[str], types: Sequence[str]) -> list[str]:
    """Adds the edges that touch the frontier (keys); returns the keys that are new."""
    before = set(graph.nodes)
    _add_rows(graph, _read(engine, "edges_of", keys=list(frontier), types=list(types)))
    return [graph.nodes[node]["key"] for node in graph if node not in before]


def _ego(engine: Engine, selection: Selection) -> tuple[nx.MultiDiGraph, list[str]]:
    kind, _, name = selection.what.partition(":")
    found = find_nodes(engine, _NAMED[kind], name)
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    seeds = [_add_node(graph, row["label"], row["node"]) for row in found]
    if kind == "place":
        for row in found:
            for part in _read(engine, "parts", prefix=row["node"]["path"] + "/"):
                seeds.append(_add_node(graph, "Jurisdiction", part["node"]))
    frontier = [graph.nodes[node]["key"] for node in graph]
    for _ in range(selection.hops):
        frontier = _grow(engine, graph, frontier, _EGO)
    return graph, seeds


def _paths(engine: Engine, start: str, end: str) -> tuple[nx.MultiDiGraph, list[str]]:
    """All shortest ways between two names, whatever they name."""

    def one(name: str) -> Row:
        for label in ("Jurisdiction", "Program", "Law"):
            rows = [row for row in _read(engine, "find", label=label, name=name) if row["is_exact"]]
            if rows:
                if len(rows) > 1:
                    raise GraphError(f"{name!r} names several nodes: {', '.join(_key(row['node']) for row in rows)}")
                return rows[0]
        raise GraphError(f"no place, program or law is called {name!r}")

    rows = one(start), one(end)
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    first, last = (_add_node(graph, row["label"], row["node"]) for row in rows)
    frontiers = [[_key(row["node"])] for row in rows]
    # From both ends, the smaller frontier first: a province joined to everything is opened as late as can be.
    for _ in range(MOST_HOPS):
        if nx.has_path(graph.to_undirected(as_view=True), first, last) or not any(frontiers):
            break
        side = min((0, 1), key=lambda i: (not frontiers[i], len(frontiers[i])))
        frontiers[side] = _grow(engine, graph, frontiers[side], _PATH)
    simple = nx.Graph(graph.to_undirected())
    if not nx.has_path(simple, first, last):
        raise GraphError(f"no way of up to {MOST_HOPS} steps between {start!r} and {end!r}")
    on_way = {node for way in nx.all_shortest_paths(simple, first, last) for node in way}
    return graph.subgraph(on_way).copy(), [first, last]


def _of_rows(engine: Engine, selection: Selection) -> nx.MultiDiGraph:
    """Rows as a graph: columns whose values name nodes become nodes, the others properties of the edges between them."""
    from graph.reports import discover_reports, run_report

    if selection.report:
        reports = discover_reports()
        if selection.report not in reports:
            raise GraphError(f"no stored report {selection.report!r}; there are: {', '.join(reports)}")
        result = run_report(engine, reports[selection.report], selection.report_params)
        name = selection.report
    else:
        assert selection.cypher is not None
        try:
            text = selection.cypher.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise GraphError(f"{selection.cypher}: cannot be read ({error})") from error
        result = engine.query(text)
        name = selection.cypher.stem
    values = {v for row in result.rows for cell in row if (v := _naming(cell))}
    nodes: dict[str, list[Row]] = {}
    for row in _read(engine, "resolve", values=sorted(values)):
        nodes.setdefault(row["value"], []).append(row)
    kinds: dict[str, str] = {}  # column → label that most of its values name
    for index, column in enumerate(result.columns):
        named = [value for row in result.rows if (value := _naming(row[index]))]
        known = [nodes[value][0]["label"] for value in named if value in nodes]
        if named and len(known) >= 0.9 * len(named):
            kinds[column] = max(sorted(set(known)), key=known.count)
    if not kinds:
        raise GraphError(
            f"{name}: no column names places, programs, laws or bodies; return paths, names, titles or nodes"
        )
    # Two columns of one kind are the two ends (leader and follower, law a and law b); else the first column joins the rest.
    twins = [column for column, kind in kinds.items() if list(kinds.values()).count(kind) > 1]
    chosen = [column for column in twins if kinds[column] == kinds[twins[0]]] if twins else list(kinds)
    entity = {column: result.columns.index(column) for column in chosen}
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    for number, cells in enumerate(result.rows):
        ends = []
        for index in entity.values():
            found = nodes.get(_naming(cells[index]) or "")
            if found:
                ends.append(_add_node(graph, found[0]["label"], found[0]["node"]))
        rest = {
            ("evidence_" + column if column in ("start", "end") else column): cells[i]
            for i, column in enumerate(result.columns)
            if column not in entity and cells[i] is not None and not isinstance(cells[i], dict)
        }
        for other in ends[1:]:
            graph.add_edge(ends[0], other, key=str(number), **(rest | {"relation": name}))
        if len(ends) == 1:
            graph.nodes[ends[0]].update(
                {key: value for key, value in rest.items() if key not in ("label", "type", "key")}
            )
    return graph


def _naming(cell: Any) -> str | None:
    """The string by which a cell may name a node: itself, or the path or id of a node that the query returned whole."""
    if isinstance(cell, dict):
        found = cell.get("path") or cell.get("id")
        return str(found) if found else None
    return cell if isinstance(cell, str) and cell else None


def _keep_years(graph: nx.MultiDiGraph, years: tuple[int, int], seeds: Sequence[str]) -> None:
    """Drops edges that were not so in the range, and nodes that lose their last edge by it."""
    first, last = years
    gone = []
    for a, b, key, data in graph.edges(keys=True, data=True):
        told = data.get("years") or ([data["year"]] if isinstance(data.get("year"), int) else [])
        if told and not any(first <= year <= last for year in told):
            gone.append((a, b, key))
    touched = {node for a, b, _ in gone for node in (a, b)}
    graph.remove_edges_from(gone)
    graph.remove_nodes_from([node for node in touched if not graph.degree(node) and node not in set(seeds)])


def _cut(graph: nx.MultiDiGraph, limit: int, seeds: Sequence[str]) -> nx.MultiDiGraph:
    if not limit or len(graph) <= limit:
        return graph
    distance = (
        nx.multi_source_dijkstra_path_length(graph.to_undirected(as_view=True), set(seeds), weight=None)
        if seeds
        else {}
    )
    ranked = sorted(graph, key=lambda node: (distance.get(node, MOST_HOPS + 1), -graph.degree(node), node))
    return graph.subgraph(ranked[:limit]).copy()


def _in_order(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The same graph with nodes and edges in a fixed order, whatever the engine's was."""
    ordered: nx.MultiDiGraph = nx.MultiDiGraph()
    ordered.add_nodes_from((node, graph.nodes[node]) for node in sorted(graph))
    ordered.add_edges_from(sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    return ordered


def _add_evidence(engine: Engine, graph: nx.MultiDiGraph) -> None:
    """Puts the sentence in the place of its id; of an adoption, that of the first year."""
    behind: dict[str, list[dict[str, Any]]] = {}
    for _, _, data in graph.edges(data=True):
        measure = data.get("sentence") if "file" not in data else None
        sentences = data.pop("sentences", None)
        if sentences:
            measure = sentences[0]
        if measure:
            behind.setdefault(measure, []).append(data)
            data["measure"] = measure
            data["sentence"] = ""
    ids = sorted(behind)
    for at in range(0, len(ids), 500):
        for row in _read(engine, "evidence", ids=ids[at : at + 500]):
            for data in behind[row["measure"]]:
                data.update(row)
