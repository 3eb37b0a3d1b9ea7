"""One self-contained page of a subgraph: Cytoscape.js inside, no network needed, text from reports as text."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx

from graph.export.selection import about
from graph.picture import place_nodes
from graph.schema import LABELS, REL_TYPES
from graph.style import get_colour

ASSETS = Path(__file__).parent.parent / "assets"


def script_json(value: Any) -> str:
    """JSON that can stand inside a <script> element: no text of a report can end it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c").replace("\u2028", "\\u2028")


def draw_page(graph: nx.MultiDiGraph) -> str:
    """The page."""
    import jinja2
    from markupsafe import Markup

    from graph.export.writers.cytoscape import elements

    parts = elements(graph)
    places = place_nodes(graph)
    for node in parts["nodes"]:
        x, y = places[node["data"]["id"]]
        node["position"] = {"x": round(x, 1), "y": round(y, 1)}
        node["data"]["diameter"] = 2 * node["data"]["size"]
    edges = []
    for edge in parts["edges"]:
        data = edge["data"]
        names = {f"{end}_name": graph.nodes[data[end]]["label"] for end in ("source", "target")}
        edges.append({"year": "", "sentence": "", "file": "", "status": ""} | data | names)
    years = sorted({edge["year"] for edge in edges if isinstance(edge["year"], int)})
    counts = Counter(data["type"] for _, data in graph.nodes(data=True))
    words = {rel.name: f"{rel.gloss} {rel.name}" for rel in REL_TYPES.values()}
    words |= {label: f"{node.gloss} {label}" for label, node in LABELS.items()}

    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(ASSETS), autoescape=True)

    def asset(name: str) -> Markup:
        return Markup((ASSETS / name).read_text(encoding="utf-8"))  # our own files and the library: no text of a report

    return environment.get_template("network.html.j2").render(
        selection=graph.graph["selection"],
        about=about(graph),
        types=[(t, LABELS[t].gloss if t in LABELS else t, get_colour(t), counts[t]) for t in sorted(counts)],
        years=years,
        edges=edges,
        data=Markup(script_json({"elements": [*parts["nodes"], *parts["edges"]], "years": years, "words": words})),
        css=asset("network.css"),
        library=asset("vendor/cytoscape.min.js"),
        script=asset("network.js"),
    )
