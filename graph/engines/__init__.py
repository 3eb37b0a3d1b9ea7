"""Engines behind one protocol; `open_engine` chooses by the target's form."""

from __future__ import annotations

import re
from pathlib import Path

from graph.engines.base import Engine
from graph.errors import GraphError
from graph.version import check_readable

_SERVER = re.compile(r"(?:neo4j|bolt)(?:\+s|\+ssc)?://")


def open_engine(target: str | Path, *, create: bool = True, database: str | None = None) -> Engine:
    """The graph at `target`: a folder for the embedded engine, or neo4j://… or bolt://… for a server.

    `database` names one of the server's; without it NEO4J_DATABASE or the user's home database is taken. With `create`
    off, the graph is there to be read: GraphError where there is none, or one that a newer program wrote.
    """
    engine = _open(target, create, database)
    if not create:
        try:
            check_readable(engine)
        except GraphError:
            engine.close()
            raise
    return engine


def _open(target: str | Path, create: bool, database: str | None) -> Engine:
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
