"""`fazhi serve`: the embedded graph answers the official Neo4j driver, to read, on the loopback address alone."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import neo4j
import pytest
from neo4j.exceptions import AuthError, ClientError

from graph.derive import derive
from graph.engines import open_engine
from graph.load import load_reports
from graph.reports import bind_params, discover_reports, run_report
from tests.conftest import graph_records
from tests.neo4j_server import free_port
from tests.test_cli import fazhi

NAMES = ["program_diffusion", "law_co_citation", "coverage", "place_profile"]
GIVEN = {"place_profile": {"place": "甲一市"}}


@dataclass
class Serving:
    graph: Path
    rows: dict[str, list[list[Any]]]  # of the embedded engine, before it was served
    process: subprocess.Popen[str]
    uri: str
    password: str


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    graph = tmp_path_factory.mktemp("serve") / "graph"
    engine = open_engine(graph)
    load_reports(engine, graph_records("three_places"))
    derive(engine)
    reports = discover_reports()
    rows = {name: run_report(engine, reports[name], GIVEN.get(name)).rows for name in NAMES}
    engine.close()
    port = free_port()
    code = "from graph.cli import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "serve", "--graph", str(graph), "--port", str(port)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        said = "".join(process.stdout.readline() for _ in range(3))
        password = re.search(r"password: (\S+)", said)
        assert password, said
        yield Serving(graph, rows, process, f"bolt://127.0.0.1:{port}", password.group(1))
    finally:
        process.terminate()
        process.communicate()


@pytest.mark.parametrize("name", NAMES)
def test_serve_stored_report_gives_the_embedded_rows(serving: Serving, name: str) -> None:
    report = discover_reports()[name]
    with neo4j.GraphDatabase.driver(serving.uri, auth=("neo4j", serving.password)) as driver:
        answer = driver.execute_query(report.text, bind_params(report, GIVEN.get(name, {})))
    assert answer.keys == [column.name for column in report.columns]
    assert [record.values() for record in answer.records] == serving.rows[name]
    assert answer.records


WRITES = [
    "CREATE (n:Program {id: 'x'}) RETURN n.id AS id",
    "MATCH (n:Program) SET n.name = 'x' RETURN count(n) AS n",
    "MATCH (n:Program) DETACH DELETE n",
    "MATCH (a:Program), (b:Program) CREATE (a)-[:EVOLVED_INTO]->(b)",
]


@pytest.mark.parametrize("text", WRITES)
def test_serve_refuses_a_write(serving: Serving, text: str) -> None:
    count = "MATCH (n) RETURN count(n) AS nodes, sum(size([(n)-[]->(m) | 1])) AS edges"
    with neo4j.GraphDatabase.driver(serving.uri, auth=("neo4j", serving.password)) as driver:
        before = driver.execute_query(count).records
        with pytest.raises(ClientError, match=r"Security\.Forbidden"):
            driver.execute_query(text)
        assert driver.execute_query(count).records == before


def test_serve_wants_the_password(serving: Serving) -> None:
    with (
        neo4j.GraphDatabase.driver(serving.uri, auth=("neo4j", "wrong")) as driver,
        pytest.raises(AuthError),
    ):
        driver.verify_connectivity()


def test_serve_listens_on_loopback_alone(serving: Serving) -> None:
    port = int(serving.uri.rpartition(":")[2])
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for address in {address for address in others if not address.startswith("127.")}:
        with socket.socket() as probe:
            probe.settimeout(2)
            assert probe.connect_ex((address, port)) != 0, f"{address}:{port} answers"


def test_serve_wrong_use_is_told_plainly(serving: Serving, tmp_path: Path) -> None:
    port = serving.uri.rpartition(":")[2]
    for words, code, message in (
        (["--graph", str(serving.graph), "--port", str(free_port())], 1, "another process holds this graph"),
        (["--graph", str(tmp_path / "nowhere"), "--port", str(free_port())], 1, "no graph there"),
        (["--graph", str(serving.graph), "--port", port], 1, "something listens there already"),
        (["--graph", "bolt://localhost"], 2, "answers over Bolt already"),
        (["--port", "70000"], 2, "65535"),
    ):
        done = fazhi("serve", *words, cwd=tmp_path)
        assert (done.returncode, message in done.stderr) == (code, True), done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["TERM", "INT"])
def test_serve_signal_stops_it_cleanly(serving: Serving, tmp_path: Path, number: signal.Signals) -> None:
    engine = open_engine(tmp_path / "graph")
    load_reports(engine, graph_records("three_places")[:1])
    engine.close()
    process = subprocess.Popen(
        [sys.executable, "-c", "from graph.cli import main; main()", "serve",
         "--graph", str(tmp_path / "graph"), "--port", str(free_port())],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(number)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert errors.splitlines()[-1] == "stopped"
    assert "WARN" not in errors
    engine = open_engine(tmp_path / "graph")  # the lock is gone, the graph whole
    assert engine.query("MATCH (r:Report) RETURN count(r) AS n").rows == [[1]]
    engine.close()
