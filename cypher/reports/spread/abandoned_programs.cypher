// title: 不再提及的举措 (programs given up)
// doc: Programs that the reports of a place name and all its later reports held do not name in any way. Not named is not ended: a program may have become routine, changed its name (see program_lineage) or been left out.
// param: program: str = "" -- name or part of it; empty for all
// param: place: str = "" -- part of the path; empty for all
// param: min_absent: int = 2 -- least number of later years held that do not name it
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// param: limit: int = 1000 -- most rows
// column: place: str -- full path
// column: program: str -- canonical name
// column: first_year: int -- first year in which it is named
// column: last_year: int -- last year in which it is named
// column: absent_years: list -- later years held, none of which names it
// column: held_years: list -- all years held
// column: other_places: int -- other places that name it in or after the first absent year
// column: sentence: str -- the sentence of the last year
// column: file: str -- its file
// column: start: int -- first character of the sentence
// column: end: int -- character behind it
// key: place, program
// example: a city names the joint meeting once and not in three later reports
// given: two_provinces
// | "甲省/甲一市" | "联席会" | 2018 | 2018 | [2019, 2020, 2022] | [2018, 2019, 2020, 2022] | 2 | "召开联席会。" | "甲一18.txt" | 0 | 6 |
// | "甲省/甲一市/丙县" | "联席会" | 2019 | 2019 | [2021, 2022] | [2018, 2019, 2021, 2022] | 0 | "召开联席会。" | "丙19.txt" | 14 | 20 |
MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
WHERE program.name CONTAINS $program AND program.tier = "named" AND place.path CONTAINS $place AND size(place.held_years) > $min_absent
WITH place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
       WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year, max(adopts.years[-1]) AS last_year
WHERE first_year IS NOT NULL
WITH place, program, first_year, last_year, [year IN place.held_years WHERE year > last_year] AS absent
WHERE size(absent) >= $min_absent
WITH place, program, first_year, last_year, absent
ORDER BY size(absent) DESC, place.path, program.name
LIMIT $limit
MATCH (place)-[adopts:ADOPTS]->(program)
WHERE adopts.years[-1] = last_year
WITH place, program, first_year, last_year, absent, adopts.sentences[-1] AS sentence, adopts.status AS status
ORDER BY status
WITH place, program, first_year, last_year, absent, collect(sentence)[0] AS sentence
OPTIONAL MATCH (measure:Measure {id: sentence})-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (other:Jurisdiction)-[later:ADOPTS]->(program)
WHERE later.years[-1] >= absent[0] AND later.status <> "problem"
WITH place, program, first_year, last_year, absent, measure, report, count(DISTINCT other) AS other_places
RETURN place.path AS place, program.name AS program, first_year AS first_year, last_year AS last_year, absent AS absent_years,
       place.held_years AS held_years, other_places AS other_places, measure.text AS sentence, report.file AS file,
       measure.start AS start, measure.end AS end
ORDER BY size(absent) DESC, place, program
