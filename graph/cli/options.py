"""Options and arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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
