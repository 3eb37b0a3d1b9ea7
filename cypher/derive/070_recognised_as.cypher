// derives: RECOGNISED_AS, honours won
// touched: places
// clear: MATCH (:Jurisdiction)-[old:RECOGNISED_AS]->(:Program) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
UNWIND $places AS path
MATCH (:Jurisdiction {path: path})-[old:RECOGNISED_AS]->(:Program)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $places AS path
MATCH (place:Jurisdiction {path: path})
MATCH (said:Statement {subject: path, relation: "RECOGNISED_AS"})-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (said)-[:RESTS_ON]->(measure:Measure)
MATCH (honour:Program {name: said.object})
WITH place, honour, said.by AS by, report.year AS year, coalesce(measure.id, "") AS sentence
ORDER BY year, sentence
WITH place, honour, by, min(year) AS year, collect(sentence)[0] AS sentence
CREATE (place)-[:RECOGNISED_AS {by: by, year: year, sentence: sentence}]->(honour);
