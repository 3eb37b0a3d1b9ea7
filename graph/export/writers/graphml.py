"""GraphML for yEd, igraph and others; what was selected stands in the graph's own data."""

from __future__ import annotations

import io

import networkx as nx

from graph.export.writers._plain import styled


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file."""
    out = io.BytesIO()
    nx.write_graphml(styled(graph), out, encoding="utf-8")
    return {"": out.getvalue() + b"\n"}
