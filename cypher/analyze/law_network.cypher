// Pairs of laws cited together more often than chance, by `fazhi analyze law_network --write`.
MATCH (:Law)-[old:CITED_BEYOND_CHANCE]->(:Law)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $rows AS row
MATCH (a:Law {id: row.id_a})
MATCH (b:Law {id: row.id_b})
CREATE (a)-[:CITED_BEYOND_CHANCE {support: row.support, lift: row.lift, p: row.p, q: row.q, is_backbone: row.is_backbone,
  community: row.community, settings: row.settings}]->(b);
