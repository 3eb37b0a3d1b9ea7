"""`fazhi export`: a subgraph for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, say
from graph.cli.options import DEFAULT_GRAPH, Database, GraphOption


def export(
    selection: Annotated[str, typer.Argument(help="all, spread, laws, place:NAME or program:NAME")],
    format: Annotated[str, typer.Option("--format", help="gexf, graphml, cytoscape, csv, json, html or svg")],
    out: Annotated[Path, typer.Option("--out", help="File to write")],
    graph: GraphOption = DEFAULT_GRAPH,
    database: Database = None,
) -> None:
    """Write a subgraph for Gephi, yEd, Cytoscape, a spreadsheet or a page."""
    with failing_plainly():
        from graph.engines import open_engine
        from graph.export import FORMATS, format_subgraph, select_subgraph, write_text

        if format not in FORMATS:
            raise CommandError(f"format {format!r} is unknown; allowed: {', '.join(FORMATS)}", 2)
        engine = open_engine(graph, create=False, database=database)
        try:
            subgraph = select_subgraph(engine, selection)
        finally:
            engine.close()
        write_text(out, format_subgraph(subgraph, format))
        say(f"written: {out} ({len(subgraph)} nodes, {subgraph.number_of_edges()} edges)")


def register(app: typer.Typer) -> None:
    app.command()(export)
