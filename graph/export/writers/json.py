"""Node-link JSON, as networkx and D3 read it."""

from __future__ import annotations

import json

import networkx as nx


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file; `networkx.node_link_graph(data, edges="edges")` gives the graph back."""
    document = nx.node_link_data(graph, edges="edges")
    return {"": (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()}
