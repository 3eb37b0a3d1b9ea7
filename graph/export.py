"""Subgraphs for other tools: a selection of the graph as networkx, then GEXF, GraphML, Cytoscape JSON, CSV, JSON, HTML.

A selection is `spread` (who adopted what, and who says they learnt from whom), `laws` (laws cited together),
`place:NAME` or `program:NAME` (that node and what is one edge away), or `all` (the derived layer and what it joins).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import networkx as nx

from graph.errors import GraphError

FORMATS = ("gexf", "graphml", "cytoscape", "csv", "json", "html", "svg")
SELECTIONS = ("all", "spread", "laws", "place:NAME", "program:NAME")

_EDGES = """
MATCH (a)-[edge]->(b)
WHERE type(edge) IN $types
  AND ($kind = "" OR (a.name = $name AND $kind IN labels(a)) OR (b.name = $name AND $kind IN labels(b)))
RETURN labels(a)[0] AS source_label, coalesce(a.code, a.id) AS source, coalesce(a.name, a.title) AS source_name,
       coalesce(a.path, a.level, a.kind, "") AS source_note,
       type(edge) AS relation, properties(edge) AS properties,
       labels(b)[0] AS target_label, coalesce(b.code, b.id) AS target, coalesce(b.name, b.title) AS target_name,
       coalesce(b.path, b.level, b.kind, "") AS target_note
ORDER BY source, relation, target
"""
_TYPES = {
    "all": ["ADOPTS", "LEARNED_FROM", "PROMOTED_IN", "RECOGNISED_AS", "PART_OF", "EVOLVED_INTO", "LED_BY", "CO_CITED"],
    "spread": ["ADOPTS", "LEARNED_FROM"],
    "laws": ["CO_CITED"],
    "place": ["ADOPTS", "LEARNED_FROM", "PROMOTED_IN", "RECOGNISED_AS"],
    "program": ["ADOPTS", "PROMOTED_IN", "RECOGNISED_AS", "PART_OF", "EVOLVED_INTO", "LED_BY"],
}
_KINDS = {"place": "Jurisdiction", "program": "Program"}


class _Result(Protocol):
    columns: list[str]
    rows: list[list[Any]]


class _Engine(Protocol):
    def query(self, text: str, parameters: dict[str, Any] | None = None) -> Any: ...


def select_subgraph(engine: _Engine, selection: str) -> nx.MultiDiGraph:
    """The selection as a graph whose nodes and edges come in a fixed order; GraphError on an unknown selection."""
    kind, _, name = selection.partition(":")
    if kind not in _TYPES or (kind in _KINDS) != bool(name):
        raise GraphError(f"selection {selection!r} is unknown; allowed: {', '.join(SELECTIONS)}")
    result = engine.query(_EDGES, {"types": _TYPES[kind], "kind": _KINDS.get(kind, ""), "name": name})
    graph = nx.MultiDiGraph(name=selection)
    for row in result.rows:
        record = dict(zip(result.columns, row, strict=True))
        for end in ("source", "target"):
            graph.add_node(
                record[end],
                label=record[f"{end}_name"],
                type=record[f"{end}_label"],
                note=record[f"{end}_note"],
            )
        graph.add_edge(record["source"], record["target"], relation=record["relation"], **_plain(record["properties"]))
    return graph


def _plain(properties: dict[str, Any]) -> dict[str, Any]:
    """Properties as GEXF and GraphML can hold them: lists joined, dates as text, nulls left out."""
    plain: dict[str, Any] = {}
    for key, value in sorted(properties.items()):
        if value is None or key == "relation":
            continue
        if isinstance(value, (list, tuple)):
            plain[key] = "、".join(str(item) for item in value)
        elif isinstance(value, (bool, int, float, str)):
            plain[key] = value
        else:
            plain[key] = str(value)
    return plain


def _gexf(graph: nx.MultiDiGraph) -> str:
    out = io.BytesIO()
    nx.write_gexf(graph, out, encoding="utf-8")
    # networkx stamps the day of writing on the file: the same graph shall give the same bytes on any day.
    return re.sub(r' lastmodifieddate="[^"]*"', "", out.getvalue().decode("utf-8")) + "\n"


def _graphml(graph: nx.MultiDiGraph) -> str:
    out = io.BytesIO()
    nx.write_graphml(graph, out, encoding="utf-8")
    return out.getvalue().decode("utf-8") + "\n"


def _cytoscape(graph: nx.MultiDiGraph) -> str:
    return json.dumps(nx.cytoscape_data(graph), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _json(graph: nx.MultiDiGraph) -> str:
    nodes = [{"id": node, **data} for node, data in graph.nodes(data=True)]
    edges = [{"source": a, "target": b, **data} for a, b, data in graph.edges(data=True)]
    return json.dumps({"nodes": nodes, "edges": edges}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _csv(graph: nx.MultiDiGraph) -> str:
    """One edge a line, with the names of both ends: a spreadsheet needs no second file. With BOM, for Excel."""
    columns = sorted({key for _, _, data in graph.edges(data=True) for key in data} - {"relation"})
    out = io.StringIO()
    writer = csv.writer(out)
    head = ["source_type", "source", "source_name", "relation", "target_type", "target", "target_name"]
    writer.writerow([*head, *columns])
    for a, b, data in graph.edges(data=True):
        start, end = graph.nodes[a], graph.nodes[b]
        row = [start["type"], a, start["label"], data["relation"], end["type"], b, end["label"]]
        writer.writerow([*row, *(data.get(column, "") for column in columns)])
    return "\ufeff" + out.getvalue()


def _svg(graph: nx.MultiDiGraph) -> str:
    from graph.picture import draw_svg

    return draw_svg(graph)


def _html(graph: nx.MultiDiGraph) -> str:
    from graph.picture import draw_html

    return draw_html(graph)


_WRITERS: dict[str, Callable[[nx.MultiDiGraph], str]] = {
    "gexf": _gexf,
    "graphml": _graphml,
    "cytoscape": _cytoscape,
    "csv": _csv,
    "json": _json,
    "html": _html,
    "svg": _svg,
}


def format_subgraph(graph: nx.MultiDiGraph, format_name: str) -> str:
    """The text of a file in one of FORMATS; GraphError on another."""
    if format_name not in _WRITERS:
        raise GraphError(f"format {format_name!r} is unknown; allowed: {', '.join(FORMATS)}")
    return _WRITERS[format_name](graph)


def write_text(path: Path, text: str) -> None:
    """Writes the whole file or none of it; GraphError says why it could not."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Writes the whole file or none of it; GraphError says why it could not."""
    temporary = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise GraphError(f"{path}: cannot be written ({error.strerror or error})") from error
