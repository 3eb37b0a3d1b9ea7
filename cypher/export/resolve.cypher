// Which of the given strings are paths of places, names of programs or bodies, titles of laws, or ids of nodes.
CALL {
  MATCH (n:Jurisdiction) WHERE n.path IN $values RETURN n.path AS value, n AS n
  UNION ALL
  MATCH (n:Program) WHERE n.name IN $values RETURN n.name AS value, n AS n
  UNION ALL
  MATCH (n:Program) WHERE n.id IN $values RETURN n.id AS value, n AS n
  UNION ALL
  MATCH (n:Law) WHERE n.title IN $values RETURN n.title AS value, n AS n
  UNION ALL
  MATCH (n:Law) WHERE n.id IN $values RETURN n.id AS value, n AS n
  UNION ALL
  MATCH (n:Institution) WHERE n.name IN $values RETURN n.name AS value, n AS n
  UNION ALL
  MATCH (n:Institution) WHERE n.id IN $values RETURN n.id AS value, n AS n
  UNION ALL
  MATCH (n:Metric) WHERE n.id IN $values RETURN n.id AS value, n AS n
  UNION ALL
  MATCH (n:Report) WHERE n.id IN $values RETURN n.id AS value, n AS n
}
RETURN value AS value, labels(n)[0] AS label, properties(n) AS node
ORDER BY value, label, coalesce(n.path, n.id)
