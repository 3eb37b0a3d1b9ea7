"""`fazhi remove`: one report out of a graph."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, say
from graph.cli.options import DEFAULT_GRAPH, Database, GraphOption


def remove(
    report: Annotated[str, typer.Argument(help="Id, file name or document of a report")],
    graph: GraphOption = DEFAULT_GRAPH,
    database: Database = None,
) -> None:
    """Take one report and what only it brought out of the graph, and recompute the derived layer."""
    with failing_plainly():
        from graph.derive import derive
        from graph.engines import open_engine
        from graph.load import find_reports, remove_report

        engine = open_engine(graph, create=False, database=database)
        try:
            found = find_reports(engine, report)
            if not found:
                raise CommandError(f"{report}: no such report in the graph; give the id, file name or document of one")
            if len(found) > 1:
                names = "\n".join(f"  {row['id']}  {row['file']}  {row['title']}" for row in found)
                raise CommandError(f"{report}: {len(found)} reports are called that; give the id of one:\n{names}")
            remove_report(engine, found[0]["id"])
            derive(engine)
        finally:
            engine.close()
        say(f"removed: {found[0]['id']} ({found[0]['file']})")


def register(app: typer.Typer) -> None:
    app.command()(remove)
