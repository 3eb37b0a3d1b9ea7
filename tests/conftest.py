"""Fixtures: small named graphs loaded into real engines, and the Neo4j servers, each started once a session."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.load import load_reports
from graph.records import ReportRecords, make_records
from tests.neo4j_server import V5, V2026, JarServer, Neo4jServer, NoServerError, get_server, start_jar_server

ENGINES = ("arcadedb", "neo4j-5", "neo4j-2026")
GRAPHS = Path(__file__).parent / "graphs"


def graph_records(name: str) -> list[ReportRecords]:
    """The records of a small named graph of `tests/graphs/`."""
    graph = json.loads((GRAPHS / f"{name}.json").read_text(encoding="utf-8"))
    records = []
    for document in graph["documents"]:
        own = document["document"]
        mentions: list[dict[str, Any]] = [
            {
                "document": d,
                "type": t,
                "start": s,
                "end": e,
                "surface": c,
                "canonical": c,
                "attributes": a,
                "rule": "test",
            }
            for d, t, s, e, c, a in graph["mentions"]
            if d == own
        ]
        relations: list[dict[str, Any]] = [
            {"document": d, "subject": s, "relation": r, "object": o, "attributes": a, "rule": "test",
             "evidence": {"start": b, "end": e}}
            for d, s, r, o, a, b, e in graph["relations"]
            if d == own
        ]  # fmt: skip
        records.append(make_records(document, mentions, relations))
    return records


def _served(start: Callable[[], Neo4jServer], *, may_skip: bool = False) -> Iterator[Neo4jServer]:
    """The server, closed afterwards; skipped with the reason where there is none, but failed under CI."""
    try:
        server = start()
    except NoServerError as error:
        if os.environ.get("CI") and not may_skip:
            pytest.fail(f"no Neo4j server, and CI skips nothing: {error}")
        pytest.skip(f"no Neo4j server: {error}")
    try:
        yield server
    finally:
        server.close()


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """Neo4j 5.26, shared by the session: a test that uses it clears it first and leaves it running."""
    yield from _served(lambda: get_server(tmp_path_factory.mktemp("neo4j"), version=V5))


@pytest.fixture(scope="session")
def neo4j_2026_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """Neo4j 2026, where a Java 21 or newer is at hand."""
    yield from _served(lambda: get_server(tmp_path_factory.mktemp("neo4j2026"), version=V2026), may_skip=True)


@pytest.fixture(scope="session")
def _own_neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    yield from _served(lambda: start_jar_server(tmp_path_factory.mktemp("own")))


@pytest.fixture
def own_neo4j_server(_own_neo4j_server: JarServer) -> JarServer:
    """A Neo4j 5.26 from jars that a test may stop, kill and start again; running when the test begins."""
    if not _own_neo4j_server.is_running:
        _own_neo4j_server.start()
    return _own_neo4j_server


@pytest.fixture(scope="session", params=ENGINES)
def named_graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A function that gives an engine of each kind with a named graph loaded and derived.

    A Neo4j community server has one database: it holds the graph asked for last, so tests go through one graph after
    the other (see the order of the examples in test_reports).
    """
    engines: dict[str, Engine] = {}

    def load(engine: Engine, name: str) -> Engine:
        load_reports(engine, graph_records(name))
        derive(engine)
        return engine

    def get_embedded(name: str) -> Engine:
        if name not in engines:
            engines[name] = load(open_engine(tmp_path_factory.mktemp(name) / "graph"), name)
        return engines[name]

    def get_served(name: str) -> Engine:
        if name not in engines or server.held != name:
            for engine in engines.values():
                engine.close()
            engines.clear()
            server.clear()
            engines[name] = load(server.open(), name)
            server.held = name
        return engines[name]

    if request.param == "arcadedb":
        yield get_embedded
    else:
        server = request.getfixturevalue("neo4j_server" if request.param == "neo4j-5" else "neo4j_2026_server")
        yield get_served
    for engine in engines.values():
        engine.close()
