"""What every engine does: read-only queries, transactions, and rows of plain Python values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Result:
    """Rows in the order of `columns`; values are str, int, float, bool, None, lists and dicts of them."""

    columns: list[str]
    rows: list[list[Any]]

    def records(self) -> list[dict[str, Any]]:
        """Rows as dicts."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Transaction(Protocol):
    """Writes that become visible together or not at all."""

    def run(self, text: str, parameters: dict[str, Any] | None = None) -> Result: ...


class Engine(Protocol):
    """A graph database; `query` refuses writes."""

    name: str

    def query(self, text: str, parameters: dict[str, Any] | None = None) -> Result: ...

    @contextmanager
    def transaction(self) -> Iterator[Transaction]: ...

    def prepare(self) -> None:
        """Creates constraints and indexes where they are missing."""
        ...

    def close(self) -> None: ...
