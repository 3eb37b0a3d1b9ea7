// Honours won.
MATCH (place:Jurisdiction)-[edge:RECOGNISED_AS]->(program:Program)
RETURN place.path AS place, program.name AS program, edge.by AS by, edge.year AS year, edge.sentence AS sentence
ORDER BY program, year, place, by, sentence
