"""The derived layer: an update for changed reports ends in the same edges as a recomputation from nothing."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest

from graph import derive as derive_module
from graph.derive import FOLDER, TOUCHED, derive, derive_files, read_derive_file
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.errors import GraphError
from graph.load import load_reports, remove_report
from graph.records import ReportRecords
from graph.schema import LABELS, REL_TYPES
from tests.conftest import graph_records

GRAPHS = ("three_places", "two_provinces", "laws_and_rules", "numbers_and_bodies")
_EDGES = """
MATCH (a)-[edge:ADOPTS|LEARNED_FROM|PROMOTED_IN|RECOGNISED_AS|LED_BY|EVOLVED_INTO|CO_CITED|CITES|PART_OF]->(b)
WHERE NOT "Measure" IN labels(a) AND NOT (type(edge) = "PART_OF" AND "Jurisdiction" IN labels(a))
RETURN type(edge) AS relation, coalesce(a.path, a.id) AS source, coalesce(b.path, b.id) AS target, properties(edge) AS properties
"""
_PROPERTIES = (
    "MATCH (n:Jurisdiction) RETURN n.path AS id, n.held_years AS value",
    "MATCH (n:Law) RETURN n.id AS id, n.cited_by AS value",
    "MATCH (n:Receipt) RETURN n.report AS id, [n.places, n.subjects, n.laws] AS value",
    "MATCH (n:Report) RETURN n.id AS id, n.is_derived AS value",
)


def derived_layer(engine: Engine) -> list[str]:
    """All that the derived layer holds, as sorted lines."""
    edges = [
        repr((row[:3], sorted((k, v) for k, v in row[3].items() if v is not None))) for row in engine.query(_EDGES).rows
    ]
    nodes = [
        repr((text[:12], row[0], sorted(map(sorted, row[1])) if "Receipt" in text and row[1] else row[1]))
        for text in _PROPERTIES
        for row in engine.query(text).rows
    ]
    return sorted(edges + nodes)


@pytest.fixture
def engine(tmp_path: Path) -> Any:
    opened = open_engine(tmp_path / "graph")
    yield opened
    opened.close()


def variants(rng: random.Random) -> list[ReportRecords]:
    """The reports of all named graphs, each with some of its statements and citations left out."""
    records = [copy.deepcopy(record) for name in GRAPHS for record in graph_records(name)]
    for record in records:
        record.nodes["Statement"] = [s for s in record.nodes["Statement"] if rng.random() < 0.8]
        record.edges["cites"] = [e for e in record.edges.get("cites", []) if rng.random() < 0.7]
    return records


@pytest.mark.parametrize("seed", range(3))
def test_derive_update_equals_recomputation(engine: Engine, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(derive_module, "_SHARE", 0)  # never takes the way from nothing on its own
    rng = random.Random(seed)
    derive(engine)
    for step in range(8):
        records = rng.sample(variants(rng), rng.randint(1, 8))
        changed = load_reports(engine, records).loaded
        for report in [row[0] for row in engine.query("MATCH (r:Report) RETURN r.id AS id ORDER BY id").rows]:
            if rng.random() < 0.15:
                remove_report(engine, report)
        if rng.random() < 0.3:
            continue  # a load whose derivation never came: the next one makes it good
        derive(engine, changed)
        updated = derived_layer(engine)
        derive(engine)
        assert derived_layer(engine) == updated, f"seed {seed}, step {step}"


def test_derive_twice_changes_nothing(engine: Engine) -> None:
    load_reports(engine, graph_records("two_provinces"))
    derive(engine, [])
    once = derived_layer(engine)
    derive(engine, ["980100-2020", "nothing"])
    derive(engine)
    assert derived_layer(engine) == once
    assert any("ADOPTS" in line for line in once)


def test_derive_update_touches_only_what_changed(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    load_reports(engine, graph_records("two_provinces"))
    derive(engine)
    monkeypatch.setattr(derive_module, "_SHARE", 0)
    with engine.transaction() as tx:  # a mark that a recomputation would wipe out
        tx.run("MATCH (:Jurisdiction)-[a:ADOPTS]->(:Program) SET a.measures = 99")
    derive(engine, ["980121-2022"])
    rows = engine.query(
        "MATCH (j:Jurisdiction)-[a:ADOPTS]->(:Program) WHERE a.measures <> 99 RETURN DISTINCT j.path AS path"
    ).rows
    assert rows == [["乙省/乙一市/丁县"]]


def test_derive_grades_have_years_of_their_own(named_graph: Any) -> None:
    (row,) = (
        named_graph("two_provinces")
        .query(
            'MATCH (:Jurisdiction {path: "甲省/甲一市"})-[a:ADOPTS {status: "done"}]->(:Program {name: "双查"}) '
            "RETURN a.year AS year, a.done_year AS done, a.issued_year AS issued, a.grade AS grade, a.grades AS grades, a.years AS years"
        )
        .rows
    )
    assert row == [2020, 2022, 2022, "issued", ["mentioned", "issued"], [2020, 2022]]


def test_derive_files_are_in_form() -> None:
    files = derive_files()
    assert {file.touched for file in files} == set(TOUCHED)
    analysed = "".join(path.read_text(encoding="utf-8") for path in (FOLDER.parent / "analyze").glob("*.cypher"))
    derived = {rel.name for rel in REL_TYPES.values() if rel.derived and f":{rel.name}" not in analysed}
    derived |= {"CITES", "PART_OF"}
    text = "\n".join(statement for file in files for _, statement in file.statements)
    missing = [name for name in sorted(derived) if f":{name}" not in text]
    assert not missing, f"cypher/derive/ has no file for {missing}"
    assert "Receipt" in LABELS


WRONG = [
    ("// touched: all\n// clear: x\n// derives: y\nRETURN 1 AS a;\n", "touched 'all'"),
    ("// colour: red\n", "unknown tag 'colour'"),
    ("// when: never\n", "when 'never'"),
    ("// touched: places\n// derives: y\nRETURN 1 AS a;\n", "// clear:"),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[case[1] for case in WRONG])
def test_derive_wrong_file_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "x.cypher").write_text(text, encoding="utf-8")
    with pytest.raises(GraphError, match=r"x\.cypher:\d+: ") as caught:
        read_derive_file(tmp_path / "x.cypher")
    assert message in str(caught.value)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.cypher")), ids=lambda path: path.stem)
def test_derive_collects_edges_before_it_deletes_them(path: Path) -> None:
    """The embedded engine skips some of a node's many edges where it walks them while they go."""
    for _, text in read_derive_file(path).statements:
        if "DELETE" in text and "-[" in text:
            assert "collect(old)" in text.split("DELETE", 1)[0], text


def test_derive_update_of_a_program_with_many_edges_leaves_each_once(engine: Engine) -> None:
    """Hundreds of edges of several types at one program, deleted and made anew in one transaction."""
    engine.prepare()
    with engine.transaction() as tx:
        tx.run("CREATE (:Program {id: 'program:hub', name: 'hub', tier: 'named'})")
        tx.run(
            "UNWIND range(1, 300) AS i CREATE (:Program {id: 'program:' + i, name: 'p' + i, tier: 'named'}) "
            "CREATE (:Jurisdiction {path: '省/' + i, name: '' + i})"
        )
        for report in ("a-2020", "b-2020"):
            tx.run("CREATE (:Report {id: $r, document: 'd', file: $r, year: 2020})", {"r": report})
            tx.run(
                "MATCH (r:Report {id: $r}) UNWIND range(1, 300) AS i "
                "CREATE (:Statement {id: $r + '|part|' + i, relation: 'PART_OF', subject: 'hub', object: 'p' + i})-[:STATED_IN]->(r) "
                "CREATE (:Statement {id: $r + '|in|' + i, relation: 'PROMOTED_IN', subject: 'hub', object: '省/' + i, by: ''})-[:STATED_IN]->(r)",
                {"r": report},
            )
    derive(engine)
    before = derived_layer(engine)
    assert len([line for line in before if "PART_OF" in line]) == 300
    for _ in range(2):
        derive(engine, ["a-2020"])
        assert derived_layer(engine) == before
