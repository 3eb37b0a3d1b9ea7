// title: 举措扩散 (diffusion of programs)
// doc: Places in the order in which their reports first name a program as done; lag in years behind the first. A year is the first in a report held: earlier years may be missing.
// param: program: str = "" -- name or part of it; empty for all
// param: min_places: int = 2 -- least number of places that have it
// param: tier: str = "named" -- named, standing, or empty for both
// column: program: str -- canonical name
// column: places: int -- places that have it
// column: place: str -- full path
// column: level: str -- level of the place
// column: province: str -- its province
// column: first_year: int -- first year reported on
// column: lag_years: int -- years after the first place
// column: grade: str -- strongest signal
// column: sentence: str -- the sentence of the first report
// column: file: str -- file of the first report
// column: start: int -- first character of the evidence
// column: end: int -- character behind it
// key: program, place
// example: the reform reaches three places, the plan none
// given: three_places
// when: min_places=2
// | "丁办改革" | 3 | "甲省/甲一市" | "prefecture" | "甲省" | 2019 | 0 | "done" | "推行丁办改革,依据子法、丑法办理案件。" | "a19.txt" | 0 | 6 |
// | "丁办改革" | 3 | "甲省/甲二市" | "prefecture" | "甲省" | 2020 | 1 | "done" | "到甲一市学习,推行丁办改革。" | "b20.txt" | 7 | 13 |
// | "丁办改革" | 3 | "甲省/甲一市/丙县" | "county" | "甲省" | 2021 | 2 | "done" | "推行丁办改革,依据子法办理案件。" | "c21.txt" | 0 | 6 |
MATCH (place:Jurisdiction)-[adopts:ADOPTS {status: "done"}]->(program:Program)
WHERE program.name CONTAINS $program AND ($tier = "" OR program.tier = $tier) AND adopts.year IS NOT NULL
WITH program, count(place) AS places, min(adopts.year) AS origin
WHERE places >= $min_places
MATCH (place:Jurisdiction)-[adopts:ADOPTS {status: "done"}]->(program)
WHERE adopts.year IS NOT NULL
MATCH (said:Statement {relation: "ADOPTS", object: program.name, subject: place.path, status: "done", report: adopts.first_report})-[:RESTS_ON]->(measure:Measure)
MATCH (said)-[:STATED_IN]->(report:Report)
WITH program, places, origin, place, adopts, said, measure, report
ORDER BY said.start
WITH program, places, origin, place, adopts, report, collect(measure.text)[0] AS sentence, collect(said.start)[0] AS start, collect(said.end)[0] AS end
RETURN program.name AS program, places AS places, place.path AS place, place.level AS level,
       split(place.path, "/")[0] AS province, adopts.year AS first_year, adopts.year - origin AS lag_years,
       adopts.grade AS grade, sentence AS sentence, report.file AS file, start AS start, end AS end
ORDER BY places DESC, program, first_year, place
