"""The sentences behind an adoption."""

from __future__ import annotations

from graph.engines.base import Engine, Result

_WHY = """
MATCH (s:Statement {relation: "ADOPTS"})-[:STATED_IN]->(r:Report)
MATCH (place:Jurisdiction {path: s.subject})
WHERE (place.path = $place OR place.name = $place OR place.path ENDS WITH "/" + $place)
  AND (s.object = $program OR s.object CONTAINS $program)
OPTIONAL MATCH (s)-[:RESTS_ON]->(m:Measure)
RETURN place.path AS place, s.object AS program, r.year AS year, s.status AS status,
       coalesce(m.text, s.text) AS sentence, r.file AS file, s.start AS start, s.end AS end, s.rule AS rule
ORDER BY place, program, year, file, start, status
"""


def find_evidence(engine: Engine, place: str, program: str) -> Result:
    """Sentences that say `place` (path or name) has, plans or lacks `program` (name or part of it), oldest first."""
    return engine.query(_WHY, {"place": place, "program": program})
