"""Cytoscape JSON, for Cytoscape and Cytoscape.js; lists and missing values stay what they are."""

from __future__ import annotations

import json
from typing import Any

import networkx as nx

from graph.picture import size_of
from graph.style import get_colour


def elements(graph: nx.MultiDiGraph) -> dict[str, list[dict[str, Any]]]:
    """Nodes and edges in Cytoscape.js' form."""
    nodes = [
        {"data": {**data, "id": node, "colour": get_colour(data["type"]), "size": round(size_of(graph, node), 1)}}
        for node, data in graph.nodes(data=True)
    ]
    edges = [
        {"data": {**data, "id": f"e{number}", "source": a, "target": b}}
        for number, (a, b, data) in enumerate(graph.edges(data=True))
    ]
    return {"nodes": nodes, "edges": edges}


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file."""
    document = {"data": graph.graph, "directed": True, "multigraph": True, "elements": elements(graph)}
    return {"": (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()}
