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
// key: program, place, year, file, start
// example: one place lags behind
// given: three_places
// | "戊城市" | 1 | "甲省/甲二市" | 2020 | "戊城市建设滞后。" | "b20.txt" | 40 | 48 |
MATCH (place:Jurisdiction)-[:ADOPTS {status: "problem"}]->(program:Program)
WITH program, count(DISTINCT place) AS places
WHERE places >= $min_places
MATCH (said:Statement {relation: "ADOPTS", object: program.name, status: "problem"})-[:STATED_IN]->(report:Report)
RETURN program.name AS program, places AS places, said.subject AS place, report.year AS year, said.text AS sentence,
       report.file AS file, said.start AS start, said.end AS end
ORDER BY places DESC, program, year, place, file, start
