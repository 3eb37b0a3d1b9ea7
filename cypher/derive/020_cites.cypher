// Citations of a report: how often it cites a law, and in which roles.
MATCH (:Report)-[old:CITES]->(:Law) DELETE old;
MATCH (r:Report)<-[:STATED_IN]-(:Measure)-[cite:CITES]->(law:Law)
WITH r, law, cite
ORDER BY cite.role
WITH r, law, count(cite) AS count, collect(DISTINCT cite.role) AS roles
CREATE (r)-[:CITES {count: count, roles: roles}]->(law);
