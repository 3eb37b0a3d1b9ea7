// title: 辖区档案 (profile of a place)
// doc: What the reports of a place say it has, plans or lacks, with years and evidence.
// param: place: str -- name or path of the place
// param: status: str of done|planned|problem| = "" -- done, planned, problem; empty for all
// column: place: str -- full path
// column: status: str -- done, planned, problem
// column: program: str -- canonical name
// column: kind: str -- kind of program
// column: first_year: int -- first year said
// column: years: list -- years in which it is said
// column: sentence: str -- the first sentence
// column: file: str -- its file
// column: start: int -- first character of the evidence
// column: grade: str -- strongest signal
// column: other_places: int -- other places that have it
// column: held_years: list -- years of which reports of the place are held
// key: place, status, program
// example: plans and deeds of the first city
// given: three_places
// when: place="甲一市"
// | "甲省/甲一市" | "done" | "丁办改革" | "reform" | 2019 | [2019, 2020] | "推行丁办改革,依据子法、丑法办理案件。" | "a19.txt" | 0 | "done" | 2 | [2019, 2020] |
// | "甲省/甲一市" | "done" | "戊城市" | "brand" | 2020 | [2020] | "建成戊城市,深化丁办改革。" | "a20.txt" | 0 | "done" | 0 | [2019, 2020] |
// | "甲省/甲一市" | "planned" | "戊城市" | "brand" | 2019 | [2019] | "建设戊城市。" | "a19.txt" | 40 | "planned" | 0 | [2019, 2020] |
MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
WHERE (place.path = $place OR place.name = $place OR place.path ENDS WITH "/" + $place) AND ($status = "" OR adopts.status = $status)
MATCH (said:Statement {report: adopts.first_report})-[:STATED_IN]->(report:Report)
WHERE said.relation = "ADOPTS" AND said.object = program.name AND said.subject = place.path AND said.status = adopts.status
WITH place, adopts, program, said, report
ORDER BY said.start
WITH place, adopts, program, report.file AS file, collect(said.text)[0] AS sentence, collect(said.start)[0] AS start
RETURN place.path AS place, adopts.status AS status, program.name AS program, program.kind AS kind, adopts.year AS first_year,
       adopts.years AS years, sentence AS sentence, file AS file, start AS start, adopts.grade AS grade,
       COUNT { (program)<-[:ADOPTS {status: "done"}]-() } - CASE WHEN EXISTS { MATCH (place)-[:ADOPTS {status: "done"}]->(program) } THEN 1 ELSE 0 END AS other_places,
       place.held_years AS held_years
ORDER BY place, status, first_year, program
