// Programs that a sentence ties a value to.
MATCH (said:Statement {relation: "MEASURED_BY"})-[:STATED_IN]->(report:Report)
MATCH (program:Program {name: said.subject})
OPTIONAL MATCH (said)-[:RESTS_ON]->(measure:Measure)
RETURN program.name AS program, said.object AS metric, said.value AS value, said.unit AS unit, report.id AS report,
       min(measure.id) AS sentence, said.start AS start
ORDER BY program, metric, report, start
