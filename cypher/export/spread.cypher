// Who has, plans or lacks what, and who says that they learnt from whom.
CALL {
  MATCH (:Jurisdiction)-[edge:ADOPTS]->(:Program) RETURN edge AS edge
  UNION ALL
  MATCH (:Jurisdiction)-[edge:LEARNED_FROM]->(:Jurisdiction) RETURN edge AS edge
}
WITH edge, startNode(edge) AS a, endNode(edge) AS b
RETURN labels(a)[0] AS source_label, properties(a) AS source, type(edge) AS relation, properties(edge) AS properties,
       labels(b)[0] AS target_label, properties(b) AS target
