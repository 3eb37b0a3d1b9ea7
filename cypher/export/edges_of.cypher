// Edges of the given types that touch the given nodes; $keys are ids, for places paths.
CALL {
  MATCH (a:Jurisdiction)-[edge]-() WHERE a.path IN $keys RETURN edge AS edge
  UNION ALL
  MATCH (a:Program)-[edge]-() WHERE a.id IN $keys RETURN edge AS edge
  UNION ALL
  MATCH (a:Law)-[edge]-() WHERE a.id IN $keys RETURN edge AS edge
  UNION ALL
  MATCH (a:Institution)-[edge]-() WHERE a.id IN $keys RETURN edge AS edge
  UNION ALL
  MATCH (a:Metric)-[edge]-() WHERE a.id IN $keys RETURN edge AS edge
  UNION ALL
  MATCH (a:Report)-[edge]-() WHERE a.id IN $keys RETURN edge AS edge
}
WITH DISTINCT edge
WHERE type(edge) IN $types
WITH edge, startNode(edge) AS a, endNode(edge) AS b
WHERE NOT a:Measure AND NOT b:Measure
RETURN labels(a)[0] AS source_label, properties(a) AS source, type(edge) AS relation, properties(edge) AS properties,
       labels(b)[0] AS target_label, properties(b) AS target
