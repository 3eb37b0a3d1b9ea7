"""Values as formats without lists or missing values can hold them, and tables of nodes and edges."""

from __future__ import annotations

from typing import Any

import networkx as nx

from graph.picture import size_of
from graph.style import get_colour


def flat(properties: dict[str, Any]) -> dict[str, Any]:
    """Lists joined by 、, missing values left out, anything else that is no number, truth value or text as text."""
    plain: dict[str, Any] = {}
    for key, value in properties.items():
        if value is None:
            continue
        if isinstance(value, (list, tuple)):
            plain[key] = "、".join(str(item) for item in value)
        else:
            plain[key] = value if isinstance(value, (bool, int, float, str)) else str(value)
    return plain


def styled(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The graph with flat properties, and a colour and size for each node."""
    plain: nx.MultiDiGraph = nx.MultiDiGraph()
    plain.graph.update(flat(graph.graph))
    for node, data in graph.nodes(data=True):
        plain.add_node(node, **flat(data), colour=get_colour(data["type"]), size=round(size_of(graph, node), 1))
    for number, (a, b, data) in enumerate(graph.edges(data=True)):
        plain.add_edge(a, b, key=number, **flat(data))
    return plain


def node_rows(graph: nx.MultiDiGraph) -> list[dict[str, Any]]:
    """A row a node, with lists and missing values as they are."""
    return [{"id": node, **data} for node, data in graph.nodes(data=True)]


def edge_rows(graph: nx.MultiDiGraph) -> list[dict[str, Any]]:
    """A row an edge, with the names of both ends."""
    rows = []
    for a, b, data in graph.edges(data=True):
        start, end = graph.nodes[a], graph.nodes[b]
        rows.append(
            {"source_type": start["type"], "source": a, "source_name": start["label"], "relation": data["relation"],
             "target_type": end["type"], "target": b, "target_name": end["label"],
             **{key: value for key, value in data.items() if key != "relation"}}
        )  # fmt: skip
    return rows


_FIRST = (
    "id",
    "label",
    "type",
    "source_type",
    "source",
    "source_name",
    "relation",
    "target_type",
    "target",
    "target_name",
)


def columns_of(rows: list[dict[str, Any]], first: tuple[str, ...] = _FIRST) -> list[str]:
    """The columns of rows: the naming ones first, then the others by name."""
    present = {key for row in rows for key in row}
    return [key for key in first if key in present] + sorted(present - set(first))
