"""Exports: the right nodes and edges, and each format read by a program that did not write it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.errors import GraphError
from graph.export import FORMATS, Selection, about, format_subgraph, select_subgraph, write_subgraph
from graph.export.page import ASSETS
from graph.load import load_reports

from .chromium import Watch, running_chromium
from .conftest import graph_records


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    opened = open_engine(tmp_path_factory.mktemp("export") / "graph")
    load_reports(opened, graph_records("three_places"))
    derive(opened)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with running_chromium() as browser:
        yield browser


CASES: list[tuple[str, Selection, set[str], int]] = [
    ("spread", Selection("spread"), {"甲一市", "甲二市", "丙县", "丁办改革", "戊城市"}, 7),
    ("laws", Selection("laws"), {"子法", "丑法"}, 1),
    ("program", Selection("program:丁办改革"), {"甲一市", "甲二市", "丙县", "丁办改革"}, 3),
    ("part of a name", Selection("program:丁办"), {"甲一市", "甲二市", "丙县", "丁办改革"}, 3),
    ("place with its parts", Selection("place:甲一市"), {"甲省", "甲一市", "甲二市", "丙县", "丁办改革", "戊城市"}, 7),
    ("law", Selection("law:寅法"), {"寅法", "甲一市2020"}, 1),
    ("one year", Selection("program:丁办改革", years=(2021, 2021)), {"丙县", "丁办改革"}, 1),
    ("a year in between", Selection("program:戊城市", years=(2020, 2020)), {"戊城市", "甲一市", "甲二市"}, 2),
    ("two hops", Selection("law:寅法", hops=2), {"寅法", "甲一市2020"}, 1),
    ("limit", Selection("spread", limit=2), {"甲二市", "甲一市"}, 1),
    ("report", Selection(report="program_pairs"), {"甲一市", "甲二市", "丙县"}, 2),
    ("report with parameters", Selection(report="law_co_citation", report_params={"min_support": 2}), {"子法", "丑法"}, 1),
    ("both shortest ways", Selection(path=("甲二市", "丙县")), {"甲二市", "丁办改革", "甲一市", "丙县"}, 4),
]  # fmt: skip


@pytest.mark.parametrize(("selection", "names", "edges"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_export_selection(engine: Engine, selection: Selection, names: set[str], edges: int) -> None:
    graph = select_subgraph(engine, selection)
    assert ({data["label"] for _, data in graph.nodes(data=True)}, graph.number_of_edges()) == (names, edges)


def test_export_of_a_query_file(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "mine.cypher"
    path.write_text(
        "MATCH (place:Jurisdiction)-[a:ADOPTS]->(program:Program) "
        "RETURN place AS place, program.name AS program, a.year AS year ORDER BY place.path, program, year",
        encoding="utf-8",
    )
    graph = select_subgraph(engine, Selection(cypher=path))
    assert {data["relation"] for *_, data in graph.edges(data=True)} == {"mine"}
    assert graph.nodes["990121"]["path"] == "甲省/甲一市/丙县"


def test_export_edges_carry_their_sentence(engine: Engine) -> None:
    graph = select_subgraph(engine, "spread")
    for a, b, data in graph.edges(data=True):
        assert data["sentence"], (a, b)
        assert data["evidence_end"] > data["evidence_start"]
        assert data["file"].endswith(".txt")


def test_export_says_what_it_is(engine: Engine) -> None:
    graph = select_subgraph(engine, Selection("spread", years=(2019, 2021), limit=3))
    line = about(graph)
    assert line.startswith("spread, years 2019–2021; exported ")
    assert "from 4 reports (2019–2021); 3 nodes" in line
    assert line.endswith("2 nodes left out by the limit")


WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("unknown word", {"what": "everything"}, "allowed: all, spread"),
    ("no name", {"what": "place:"}, "allowed"),
    ("no such place", {"what": "place:无此地"}, "nothing in the graph is called"),
    ("no such report", {"report": "nothing"}, "no stored report 'nothing'"),
    ("wrong parameter", {"report": "program_pairs", "report_params": {"colour": "red"}}, "unknown parameter"),
    ("no such end", {"path": ("寅法", "无")}, "no place, program or law is called"),
    ("two selections", {"what": "all", "report": "coverage"}, "give one selection"),
    ("none", {}, "give one selection"),
    ("hops", {"what": "program:丁办改革", "hops": 9}, "allowed: 1 to 6"),
    ("years the wrong way", {"what": "all", "years": (2022, 2020)}, "earlier"),
    ("negative limit", {"what": "all", "limit": -1}, "allowed: 0 for none"),
    ("no such file", {"cypher": Path("nowhere.cypher")}, "cannot be read"),
]


@pytest.mark.parametrize(("given", "message"), [c[1:] for c in WRONG], ids=[c[0] for c in WRONG])
def test_export_wrong_use_is_told(engine: Engine, given: dict[str, Any], message: str) -> None:
    with pytest.raises(GraphError, match=message):
        select_subgraph(engine, Selection(**given))


def test_export_query_file_that_writes_is_refused(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "bad.cypher"
    path.write_text("CREATE (n:Program {id: 'x', name: 'x'}) RETURN n.name AS name", encoding="utf-8")
    with pytest.raises(GraphError):
        select_subgraph(engine, Selection(cypher=path))


def test_export_same_graph_same_bytes(engine: Engine) -> None:
    first = {name: format_subgraph(select_subgraph(engine, "all"), name) for name in FORMATS}
    assert {name: format_subgraph(select_subgraph(engine, "all"), name) for name in FORMATS} == first


@pytest.fixture(scope="module")
def files(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """Every format of one selection, on the disk."""
    folder = tmp_path_factory.mktemp("files")
    graph = select_subgraph(engine, "all")
    return {name: write_subgraph(graph, name, folder / f"g.{name}") for name in FORMATS}


def expected(engine: Engine) -> tuple[set[str], int]:
    graph = select_subgraph(engine, "all")
    return {data["label"] for _, data in graph.nodes(data=True)}, graph.number_of_edges()


def test_export_gexf_is_read_by_an_xml_parser(engine: Engine, files: dict[str, list[Path]]) -> None:
    from lxml import etree

    for name in ("gexf", "gexf_dynamic"):
        tree = etree.parse(str(files[name][0]))
        space = {"g": tree.getroot().nsmap[None]}
        labels = {node.get("label") for node in tree.iterfind(".//g:node", space)}
        edges = tree.findall(".//g:edge", space)
        assert (labels, len(edges)) == expected(engine)
        types = {a.get("title"): a.get("type") for a in tree.iterfind(".//g:attribute", space)}
        assert types["sentence"] == "string"
        assert types["measures"] in ("long", "integer")
        assert "all; exported" in tree.findtext(".//g:description", namespaces=space)
        assert tree.find(".//{*}color") is not None
    assert tree.find(".//g:graph", space).get("mode") == "dynamic"
    starts = {edge.get("start") for edge in edges} - {None}
    assert starts == {"2019", "2020", "2021"}


def test_export_graphml_is_read_by_igraph(engine: Engine, files: dict[str, list[Path]]) -> None:
    import igraph

    graph = igraph.Graph.Read_GraphML(str(files["graphml"][0]))
    assert (set(graph.vs["label"]), graph.ecount()) == expected(engine)
    assert graph["selection"] == "all"
    years = [edge["year"] for edge in graph.es if edge["relation"] == "ADOPTS"]
    assert set(years) == {2019, 2020, 2021}


def test_export_tables_are_read_by_pandas(engine: Engine, files: dict[str, list[Path]]) -> None:
    import pandas

    labels, edges = expected(engine)
    table = pandas.read_csv(files["csv"][0])
    assert len(table) == edges
    assert set(pandas.read_csv(files["csv"][1])["label"]) == labels
    book = pandas.read_excel(files["xlsx"][0], sheet_name=None)
    assert (set(book["nodes"]["label"]), len(book["edges"])) == (labels, edges)
    assert dict(zip(book["about"]["about"], book["about"]["value"], strict=True))["selection"] == "all"
    for frame in (table, book["edges"]):
        assert set(frame.loc[frame["relation"] == "ADOPTS", "year"]) == {2019, 2020, 2021}


def test_export_parquet_keeps_types(engine: Engine, files: dict[str, list[Path]]) -> None:
    import fastparquet

    edges = fastparquet.ParquetFile(str(files["parquet"][0]))
    assert json.loads(edges.key_value_metadata["fazhi"])["selection"] == "all"
    frame = edges.to_pandas(columns=["relation", "year", "sentence"])
    assert len(frame) == expected(engine)[1]
    assert set(frame.loc[frame["relation"] == "ADOPTS", "year"]) == {2019, 2020, 2021}
    assert frame.loc[frame["relation"] == "CO_CITED", "year"].isna().all(), "what is missing stays missing"


def test_export_dot_is_read_by_pydot(engine: Engine, files: dict[str, list[Path]]) -> None:
    import pydot

    (graph,) = pydot.graph_from_dot_data(files["dot"][0].read_text(encoding="utf-8"))
    labels = {node.get("label").strip('"') for node in graph.get_nodes() if node.get_name() != "graph"}
    assert (labels, len(graph.get_edges())) == expected(engine)


def test_export_json_gives_the_graph_back(engine: Engine, files: dict[str, list[Path]]) -> None:
    import networkx as nx

    data = json.loads(files["json"][0].read_text(encoding="utf-8"))
    graph = nx.node_link_graph(data, edges="edges")
    lists = [d["years"] for *_, d in graph.edges(data=True) if d["relation"] == "ADOPTS"]
    assert all(isinstance(years, list) for years in lists)
    assert graph.graph["nodes_left_out"] == 0


def test_export_pictures_open_in_a_browser(chromium: Any, files: dict[str, list[Path]]) -> None:
    page = chromium.new_page()
    page.goto(files["svg"][0].as_uri())
    assert "甲一市" in page.content()
    page.goto(files["png"][0].as_uri())
    assert page.evaluate("document.querySelector('img').naturalWidth") == 2800
    page.close()


def test_export_cytoscape_is_read_by_cytoscape_js(engine: Engine, chromium: Any, files: dict[str, list[Path]]) -> None:
    page = chromium.new_page()
    page.add_script_tag(path=str(ASSETS / "vendor" / "cytoscape.min.js"))
    elements = json.loads(files["cytoscape"][0].read_text(encoding="utf-8"))["elements"]
    counts = page.evaluate(
        "e => { const cy = cytoscape({headless: true, elements: e}); return [cy.nodes().map(n => n.data('label')), cy.edges().length] }",
        elements,
    )
    assert (set(counts[0]), counts[1]) == expected(engine)
    page.close()


def test_export_page_is_used_by_a_person(engine: Engine, chromium: Any, files: dict[str, list[Path]]) -> None:
    page = chromium.new_page(viewport={"width": 1200, "height": 800})
    watch = Watch(page)
    page.goto(files["html"][0].as_uri())
    labels, _ = expected(engine)
    assert page.evaluate("window.network.nodes().length") == len(labels)
    page.fill("#search", "丁办")
    assert page.inner_text("#detail h2") == "丁办改革"
    page.locator("tr[data-edge]", has_text="2021").first.focus()
    page.keyboard.press("Enter")
    assert "推行丁办改革,依据子法办理案件。" in page.inner_text("#detail")
    page.select_option("#from", "2021")
    assert page.evaluate("window.network.edges().not('.hidden').filter(e => e.data('year') < 2021).length") == 0
    page.uncheck("input[data-type=Law]")
    assert page.evaluate("window.network.nodes().not('.hidden').filter(n => n.data('type') === 'Law').length") == 0
    assert (watch.errors, watch.requests) == ([], [])
    page.close()


def test_export_text_of_a_report_is_never_markup(chromium: Any, tmp_path: Path) -> None:
    evil = '</script><script>window.hit=1</script><img src=x onerror="window.hit=1">'
    records = graph_records("three_places")
    for record in records:
        record.report["title"] = evil
        for row in record.nodes["Program"]:
            row["name"] = evil
    opened = open_engine(tmp_path / "graph")
    try:
        load_reports(opened, records)
        derive(opened)
        graph = select_subgraph(opened, Selection("law:寅法", hops=2))
    finally:
        opened.close()
    (path,) = write_subgraph(graph, "html", tmp_path / "x.html")
    page = chromium.new_page()
    page.goto(path.as_uri())
    page.locator("tr[data-edge]").first.click()
    assert page.evaluate("window.hit") is None
    assert evil in page.inner_text("#detail, table") or evil in page.inner_text("body")
    for name in FORMATS:
        for content in format_subgraph(graph, name).values():
            assert content
    page.close()


def test_export_spreadsheet_holds_no_formula(tmp_path: Path) -> None:
    import networkx as nx
    import openpyxl

    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    graph.add_node("a", label="=1+1", type="Program", key="a")
    graph.graph |= {"selection": "x", "exported_on": "2024-01-01"}
    book = openpyxl.load_workbook(io.BytesIO(format_subgraph(graph, "xlsx")[""]))
    cell = book["nodes"]["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
