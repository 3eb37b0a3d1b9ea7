// derives: Jurisdiction.held_years, the risk set of every figure of spread
// touched: places
// clear: MATCH (place:Jurisdiction) WHERE place.held_years IS NOT NULL WITH place LIMIT $limit SET place.held_years = null RETURN count(*) AS n
UNWIND $places AS path
MATCH (place:Jurisdiction {path: path})
OPTIONAL MATCH (place)<-[:COVERS]-(report:Report)
WITH place, report.year AS year
ORDER BY year
WITH place, collect(DISTINCT year) AS years
SET place.held_years = CASE WHEN size(years) = 0 THEN null ELSE years END;
