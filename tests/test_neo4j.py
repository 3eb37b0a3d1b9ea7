"""Neo4j for real: loading, replacing and removing on a server, and what happens when something goes wrong with it."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.engines.neo4j import Neo4jEngine, schema_statements
from graph.errors import GraphError
from graph.export import FORMATS, format_subgraph, select_subgraph
from graph.load import batches, find_reports, load_reports, remove_report
from graph.records import ReportRecords
from graph.reports import discover_reports, run_report
from graph.schema import NODES, SCHEMA_VERSION
from tests.conftest import graph_records
from tests.neo4j_server import PASSWORD, V5, JarServer, Neo4jServer, NoServerError, free_port, start_jar_server
from tests.test_load import counts, ids

ROOT = Path(__file__).parent.parent
WHOLE = {"9901-2019": 3, "9902-2020": 3, "9901-2020": 2, "990121-2021": 1}
_SENTENCES = (
    "MATCH (r:Report) WHERE r.document IS NOT NULL OPTIONAL MATCH (m:Measure)-[:STATED_IN]->(r) "
    "RETURN r.id AS id, count(m) AS n ORDER BY id"
)


def held(engine: Engine) -> dict[str, int]:
    """The reports in the graph, each with the number of its sentences."""
    return dict(engine.query(_SENTENCES).rows)


@pytest.fixture
def engine(neo4j_server: Neo4jServer) -> Iterator[Engine]:
    """An empty graph on the shared server."""
    neo4j_server.clear()
    opened = neo4j_server.open()
    yield opened
    opened.close()


@pytest.fixture(params=["embedded", "neo4j"])
def each(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty graph on either engine."""
    if request.param == "neo4j":
        yield request.getfixturevalue("engine")
        return
    opened = open_engine(tmp_path / "graph")
    yield opened
    opened.close()


def fazhi(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    return subprocess.run(
        [sys.executable, "-c", "from graph.cli import main; main()", *words],
        capture_output=True, text=True, timeout=300, env=kept | environment, check=False,
    )  # fmt: skip


# Load, reload, replace, remove


def test_neo4j_load_twice_changes_nothing(engine: Engine) -> None:
    load_reports(engine, graph_records("three_places"))
    derive(engine)
    once, first = counts(engine), ids(engine)
    exported = {name: format_subgraph(select_subgraph(engine, "all"), name) for name in FORMATS}
    summary = load_reports(engine, graph_records("three_places"))
    derive(engine)
    assert summary.unchanged == summary.loaded
    assert (counts(engine), ids(engine)) == (once, first)
    assert {name: format_subgraph(select_subgraph(engine, "all"), name) for name in FORMATS} == exported


def _changed() -> ReportRecords:
    """a20 without its laws: it is the only report that cites 寅法."""
    changed = graph_records("three_places")[2]
    changed.edges["cites"], changed.nodes["Law"] = [], []
    changed.nodes["Statement"] = [s for s in changed.nodes["Statement"] if s["relation"] != "CITES"]
    return changed


def test_load_changed_report_is_as_if_never_loaded_before(each: Engine) -> None:
    records = graph_records("three_places")
    load_reports(each, [*records[:2], _changed(), *records[3:]])
    fresh, fresh_ids = counts(each), ids(each)
    load_reports(each, records)
    assert counts(each) != fresh
    summary = load_reports(each, [_changed()])
    assert summary.replaced == ["9901-2020"]
    assert (counts(each), ids(each)) == (fresh, fresh_ids)


def test_load_removed_report_takes_only_its_own(each: Engine) -> None:
    records = graph_records("three_places")
    load_reports(each, records[:3])
    before, before_ids = counts(each), ids(each)
    load_reports(each, records)
    assert remove_report(each, "990121-2021")
    assert (counts(each), ids(each)) == (before, before_ids)
    for report_id in list(held(each)):
        assert remove_report(each, report_id)
    assert set(counts(each).values()) == {0}


def test_load_place_that_only_a_statement_names_stays(each: Engine) -> None:
    first, second = graph_records("three_places")[:2]
    first.nodes["Jurisdiction"].append({"path": "乙省", "name": "乙省", "code": "", "level": "province"})
    first.nodes["Statement"].append(
        first.nodes["Statement"][0]
        | {"key": "promoted", "relation": "PROMOTED_IN", "subject": "丁办改革", "object": "乙省"}
    )
    second.nodes["Jurisdiction"].append({"path": "乙省", "name": "乙省", "code": "", "level": "province"})
    second.edges.setdefault("names", []).append(
        {"at": 0, "surface": "乙省", "start": 1, "end": 3, "rule": "test", "target": "乙省"}
    )
    load_reports(each, [first, second])
    paths = "MATCH (n:Jurisdiction {path: '乙省'}) RETURN count(n) AS n"
    remove_report(each, "9902-2020")
    assert each.query(paths).rows == [[1]]
    remove_report(each, "9901-2019")
    assert each.query(paths).rows == [[0]]


def test_load_file_read_as_another_year_moves(each: Engine) -> None:
    (record,) = graph_records("three_places")[:1]
    record.report["sha256"] = "aa"
    load_reports(each, [record])
    moved = graph_records("three_places")[0]
    moved.report["sha256"], moved.base, moved.report["year"] = "aa", "9901-2018", 2018
    load_reports(each, [moved])
    assert held(each) == {"9901-2018": 3}


def test_load_reports_are_found_by_id_file_and_document(each: Engine) -> None:
    first, second = graph_records("three_places")[0], graph_records("three_places")[1]
    second.file = second.report["file"] = "sub/a19.txt"
    load_reports(each, [first, second])
    cases = {
        "9901-2019": ["9901-2019"], "a19": ["9901-2019"], "b20": ["9902-2020"], "sub/a19.txt": ["9902-2020"],
        "a19.txt": ["9901-2019", "9902-2020"], "nothing": [],
    }  # fmt: skip
    assert {name: [row["id"] for row in find_reports(each, name)] for name in cases} == cases


@pytest.mark.parametrize("version", [None, 1, SCHEMA_VERSION, SCHEMA_VERSION + 1, 0])
def test_load_graph_of_another_version(each: Engine, version: int | None) -> None:
    load_reports(each, graph_records("three_places"))
    set_version = "MATCH (g:GraphInfo) SET g.version = $version"
    each.write(lambda tx: tx.run(set_version, {"version": version}))
    if version in (0, SCHEMA_VERSION + 1):
        with pytest.raises(GraphError, match=r"too old to be migrated|use a newer fazhi-graph"):
            load_reports(each, graph_records("three_places"))
        return
    load_reports(each, graph_records("three_places"))
    assert each.query("MATCH (g:GraphInfo) RETURN g.version AS v").rows == [[SCHEMA_VERSION]]


def test_load_newer_graph_is_not_read(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "graph")
    load_reports(engine, graph_records("three_places"))
    engine.write(lambda tx: tx.run("MATCH (g:GraphInfo) SET g.version = $v", {"v": SCHEMA_VERSION + 1}))
    engine.close()
    with pytest.raises(GraphError, match=r"use a newer fazhi-graph"):
        open_engine(tmp_path / "graph", create=False)


def test_load_graph_without_fingerprints_is_replaced(each: Engine) -> None:
    load_reports(each, graph_records("three_places"))
    whole, names = counts(each), ids(each)
    each.write(lambda tx: tx.run("MATCH (r:Report) REMOVE r.fingerprint"))
    each.write(lambda tx: tx.run("MATCH (g:GraphInfo) DELETE g"))
    summary = load_reports(each, graph_records("three_places"))
    assert summary.replaced == summary.loaded
    assert (counts(each), ids(each)) == (whole, names)


def test_load_work_that_runs_again_leads_to_the_same_graph(each: Engine) -> None:
    load_reports(each, graph_records("three_places"))
    whole = counts(each)
    write, sent = each.write, []

    def twice(work: Any) -> Any:
        write(work)
        sent.append(1)
        return write(work)

    each.write = twice  # type: ignore[method-assign]
    remove_report(each, "9901-2020")
    load_reports(each, graph_records("three_places"))
    assert sent
    assert counts(each) == whole


@pytest.mark.parametrize(
    ("sizes", "limit", "expected"),
    [
        ([], 10, []),
        ([3, 3, 3], 10, [3]),
        ([6, 6, 6], 10, [1, 1, 1]),
        ([50, 1, 1], 10, [1, 2]),
        ([4, 4, 4, 4], 8, [2, 2]),
    ],
)
def test_load_batches_hold_to_the_size(sizes: list[int], limit: int, expected: list[int]) -> None:
    rows = [{"text": "字" * size} for size in sizes]
    found = list(batches(rows, limit))
    assert [len(batch) for batch in found] == expected
    assert [row for batch in found for row in batch] == rows


def test_neo4j_two_loads_at_once(engine: Engine, neo4j_server: Neo4jServer) -> None:
    """Each loads the same reports and, of one place and year, a file of its own."""
    failed: list[BaseException] = []

    def run(number: int) -> None:
        own = neo4j_server.open()
        try:
            for turn in range(6):
                records = graph_records("three_places") if turn % 2 == number % 2 else [_changed()]
                extra = graph_records("three_places")[0]
                extra.file = extra.report["file"] = f"other-{number}.txt"
                load_reports(own, [*records, extra])
                derive(own)
        except BaseException as error:
            failed.append(error)
        finally:
            own.close()

    load_reports(engine, [])
    threads = [threading.Thread(target=run, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed, failed
    found = held(engine)
    assert found == WHOLE | {f"9901-2019-{number}": 3 for number in (2, 3, 4)}
    # Which of the four files came first, and has the id without a number, is nobody's to say.
    files = engine.query("MATCH (r:Report) WHERE r.id STARTS WITH '9901-2019' RETURN r.file AS f ORDER BY f").rows
    assert files == [["a19.txt"], ["other-0.txt"], ["other-1.txt"], ["other-2.txt"]]
    load_reports(engine, graph_records("three_places"))
    derive(engine)
    twice = engine.query(
        "MATCH (a)-[e]->(b) WHERE type(e) IN ['ADOPTS', 'CO_CITED', 'STATED_IN', 'COVERS'] "
        "WITH a, b, type(e) AS kind, coalesce(e.status, '') AS status, count(e) AS n WHERE n > 1 "
        "RETURN kind AS kind, n AS n"
    )
    assert twice.rows == []


# Schema


def test_neo4j_schema_comes_first_and_holds_the_declared_indexes(engine: Engine, neo4j_server: Neo4jServer) -> None:
    neo4j_server.clear(schema=True)
    load_reports(engine, [])
    there = {name for (name,) in engine.query("SHOW INDEXES YIELD name").rows}
    assert set(schema_statements()) <= there
    unique = {(labels[0], keys[0]) for labels, keys in engine.query(
        "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE type STARTS WITH 'UNIQUE' OR type CONTAINS 'UNIQUENESS' "
        "RETURN labelsOrTypes, properties"
    ).rows}  # fmt: skip
    assert {(node.label, node.key) for node in NODES} <= unique


@pytest.mark.parametrize(
    ("index", "words", "found"),
    [
        ("fazhi_names", "丁办", "丁办改革"),
        ("fazhi_names", "甲二", "甲二市"),
        ("fazhi_sentences", "滞后", "戊城市建设滞后。"),
    ],
)
def test_neo4j_full_text_finds_chinese(engine: Engine, index: str, words: str, found: str) -> None:
    load_reports(engine, graph_records("three_places"))
    engine.query("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    rows = engine.query(
        "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN coalesce(node.name, node.text) AS text",
        {"index": index, "words": words},
    ).rows
    assert [found] in rows


# Faults


def test_neo4j_server_not_there_is_told_plainly() -> None:
    began = time.monotonic()
    done = fazhi("load", str(ROOT), "--to", f"bolt://127.0.0.1:{free_port()}", NEO4J_PASSWORD=PASSWORD)
    assert done.returncode == 1
    assert "no Neo4j answers there" in done.stderr
    assert "Traceback" not in done.stderr
    assert time.monotonic() - began < 20


def test_neo4j_server_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.engines.neo4j._CONNECT_SECONDS", 1)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        began = time.monotonic()
        with pytest.raises(GraphError, match="no Neo4j answers there"):
            open_engine(f"bolt://127.0.0.1:{silent.getsockname()[1]}")
        assert time.monotonic() - began < 15


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"NEO4J_PASSWORD": "not-the-secret"}, "refuses the user or the password"),
        ({"NEO4J_USERNAME": "nobody", "NEO4J_PASSWORD": "not-the-secret"}, "refuses the user or the password"),
        ({}, "set NEO4J_USERNAME and NEO4J_PASSWORD"),
    ],
    ids=["wrong password", "wrong user", "no password"],
)
def test_neo4j_wrong_credentials(neo4j_server: Neo4jServer, environment: dict[str, str], message: str) -> None:
    if not neo4j_server.password:
        pytest.skip("the server given by NEO4J_URI takes everybody")
    done = fazhi("report", "run", "coverage", "--graph", neo4j_server.uri, **environment)
    assert done.returncode == 1
    assert message in done.stderr
    assert "not-the-secret" not in done.stderr + done.stdout


@pytest.mark.parametrize("target", ["bolt://neo4j:s3cret@localhost:1", "neo4j+s://s3cret@h", "http://u:s3cret@h"])
def test_neo4j_target_with_a_password_is_refused_and_not_repeated(target: str) -> None:
    done = fazhi("load", str(ROOT), "--to", target)
    assert done.returncode == 1
    assert "s3cret" not in done.stderr + done.stdout


def test_neo4j_database_that_is_not_there(neo4j_server: Neo4jServer) -> None:
    with neo4j_server.in_environment(), pytest.raises(GraphError, match="no such database"):
        open_engine(neo4j_server.uri, database="nowhere")


def test_neo4j_folder_takes_no_database(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="--database goes with"):
        open_engine(tmp_path / "graph", database="other")


def test_neo4j_command_line_builds_removes_and_asks(engine: Engine, neo4j_server: Neo4jServer, tmp_path: Path) -> None:
    given = neo4j_server.environment() | {"NEO4J_URI": neo4j_server.uri}
    words = [
        "build",
        str(ROOT / "samples/reports"),
        "--lexicons",
        str(ROOT / "samples/lexicons"),
        "--keep",
        str(tmp_path),
    ]
    done = fazhi(*words, **given)
    assert done.returncode == 0, done.stderr
    assert "reports loaded: 17" in done.stderr
    assert neo4j_server.password not in done.stderr
    again = fazhi("load", str(tmp_path), "--to", neo4j_server.uri, **neo4j_server.environment())
    assert "unchanged: 17" in again.stderr, again.stderr
    run = fazhi("report", "run", "coverage", "--format", "csv", **given)
    assert "苇塘县" in run.stdout
    ambiguous = fazhi("remove", "nothing", **given)
    assert (ambiguous.returncode, "no such report" in ambiguous.stderr) == (1, True)
    assert fazhi("remove", "苇塘县2021", **given).returncode == 0
    assert len(held(engine)) == 16


WRITES = [
    "CREATE (n:Program {id: 'x'}) RETURN n.id AS id",
    "MATCH (n:Report) SET n.title = '' RETURN n.id AS id",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n:Program {id: 'x'}) RETURN n.id AS id",
]


@pytest.mark.parametrize("text", WRITES)
def test_load_query_refuses_a_write(each: Engine, text: str) -> None:
    load_reports(each, graph_records("three_places"))
    before = counts(each)
    with pytest.raises(GraphError):
        each.query(text)
    assert counts(each) == before


BREAKOUTS = [
    "x' OR 1 = 1 //",
    'x"}) DETACH DELETE n //',
    "'; MATCH (n) DETACH DELETE n; //",
    "\\' \\\" ` $id \\u0027",
    "}} RETURN 1 UNION MATCH (n) RETURN n",
]


@pytest.mark.parametrize("value", BREAKOUTS)
def test_load_value_stays_a_value(each: Engine, value: str) -> None:
    records = graph_records("three_places")[:1]
    records[0].nodes["Program"][0]["name"] = records[0].report["title"] = value
    records[0].nodes["Measure"][0]["text"] = value
    load_reports(each, records)
    assert each.query("MATCH (r:Report) RETURN r.title AS t").rows == [[value]]
    assert each.query("MATCH (p:Program {name: $v}) RETURN count(p) AS n", {"v": value}).rows == [[1]]
    derive(each)
    for name, given in (("program_diffusion", {"program": value}), ("stated_learning", {"place": value})):
        run_report(each, discover_reports()[name], given)
    assert not find_reports(each, "nobody" + value)
    assert held(each) == {"9901-2019": 3}


def test_load_nodes_of_somebody_else_are_left_alone(each: Engine) -> None:
    """Other labels, our labels without our keys, an id that a report of ours would take, an edge to an entity of ours."""
    each.prepare()
    each.write(
        lambda tx: tx.run("CREATE (:Report {title: 'theirs'}), (:Program {title: 'theirs'}), (:Law {id: 'theirs'})")
    )
    each.write(lambda tx: tx.run("CREATE (:Report {id: '9901-2019', title: 'theirs'})"))
    load_reports(each, graph_records("three_places"))
    assert set(held(each)) == {"9901-2019-2", *set(WHOLE) - {"9901-2019"}}
    if each.name == "neo4j":
        each.write(lambda tx: tx.run("CREATE (:Person {name: 'reader'})"))
        each.write(lambda tx: tx.run("MATCH (l:Law {title: '寅法'}), (p:Person) CREATE (p)-[:LIKES]->(l)"))
    derive(each)
    for report_id in list(held(each)):
        remove_report(each, report_id)
    assert not remove_report(each, "9901-2019")
    derive(each)
    left = {label: n for label, n in counts(each).items() if n}
    if each.name == "neo4j":
        assert left == {"Report": 2, "Program": 1, "Law": 2, "LIKES": 1}
    else:
        assert left == {"Report": 2, "Program": 1, "Law": 1}


def test_neo4j_constraint_that_foreign_data_breaks(engine: Engine, neo4j_server: Neo4jServer) -> None:
    neo4j_server.clear(schema=True)
    with neo4j_server.driver() as driver:
        driver.execute_query("CREATE (:Law {id: 'twice'}), (:Law {id: 'twice'})")
    with pytest.raises(GraphError, match="not of this program stand in the way"):
        load_reports(engine, graph_records("three_places"))
    assert engine.query("MATCH (n:Law) RETURN n.id AS id").rows == [["twice"], ["twice"]]


def test_neo4j_node_that_a_constraint_keeps_out(engine: Engine) -> None:
    load_reports(engine, [])
    engine.write(lambda tx: tx.run("CREATE (:Measure {id: '9902-2020#0'})"))
    with pytest.raises(GraphError, match="not of this program stand in the way"):
        load_reports(engine, graph_records("three_places"))
    assert set(held(engine)) == {"9901-2019"}


class Proxy:
    """A TCP proxy before the server; `cut` breaks its connections, after so many bytes from the client if told."""

    def __init__(self, uri: str) -> None:
        host, port = uri.partition("://")[2].split(":")
        self._target = (host, int(port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.uri = f"bolt://127.0.0.1:{self._listener.getsockname()[1]}"
        self._open: list[socket.socket] = []
        self.cut_after: int | None = None
        self.cuts = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._target)
                self._open += [client, server]
                threading.Thread(target=self._pump, args=(client, server, True), daemon=True).start()
                threading.Thread(target=self._pump, args=(server, client, False), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, from_client: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if from_client and self.cut_after is not None:
                    self.cut_after -= len(data)
                    if self.cut_after <= 0:
                        self.cut_after = None
                        self.cuts += 1
                        self.cut()
                        return
                sink.sendall(data)
        with contextlib.suppress(OSError):
            sink.close()

    def cut(self) -> None:
        for end in self._open:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._open.clear()

    def close(self) -> None:
        self._listener.close()
        self.cut()


@pytest.mark.parametrize("after", [200, 2000, 5000, 9000, 14000])
def test_neo4j_connection_dropped_in_a_transaction(engine: Engine, neo4j_server: Neo4jServer, after: int) -> None:
    load_reports(engine, graph_records("three_places"))
    whole, names = counts(engine), ids(engine)
    for report_id in held(engine):
        remove_report(engine, report_id)
    proxy = Proxy(neo4j_server.uri)
    try:
        with neo4j_server.in_environment():
            through = open_engine(proxy.uri)
        proxy.cut_after = after
        summary = load_reports(through, graph_records("three_places"))
        through.close()
    finally:
        proxy.close()
    assert proxy.cuts == 1
    assert summary.loaded == list(WHOLE)
    assert (counts(engine), ids(engine)) == (whole, names)


def test_neo4j_killed_in_the_middle_of_a_load(own_neo4j_server: JarServer, capfd: pytest.CaptureFixture[str]) -> None:
    """What was reported as loaded is whole after the restart; a second run waits for the server and does the rest."""
    server = own_neo4j_server
    server.clear()
    with server.in_environment():
        impatient, patient = (Neo4jEngine(server.uri, retry_seconds=seconds) for seconds in (1, 120))
    told: list[str] = []

    def kill_after_two(report_id: str) -> None:
        told.append(report_id)
        if len(told) == 2:
            server.kill()

    with pytest.raises(GraphError, match="no Neo4j answers there"):
        load_reports(impatient, graph_records("three_places"), progress=kill_after_two)
    impatient.close()
    assert capfd.readouterr().err == ""  # the retries are no stack trace on the screen
    starting = threading.Thread(target=server.start)
    starting.start()
    try:
        after_restart = held(patient)
        assert set(told) <= set(after_restart)
        assert after_restart.items() <= WHOLE.items()
        summary = load_reports(patient, graph_records("three_places"))
        assert set(told) <= set(summary.unchanged)
        assert held(patient) == WHOLE
    finally:
        starting.join()
        patient.close()


def test_neo4j_read_only_database(own_neo4j_server: JarServer) -> None:
    server = own_neo4j_server
    engine = server.open()
    load_reports(engine, graph_records("three_places"))
    engine.close()
    server.settings["server.databases.default_to_read_only"] = "true"
    server.kill()
    server.start()
    engine = server.open()
    try:
        with pytest.raises(GraphError, match="read-only"):
            load_reports(engine, [_changed()])
        assert held(engine) == WHOLE
        assert run_report(engine, discover_reports()["coverage"]).rows
    finally:
        engine.close()
        del server.settings["server.databases.default_to_read_only"]
        server.kill()  # the next test that wants it starts it


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system of its own that holds 64 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("no right to mount a small file system, so no disk can be filled")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=False)


def test_neo4j_disk_full(small_disk: Path, tmp_path: Path) -> None:
    """The load ends in plain words; with room again, what was reported as loaded is whole and the rest follows."""
    try:
        server = start_jar_server(
            tmp_path, server__directories__data=str(small_disk), db__checkpoint__interval__time="1h"
        )
    except NoServerError as error:
        pytest.skip(f"no Neo4j server: {error}")
    try:
        with server.in_environment():
            engine = Neo4jEngine(server.uri, retry_seconds=2)
        told: list[str] = []
        load_reports(engine, graph_records("three_places")[:1], progress=told.append)
        ballast = small_disk / "ballast"
        with contextlib.suppress(OSError), ballast.open("wb") as file:
            while True:
                file.write(b"0" * 65536)

        def big() -> Iterator[ReportRecords]:
            for number in range(200):
                record = graph_records("three_places")[1]
                record.base, record.file = f"big-{number}", f"big-{number}.txt"
                record.report["file"] = record.file
                for row in record.nodes["Measure"]:
                    row["text"] = "句" * 100_000
                yield record

        with pytest.raises(GraphError) as caught:
            load_reports(engine, big(), progress=told.append)
        assert "Traceback" not in str(caught.value)
        assert server.uri in str(caught.value)
        engine.close()
        ballast.unlink()
        server.kill()
        server.start()
        engine = server.open()
        found = held(engine)
        assert set(told) <= set(found)
        assert set(found.values()) == {3}
        load_reports(engine, graph_records("three_places"))
        assert WHOLE.items() <= held(engine).items()
        engine.close()
    finally:
        server.close()


def test_neo4j_server_dies_with_its_starter(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from tests.neo4j_server import start_jar_server; "
        "s = start_jar_server(Path(sys.argv[1]), auth=False); print(s.uri, flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=120, check=False, cwd=ROOT
    )
    if not done.stdout:
        pytest.skip(f"no Neo4j {V5} server: {done.stderr[-200:]}")
    host, port = done.stdout.strip().partition("://")[2].split(":")
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            return
        time.sleep(0.2)
    pytest.fail("the server outlived the process that started it")


def test_load_embedded_engine_leaves_the_current_folder_alone(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from graph.engines import open_engine; from graph.load import load_reports; "
        "from tests.conftest import graph_records; e = open_engine(Path(sys.argv[1])); "
        "load_reports(e, graph_records('three_places')); e.close(); import jpype; "
        "print(jpype.java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments())"
    )
    here = tmp_path / "here"
    here.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "graph")],
        capture_output=True, text=True, timeout=120, check=False, cwd=here, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert list(here.iterdir()) == []
    assert "-XX:ErrorFile=" in done.stdout
    assert "./log" not in done.stdout
