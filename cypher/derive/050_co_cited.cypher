// derives: CO_CITED, two laws cited by one report: the support, and the first twenty of these reports by id. Lift and Jaccard hang on the
//   number of all reports and are computed by law_co_citation. A pair's row: `change` of the support, reports `gained` and `lost`.
// touched: pairs
// clear: MATCH (:Law)-[old:CO_CITED]->(:Law) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
// when: from nothing
UNWIND $pairs AS row
MATCH (a:Law {id: row.id})
UNWIND row.others AS other
MATCH (b:Law {id: other.id})
CREATE (a)-[:CO_CITED {support: other.change, reports: other.gained}]->(b);
// when: changed
UNWIND $pairs AS row
MATCH (a:Law {id: row.id})
UNWIND row.others AS other
MATCH (b:Law {id: other.id})
MERGE (a)-[together:CO_CITED]->(b)
SET together.support = coalesce(together.support, 0) + other.change
WITH together, [id IN coalesce(together.reports, []) WHERE NOT id IN other.lost] + other.gained AS ids
UNWIND ids AS id
WITH together, id
ORDER BY id
WITH together, collect(DISTINCT id)[0..20] AS ids
SET together.reports = ids;
// when: changed
UNWIND $pairs AS row
MATCH (:Law {id: row.id})-[old:CO_CITED]->(:Law)
WHERE old.support <= 0
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
// when: changed
UNWIND $pairs AS row
MATCH (a:Law {id: row.id})
UNWIND [other IN row.others WHERE size(other.lost) > 0] AS other
MATCH (a)-[together:CO_CITED]->(b:Law {id: other.id})
WHERE together.support >= 20 OR size([id IN together.reports WHERE id IN other.lost]) > 0
MATCH (a)<-[:CITES]-(report:Report)-[:CITES]->(b)
WITH together, report.id AS id
ORDER BY id
WITH together, collect(id)[0..20] AS ids
SET together.reports = ids;
