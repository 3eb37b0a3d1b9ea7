"""What an analysis gives: tables with notes and, on request, edges to write back out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.engines.base import Engine, Result
from graph.errors import GraphError

WRITES = Path(__file__).parent.parent.parent / "cypher" / "analyze"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a result; the first of an analysis is its main one."""

    name: str
    title: str
    result: Result


@dataclass(slots=True)
class Analysis:
    """Tables, what must be known to read them, and the rows that `write_back` stores as derived edges."""

    name: str
    tables: list[Table]
    notes: list[str] = field(default_factory=list)
    edges: list[dict[str, Any]] = field(default_factory=list)


def write_back(engine: Engine, analysis: Analysis, *, settings: str) -> int:
    """Replaces the derived edges of this analysis by its new ones, in one transaction; returns their number.

    The statements stand in `cypher/analyze/NAME.cypher`; each edge carries the analysis and its settings.
    """
    from graph.derive import statements_of

    path = WRITES / f"{analysis.name}.cypher"
    if not path.exists():
        raise GraphError(f"{analysis.name}: gives tables only, there is nothing to write back")
    parameters = {"rows": [{**row, "settings": settings} for row in analysis.edges]}
    with engine.transaction() as tx:
        for statement in statements_of(path.read_text(encoding="utf-8")):
            tx.run(statement, parameters if "$rows" in statement else {})
    return len(analysis.edges)
