"""The same rows on every engine: each stored report over the same corpus, embedded and on Neo4j.

The corpus is the folder of collected reports beside the repository where there is one, else the bundled sample. The
worked examples run on every engine too, in test_reports.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extract.run import extract_sources
from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.load import load_reports
from graph.records import read_records
from graph.reports import StoredReport, bind_params, discover_reports
from tests.test_load import counts

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
REPORTS = discover_reports()
# What a required parameter is given: the name that is mentioned most, so that there are rows to compare.
COMMON = {
    "program": "MATCH (n:Program)<-[e:APPLIES]-() WHERE n.tier = 'named' RETURN n.name AS v, count(e) AS n ORDER BY n DESC, v",
    "law": "MATCH (n:Law)<-[e:CITES]-(:Measure) RETURN n.title AS v, count(e) AS n ORDER BY n DESC, v",
    "metric": "MATCH (n:Metric)<-[e:REPORTS]-() RETURN n.name AS v, count(e) AS n ORDER BY n DESC, v",
    "place": "MATCH (n:Jurisdiction)<-[:COVERS]-(e:Report) RETURN n.path AS v, count(e) AS n ORDER BY n DESC, v",
    "institution": "MATCH (n:Institution)<-[e:INVOLVES]-() RETURN n.name AS v, count(e) AS n ORDER BY n DESC, v",
    "year": "MATCH (e:Report) WHERE e.year IS NOT NULL RETURN e.year AS v, count(e) AS n ORDER BY n DESC, v",
}


@pytest.fixture(scope="module")
def extraction(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    collected = [SHARED / name for name in ("reports", "provinces-2025") if (SHARED / name).is_dir()]
    if collected:
        extract_sources(collected, out=folder)
    else:
        extract_sources([ROOT / "samples/reports"], out=folder, lexicon_folders=[ROOT / "samples/lexicons"])
    return folder


def _filled(engine: Engine, extraction: Path) -> Engine:
    load_reports(engine, read_records(extraction))
    derive(engine)
    return engine


@pytest.fixture(scope="module")
def embedded(extraction: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = _filled(open_engine(tmp_path_factory.mktemp("same") / "graph"), extraction)
    yield engine
    engine.close()


@pytest.fixture(scope="module", params=["neo4j-5", "neo4j-2026"])
def served(request: pytest.FixtureRequest, extraction: Path) -> Iterator[Engine]:
    server = request.getfixturevalue("neo4j_server" if request.param == "neo4j-5" else "neo4j_2026_server")
    server.clear()
    engine = _filled(server.open(), extraction)
    yield engine
    engine.close()
    server.clear()


def _given(report: StoredReport, engine: Engine) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for param in report.params:
        if not param.is_required:
            continue
        common = next((text for name, text in COMMON.items() if name in param.name), None)
        if common:
            given[param.name] = engine.query(common).rows[0][0]
        else:
            given[param.name] = next(e.when[param.name] for e in report.examples if param.name in e.when)
    return given


def _is_same(a: Any, b: Any) -> bool:
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(_is_same, a, b))
    if isinstance(a, float) or isinstance(b, float):
        return isinstance(a, (int, float)) and isinstance(b, (int, float)) and math.isclose(a, b, rel_tol=1e-9)
    return bool(a == b) and type(a) is type(b)


def test_same_answers_counts(embedded: Engine, served: Engine) -> None:
    assert counts(served) == counts(embedded)


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_same_answers(name: str, embedded: Engine, served: Engine) -> None:
    report = REPORTS[name]
    values = bind_params(report, _given(report, embedded))
    ours, theirs = embedded.query(report.text, values).rows, served.query(report.text, values).rows
    assert len(ours) == len(theirs), f"{report.path}: {len(ours)} rows embedded, {len(theirs)} on Neo4j"
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if not _is_same(a, b)]
    assert not differing, f"{report.path}: {len(differing)} of {len(ours)} rows differ, the first: {differing[0]}"


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_same_answers_come_by_an_index_or_a_label(name: str, embedded: Engine, served: Engine) -> None:
    """No stored report walks over all nodes or all edges of the database."""
    report = REPORTS[name]
    values = bind_params(report, _given(report, embedded))
    plan = served._driver.execute_query("EXPLAIN " + report.query, values).summary.plan  # type: ignore[attr-defined]
    steps, scans = [plan], set()
    while steps:
        step = steps.pop()
        steps += step.get("children", [])
        kind = step["operatorType"].split("@")[0]
        if kind in ("AllNodesScan", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan"):
            scans.add(f"{kind} {step['args'].get('Details', '')}")
    assert not scans, f"{report.path}: {scans}; give the pattern a label"


def test_same_answers_are_answers(embedded: Engine) -> None:
    """Most reports give rows over the corpus, so that equality says something."""
    full = [
        name for name, report in REPORTS.items()
        if embedded.query(report.text, bind_params(report, _given(report, embedded))).rows
    ]  # fmt: skip
    assert len(full) * 2 > len(REPORTS), f"only {full} give rows"
