// Programs that belong to larger ones or became others.
MATCH (a:Program)-[edge:PART_OF|EVOLVED_INTO]->(b:Program)
RETURN a.name AS program, type(edge) AS relation, b.name AS other, edge.year AS year, edge.support AS support, edge.sentence AS sentence
ORDER BY program, relation, other
