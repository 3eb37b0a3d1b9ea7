"""`fazhi browser`: style, guide and favourites for Neo4j Browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import failing_plainly, say


def browser(
    out: Annotated[Path, typer.Option("--out", help="Folder to write to")],
    url: Annotated[str, typer.Option("--url", help="Address the folder is served at; default as in compose")] = "",
) -> None:
    """Write style, guide and favourites (every stored report) for Neo4j Browser."""
    with failing_plainly():
        from graph.browser import URL, write_browser_files
        from graph.reports import discover_reports

        for path in write_browser_files(out, discover_reports(), url=url or URL):
            say(f"written: {path}")


def register(app: typer.Typer) -> None:
    app.command()(browser)
