"""What every engine does: read-only queries, writes that may be run again, and rows of plain Python values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


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

    def write(self, work: Callable[[Transaction], T]) -> T:
        """What `work` returns, after its writes are kept.

        `work` runs again where the transaction was lost (a broken connection, a deadlock), even where it may have been
        kept already: it must lead to the same graph however often it runs. GraphError where it cannot be kept.
        """
        ...

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """One attempt at a write; GraphError where it is lost. `write` is the better choice."""
        ...

    def prepare(self) -> None:
        """Creates constraints and indexes of the schema where they are missing."""
        ...

    def close(self) -> None: ...
