// Learning that a report states.
MATCH (:Jurisdiction)-[old:LEARNED_FROM]->(:Jurisdiction) DELETE old;
MATCH (s:Statement {relation: "LEARNED_FROM"})-[:STATED_IN]->(r:Report)
MATCH (learner:Jurisdiction {path: s.subject})
MATCH (source:Jurisdiction {path: s.object})
CREATE (learner)-[:LEARNED_FROM {program: coalesce(s.program, ""), year: r.year, report: r.id}]->(source);
