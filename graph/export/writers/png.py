"""A picture as PNG, drawn from the SVG with the fonts of the machine."""

from __future__ import annotations

import networkx as nx

from graph.picture import draw_svg


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file."""
    import resvg_py

    return {"": bytes(resvg_py.svg_to_bytes(svg_string=draw_svg(graph), zoom=2))}
