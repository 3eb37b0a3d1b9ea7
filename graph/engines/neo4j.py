"""Neo4j over Bolt, by the official driver: managed transactions with its retries, and errors in plain words.

Writers of one graph come one after the other: each write first takes the lock on the graph's info node. So a load sees
whole reports only, two loads choose different ids for two files of one place and year, and no entity goes while another
load begins to mention it.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from graph.engines.base import Result, Transaction
from graph.errors import GraphError
from graph.schema import INFO_LABEL, NODES

T = TypeVar("T")

_CONNECT_SECONDS = 10
_RETRY_SECONDS = 30
_CREDENTIALS = re.compile(r"(?<=://)[^/@]*@")
_LOCK = f"MERGE (info:{INFO_LABEL} {{id: 'graph'}}) SET info.writes = coalesce(info.writes, 0) + 1"

# Codes of the server, and what they mean to the user.
_MEANINGS = (
    ("ForbiddenOnReadOnlyDatabase", "the database is read-only"),
    ("General.ReadOnly", "the database is read-only"),
    ("WriteOnReadOnlyAccessMode", "the database is read-only"),
    ("Statement.AccessMode", "the query writes, and queries only read"),
    ("Security.Forbidden", "the user has no right to do this"),
    ("DatabaseNotFound", "there is no such database; give another with --database or NEO4J_DATABASE"),
    ("ConstraintValidationFailed", "nodes that are not of this program stand in the way"),
    ("ConstraintCreationFailed", "nodes that are not of this program stand in the way; use a database of its own"),
    ("IndexAlreadyExists", "an index that is not of this program stands in the way; drop it or use another database"),
    ("MemoryPoolOutOfMemory", "the server has too little memory for transactions (dbms.memory.transaction.total.max)"),
    ("TransactionOutOfMemory", "the server has too little memory for a transaction (db.memory.transaction.max)"),
    ("DatabaseUnavailable", "the database is not available; its log says why, a full disk for one"),
    ("TransactionCommitFailed", "the server could not keep the write; its log says why, a full disk for one"),
    ("TransactionLogError", "the server could not keep the write; its log says why, a full disk for one"),
    ("TransactionStartFailed", "the database takes no transactions; its log says why, a full disk for one"),
)


class Neo4jEngine:
    """A database on a server; user and password come from NEO4J_USERNAME and NEO4J_PASSWORD alone."""

    name = "neo4j"

    def __init__(self, uri: str, *, database: str | None = None, retry_seconds: float = _RETRY_SECONDS) -> None:
        if _CREDENTIALS.search(uri):
            raise GraphError(
                f"{_CREDENTIALS.sub('…@', uri)}: a target holds no user and no password; "
                "set NEO4J_USERNAME and NEO4J_PASSWORD in the environment"
            )
        import neo4j
        from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError

        # The driver's account of each retry is for a log, where there is one; the user gets one plain error at the end.
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        self.uri = uri
        self._errors = (DriverError, Neo4jError)
        self._incomplete = IncompleteCommit
        self._database = database or os.environ.get("NEO4J_DATABASE") or None
        password = os.environ.get("NEO4J_PASSWORD", "")
        user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        try:
            self._driver = neo4j.GraphDatabase.driver(
                uri,
                auth=(user, password) if password else None,
                connection_timeout=_CONNECT_SECONDS,
                connection_acquisition_timeout=2 * _CONNECT_SECONDS,
                max_transaction_retry_time=retry_seconds,
                notifications_min_severity="OFF",
                user_agent="fazhi-graph",
            )
        except (DriverError, ValueError) as error:
            raise GraphError(f"{uri}: no address of a Neo4j server ({error})") from error
        try:
            with self._driver.session(database=self._database) as session:  # unlike a managed read, without retries
                session.run("RETURN 1").consume()
        except (*self._errors, ValueError, OSError) as error:
            self._driver.close()
            raise self._explain(error, has_password=bool(password)) from error

    def prepare(self) -> None:
        """Creates what is missing: constraints and indexes of the schema, and the full-text indexes."""
        there = {name for (name,) in self.query("SHOW INDEXES YIELD name").rows}
        missing = {name: text for name, text in schema_statements().items() if name not in there}
        for text in missing.values():
            self._run_alone(text)
        if missing:
            self._run_alone("CALL db.awaitIndexes(300)")

    def _run_alone(self, text: str) -> None:
        try:
            with self._driver.session(database=self._database) as session:
                session.execute_write(lambda tx: tx.run(text).consume())
        except self._errors as error:
            raise self._explain(error) from error

    def query(self, text: str, parameters: dict[str, Any] | None = None) -> Result:
        try:
            with self._driver.session(database=self._database, default_access_mode="READ") as session:
                return session.execute_read(lambda tx: _result(tx.run(text, parameters or {})))
        except self._errors as error:
            raise self._explain(error) from error

    def write(self, work: Callable[[Transaction], T]) -> T:
        def locked(tx: Any) -> T:
            tx.run(_LOCK)
            return work(_Neo4jTransaction(tx))

        try:
            with self._driver.session(database=self._database) as session:
                try:
                    return session.execute_write(locked)
                except self._incomplete:
                    # The connection broke during the commit, so nobody knows whether it was kept; the driver leaves
                    # that to us, and running `work` again leads to the same graph either way.
                    return session.execute_write(locked)
        except self._errors as error:
            raise self._explain(error) from error

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        try:
            with self._driver.session(database=self._database) as session, session.begin_transaction() as tx:
                tx.run(_LOCK).consume()
                yield _Neo4jTransaction(tx)
                tx.commit()
        except self._errors as error:
            raise self._explain(error) from error

    def close(self) -> None:
        self._driver.close()

    def _explain(self, error: Exception, *, has_password: bool = True) -> GraphError:
        """The error in plain words, with the server's own behind them."""
        from neo4j.exceptions import AuthError, DriverError, Neo4jError

        said = " ".join(str(getattr(error, "message", None) or error).split())
        if isinstance(error, AuthError):
            if not has_password:
                return GraphError(f"{self.uri}: the server wants a password; set NEO4J_USERNAME and NEO4J_PASSWORD")
            return GraphError(f"{self.uri}: the server refuses the user or the password of the environment")
        code = str(getattr(error, "code", "") or "") if isinstance(error, Neo4jError) else ""
        for part, meaning in _MEANINGS:
            if part in code:
                return GraphError(f"{self.uri}: {meaning} ({said})")
        if isinstance(error, (DriverError, OSError)):
            return GraphError(f"{self.uri}: no Neo4j answers there ({said})")
        return GraphError(f"{self.uri}: Neo4j refuses this ({said})")


class _Neo4jTransaction:
    def __init__(self, tx: Any) -> None:
        self._tx = tx

    def run(self, text: str, parameters: dict[str, Any] | None = None) -> Result:
        return _result(self._tx.run(text, parameters or {}))


def schema_statements() -> dict[str, str]:
    """The statements that create the schema's constraints and indexes, by the names of what they create."""
    statements = {}
    for label, key in (*((node.label, node.key) for node in NODES), (INFO_LABEL, "id")):
        name = f"fazhi_{label}_{key}".lower()
        statements[name] = f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
    for node in NODES:
        for key in (*node.indexes, *node.coarse):
            name = f"fazhi_{node.label}_{key}".lower()
            statements[name] = f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{node.label}) ON (n.{key})"
    for kind in ("names", "sentences"):
        labels = "|".join(node.label for node in NODES if getattr(node, kind))
        properties = sorted({f"n.{key}" for node in NODES for key in getattr(node, kind)})
        # `cjk` takes every two neighbouring characters as a word: Chinese has no spaces to split at. A commit that
        # waited for the index would take three times as long; so the index follows a moment later.
        statements[f"fazhi_{kind}"] = (
            f"CREATE FULLTEXT INDEX fazhi_{kind} IF NOT EXISTS FOR (n:{labels}) ON EACH [{', '.join(properties)}] "
            "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}}"
        )
    return statements


def _result(answer: Any) -> Result:
    columns = list(answer.keys())
    return Result(columns, [[_plain(value) for value in record.values()] for record in answer])


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if hasattr(value, "element_id"):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if hasattr(value, "iso_format"):
        return value.iso_format()
    return value
