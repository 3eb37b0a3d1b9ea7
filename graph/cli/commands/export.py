"""`fazhi export`: a subgraph for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, say
from graph.cli.options import DEFAULT_GRAPH, Database, GraphOption


def export(
    selection: Annotated[str, typer.Argument(help="all, spread, laws, place:NAME or program:NAME")] = "",
    format: Annotated[str, typer.Option("--format", help="gexf, graphml, cytoscape, csv, json, html or svg")] = "",
    out: Annotated[Path | None, typer.Option("--out", help="File to write")] = None,
    bulk: Annotated[
        Path | None, typer.Option("--bulk", help="Folder for the whole graph, to be imported by neo4j-admin")
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    database: Database = None,
) -> None:
    """Write a subgraph for Gephi, yEd, Cytoscape, a spreadsheet or a page, or the whole graph for neo4j-admin."""
    with failing_plainly():
        if bulk is not None:
            if selection or format or out is not None:
                raise CommandError("--bulk writes the whole graph; SELECTION, --format and --out do not go with it", 2)
            _export_bulk(bulk, graph, database)
            return
        if not selection or not format or out is None:
            raise CommandError("give SELECTION, --format and --out, or --bulk DIR; allowed: see fazhi export --help", 2)
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


def _export_bulk(folder: Path, graph: str, database: str | None) -> None:
    from graph.bulk import export_bulk
    from graph.engines import open_engine
    from graph.engines.neo4j import schema_statements

    engine = open_engine(graph, create=False, database=database)
    try:
        summary = export_bulk(engine, folder, list(schema_statements().values()))
    finally:
        engine.close()
    say(f"written: {folder} ({sum(summary.nodes.values())} nodes, {sum(summary.edges.values())} edges)")
    for name, count in summary.left_out.items():
        say(f"left out: {count} {name} edges between labels that are not of this graph")
    say(f"import: sh {folder / 'import.sh'}, server stopped; then cypher-shell --file {folder / 'finish.cypher'}")


def register(app: typer.Typer) -> None:
    app.command()(export)
