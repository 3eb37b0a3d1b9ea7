"""`fazhi why`: the sentences behind an adoption."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly
from graph.cli.options import DEFAULT_GRAPH, Database, GraphOption


def why(
    place: Annotated[str, typer.Argument(help="Name or path of a place")],
    program: Annotated[str, typer.Argument(help="Name of a program, or part of it")],
    graph: GraphOption = DEFAULT_GRAPH,
    database: Database = None,
) -> None:
    """The sentences behind an adoption, with file and characters."""
    with failing_plainly():
        from graph.engines import open_engine
        from graph.why import find_evidence

        engine = open_engine(graph, create=False, database=database)
        try:
            rows = find_evidence(engine, place, program).records()
        finally:
            engine.close()
        if not rows:
            raise CommandError(f"no report held says that {place} has, plans or lacks {program}")
        for row in rows:
            print(f"{row['place']}  {row['program']}  {row['year']}  {row['status']}")
            print(f"  {row['file']} [{row['start']}, {row['end']})  {row['rule']}")
            print(f"  {row['sentence']}")


def register(app: typer.Typer) -> None:
    app.command()(why)
