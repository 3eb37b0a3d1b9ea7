"""`fazhi analyze`: what Cypher cannot do, as tables and, on request, as derived edges."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, say, screen_width, write_result
from graph.cli.options import DEFAULT_GRAPH, Database, GraphOption, Out, parameters_of


def analyze(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(help="Name of an analysis; `list` names them all, `NAME --options` its options")
    ],
    graph: GraphOption = DEFAULT_GRAPH,
    format: Annotated[str, typer.Option("--format", help="table, csv, json, md or html")] = "table",
    out: Out = None,
    table: Annotated[
        str, typer.Option("--table", help="One table of the result; csv has the main one if left out")
    ] = "",
    write: Annotated[bool, typer.Option("--write", help="Store the result as derived edges in the graph")] = False,
    database: Database = None,
    options: Annotated[bool, typer.Option("--options", help="List the options of the analysis")] = False,
) -> None:
    """Run an analysis; its options look like those of a report: --min-places 3."""
    with failing_plainly():
        from graph.analysis import discover_analyses
        from graph.analysis.base import Table, write_back
        from graph.engines import open_engine
        from graph.formats import FORMATS, format_rows
        from graph.parameters import bind

        analyses = discover_analyses()
        if name == "list":
            width = max(map(len, analyses))
            print("\n".join(f"{key:{width}}  {module.TITLE}" for key, module in analyses.items()))
            return
        if name not in analyses:
            raise CommandError(f"no analysis {name!r}; there are: {', '.join(analyses)}", 2)
        module = analyses[name]
        if options:
            for option in module.OPTIONS:
                choices = f" ({', '.join(choice or 'empty' for choice in option.choices)})" if option.choices else ""
                print(f"--{option.name.replace('_', '-')} {option.type} = {option.default!r}  {option.doc}{choices}")
            return
        if format not in FORMATS:
            raise CommandError(f"format {format!r} is unknown; allowed: {', '.join(FORMATS)}", 2)
        values = bind(
            name, module.OPTIONS, parameters_of(context.args, {option.name for option in module.OPTIONS}, name)
        )
        engine = open_engine(graph, create=False, database=database)
        try:
            analysis = module.analyze(engine, values)
            if write:
                settings = f"{name} {json.dumps(values, ensure_ascii=False, sort_keys=True)}"
                say(f"derived edges written: {write_back(engine, analysis, settings=settings)}")
        finally:
            engine.close()
        tables: list[Table] = analysis.tables
        if table:
            tables = [one for one in tables if one.name == table]
            if not tables:
                known = ", ".join(one.name for one in analysis.tables)
                raise CommandError(f"{name}: no table {table!r}; there are: {known}", 2)
        elif format == "csv":
            tables = tables[:1]  # one file is one table
        for note in analysis.notes:
            say(f"note: {note}")
        if format == "json":
            text = json.dumps(
                {"analysis": name, "options": values, "notes": analysis.notes}
                | {one.name: one.result.records() for one in tables},
                ensure_ascii=False, indent=1,
            ) + "\n"  # fmt: skip
        else:
            text = "\n".join(format_rows(one.result, format, title=one.title, width=screen_width()) for one in tables)
        write_result(text, out)


def register(app: typer.Typer) -> None:
    app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(analyze)
