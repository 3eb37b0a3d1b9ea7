"""Subgraphs for other tools: a selection (`selection.py`) written in one of many formats (`writers/`, one module each)."""

from __future__ import annotations

from graph.export.selection import LIMIT, SELECTIONS, Selection, about, select_subgraph
from graph.export.write import FORMATS, format_subgraph, write_bytes, write_subgraph, write_text

__all__ = [
    "FORMATS",
    "LIMIT",
    "SELECTIONS",
    "Selection",
    "about",
    "format_subgraph",
    "select_subgraph",
    "write_bytes",
    "write_subgraph",
    "write_text",
]
