// The sentences of the given measures, with the file and the characters that they come from.
MATCH (measure:Measure)-[:STATED_IN]->(report:Report)
WHERE measure.id IN $ids
RETURN measure.id AS measure, measure.text AS sentence, report.file AS file, measure.start AS evidence_start, measure.end AS evidence_end
