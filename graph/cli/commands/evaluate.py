"""`fazhi evaluate`: accuracy against annotations."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import failing_plainly
from graph.cli.options import Lexicons


def evaluate(
    reports: Annotated[Path, typer.Argument(help="Folder of .txt reports")],
    gold: Annotated[Path, typer.Argument(help="Folder of annotations, one folder a report")],
    extracted: Annotated[
        Path | None, typer.Option("--extracted", help="An extraction; made afresh if left out")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List what is missed and what is wrong")] = False,
    lexicons: Lexicons = None,
) -> None:
    """Precision, recall and F1 against annotations of your own."""
    with failing_plainly():
        import tempfile

        from extract.evaluate import evaluate_folder, format_scores
        from extract.run import extract_sources

        with tempfile.TemporaryDirectory() as temporary:
            folder = extracted or Path(temporary) / "extraction"
            if extracted is None:
                extract_sources([reports], out=folder, lexicon_folders=lexicons or ())
            scores = evaluate_folder(reports, gold, folder)
        sys.stdout.write(format_scores(scores, with_errors=errors))


def register(app: typer.Typer) -> None:
    app.command()(evaluate)
