// derives: CO_CITED, two laws cited by one report: the support alone. Lift and Jaccard hang on the number of all reports and are
//   computed by law_co_citation from support and Law.cited_by. `change` is what the reports now add to a pair or take from it.
// touched: pairs
// clear: MATCH (:Law)-[old:CO_CITED]->(:Law) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
// when: from nothing
UNWIND $pairs AS row
MATCH (a:Law {id: row.id})
UNWIND row.others AS other
MATCH (b:Law {id: other.id})
CREATE (a)-[:CO_CITED {support: other.change}]->(b);
// when: changed
UNWIND $pairs AS row
MATCH (a:Law {id: row.id})
UNWIND row.others AS other
MATCH (b:Law {id: other.id})
MERGE (a)-[together:CO_CITED]->(b)
SET together.support = coalesce(together.support, 0) + other.change;
// when: changed
UNWIND $pairs AS row
MATCH (:Law {id: row.id})-[together:CO_CITED]->(:Law)
WHERE together.support <= 0
DELETE together;
