"""A picture as SVG."""

from __future__ import annotations

import networkx as nx

from graph.picture import draw_svg


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file."""
    return {"": draw_svg(graph).encode()}
