// The first sentence behind each of the given relations, in the report that the edge names.
UNWIND $rows AS row
MATCH (said:Statement {report: row.report})
WHERE said.relation = row.relation AND said.subject = row.subject AND said.object = row.object
  AND (row.status IS NULL OR said.status = row.status)
MATCH (said)-[:STATED_IN]->(report:Report)
WITH row, said, report
ORDER BY said.start
WITH row, collect(said)[0] AS said, report
RETURN row.number AS number, said.text AS sentence, report.file AS file, said.start AS evidence_start, said.end AS evidence_end
