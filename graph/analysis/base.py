"""What an analysis takes and gives: typed options in, tables with notes and, on request, edges to write back out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.engines.base import Engine, Result
from graph.errors import GraphError

WRITES = Path(__file__).parent.parent.parent / "cypher" / "analyze"


@dataclass(frozen=True, slots=True)
class Option:
    """A typed option of an analysis; `choices` limits its values."""

    name: str
    type: type
    default: Any
    doc: str
    choices: tuple[str, ...] = ()


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


def bind_options(name: str, options: tuple[Option, ...], given: dict[str, Any]) -> dict[str, Any]:
    """The value of every option, strings converted; GraphError says what is unknown, of another type or not allowed."""
    known = {option.name: option for option in options}
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise GraphError(f"{name}: unknown option {', '.join(unknown)}; allowed: {', '.join(known) or 'none'}")
    values = {option.name: option.default for option in options}
    for key, value in given.items():
        option = known[key]
        try:
            if isinstance(value, str) and option.type is tuple:
                values[key] = tuple(part for part in value.replace("、", ",").split(",") if part)
            elif isinstance(value, str) and option.type is bool:
                values[key] = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}[
                    value.lower()
                ]
            else:
                values[key] = option.type(value)
        except (ValueError, KeyError, TypeError) as error:
            raise GraphError(f"{name}: {key}={value!r} is no {option.type.__name__}") from error
        if option.choices and values[key] not in option.choices:
            raise GraphError(f"{name}: {key}={value!r}; allowed: {', '.join(option.choices)}")
    return values


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
