// derives: CITES of a report: how often it cites a law, and in which roles
// touched: reports
// clear: MATCH (:Report)-[old:CITES]->(:Law) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
UNWIND $reports AS id
MATCH (:Report {id: id})-[old:CITES]->(:Law)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $reports AS id
MATCH (report:Report {id: id})<-[:STATED_IN]-(:Measure)-[cite:CITES]->(law:Law)
WITH report, law, cite.role AS role
ORDER BY role
WITH report, law, count(*) AS count, collect(DISTINCT role) AS roles
CREATE (report)-[:CITES {count: count, roles: roles}]->(law);
