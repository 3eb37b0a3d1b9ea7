"""`fazhi build`: extract, load and derive in one go."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.commands.extract import say_summary
from graph.cli.commands.load import load_folder
from graph.cli.console import failing_plainly, progress_bar, say
from graph.cli.options import DEFAULT_GRAPH, Database, Lexicons, Place, Sources, Target, Year


def build(
    sources: Sources,
    to: Target = DEFAULT_GRAPH,
    lexicons: Lexicons = None,
    place: Place = "",
    year: Year = None,
    database: Database = None,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Processes that read; the output is the same")] = 1,
    keep: Annotated[Path | None, typer.Option("--keep", help="Keep the extraction in this folder")] = None,
) -> None:
    """Extract, load and derive, then say what is in the graph and what was left out and why."""
    with failing_plainly():
        from extract.run import extract_sources

        folder = keep or (
            Path("fazhi-extraction") if "://" in to else Path(to).with_name(Path(to).name + "-extraction")
        )
        with progress_bar("reading") as progress:
            summary = extract_sources(
                sources,
                out=folder,
                lexicon_folders=lexicons or (),
                place=place,
                year=year,
                jobs=jobs,
                progress=progress,
            )
        load_folder(folder, to, database)
        say_summary(summary)
        say(f"unlinked mentions: {summary.unlinked}, listed in {folder / 'unlinked.jsonl'}")
        say(f"graph: {to}")


def register(app: typer.Typer) -> None:
    app.command()(build)
