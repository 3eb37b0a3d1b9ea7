// Honours won.
MATCH (:Jurisdiction)-[old:RECOGNISED_AS]->(:Program) DELETE old;
MATCH (s:Statement {relation: "RECOGNISED_AS"})-[:STATED_IN]->(r:Report)
MATCH (place:Jurisdiction {path: s.subject})
MATCH (honour:Program {name: s.object})
WITH place, honour, s.by AS by, min(r.year) AS year
CREATE (place)-[:RECOGNISED_AS {by: by, year: year}]->(honour);
