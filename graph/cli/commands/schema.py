"""`fazhi schema`: the graph model."""

from __future__ import annotations

import sys

import typer


def schema() -> None:
    """The graph model as Markdown."""
    from graph.schema import schema_page

    sys.stdout.write(schema_page())


def register(app: typer.Typer) -> None:
    app.command()(schema)
