"""GEXF 1.2 for Gephi: types, colours and sizes; what was selected stands in the file's description."""

from __future__ import annotations

import io
import re
from xml.sax.saxutils import escape

import networkx as nx

from graph.export.selection import about
from graph.export.writers._plain import styled


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file."""
    return {"": to_gexf(graph, with_time=False)}


def to_gexf(graph: nx.MultiDiGraph, *, with_time: bool) -> bytes:
    """The file; with time, edges and nodes have a start: the year of the first report that says so."""
    plain = styled(graph)
    plain.graph = {"name": graph.graph["selection"], "mode": "dynamic" if with_time else "static"}
    for _, data in plain.nodes(data=True):
        red, green, blue = (int(data["colour"][i : i + 2], 16) for i in (1, 3, 5))
        data["viz"] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}, "size": data.pop("size")}
        del data["colour"]
    if with_time:
        first: dict[str, int] = {}
        for a, b, data in plain.edges(data=True):
            if isinstance(data.get("year"), int):
                data["start"] = data["year"]
                for node in (a, b):
                    first[node] = min(first.get(node, data["year"]), data["year"])
        for node, year in first.items():
            plain.nodes[node]["start"] = year
    out = io.BytesIO()
    nx.write_gexf(plain, out, encoding="utf-8", version="1.2draft")
    # networkx has no place for a description and stamps the day of writing where SOURCE_DATE_EPOCH cannot reach it.
    text = out.getvalue().decode("utf-8")
    text = re.sub(r' lastmodifieddate="[^"]*"', f' lastmodifieddate="{graph.graph["exported_on"]}"', text)
    return (
        text.replace("</creator>", f"</creator>\n    <description>{escape(about(graph))}</description>", 1) + "\n"
    ).encode()
