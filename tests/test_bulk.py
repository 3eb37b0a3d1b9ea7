"""The bulk export: what neo4j-admin imports from it equals the graph loaded online, type by type and value by value."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from graph.bulk import export_bulk
from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine, Result
from graph.engines.neo4j import schema_statements
from graph.errors import GraphError
from graph.load import load_reports
from graph.records import ReportRecords
from graph.schema import INFO_LABEL, LABELS, NODES, RELATIONS
from tests.conftest import graph_records
from tests.neo4j_server import JarServer, Neo4jServer
from tests.test_cli import fazhi

TEXTS = [
    '他说"依法行政",又说""两遍""。',
    "第一行\n第二行,有逗号;有分号\r\n第三行\ttab",
    "反斜线 \\ 和 \\n 和结尾 \\",
    "  前后有空格  ",
    '"',
    "𠮷 emoji 🙂 '单引号' `反引号` $1 ${HOME}",
]


def tricky_records() -> list[ReportRecords]:
    """The small named graph with texts that a CSV file may break on, empty texts and lists of every length."""
    records = graph_records("three_places")
    for record, notes in zip(records, ([], ["一"], ["二;三", 'a "b", c'], []), strict=True):
        record.report["notes"] = notes
    measures = [row for record in records for row in record.nodes["Measure"]]
    for row, text in zip(measures, TEXTS, strict=False):
        row["text"] = text
    measures[0]["section"] = ""
    records[0].report["title"] = TEXTS[0]
    records[1].report["year"] = None
    return records


def load(engine: Engine, records: list[ReportRecords]) -> None:
    load_reports(engine, records)
    derive(engine)


def content(server: Neo4jServer) -> tuple[Counter[str], Counter[str]]:
    """Every node and every edge with all its properties, as text that tells 1 from 1.0 and [] from nothing."""
    keys = {label: node.key for label, node in LABELS.items()}
    with server.driver() as driver:
        nodes = Counter(
            repr((sorted(row["labels"]), sorted(row["properties"].items())))
            for row in driver.execute_query(
                # The info node counts writes as well, which an import has none of.
                f"MATCH (n) RETURN labels(n) AS labels, CASE WHEN n:{INFO_LABEL} THEN {{version: n.version}} "
                "ELSE properties(n) END AS properties"
            ).records
        )
        edges = Counter(
            repr((row["type"], row["a"][keys[row["la"]]], row["b"][keys[row["lb"]]], sorted(row["properties"].items())))
            for row in driver.execute_query(
                "MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a)[0] AS la, properties(a) AS a, "
                "labels(b)[0] AS lb, properties(b) AS b, properties(r) AS properties"
            ).records
        )
    return nodes, edges


def run_import(server: JarServer, folder: Path, scratch: Path) -> str:
    """Runs the exported script against the server's folders, the server stopped meanwhile, then `finish.cypher`."""
    wrapper = scratch / "neo4j-admin"
    words = server.admin_command()
    wrapper.write_text(f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n', encoding="utf-8")
    wrapper.chmod(0o755)
    server.stop()
    done = subprocess.run(
        ["sh", str(folder / "import.sh"), "--overwrite-destination"], capture_output=True, text=True, check=False,
        env=os.environ | server.admin_environment() | {"NEO4J_ADMIN": str(wrapper), "TMPDIR": str(scratch)},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    server.start()
    with server.driver() as driver:
        for text in (folder / "finish.cypher").read_text(encoding="utf-8").split(";\n"):
            if text:
                driver.execute_query(text)
    return done.stdout


def test_bulk_import_equals_the_online_load(
    neo4j_server: Neo4jServer, own_neo4j_server: JarServer, tmp_path: Path
) -> None:
    neo4j_server.clear()
    engine = neo4j_server.open()
    load(engine, tricky_records())
    engine.close()
    embedded = open_engine(tmp_path / "graph")
    load(embedded, tricky_records())
    summary = export_bulk(embedded, tmp_path / "bulk", list(schema_statements().values()))
    embedded.close()
    assert summary.left_out == {}

    run_import(own_neo4j_server, tmp_path / "bulk", tmp_path)
    (nodes, edges), (online_nodes, online_edges) = content(own_neo4j_server), content(neo4j_server)
    assert nodes == online_nodes
    assert edges == online_edges
    assert sum(nodes.values()) == sum(summary.nodes.values()) + 1  # and the info node
    assert sum(edges.values()) == sum(summary.edges.values())
    with own_neo4j_server.driver() as driver:
        constrained = {row["label"] for row in driver.execute_query(
            "SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes[0] AS label").records}  # fmt: skip
    assert constrained >= {node.label for node in NODES}
    # The imported graph goes on living: a report is loaded again and replaces itself.
    engine = own_neo4j_server.open()
    load(engine, tricky_records()[:1])
    engine.close()
    assert content(own_neo4j_server) == (online_nodes, online_edges)


def test_bulk_of_the_sample_from_either_engine_gives_the_same_bytes(neo4j_server: Neo4jServer, tmp_path: Path) -> None:
    neo4j_server.clear()
    embedded, served = open_engine(tmp_path / "graph"), neo4j_server.open()
    for engine, name in ((embedded, "a"), (served, "b")):
        load(engine, graph_records("three_places"))
        export_bulk(engine, tmp_path / name)
        engine.close()
    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert len(names) == len(NODES) + sum(len(rel.ends) for rel in RELATIONS) + 2
    different = [name for name in names if (tmp_path / "a" / name).read_bytes() != (tmp_path / "b" / name).read_bytes()]
    assert not different


class _OneValue:
    """An engine whose only report has one given value in every property but its key."""

    name = "fake"

    def __init__(self, value: Any) -> None:
        self._value = value

    def query(self, text: str, parameters: dict[str, Any] | None = None) -> Result:
        if "count(" in text:
            return Result(["n"], [[0]])
        if "(n:Report)" not in text:
            return Result(["id"], [["1"]] if "(r:Report) RETURN" in text else [])
        return Result([], [["1", *([self._value] * (len(LABELS["Report"].properties) - 1))]])


@pytest.mark.parametrize(
    ("value", "message"),
    [(7, r"Report\.title of 1: 7 is no str"), (["a"], "is no str"), ("x", r"Report\.year of 1: 'x' is no int")],
    ids=["number", "list", "text"],
)
def test_bulk_wrong_type_is_named(tmp_path: Path, value: Any, message: str) -> None:
    with pytest.raises(GraphError, match=message):
        export_bulk(_OneValue(value), tmp_path)  # type: ignore[arg-type]
    assert not list(tmp_path.glob("nodes-Report.csv*"))


def test_bulk_list_that_holds_the_separator_is_refused(tmp_path: Path) -> None:
    records = graph_records("three_places")[:1]
    records[0].report["notes"] = ["a\x1fb"]
    engine = open_engine(tmp_path / "graph")
    load(engine, records)
    with pytest.raises(GraphError, match=r"Report\.notes of 9901-2019: .*separator"):
        export_bulk(engine, tmp_path / "bulk")
    engine.close()


WRONG = [
    (["export", "--bulk", "x", "--format", "csv"], 2, "do not go with it"),
    (["export", "all", "--bulk", "x"], 2, "do not go with it"),
    (["export"], 2, "or --bulk DIR"),
    (["export", "--bulk", "x", "--graph", "nowhere"], 1, "no graph there"),
]


@pytest.mark.parametrize(("words", "code", "message"), WRONG, ids=[" ".join(case[0]) for case in WRONG])
def test_bulk_wrong_use_is_told_plainly(tmp_path: Path, words: list[str], code: int, message: str) -> None:
    done = fazhi(*words, cwd=tmp_path)
    assert (done.returncode, message in done.stderr) == (code, True), done.stderr


def test_bulk_command_says_what_it_wrote_and_what_to_do(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "graph")
    load(engine, graph_records("three_places"))
    engine.close()
    done = fazhi("export", "--bulk", str(tmp_path / "bulk"), "--graph", str(tmp_path / "graph"))
    assert done.returncode == 0, done.stderr
    assert "import.sh" in done.stderr
    assert (tmp_path / "bulk" / "nodes-Report.csv").read_text(encoding="utf-8").count("\n") == 5
