"""`fazhi serve`: the embedded graph over Bolt, for Neo4j's drivers and tools."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, say
from graph.cli.options import DEFAULT_GRAPH


def serve(
    graph: Annotated[str, typer.Option("--graph", help="Folder of an embedded graph")] = DEFAULT_GRAPH,
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="Port of the loopback address")] = 7687,
) -> None:
    """Open an embedded graph over Bolt on this machine, to read, until Ctrl-C."""
    if "://" in graph:
        raise CommandError(f"{graph}: a server answers over Bolt already; give the folder of an embedded graph", 2)
    with failing_plainly():
        from threading import Event

        from graph.serve import serve_graph

        stop = Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        with serve_graph(Path(graph), port=port) as served:
            print(f"address:  {served.uri}\nuser:     {served.user}\npassword: {served.password}", flush=True)
            say("reads are answered, writes refused; Ctrl-C stops")
            stop.wait()
        say("stopped")


def register(app: typer.Typer) -> None:
    app.command()(serve)
