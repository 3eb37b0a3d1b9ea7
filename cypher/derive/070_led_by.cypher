// Who leads a program, and who issued a law, according to the text.
MATCH (:Program)-[old:LED_BY]->(:Institution) DELETE old;
MATCH (:Law)-[old:LED_BY]->(:Institution) DELETE old;
MATCH (s:Statement {relation: "LED_BY"})-[:STATED_IN]->(r:Report)
MATCH (program:Program {name: s.subject})
MATCH (body:Institution {name: s.object})
WITH program, body, min(r.year) AS year, count(DISTINCT r) AS support
CREATE (program)-[:LED_BY {year: year, support: support}]->(body);
MATCH (s:Statement {relation: "LED_BY"})-[:STATED_IN]->(r:Report)
MATCH (r)-[:CITES]->(law:Law {title: s.subject})
MATCH (body:Institution {name: s.object})
WITH law, body, min(r.year) AS year, count(DISTINCT r) AS support
CREATE (law)-[:LED_BY {year: year, support: support}]->(body);
