// derives: LEARNED_FROM, learning that a report states
// touched: places
// clear: MATCH (:Jurisdiction)-[old:LEARNED_FROM]->(:Jurisdiction) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
UNWIND $places AS path
MATCH (:Jurisdiction {path: path})-[old:LEARNED_FROM]->(:Jurisdiction)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $places AS path
MATCH (learner:Jurisdiction {path: path})
MATCH (said:Statement {subject: path, relation: "LEARNED_FROM"})-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (said)-[:RESTS_ON]->(measure:Measure)
MATCH (source:Jurisdiction {path: said.object})
CREATE (learner)-[:LEARNED_FROM {program: coalesce(said.program, ""), year: report.year, report: report.id, sentence: coalesce(measure.id, "")}]->(source);
