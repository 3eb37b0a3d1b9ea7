"""`fazhi export`: a subgraph for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, say
from graph.cli.options import DEFAULT_GRAPH, Database, GraphOption


def export(
    selection: Annotated[
        str, typer.Argument(help="all, spread, laws, program:NAME, place:NAME or law:TITLE; or one of the options")
    ] = "",
    format: Annotated[
        str,
        typer.Option(
            "--format", help="csv, cytoscape, dot, gexf, gexf_dynamic, graphml, html, json, parquet, png, svg or xlsx"
        ),
    ] = "",
    out: Annotated[Path | None, typer.Option("--out", help="File to write")] = None,
    program: Annotated[str, typer.Option("--program", help="A program and what is about it")] = "",
    place: Annotated[str, typer.Option("--place", help="A place with its parts, and what is about them")] = "",
    law: Annotated[str, typer.Option("--law", help="A law and what is about it")] = "",
    report: Annotated[str, typer.Option("--report", help="Rows of a stored report as a graph")] = "",
    param: Annotated[
        list[str] | None, typer.Option("--param", help="Parameter of the report: min_places=3; may repeat")
    ] = None,
    path: Annotated[tuple[str, str] | None, typer.Option("--path", help="The shortest ways between two names")] = None,
    cypher: Annotated[Path | None, typer.Option("--cypher", help="Rows of a query file as a graph")] = None,
    years: Annotated[str, typer.Option("--years", help="2019-2022, or one year")] = "",
    hops: Annotated[int, typer.Option("--hops", help="How far around a program, place or law, 1 to 6")] = 1,
    limit: Annotated[int, typer.Option("--limit", help="Most nodes; 0 for all")] = 1000,
    bulk: Annotated[
        Path | None, typer.Option("--bulk", help="Folder for the whole graph, to be imported by neo4j-admin")
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    database: Database = None,
) -> None:
    """Write a subgraph for Gephi, yEd, Cytoscape, a spreadsheet or a page, or the whole graph for neo4j-admin."""
    with failing_plainly():
        if bulk is not None:
            if selection or program or place or law or report or path or cypher or format or out is not None:
                raise CommandError(
                    "--bulk writes the whole graph; a selection, --format and --out do not go with it", 2
                )
            _export_bulk(bulk, graph, database)
            return
        from graph.engines import open_engine
        from graph.export import FORMATS, Selection, about, select_subgraph, write_subgraph

        if out is None:
            raise CommandError("give a selection with --out FILE, or --bulk DIR", 2)
        format = format or out.suffix.removeprefix(".")
        if format not in FORMATS:
            raise CommandError(f"format {format!r} is unknown; allowed: {', '.join(FORMATS)}", 2)
        given = {"program": program, "place": place, "law": law}
        named = [f"{kind}:{name}" for kind, name in given.items() if name]
        words = [*([selection] if selection else []), *named]
        if len(words) > 1:
            raise CommandError(f"one selection at a time, not {' and '.join(words)}", 2)
        chosen = Selection(
            what=words[0] if words else "",
            report=report,
            report_params=_report_params(param or []),
            path=path,
            cypher=cypher,
            years=_years(years),
            hops=hops,
            limit=limit,
        )
        engine = open_engine(graph, create=False, database=database)
        try:
            subgraph = select_subgraph(engine, chosen)
        finally:
            engine.close()
        for written in write_subgraph(subgraph, format, out):
            say(f"written: {written}")
        say(about(subgraph))


def _report_params(words: list[str]) -> dict[str, str]:
    params = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            raise CommandError(f"--param {word!r}; the form is NAME=VALUE", 2)
        params[name.replace("-", "_")] = value
    return params


def _years(text: str) -> tuple[int, int] | None:
    if not text:
        return None
    first, _, last = text.partition("-")
    if not first.isdigit() or (last and not last.isdigit()):
        raise CommandError(f"years {text!r}; allowed: 2019-2022, or one year", 2)
    return int(first), int(last or first)


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
