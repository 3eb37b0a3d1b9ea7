"""`fazhi load`: an extraction into a graph."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import failing_plainly, progress_bar, say, stopping_gently
from graph.cli.options import DEFAULT_GRAPH, Database, Target


def load(
    folder: Annotated[Path, typer.Argument(help="Folder that `fazhi extract` wrote")],
    to: Target = DEFAULT_GRAPH,
    database: Database = None,
) -> None:
    """Load an extraction into a graph and recompute the derived layer."""
    with failing_plainly():
        load_folder(folder, to, database)


def load_folder(folder: Path, target: str, database: str | None = None) -> None:
    """Loads an extraction folder into the graph at `target`, recomputes the derived layer and tells the counts."""
    from graph.derive import derive
    from graph.engines import open_engine
    from graph.load import load_reports
    from graph.records import read_records

    total = (
        sum(1 for _ in (folder / "documents.jsonl").open(encoding="utf-8"))
        if (folder / "documents.jsonl").exists()
        else 0
    )
    engine = open_engine(target, database=database)
    try:
        done = 0
        with stopping_gently() as stop:
            with progress_bar("loading") as progress:

                def advance(name: str) -> None:
                    nonlocal done
                    done += 1
                    progress(done, total, name)

                summary = load_reports(engine, read_records(folder), progress=advance, stop=stop)
            derive(engine)
        say(
            f"reports loaded: {len(summary.loaded)}, of them replaced: {len(summary.replaced)}, "
            f"unchanged: {len(summary.unchanged)}"
        )
        for label in ("Jurisdiction", "Institution", "Program", "Law", "Metric", "Measure"):
            count = engine.query(f"MATCH (n:{label}) RETURN count(n) AS n").rows[0][0]
            say(f"  {label}: {count}")
    finally:
        engine.close()


def register(app: typer.Typer) -> None:
    app.command()(load)
