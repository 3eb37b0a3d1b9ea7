// Programs that a sentence names.
MATCH (measure:Measure)-[edge:APPLIES]->(program:Program)
RETURN measure.id AS sentence, program.name AS program, min(edge.start) AS start
ORDER BY program, sentence
