"""`fazhi evaluate`: accuracy against annotations, and what a change gained and lost."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly
from graph.cli.options import Lexicons


def evaluate(
    reports: Annotated[Path, typer.Argument(help="Folder of reports (.txt where they are annotated)")],
    gold: Annotated[
        Path | None, typer.Argument(help="Folder of annotations, one folder a report; may be left out with --against")
    ] = None,
    extracted: Annotated[
        Path | None, typer.Option("--extracted", help="An extraction; made afresh if left out")
    ] = None,
    against: Annotated[
        Path | None, typer.Option("--against", help="An older extraction: what was gained, lost and changed since")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List every error with its sentence")] = False,
    format: Annotated[str, typer.Option("--format", help="table or json")] = "table",
    lexicons: Lexicons = None,
) -> None:
    """Precision, recall and F1 against annotations of your own, errors by kind; or two extractions compared."""
    with failing_plainly():
        if gold is None and against is None:
            raise CommandError("nothing to compare with; give a folder of annotations, or --against an extraction", 2)
        if format not in ("table", "json"):
            raise CommandError(f"format {format!r} is unknown; allowed: table, json", 2)
        import json
        import tempfile

        from extract.compare import compare_extractions, format_comparison
        from extract.evaluate import evaluate as evaluate_reports
        from extract.evaluate import format_evaluation
        from extract.run import extract_sources

        with tempfile.TemporaryDirectory() as temporary:
            folder = extracted or Path(temporary) / "extraction"
            if extracted is None:
                extract_sources([reports], out=folder, lexicon_folders=lexicons or ())
            evaluation = evaluate_reports(reports, gold, folder) if gold else None
            comparison = compare_extractions(against, folder) if against else None
        if format == "json":
            result = evaluation.as_json(with_errors=errors) if evaluation else {}
            if comparison:
                result["against"] = comparison.as_json()
            sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=1) + "\n")
            return
        if evaluation:
            sys.stdout.write(format_evaluation(evaluation, with_errors=errors))
        if comparison:
            sys.stdout.write(("\n" if evaluation else "") + format_comparison(comparison))


def register(app: typer.Typer) -> None:
    app.command()(evaluate)
