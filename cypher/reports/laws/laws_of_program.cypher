// title: 举措与法律 (laws cited with a program)
// doc: Laws cited in the sentences that name a program, or else in the same reports.
// param: program: str -- name or part of it
// param: limit: int = 1000 -- most rows, laws of the same sentence first, then those of most reports
// column: program: str -- canonical name
// column: law: str -- title
// column: scope: str -- 国家 or the path of the place
// column: same_sentence: int -- sentences that name both
// column: reports: int -- reports that name both
// column: sentence: str -- one sentence that names both; empty where none does
// column: file: str -- file of that sentence
// column: program_reports: int -- reports that name the program
// key: program, law, scope
// example: two laws in one sentence with the reform
// given: three_places
// when: program="丁办"
// | "丁办改革" | "子法" | "国家" | 2 | 3 | "推行丁办改革,依据子法、丑法办理案件。" | "a19.txt" | 4 |
// | "丁办改革" | "丑法" | "国家" | 1 | 2 | "推行丁办改革,依据子法、丑法办理案件。" | "a19.txt" | 4 |
// | "丁办改革" | "寅法" | "国家" | 0 | 1 | "" | "" | 4 |
MATCH (program:Program)
WHERE program.name CONTAINS $program
CALL {
  WITH program
  MATCH (program)<-[:APPLIES]-(measure:Measure)-[:CITES]->(law:Law)
  RETURN law, count(DISTINCT measure.id) AS sentences, min(measure.id) AS id, 0 AS citing
  UNION ALL
  WITH program
  MATCH (program)<-[:APPLIES]-(:Measure)-[:STATED_IN]->(report:Report)
  WITH DISTINCT report
  MATCH (report)-[:CITES]->(law:Law)
  RETURN law, 0 AS sentences, null AS id, count(*) AS citing
}
WITH program, law, sum(sentences) AS same_sentence, min(id) AS id, sum(citing) AS reports
ORDER BY same_sentence > 0 DESC, reports DESC, program.name, law.title, law.scope
LIMIT $limit
OPTIONAL MATCH (measure:Measure {id: coalesce(id, "")})-[:STATED_IN]->(report:Report)
WITH program, collect({law: law, same_sentence: same_sentence, reports: reports, text: measure.text, file: report.file}) AS found
MATCH (program)<-[:APPLIES]-(:Measure)-[:STATED_IN]->(naming:Report)
WITH program, found, count(DISTINCT naming.id) AS program_reports
UNWIND found AS one
RETURN program.name AS program, one.law.title AS law, one.law.scope AS scope, one.same_sentence AS same_sentence, one.reports AS reports,
       coalesce(one.text, "") AS sentence, coalesce(one.file, "") AS file, program_reports AS program_reports
ORDER BY program, same_sentence DESC, reports DESC, law, scope
