// Nodes under a name: the exact name, title or path, else those that contain it.
CALL {
  MATCH (n:Jurisdiction) WHERE $label = "Jurisdiction" AND (n.path = $name OR n.name = $name OR n.code = $name) RETURN n AS n, true AS is_exact
  UNION ALL
  MATCH (n:Program) WHERE $label = "Program" AND n.name = $name RETURN n AS n, true AS is_exact
  UNION ALL
  MATCH (n:Law) WHERE $label = "Law" AND (n.title = $name OR n.id = $name) RETURN n AS n, true AS is_exact
  UNION ALL
  MATCH (n:Program) WHERE $label = "Program" AND n.name CONTAINS $name RETURN n AS n, false AS is_exact
  UNION ALL
  MATCH (n:Law) WHERE $label = "Law" AND n.title CONTAINS $name RETURN n AS n, false AS is_exact
}
WITH n, max(CASE WHEN is_exact THEN 1 ELSE 0 END) AS is_exact
RETURN labels(n)[0] AS label, properties(n) AS node, is_exact AS is_exact
ORDER BY is_exact DESC, coalesce(n.path, n.id)
