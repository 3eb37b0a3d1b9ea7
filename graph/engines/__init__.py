"""Engines behind one protocol; `open_engine` chooses by the target's form."""

from __future__ import annotations

import re
from pathlib import Path

from graph.engines.base import Engine
from graph.errors import GraphError

_SERVER = re.compile(r"(?:neo4j|bolt)(?:\+s|\+ssc)?://")


def open_engine(target: str | Path, *, create: bool = True, database: str | None = None) -> Engine:
    """The graph at `target`: a folder for the embedded engine, or neo4j://… or bolt://… for a server.

    `database` names one of the server's; without it NEO4J_DATABASE or the user's home database is taken.
    """
    text = str(target)
    if _SERVER.match(text):
        from graph.engines.neo4j import Neo4jEngine

        return Neo4jEngine(text, database=database)
    if "://" in text:
        shown = re.sub(r"(?<=://)[^/@]*@", "…@", text)  # whatever stands there may be a password
        raise GraphError(f"{shown}: unknown target; allowed: a folder, neo4j://…, bolt://… (also +s and +ssc)")
    if database:
        raise GraphError(f"{text}: a folder holds one graph; --database goes with neo4j://… and bolt://…")
    from graph.engines.arcadedb import ArcadeEngine

    return ArcadeEngine(Path(text), create=create)
