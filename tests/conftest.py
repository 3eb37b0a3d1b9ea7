"""Fixtures: small named graphs loaded into a real engine, one database a session."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.load import load_reports
from graph.records import ReportRecords, make_records

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
            | ({"surface": rest[0], "candidates": rest[1]} if rest else {})
            for d, t, s, e, c, a, *rest in graph["mentions"]
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


@pytest.fixture(scope="session")
def named_graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A function that gives the engine with a named graph loaded and derived."""
    engines: dict[str, Engine] = {}

    def get(name: str) -> Engine:
        if name not in engines:
            engine = open_engine(tmp_path_factory.mktemp(name) / "graph")
            load_reports(engine, graph_records(name))
            derive(engine)
            engines[name] = engine
        return engines[name]

    yield get
    for engine in engines.values():
        engine.close()
