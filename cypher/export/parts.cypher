// The places below a place.
MATCH (n:Jurisdiction) WHERE n.path STARTS WITH $prefix
RETURN properties(n) AS node
ORDER BY n.path
