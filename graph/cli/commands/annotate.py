"""`fazhi annotate`: one report as a page with its mentions, statuses and relations."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, write_result
from graph.cli.options import Lexicons, Out, Place, Year


def annotate(
    report: Annotated[Path, typer.Argument(help="One report: .txt .html .docx .pdf")],
    out: Out = None,
    lexicons: Lexicons = None,
    place: Place = "",
    year: Year = None,
) -> None:
    """One report as a self-contained web page: mentions in colour, relations with their sentences."""
    with failing_plainly():
        if report.is_dir():
            raise CommandError(f"{report}: is a folder; one report is expected", 2)
        from extract.annotate import annotate_page
        from extract.pipeline import Pipeline
        from extract.run import Refused, extract_documents

        result = next(extract_documents([report], Pipeline(lexicons or ()), place=place, year=year))
        if isinstance(result, Refused):
            raise CommandError(result.reason)
        write_result(annotate_page(result), out)


def register(app: typer.Typer) -> None:
    app.command()(annotate)
