"""CSV for spreadsheets, with byte-order mark: edges with the names of both ends, nodes, and what was selected."""

from __future__ import annotations

import csv
import io
from typing import Any

import networkx as nx

from graph.export.writers._plain import columns_of, edge_rows, flat, node_rows


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """Three files: edges, nodes, about."""
    facts = [{"about": key, "value": value} for key, value in flat(graph.graph).items()]
    return {"": _table(edge_rows(graph)), "nodes": _table(node_rows(graph)), "about": _table(facts)}


def _table(rows: list[dict[str, Any]]) -> bytes:
    columns = columns_of(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    writer.writerows(flat(row) for row in rows)
    return ("\ufeff" + out.getvalue()).encode()
