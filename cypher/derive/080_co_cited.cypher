// Co-citation at the level of the report: support, Jaccard, lift.
MATCH (:Law)-[old:CO_CITED]->(:Law) DELETE old;
MATCH (r:Report) WITH count(r) AS reports
MATCH (a:Law)<-[:CITES]-(x:Report)
WITH reports, a, count(DISTINCT x) AS cites_a
MATCH (a)<-[:CITES]-(r:Report)-[:CITES]->(b:Law)
WHERE a.title < b.title OR (a.title = b.title AND a.id < b.id)
WITH reports, a, cites_a, b, count(DISTINCT r) AS support
MATCH (b)<-[:CITES]-(y:Report)
WITH reports, a, cites_a, b, support, count(DISTINCT y) AS cites_b
CREATE (a)-[:CO_CITED {support: support, jaccard: 1.0 * support / (cites_a + cites_b - support),
  lift: 1.0 * support * reports / (cites_a * cites_b)}]->(b);
