"""The embedded graph over Bolt, so that Neo4j's drivers and tools can look at it while this process holds it.

ArcadeDB's own server runs in this process on the loopback address alone, with one user who may read and not write. Its
settings live in a temporary folder; the graph's folder is linked into it and keeps nothing of them.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.engines.arcadedb import ArcadeEngine, quiet
from graph.errors import GraphError

HOST = "127.0.0.1"
DATABASE = "fazhi"
USER = "neo4j"  # what Neo4j's tools propose
_GROUPS = {
    "version": 2,
    "databases": {
        DATABASE: {
            "groups": {
                "reader": {
                    "resultSetLimit": -1,
                    "readTimeout": -1,
                    "access": [],
                    "types": {"*": {"access": ["readRecord"]}},
                },
                "*": {"resultSetLimit": -1, "readTimeout": -1, "access": [], "types": {"*": {"access": []}}},
            }
        }
    },
}


@dataclass(frozen=True, slots=True)
class Served:
    """Where the graph answers, and for whom."""

    uri: str
    user: str
    password: str


@contextmanager
def serve_graph(folder: Path, *, port: int) -> Iterator[Served]:
    """Serves the graph in `folder` until the block ends; GraphError where another process holds it or the port is taken."""
    if not _is_free(port):
        raise GraphError(f"port {port}: something listens there already; give another one with --port")
    ArcadeEngine(folder, create=False).close()  # says plainly what is wrong with the folder, and starts the JVM
    password = secrets.token_urlsafe(12)
    with tempfile.TemporaryDirectory(prefix="fazhi-serve-") as root:
        server = _start(Path(root), folder.resolve(), port, password)
        try:
            yield Served(f"bolt://{HOST}:{port}", USER, password)
        finally:
            with quiet():
                server.stop()


def _start(root: Path, folder: Path, port: int, password: str) -> Any:
    from arcadedb_embedded import ArcadeDBError, create_server

    (root / "databases").mkdir()
    (root / "databases" / DATABASE).symlink_to(folder, target_is_directory=True)
    (root / "config").mkdir(mode=0o700)
    (root / "config" / "server-groups.json").write_text(json.dumps(_GROUPS), encoding="utf-8")
    config = {
        "host": HOST,
        "mode": "production",
        "http_port": _free_port(),
        "server_logsDirectory": str(root / "log"),
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server_defaultDatabases": f"{DATABASE}[{USER}:{password}:reader]",
        "bolt_port": port,
        "bolt_defaultDatabase": DATABASE,
    }
    try:
        with quiet():
            # Nobody is told the password of root, who may write.
            server = create_server(str(root), secrets.token_urlsafe(24), config)
            server.start()
            _silence()
    except ArcadeDBError as error:
        raise GraphError(f"{folder}: cannot be served ({str(error).splitlines()[0]})") from error
    return server


def _silence() -> None:
    """ArcadeDB's server logs every failed login to the console, with a traceback."""
    import jpype

    logger = jpype.JClass("java.util.logging.LogManager").getLogManager().getLogger("")
    for handler in logger.getHandlers():
        logger.removeHandler(handler)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
