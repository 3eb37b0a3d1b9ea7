// Programs spread or recommended as a model.
MATCH (program:Program)-[edge:PROMOTED_IN]->(place:Jurisdiction)
RETURN program.name AS program, place.path AS place, edge.by AS by, edge.year AS year, edge.sentence AS sentence
ORDER BY program, year, place, by, sentence
