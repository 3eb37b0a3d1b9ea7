"""The files of an export: each module of `writers/` makes those of one format; whole or not at all on the disk."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import Protocol, cast

import networkx as nx

from graph.errors import GraphError
from graph.export import writers


class Writer(Protocol):
    """A module of `writers/`: files by what is appended to the stem of OUT ("" is OUT itself)."""

    def write(self, graph: nx.MultiDiGraph) -> dict[str, bytes]: ...


FORMATS = tuple(sorted(info.name for info in pkgutil.iter_modules(writers.__path__) if info.name[0] != "_"))


def format_subgraph(subgraph: nx.MultiDiGraph, format_name: str) -> dict[str, bytes]:
    """The files of one of FORMATS by suffix, the main one under ""; GraphError on another."""
    if format_name not in FORMATS:
        raise GraphError(f"format {format_name!r} is unknown; allowed: {', '.join(FORMATS)}")
    writer = cast(Writer, importlib.import_module(f"{writers.__name__}.{format_name}"))
    return writer.write(subgraph)


def write_subgraph(subgraph: nx.MultiDiGraph, format_name: str, out: Path) -> list[Path]:
    """Writes the files of the format; with OUT x.csv, a second file is x.nodes.csv."""
    written = []
    for suffix, content in format_subgraph(subgraph, format_name).items():
        path = out.with_name(f"{out.stem}.{suffix}{out.suffix}") if suffix else out
        write_bytes(path, content)
        written.append(path)
    return written


def write_text(path: Path, text: str) -> None:
    """Writes the whole file or none of it; GraphError says why it could not."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> None:
    """Writes the whole file or none of it; GraphError says why it could not."""
    temporary = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise GraphError(f"{path}: cannot be written ({error.strerror or error})") from error
