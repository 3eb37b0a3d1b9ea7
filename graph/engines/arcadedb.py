"""The embedded engine: ArcadeDB in the process, one folder a graph, one process a folder."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from graph.engines.base import Result, Transaction
from graph.errors import GraphError
from graph.schema import INFO_LABEL, NODES, RELATIONS

T = TypeVar("T")

_GB = 2**30
# The engine gives half of the heap to what queries hold at once: 2 GB serve about two thousand reports, 6 GB ten thousand.
_HEAP_GB = (2, 8)
# -Xrs leaves SIGINT and SIGTERM to Python, so that a load can end between two reports.
_JVM_ARGS = ["-Xrs", "-Djava.util.logging.config.file=/dev/null", "-Dpolyglot.engine.WarnInterpreterOnly=false"]


def heap_size() -> str:
    """The most memory of the Java heap, in Java's form: FAZHI_HEAP, or a quarter of this machine's between 2 and 8 GB.

    GraphError where FAZHI_HEAP is no size.
    """
    given = os.environ.get("FAZHI_HEAP", "").strip().lower()
    if given:
        if not re.fullmatch(r"[1-9]\d*[mg]", given):
            raise GraphError(f"FAZHI_HEAP={given!r} is no size of memory; allowed: a number with m or g, such as 4g")
        return given
    try:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):  # Windows tells it in another way
        memory = 0
    least, most = _HEAP_GB
    return f"{max(least, min(most, memory // 4 // _GB))}g"


@contextmanager
def quiet() -> Iterator[None]:
    """The JVM writes warnings to the process's stderr while it starts; they are nobody's business."""
    sys.stderr.flush()
    saved = os.dup(2)
    try:
        with Path(os.devnull).open("w") as sink:
            os.dup2(sink.fileno(), 2)
            yield
    finally:
        os.dup2(saved, 2)
        os.close(saved)


def _silence_log() -> None:
    """Takes the handlers from Java's log: on a large graph the engine tells of its indexes long after the start."""
    import jpype

    jpype.java.util.logging.LogManager.getLogManager().reset()


class ArcadeEngine:
    """An ArcadeDB database in a folder, created where there is none."""

    name = "arcadedb"

    def __init__(self, folder: Path, *, create: bool = True) -> None:
        try:
            import arcadedb_embedded
        except ImportError as error:  # pragma: no cover - there is no wheel for Intel Macs
            raise GraphError("the embedded engine has no package for this machine; use --to neo4j://HOST") from error
        self.folder = folder
        exists = (folder / "schema.json").exists()
        if not exists and not create:
            raise GraphError(f"{folder}: no graph there; build one with `fazhi build SOURCE --to {folder}`")
        if not exists and folder.exists() and any(folder.iterdir()):
            raise GraphError(f"{folder}: not empty and no graph; give an empty or a new folder")
        jvm = {"heap_size": heap_size(), "jvm_args": _JVM_ARGS}
        # Where the JVM would write of a crash; left alone, that is a folder `log` of the user's current one.
        os.environ.setdefault("ARCADEDB_JVM_ERROR_FILE", str(Path(tempfile.gettempdir()) / "fazhi-jvm-%p.log"))
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with quiet():
                opened = arcadedb_embedded.open_database if exists else arcadedb_embedded.create_database
                self._database: Any = opened(str(folder), jvm_kwargs=jvm)
                # The first query starts the query engine, which has something to say as well.
                self._database.query("opencypher", "RETURN 1 AS one").to_list()
                _silence_log()
        except OSError as error:
            raise GraphError(f"{folder}: cannot be opened ({error.strerror or error})") from error
        except arcadedb_embedded.ArcadeDBError as error:
            text = str(error)
            if "lock" in text.lower():
                raise GraphError(f"{folder}: another process holds this graph; close it and try again") from error
            raise GraphError(f"{folder}: cannot be opened ({text})") from error
        self._error = arcadedb_embedded.ArcadeDBError

    def prepare(self) -> None:
        for label, key in (*((node.label, node.key) for node in NODES), (INFO_LABEL, "id")):
            self._sql(f"CREATE VERTEX TYPE {label} IF NOT EXISTS")
            self._index(label, key, "UNIQUE")
        for node in NODES:
            for key in node.indexes:
                self._index(node.label, key, "NOTUNIQUE")
        for rel in RELATIONS:
            self._sql(f"CREATE EDGE TYPE {rel.name} IF NOT EXISTS")

    def _index(self, label: str, key: str, kind: str) -> None:
        self._sql(f"CREATE PROPERTY {label}.{key} IF NOT EXISTS STRING")
        self._sql(f"CREATE INDEX IF NOT EXISTS ON {label} ({key}) {kind}")

    def _sql(self, text: str) -> None:
        with quiet():
            self._database.command("sql", text)

    def query(self, text: str, parameters: dict[str, Any] | None = None) -> Result:
        return self._run(self._database.query, text, parameters)

    def _run(self, call: Any, text: str, parameters: dict[str, Any] | None) -> Result:
        try:
            rows = call("opencypher", text, parameters or {})
            records = [] if rows is None else rows.to_list()
        except self._error as error:
            said = str(error).splitlines()[0]
            if "heap budget" in said or "OutOfMemory" in said:
                raise GraphError(
                    f"the query needs more memory than the embedded engine has ({heap_size()}): set FAZHI_HEAP (such as "
                    f"FAZHI_HEAP=6g), ask for less with the report's parameters, or use Neo4j ({said})"
                ) from error
            raise GraphError(f"the embedded engine refuses the query: {said}") from error
        columns = list(records[0]) if records else []
        return Result(columns, [[_plain(record[column]) for column in columns] for record in records])

    def write(self, work: Callable[[Transaction], T]) -> T:
        try:
            result: T = self._database.run_in_transaction(lambda: work(_ArcadeTransaction(self)))
        except self._error as error:
            raise GraphError(f"{self.folder}: the write could not be kept ({str(error).splitlines()[0]})") from error
        return result

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        self._database.begin()
        try:
            yield _ArcadeTransaction(self)
        except BaseException:
            with contextlib.suppress(self._error):
                self._database.rollback()
            raise
        try:
            self._database.commit()
        except self._error as error:
            raise GraphError(f"{self.folder}: the write could not be kept ({str(error).splitlines()[0]})") from error

    def close(self) -> None:
        with quiet():
            self._database.close()


class _ArcadeTransaction:
    def __init__(self, engine: ArcadeEngine) -> None:
        self._engine = engine

    def run(self, text: str, parameters: dict[str, Any] | None = None) -> Result:
        return self._engine._run(self._engine._database.command, text, parameters)


def _plain(value: Any) -> Any:
    """A Java value as Python; nodes and edges as dicts of their properties."""
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [_plain(item) for item in value]
    if hasattr(value, "propertiesAsMap"):
        return {
            str(e.getKey()): _plain(e.getValue())
            for e in value.propertiesAsMap().entrySet()
            if str(e.getKey())[0] != "@"
        }
    if hasattr(value, "entrySet"):
        return {str(e.getKey()): _plain(e.getValue()) for e in value.entrySet()}
    if hasattr(value, "iterator"):
        return [_plain(item) for item in value]
    if hasattr(value, "doubleValue"):
        number = float(value.doubleValue())
        return int(number) if number.is_integer() and "Double" not in value.getClass().getName() else number
    return str(value)
