// Laws that one report cites together.
MATCH (a:Law)-[edge:CO_CITED]->(b:Law)
RETURN labels(a)[0] AS source_label, properties(a) AS source, type(edge) AS relation, properties(edge) AS properties,
       labels(b)[0] AS target_label, properties(b) AS target
