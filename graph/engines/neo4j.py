"""Neo4j over Bolt, by the official driver: managed read transactions for queries, one explicit one for a report."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from graph.engines.base import Result
from graph.errors import GraphError
from graph.schema import NODES


def schema_statements() -> list[str]:
    """Constraints and indexes, each made where it is missing."""
    texts = [
        f"CREATE CONSTRAINT {node.label.lower()}_key IF NOT EXISTS FOR (n:{node.label}) REQUIRE n.{node.key} IS UNIQUE"
        for node in NODES
    ]
    for label, name in (("Measure", "report"), ("Statement", "report"), ("Program", "name"), ("Law", "title")):
        texts.append(f"CREATE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})")
    return texts


class Neo4jEngine:
    """A database on a server; user and password come from NEO4J_USERNAME and NEO4J_PASSWORD alone."""

    name = "neo4j"

    def __init__(self, uri: str, *, database: str | None = None) -> None:
        import neo4j
        from neo4j.exceptions import AuthError, DriverError, Neo4jError

        password = os.environ.get("NEO4J_PASSWORD", "")
        auth = (os.environ.get("NEO4J_USERNAME", "neo4j"), password) if password else None
        self._errors = (DriverError, Neo4jError)
        self._access = neo4j
        self._database = database or os.environ.get("NEO4J_DATABASE")
        try:
            self._driver = neo4j.GraphDatabase.driver(uri, auth=auth)
            self._driver.verify_connectivity()
        except AuthError as error:
            raise GraphError(f"{uri}: the server refuses the user or the password of the environment") from error
        except (*self._errors, ValueError, OSError) as error:
            raise GraphError(f"{uri}: no Neo4j answers there ({error})") from error

    def prepare(self) -> None:
        with self._driver.session(database=self._database) as session:
            for text in schema_statements():
                session.run(text).consume()

    def query(self, text: str, parameters: dict[str, Any] | None = None) -> Result:
        try:
            with self._driver.session(database=self._database, default_access_mode="READ") as session:
                return session.execute_read(lambda tx: _result(tx.run(text, parameters or {})))
        except self._errors as error:
            raise GraphError(f"Neo4j refuses the query: {error}") from error

    @contextmanager
    def transaction(self) -> Iterator[_Neo4jTransaction]:
        try:
            with self._driver.session(database=self._database) as session, session.begin_transaction() as tx:
                yield _Neo4jTransaction(tx)
                tx.commit()
        except self._errors as error:
            raise GraphError(f"Neo4j: the write could not be kept ({error})") from error

    def close(self) -> None:
        self._driver.close()


class _Neo4jTransaction:
    def __init__(self, tx: Any) -> None:
        self._tx = tx

    def run(self, text: str, parameters: dict[str, Any] | None = None) -> Result:
        return _result(self._tx.run(text, parameters or {}))


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
