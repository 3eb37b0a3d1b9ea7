// Pairs of laws that one report cites together.
MATCH (a:Law)-[edge:CO_CITED]->(b:Law)
RETURN a.id AS a, b.id AS b, edge.support AS support
ORDER BY a, b
