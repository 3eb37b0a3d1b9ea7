"""The picture of a subgraph as SVG.

Text is left to the viewer's fonts, so Chinese names show wherever a browser shows Chinese.
"""

from __future__ import annotations

import html
import math

import networkx as nx

from graph.export.selection import about
from graph.style import get_colour, get_gloss

_WIDTH, _HEIGHT, _MARGIN = 1400, 1000, 90
MOST_NODES = 300  # more than a page can show: the best connected are drawn, and the picture says so


def size_of(graph: nx.MultiDiGraph, node: str) -> float:
    """The radius of a node: it grows with the root of its degree."""
    return 6.0 + min(18.0, 2.0 * math.sqrt(graph.degree(node)))


def draw_svg(graph: nx.MultiDiGraph) -> str:
    """The graph as an SVG file: nodes by type and degree, edges with relation and year; the layout is repeatable."""
    drawn, left_out = _drawable(graph)
    places = place_nodes(drawn)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" '
        "font-family=\"'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif\">",
        '<rect width="100%" height="100%" fill="white"/>',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0L8 4L0 8z" fill="#a0aec0"/></marker></defs>',
    ]
    for a, b, data in drawn.edges(data=True):
        (x1, y1), (x2, y2) = places[a], places[b]
        length = math.hypot(x2 - x1, y2 - y1) or 1.0
        radius = size_of(drawn, b) + 2
        x2, y2 = x2 - (x2 - x1) / length * radius, y2 - (y2 - y1) / length * radius
        note = " ".join(str(data[key]) for key in ("relation", "year", "status", "support") if key in data)
        parts.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#cbd5e0" marker-end="url(#tip)">'
            f"<title>{html.escape(_name(drawn, a))} {html.escape(note)} {html.escape(_name(drawn, b))}</title></line>"
        )
    for node, data in drawn.nodes(data=True):
        x, y = places[node]
        radius = size_of(drawn, node)
        label = html.escape(_name(drawn, node))
        colour = get_colour(data.get("type", ""))
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}"><title>{label}</title></circle>'
        )
        parts.append(f'<text x="{x:.1f}" y="{y - radius - 4:.1f}" font-size="13" text-anchor="middle">{label}</text>')
    for row, kind in enumerate(sorted({data.get("type", "") for _, data in drawn.nodes(data=True)})):
        y = 30 + 24 * row
        parts.append(f'<circle cx="24" cy="{y}" r="8" fill="{get_colour(kind)}"/>')
        parts.append(f'<text x="40" y="{y + 5}" font-size="14">{get_gloss(kind)} {kind}</text>')
    parts.insert(1, f"<desc>{html.escape(about(graph))}</desc>")
    parts.append(f'<text x="24" y="{_HEIGHT - 4}" font-size="11" fill="#718096">{html.escape(about(graph))}</text>')
    if left_out:
        parts.append(f'<text x="24" y="{_HEIGHT - 20}" font-size="14">未画出 {left_out} 个节点 (not drawn)</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _name(graph: nx.MultiDiGraph, node: str) -> str:
    return str(graph.nodes[node].get("label") or node)


def _drawable(graph: nx.MultiDiGraph) -> tuple[nx.MultiDiGraph, int]:
    if len(graph) <= MOST_NODES:
        return graph, 0
    best = sorted(graph, key=lambda node: (-graph.degree(node), str(node)))[:MOST_NODES]
    return graph.subgraph(best).copy(), len(graph) - MOST_NODES


def place_nodes(graph: nx.MultiDiGraph) -> dict[str, tuple[float, float]]:
    """Where each node stands, in pixels of the picture; the same graph gives the same places."""
    if not graph:
        return {}
    simple = nx.Graph()
    simple.add_nodes_from(graph)
    simple.add_edges_from((a, b) for a, b in graph.edges())
    raw = nx.spring_layout(simple, seed=7, k=2.2 / math.sqrt(len(simple)), iterations=80)
    xs, ys = [float(p[0]) for p in raw.values()], [float(p[1]) for p in raw.values()]
    width, height = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    return {
        node: (
            _MARGIN + (float(p[0]) - min(xs)) / width * (_WIDTH - 2 * _MARGIN),
            _MARGIN + (float(p[1]) - min(ys)) / height * (_HEIGHT - 2 * _MARGIN),
        )
        for node, p in raw.items()
    }
