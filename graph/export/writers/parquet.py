"""Parquet: edges and nodes with their types, lists and missing values; what was selected in the file's metadata."""

from __future__ import annotations

import io
import json
from typing import Any

import networkx as nx

from graph.export.writers._plain import columns_of, edge_rows, node_rows


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """Two files: edges and nodes."""
    return {"": _table(edge_rows(graph), graph.graph), "nodes": _table(node_rows(graph), graph.graph)}


def _table(rows: list[dict[str, Any]], about: dict[str, Any]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = columns_of(rows)
    arrays = {}
    for column in columns:
        values = [row.get(column) for row in rows]
        try:
            arrays[column] = pa.array(values)
        except (pa.ArrowInvalid, pa.ArrowTypeError):
            # One property under one name, but of two types (text here, number there): text holds both.
            arrays[column] = pa.array([None if value is None else str(value) for value in values])
    table = pa.table(arrays).replace_schema_metadata({"fazhi": json.dumps(about, ensure_ascii=False)})
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()
