// Every annual report with the place it is about.
MATCH (report:Report)
OPTIONAL MATCH (report)-[:COVERS]->(place:Jurisdiction)
WITH report, min(place.path) AS place
RETURN report.id AS id, report.title AS title, report.year AS year, report.published AS published, report.file AS file,
       report.url AS url, report.document AS document, report.sha256 AS sha256, coalesce(report.notes, []) AS notes, coalesce(place, "") AS place
ORDER BY id
