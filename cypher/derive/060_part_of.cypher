// Programs that a report calls part of a larger one.
MATCH (:Program)-[old:PART_OF]->(:Program) DELETE old;
MATCH (s:Statement {relation: "PART_OF"})-[:STATED_IN]->(r:Report)
MATCH (part:Program {name: s.subject})
MATCH (whole:Program {name: s.object})
WITH part, whole, min(r.year) AS year, count(DISTINCT r) AS support
CREATE (part)-[:PART_OF {year: year, support: support}]->(whole);
