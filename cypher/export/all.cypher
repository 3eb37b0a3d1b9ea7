// The whole derived layer with what it joins.
CALL {
  MATCH (:Jurisdiction)-[edge:ADOPTS]->(:Program) RETURN edge AS edge
  UNION ALL
  MATCH (:Jurisdiction)-[edge:LEARNED_FROM]->(:Jurisdiction) RETURN edge AS edge
  UNION ALL
  MATCH (:Program)-[edge:PROMOTED_IN]->(:Jurisdiction) RETURN edge AS edge
  UNION ALL
  MATCH (:Jurisdiction)-[edge:RECOGNISED_AS]->(:Program) RETURN edge AS edge
  UNION ALL
  MATCH (:Program)-[edge:PART_OF]->(:Program) RETURN edge AS edge
  UNION ALL
  MATCH (:Jurisdiction)-[edge:PART_OF]->(:Jurisdiction) RETURN edge AS edge
  UNION ALL
  MATCH (:Program)-[edge:EVOLVED_INTO]->(:Program) RETURN edge AS edge
  UNION ALL
  MATCH (:Program)-[edge:LED_BY]->(:Institution) RETURN edge AS edge
  UNION ALL
  MATCH (:Law)-[edge:LED_BY]->(:Institution) RETURN edge AS edge
  UNION ALL
  MATCH (:Law)-[edge:CO_CITED]->(:Law) RETURN edge AS edge
  UNION ALL
  MATCH (:Jurisdiction)-[edge:INFERRED_FROM]->(:Jurisdiction) RETURN edge AS edge
  UNION ALL
  MATCH (:Law)-[edge:CITED_BEYOND_CHANCE]->(:Law) RETURN edge AS edge
}
WITH edge, startNode(edge) AS a, endNode(edge) AS b
RETURN labels(a)[0] AS source_label, properties(a) AS source, type(edge) AS relation, properties(edge) AS properties,
       labels(b)[0] AS target_label, properties(b) AS target
