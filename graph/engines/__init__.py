"""Engines behind one protocol; `open_engine` chooses by the target's form."""

from __future__ import annotations

import re
from pathlib import Path

from graph.engines.base import Engine
from graph.errors import GraphError

_SERVER = re.compile(r"(?:neo4j|bolt)(?:\+s|\+ssc)?://")


def open_engine(target: str | Path, *, create: bool = True) -> Engine:
    """The graph at `target`: a folder for the embedded engine, or neo4j://… or bolt://… for a server."""
    text = str(target)
    if _SERVER.match(text):
        from graph.engines.neo4j import Neo4jEngine

        return Neo4jEngine(text)
    if "://" in text:
        raise GraphError(f"{text}: unknown target; allowed: a folder, neo4j://…, bolt://… (also +s and +ssc)")
    from graph.engines.arcadedb import ArcadeEngine

    return ArcadeEngine(Path(text), create=create)
