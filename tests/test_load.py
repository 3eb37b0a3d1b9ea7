"""Loading on the embedded engine: atomic, repeatable, replacing; one process a folder; gentle with signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.errors import GraphError
from graph.export import FORMATS, format_subgraph, select_subgraph
from graph.load import load_reports, remove_report
from graph.records import read_records
from graph.schema import NODES, RELATIONS, NodeType, Property, schema_page
from graph.why import find_evidence
from tests.conftest import graph_records

LABELS = [node.label for node in NODES]


def counts(engine: Engine) -> dict[str, int]:
    found = {label: engine.query(f"MATCH (n:{label}) RETURN count(n) AS n").rows[0][0] for label in LABELS}
    for name, number in engine.query("MATCH ()-[r]->() RETURN type(r) AS name, count(r) AS n ORDER BY name").rows:
        found[name] = number
    return found


def ids(engine: Engine) -> list[Any]:
    rows = []
    for node in NODES:
        rows += engine.query(f"MATCH (n:{node.label}) RETURN n.{node.key} AS id ORDER BY id").rows
    return rows


@pytest.fixture
def engine(tmp_path: Path) -> Any:
    opened = open_engine(tmp_path / "graph")
    yield opened
    opened.close()


def test_load_twice_changes_nothing(engine: Engine) -> None:
    load_reports(engine, graph_records("three_places"))
    derive(engine)
    once, first = counts(engine), ids(engine)
    exported = {name: format_subgraph(select_subgraph(engine, "all"), name) for name in FORMATS}
    summary = load_reports(engine, graph_records("three_places"))
    derive(engine)
    assert (summary.unchanged, summary.replaced) == (summary.loaded, [])
    assert counts(engine) == once
    assert ids(engine) == first
    assert {name: format_subgraph(select_subgraph(engine, "all"), name) for name in FORMATS} == exported


def test_load_changed_report_replaces_its_old_contribution(engine: Engine) -> None:
    records = graph_records("three_places")
    load_reports(engine, records)
    changed = graph_records("three_places")[2]  # a20: the only report that cites 寅法
    changed.edges["cites"], changed.nodes["Law"] = [], []
    changed.nodes["Statement"] = [s for s in changed.nodes["Statement"] if s["relation"] != "CITES"]
    load_reports(engine, [changed])
    derive(engine)
    titles = engine.query("MATCH (n:Law) RETURN n.title AS t ORDER BY t").rows
    assert titles == [["丑法"], ["子法"]]


def test_load_removed_report_leaves_nothing_behind(engine: Engine) -> None:
    load_reports(engine, graph_records("three_places"))
    for report_id in [row[0] for row in engine.query("MATCH (r:Report) RETURN r.id AS id ORDER BY id").rows]:
        assert remove_report(engine, report_id)
    derive(engine)
    assert set(counts(engine).values()) == {0}
    assert not remove_report(engine, "nothing")


def test_load_same_place_and_year_are_both_kept(engine: Engine) -> None:
    first, second = graph_records("three_places")[0], graph_records("three_places")[0]
    second.file = second.report["file"] = "copy.txt"
    assert load_reports(engine, [first, second]).loaded == ["9901-2019", "9901-2019-2"]
    assert load_reports(engine, [second]).loaded == ["9901-2019-2"]


def test_load_crash_in_the_middle_leaves_reports_whole_or_absent(engine: Engine) -> None:
    records = graph_records("three_places")
    records[1].nodes["Statement"][0]["at"] = None
    records[1].edges["applies"][0] = {"target": object()}  # breaks while its transaction is open
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever the engine makes of it
        load_reports(engine, records)
    assert engine.query("MATCH (r:Report) RETURN r.id AS id").rows == [["9901-2019"]]
    assert engine.query("MATCH (m:Measure) WHERE m.report <> '9901-2019' RETURN count(m) AS n").rows == [[0]]


def test_load_broken_line_is_named(tmp_path: Path) -> None:
    for name in ("documents", "mentions", "relations"):
        (tmp_path / f"{name}.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "documents.jsonl").write_text('{"document": "a"}\n{broken\n', encoding="utf-8")
    with pytest.raises(GraphError, match=r"documents\.jsonl:2: broken JSON"):
        list(read_records(tmp_path))


def test_load_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="cannot be read"):
        list(read_records(tmp_path / "nowhere"))


def test_load_second_process_is_refused_in_plain_words(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "graph")
    try:
        code = "import sys; from pathlib import Path; from graph.engines import open_engine; open_engine(Path(sys.argv[1]))"
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "graph")], capture_output=True, text=True, timeout=120
        )
    finally:
        engine.close()
    assert done.returncode != 0
    assert "another process holds this graph" in done.stderr


_SLOW_LOAD = """
import sys, time
from pathlib import Path
from graph.cli.console import CommandError, stopping_gently
from graph.engines import open_engine
from graph.load import load_reports
sys.path.insert(0, sys.argv[2])
from tests.conftest import graph_records
engine = open_engine(Path(sys.argv[1]))
def slow():
    for record in graph_records("three_places"):
        yield record
        print("loaded", flush=True)
        time.sleep(1)
try:
    with stopping_gently() as stop:
        load_reports(engine, slow(), stop=stop)
except CommandError as error:
    print(error, file=sys.stderr)
    engine.close()
    sys.exit(error.code)
engine.close()
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL], ids=["TERM", "INT", "KILL"])
def test_load_signal_leaves_reports_whole(tmp_path: Path, number: signal.Signals) -> None:
    root = Path(__file__).parent.parent
    process = subprocess.Popen(
        [sys.executable, "-c", _SLOW_LOAD, str(tmp_path / "graph"), str(root)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.2)
    os.kill(process.pid, number)
    _, errors = process.communicate(timeout=120)
    assert process.returncode in (130, -9)
    if number != signal.SIGKILL:
        assert "reports loaded so far are whole" in errors
    engine = open_engine(tmp_path / "graph")
    try:
        rows = engine.query(
            "MATCH (r:Report) OPTIONAL MATCH (m:Measure {report: r.id}) RETURN r.id AS id, count(m) AS n ORDER BY id"
        ).rows
        whole = {"9901-2019": 3, "9902-2020": 3, "9901-2020": 2, "990121-2021": 1}
        assert rows
        assert all(whole[report] == number_of for report, number_of in rows)
        load_reports(engine, graph_records("three_places"))
        assert len(engine.query("MATCH (r:Report) RETURN r.id AS id").rows) == 4
    finally:
        engine.close()


def test_load_folder_that_is_no_graph_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("x", encoding="utf-8")
    with pytest.raises(GraphError, match="no graph"):
        open_engine(tmp_path)
    with pytest.raises(GraphError, match="no graph there"):
        open_engine(tmp_path / "nowhere", create=False)
    with pytest.raises(GraphError, match="unknown target"):
        open_engine("http://localhost")


def test_load_evidence_leads_to_the_sentence(named_graph: Any) -> None:
    (row,) = find_evidence(named_graph("three_places"), "甲二市", "丁办").records()
    assert row["sentence"] == "到甲一市学习,推行丁办改革。"
    assert (row["file"], row["start"], row["end"]) == ("b20.txt", 7, 13)


def test_load_every_mention_edge_carries_its_evidence(named_graph: Any) -> None:
    rows = named_graph("three_places").query(
        "MATCH (:Measure)-[e:APPLIES|CITES|INVOLVES|REPORTS|NAMES]->() "
        "WHERE e.start IS NULL OR e.end IS NULL OR e.rule IS NULL OR e.report IS NULL RETURN count(e) AS n"
    )
    assert rows.rows == [[0]]


def test_schema_page_names_every_type() -> None:
    page = schema_page()
    assert all(f"### {node.label} " in page for node in NODES)
    assert all(f"`{rel.name}`" in page for rel in RELATIONS)


def test_schema_ends_are_labels() -> None:
    wrong = [(rel.name, end) for rel in RELATIONS for pair in rel.ends for end in pair if end not in LABELS]
    assert not wrong


def test_schema_refuses_wrong_declarations() -> None:
    with pytest.raises(ValueError, match="type"):
        Property("x", "date", "")
    with pytest.raises(ValueError, match="key"):
        NodeType("X", "", "", "id", ())
