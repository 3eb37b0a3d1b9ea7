"""`import graph` in a notebook: DataFrames, networks, and the example notebook as it runs."""

from __future__ import annotations

from pathlib import Path

import pytest

import graph
from graph.derive import derive
from graph.engines import open_engine
from graph.errors import GraphError
from graph.load import load_reports

from .conftest import graph_records

NOTEBOOK = Path(__file__).parent.parent / "docs" / "notebook.ipynb"


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("api") / "graph"
    engine = open_engine(path)
    try:
        load_reports(engine, graph_records("two_provinces"))
        derive(engine)
    finally:
        engine.close()
    return path


def test_api_report_is_a_frame_with_declared_types(target: Path) -> None:
    frame = graph.report("program_diffusion", graph=target, program="一门办")
    types = {
        name: str(frame[name].dtype)
        for name in ("program", "first_year", "previous_held", "is_left_censored", "held_years")
    }
    assert types == {"program": "string", "first_year": "Int64", "previous_held": "Int64", "is_left_censored": "boolean", "held_years": "object"}  # fmt: skip
    assert frame["previous_held"].isna().sum() == 3
    assert frame["held_years"][0] == [2018, 2019, 2021, 2022]
    assert frame.attrs["coverage"].startswith("n = 6 rows")
    assert frame.attrs["params"]["program"] == "一门办"


def test_api_empty_report_keeps_columns(target: Path) -> None:
    frame = graph.report("program_diffusion", graph=target, program="没有")
    assert len(frame) == 0
    assert str(frame["first_year"].dtype) == "Int64"


def test_api_select_is_a_network(target: Path) -> None:
    network = graph.select("program:一门办", graph=target)
    assert "一门办" in {data["label"] for _, data in network.nodes(data=True)}
    assert network.graph["selection"] == "program:一门办"
    assert len(graph.select("report:program_pairs", graph=target)) > 1


@pytest.mark.parametrize("wrong", ["no_such", "program_diffusion"])
def test_api_errors_say_what_is_wrong(target: Path, wrong: str) -> None:
    with pytest.raises(GraphError, match="no stored report" if wrong == "no_such" else "unknown parameter"):
        graph.report(wrong, graph=target, nothing=1)


def test_api_notebook_runs_and_keeps_no_outputs() -> None:
    import nbformat
    from nbclient import NotebookClient

    book = nbformat.read(NOTEBOOK, as_version=4)
    assert not any(cell.get("outputs") for cell in book.cells)
    NotebookClient(
        book, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(NOTEBOOK.parent)}}
    ).execute()
    assert "place-years" in book.cells[3]["outputs"][0]["text"]
