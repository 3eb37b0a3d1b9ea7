"""DOT for Graphviz."""

from __future__ import annotations

import networkx as nx

from graph.export.selection import about
from graph.export.writers._plain import styled


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file."""
    import graphviz

    plain = styled(graph)
    picture = graphviz.Digraph(
        comment=about(graph).replace("\n", " "), graph_attr={"overlap": "false", "label": about(graph)}
    )
    names = {node: f"n{number}" for number, node in enumerate(plain)}  # a : in a name would be a port
    for node, data in plain.nodes(data=True):
        picture.node(
            names[node], label=graphviz.escape(data["label"]), color=data["colour"], tooltip=graphviz.escape(node)
        )
    for a, b, data in plain.edges(data=True):
        label = " ".join(str(data[key]) for key in ("relation", "year", "status") if key in data)
        picture.edge(
            names[a], names[b], label=graphviz.escape(label), tooltip=graphviz.escape(data.get("sentence", ""))
        )
    return {"": picture.source.encode()}
