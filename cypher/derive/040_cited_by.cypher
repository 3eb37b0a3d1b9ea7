// derives: Law.cited_by, the number of reports that cite a law
// touched: laws
// clear: MATCH (law:Law) WHERE law.cited_by IS NOT NULL WITH law LIMIT $limit SET law.cited_by = null RETURN count(*) AS n
UNWIND $laws AS row
MATCH (law:Law {id: row.id})
SET law.cited_by = coalesce(law.cited_by, 0) + row.change;
