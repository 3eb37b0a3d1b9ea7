// derives: LED_BY, who leads a program, and who issued a law, according to the text
// touched: subjects
// clear: MATCH ()-[old:LED_BY]->(:Institution) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
UNWIND $subjects AS name
MATCH (:Program {name: name})-[old:LED_BY]->(:Institution)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $subjects AS name
MATCH (:Law {title: name})-[old:LED_BY]->(:Institution)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $subjects AS name
MATCH (program:Program {name: name})
MATCH (said:Statement {subject: name, relation: "LED_BY"})-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (said)-[:RESTS_ON]->(measure:Measure)
MATCH (body:Institution {id: "inst:" + said.object})
WITH program, body, report.id AS report, report.year AS year, coalesce(measure.id, "") AS sentence
ORDER BY year, sentence
WITH program, body, min(year) AS year, count(DISTINCT report) AS support, collect(sentence)[0] AS sentence
CREATE (program)-[:LED_BY {year: year, support: support, sentence: sentence}]->(body);
UNWIND $subjects AS name
MATCH (said:Statement {subject: name, relation: "LED_BY"})-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (said)-[:RESTS_ON]->(measure:Measure)
MATCH (report)-[:CITES]->(law:Law {title: name})
MATCH (body:Institution {id: "inst:" + said.object})
WITH law, body, report.id AS report, report.year AS year, coalesce(measure.id, "") AS sentence
ORDER BY year, sentence
WITH law, body, min(year) AS year, count(DISTINCT report) AS support, collect(sentence)[0] AS sentence
CREATE (law)-[:LED_BY {year: year, support: support, sentence: sentence}]->(body);
