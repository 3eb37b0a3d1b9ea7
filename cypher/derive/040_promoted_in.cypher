// Programs spread or recommended as a model.
MATCH (:Program)-[old:PROMOTED_IN]->(:Jurisdiction) DELETE old;
MATCH (s:Statement {relation: "PROMOTED_IN"})-[:STATED_IN]->(r:Report)
MATCH (program:Program {name: s.subject})
MATCH (place:Jurisdiction {path: s.object})
OPTIONAL MATCH (r)-[:COVERS]->(reporter:Jurisdiction)
WITH program, place, coalesce(reporter.path, "") AS by, min(r.year) AS year
CREATE (program)-[:PROMOTED_IN {by: by, year: year}]->(place);
