// derives: PROMOTED_IN, programs spread or recommended as a model
// touched: subjects
// clear: MATCH (:Program)-[old:PROMOTED_IN]->(:Jurisdiction) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
UNWIND $subjects AS name
MATCH (:Program {name: name})-[old:PROMOTED_IN]->(:Jurisdiction)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $subjects AS name
MATCH (program:Program {name: name})
MATCH (said:Statement {subject: name, relation: "PROMOTED_IN"})-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (said)-[:RESTS_ON]->(measure:Measure)
MATCH (place:Jurisdiction {path: said.object})
OPTIONAL MATCH (report)-[:COVERS]->(reporter:Jurisdiction)
WITH program, place, coalesce(reporter.path, "") AS by, report.year AS year, coalesce(measure.id, "") AS sentence
ORDER BY year, sentence
WITH program, place, by, min(year) AS year, collect(sentence)[0] AS sentence
CREATE (program)-[:PROMOTED_IN {by: by, year: year, sentence: sentence}]->(place);
