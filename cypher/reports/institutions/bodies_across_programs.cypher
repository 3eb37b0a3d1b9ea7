// title: 部门与举措 (which kind of body stands with which program, over places)
// doc: Bodies without the name of their place (市司法局 and 县司法局 are 司法局), and the programs named in one sentence with them, over all places. Leads: sentences in which the body leads. On ten thousand reports it may take more than five seconds.
// param: body: str = "" -- body without its place, or part of it; empty for all
// param: program: str = "" -- name or part of it; empty for all
// param: min_places: int = 2 -- least number of places
// param: limit: int = 1000 -- most rows
// column: body: str -- body without the name of its place
// column: program: str -- canonical name
// column: places: int -- places whose reports name both in a sentence
// column: reports: int -- reports
// column: sentences: int -- sentences
// column: leads: int -- sentences in which the body leads
// column: program_places: int -- places that have the program
// column: sentence: str -- one sentence
// column: file: str -- its file
// column: start: int -- first character of the sentence
// key: body, program
// example: the justice bureaus of two cities
// given: numbers_and_bodies
// | "司法局" | "双查" | 2 | 2 | 2 | 1 | 2 | "甲一市司法局牵头推行双查,中共甲一市委听取汇报。" | "甲一20.txt" | 24 |
MATCH (body:Institution)<-[involves:INVOLVES]-(measure:Measure)-[:APPLIES]->(program:Program {tier: "named"})
WHERE program.name CONTAINS $program
MATCH (body)-[:SERVES]->(seat:Jurisdiction)
WITH replace(body.name, seat.name, "") AS body, program, measure, max(CASE WHEN involves.role = "leads" THEN 1 ELSE 0 END) AS leads
WHERE body CONTAINS $body
MATCH (measure)-[:STATED_IN]->(report:Report)-[:COVERS]->(place:Jurisdiction)
WITH body, program, count(DISTINCT place) AS places, count(DISTINCT report) AS reports, count(measure) AS sentences, sum(leads) AS leads, min(measure.id) AS id
WHERE places >= $min_places
WITH body, program, places, reports, sentences, leads, id
ORDER BY places DESC, sentences DESC, body, program.name
LIMIT $limit
MATCH (measure:Measure {id: id})-[:STATED_IN]->(report:Report)
RETURN body AS body, program.name AS program, places AS places, reports AS reports, sentences AS sentences, leads AS leads,
       COUNT { (program)<-[:ADOPTS {status: "done"}]-() } AS program_places, measure.text AS sentence, report.file AS file, measure.start AS start
ORDER BY places DESC, sentences DESC, body, program
