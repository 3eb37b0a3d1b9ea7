"""A Neo4j server of our own for measuring, with the memory that a small installation has."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.neo4j_server import JarServer, start_jar_server

_JVM = ("-XX:+UseG1GC", "-Xms2g", "-Xmx2g")


def start_server(folder: Path) -> JarServer:
    """A server below `folder` with a heap of 2 GB and a page cache of 1 GB, answering."""
    return start_jar_server(folder, jvm=_JVM, server__memory__pagecache__size="1g")
