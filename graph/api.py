"""For notebooks: stored reports as pandas DataFrames, selections as networkx graphs.

import graph
graph.report("program_diffusion", graph="my-graph", min_places=3)
graph.select("program:NAME", graph="my-graph")
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd  # type: ignore[import-untyped]

    from graph.export import Selection

_DTYPES = {"str": "string", "int": "Int64", "float": "Float64", "bool": "boolean", "list": "object"}
DEFAULT_GRAPH = "fazhi-graph"


def report(name: str, *, graph: str | Path = DEFAULT_GRAPH, database: str | None = None, **params: Any) -> pd.DataFrame:
    """The rows of a stored report as a DataFrame; `params` are the report's parameters.

    Columns have the declared types, also where values are missing (Int64, Float64, boolean, string); lists stay lists.
    `attrs` holds what the rows rest on: `title`, `doc`, `coverage`, `params`, and the meaning of each column under
    `columns`. GraphError where the report, a parameter or the graph is not there.
    """
    import pandas as pd

    from graph.engines import open_engine
    from graph.errors import GraphError
    from graph.reports import bind_params, describe_coverage, discover_reports, run_report

    reports = discover_reports()
    if name not in reports:
        raise GraphError(f"no stored report {name!r}; there are: {', '.join(reports)}")
    stored = reports[name]
    bound = bind_params(stored, params)
    engine = open_engine(graph, create=False, database=database)
    try:
        result = run_report(engine, stored, params)
        coverage = describe_coverage(engine, stored, params, len(result.rows))
    finally:
        engine.close()
    frame = pd.DataFrame(
        {
            column.name: pd.Series([row[at] for row in result.rows], dtype=_DTYPES[column.type])
            for at, column in enumerate(stored.columns)
        }
    )
    frame.attrs |= {
        "title": stored.title,
        "doc": stored.doc,
        "coverage": coverage,
        "params": bound,
        "columns": {column.name: column.doc for column in stored.columns},
    }
    return frame


def select(
    selection: str | Selection,
    *,
    graph: str | Path = DEFAULT_GRAPH,
    database: str | None = None,
    years: tuple[int, int] | None = None,
    hops: int = 1,
    limit: int = 1000,
) -> nx.MultiDiGraph:
    """The nodes and edges of a selection, as `fazhi export` writes them, with the sentence behind each edge.

    `selection` is all, spread, laws, program:NAME, place:NAME, law:TITLE or report:NAME, or a `graph.export.Selection`
    for all else. `graph.graph` of the result says what was selected and how many nodes the limit left out.
    """
    from graph.engines import open_engine
    from graph.export import Selection, select_subgraph

    if isinstance(selection, str):
        kind, _, name = selection.partition(":")
        is_report = kind == "report" and bool(name)
        what, rows = ("", name) if is_report else (selection, "")
        selection = Selection(what=what, report=rows, years=years, hops=hops, limit=limit)
    engine = open_engine(graph, create=False, database=database)
    try:
        return select_subgraph(engine, selection)
    finally:
        engine.close()
