"""One page that needs nothing else: the network to explore, every edge with its sentence, and what was selected."""

from __future__ import annotations

import networkx as nx

from graph.export.page import draw_page


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file."""
    return {"": draw_page(graph).encode()}
