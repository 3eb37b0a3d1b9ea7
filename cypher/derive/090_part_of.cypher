// derives: PART_OF, programs that a report calls part of a larger one
// touched: subjects
// clear: MATCH (:Program)-[old:PART_OF]->(:Program) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
UNWIND $subjects AS name
MATCH (:Program {name: name})-[old:PART_OF]->(:Program)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $subjects AS name
MATCH (first:Program {name: name})
MATCH (said:Statement {subject: name, relation: "PART_OF"})-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (said)-[:RESTS_ON]->(measure:Measure)
MATCH (second:Program {name: said.object})
WITH first, second, report.id AS report, report.year AS year, coalesce(measure.id, "") AS sentence
ORDER BY year, sentence
WITH first, second, min(year) AS year, count(DISTINCT report) AS support, collect(sentence)[0] AS sentence
CREATE (first)-[:PART_OF {year: year, support: support, sentence: sentence}]->(second);
