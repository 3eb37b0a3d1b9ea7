"""Options and arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError

DEFAULT_GRAPH = "fazhi-graph"
Sources = Annotated[list[Path], typer.Argument(help="Files or folders: .txt .html .docx .pdf")]
Target = Annotated[
    str, typer.Option("--to", envvar="NEO4J_URI", help="A folder for the embedded engine, or neo4j://… or bolt://…")
]
GraphOption = Annotated[
    str, typer.Option("--graph", envvar="NEO4J_URI", help="The graph: a folder, neo4j://… or bolt://…")
]
Database = Annotated[
    str | None, typer.Option("--database", help="Database of the server; else NEO4J_DATABASE or the user's own")
]
Lexicons = Annotated[list[Path] | None, typer.Option("--lexicons", help="Folder with lexicons of your own; may repeat")]
Place = Annotated[str, typer.Option("--place", help="Place of all reports: code, path or name")]
Year = Annotated[int | None, typer.Option("--year", help="Year reported on, of all reports")]
Out = Annotated[Path | None, typer.Option("--out", help="File to write instead of the screen")]


def parameters_of(words: list[str], allowed: set[str], name: str) -> dict[str, str]:
    """Words behind a command, `--min-support 3` and `--min-support=3`, as a dict; wrong use where one is not allowed."""
    given: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            raise CommandError(f"{name}: unexpected {word!r}; parameters look like --min-support 3", 2)
        key, has_value, value = word[2:].partition("=")
        key = key.replace("-", "_")
        if key not in allowed:
            options = ", ".join("--" + p.replace("_", "-") for p in sorted(allowed)) or "none"
            raise CommandError(f"{name}: unknown parameter --{key.replace('_', '-')}; allowed: {options}", 2)
        if not has_value:
            if not rest:
                raise CommandError(f"{name}: --{key.replace('_', '-')} has no value", 2)
            value = rest.pop(0)
        given[key] = value
    return given
