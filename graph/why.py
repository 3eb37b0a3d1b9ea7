"""The sentences behind an adoption."""

from __future__ import annotations

from pathlib import Path

from graph.engines.base import Engine, Result

_QUERY = Path(__file__).parent.parent / "cypher" / "why.cypher"


def find_evidence(engine: Engine, place: str, program: str) -> Result:
    """Sentences that say `place` (name, path or end of one) has, plans or lacks `program` (name or part), oldest first."""
    parameters = {"place": place, "name": place.rpartition("/")[2], "program": program}
    return engine.query(_QUERY.read_text(encoding="utf-8"), parameters)
