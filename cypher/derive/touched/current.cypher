// What the derived layer takes from reports as they stand in the graph now. A Report without document is somebody else's.
UNWIND $reports AS id
MATCH (report:Report {id: id})
WHERE report.document IS NOT NULL
OPTIONAL MATCH (report)-[:COVERS]->(covered:Jurisdiction)
WITH report, collect(covered.path) AS covered
OPTIONAL MATCH (report)<-[:STATED_IN]-(said:Statement)
WITH report, covered,
     collect(DISTINCT CASE WHEN said.relation IN ["ADOPTS", "LEARNED_FROM", "RECOGNISED_AS"] THEN said.subject END) AS speakers,
     collect(DISTINCT CASE WHEN said.relation IN ["PROMOTED_IN", "PART_OF", "EVOLVED_INTO", "LED_BY"] THEN said.subject END) AS subjects
OPTIONAL MATCH (report)<-[:STATED_IN]-(:Measure)-[:CITES]->(law:Law)
WITH report, covered, speakers, subjects, law.id AS law
ORDER BY law
RETURN report.id AS report, covered + speakers AS places, subjects AS subjects, collect(DISTINCT law) AS laws
ORDER BY report
