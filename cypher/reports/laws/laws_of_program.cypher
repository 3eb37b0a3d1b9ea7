// title: 举措与法律 (laws cited with a program)
// doc: Laws cited in the sentences that name a program, or else in the same reports. On ten thousand reports it takes more than five seconds.
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
MATCH (program:Program)<-[:APPLIES]-(:Measure)-[:STATED_IN]->(report:Report)
WHERE program.name CONTAINS $program
WITH program, count(DISTINCT report) AS program_reports, collect(DISTINCT report) AS naming
UNWIND naming AS report
MATCH (report)-[:CITES]->(law:Law)
WITH program, program_reports, law, count(report) AS reports, EXISTS { MATCH (program)<-[:APPLIES]-(:Measure)-[:CITES]->(law) } AS is_close
ORDER BY is_close DESC, reports DESC, program.name, law.title, law.scope
LIMIT $limit
OPTIONAL MATCH (program)<-[:APPLIES]-(measure:Measure)-[:CITES]->(law)
OPTIONAL MATCH (measure)-[:STATED_IN]->(report:Report)
WITH program, program_reports, law, reports, measure, report
ORDER BY report.file, measure.start
WITH program, program_reports, law, reports, count(DISTINCT measure) AS same_sentence, collect(measure.text)[0] AS text, collect(report.file)[0] AS file
RETURN program.name AS program, law.title AS law, law.scope AS scope, same_sentence AS same_sentence, reports AS reports,
       coalesce(text, "") AS sentence, coalesce(file, "") AS file, program_reports AS program_reports
ORDER BY program, same_sentence DESC, reports DESC, law, scope
