// title: 短板不足 (programs named as lacking)
// doc: Programs that reports name among their shortcomings, by how many places do.
// param: min_places: int = 1 -- least number of places
// column: program: str -- canonical name
// column: places: int -- places that name it as lacking
// column: place: str -- full path
// column: year: int -- year reported on
// column: sentence: str -- the sentence
// column: file: str -- its file
// column: start: int -- first character of the evidence
// column: end: int -- character behind it
// column: has_it: bool -- a report of the place says as well that it has it
// key: program, place, year, file, start
// example: one place lags behind
// given: three_places
// | "戊城市" | 1 | "甲省/甲二市" | 2020 | "戊城市建设滞后。" | "b20.txt" | 40 | 48 | false |
MATCH (said:Statement)-[:STATED_IN]->(report:Report)
WHERE said.relation = "ADOPTS" AND said.status = "problem"
MATCH (program:Program {name: said.object})
MATCH (place:Jurisdiction {path: said.subject})
WITH program, count(DISTINCT place) AS places, collect({place: place, report: report, said: said}) AS statements
WHERE places >= $min_places
UNWIND statements AS one
WITH program, places, one.place AS place, one.report AS report, one.said AS said
RETURN program.name AS program, places AS places, place.path AS place, report.year AS year, said.text AS sentence,
       report.file AS file, said.start AS start, said.end AS end, EXISTS { MATCH (place)-[:ADOPTS {status: "done"}]->(program) } AS has_it
ORDER BY places DESC, program, year, place, file, start
