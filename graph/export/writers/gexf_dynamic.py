"""GEXF with years as time, for Gephi's timeline."""

from __future__ import annotations

import networkx as nx

from graph.export.writers.gexf import to_gexf


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file; an edge begins in the first year in which a report says so."""
    return {"": to_gexf(graph, with_time=True)}
