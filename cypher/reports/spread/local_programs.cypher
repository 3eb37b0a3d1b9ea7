// title: 未扩散的举措 (programs that stay in one place)
// doc: Programs that one place names over several years and no other place does, though others hold reports of later years. At risk: the other places with a report held after its first year.
// param: min_years: int = 2 -- least number of years in which the place names it
// param: min_at_risk: int = 1 -- least number of other places with later reports
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// param: limit: int = 1000 -- most rows
// column: program: str -- canonical name
// column: kind: str -- kind of program
// column: place: str -- full path
// column: first_year: int -- first year
// column: last_year: int -- last year in which it is named
// column: years: list -- years in which it is named
// column: at_risk: int -- other places with a report held after the first year
// column: is_left_censored: bool -- no earlier report of the place is held
// column: sentence: str -- the sentence of the first report
// column: file: str -- its file
// column: start: int -- first character of the sentence
// column: end: int -- character behind it
// key: program
// example: the lecture troupe stays in its county
// given: two_provinces
// | "巡讲团" | "campaign" | "甲省/甲一市/丙县" | 2018 | 2021 | [2018, 2019, 2021] | 8 | true | "开展巡讲团。" | "丙18.txt" | 6 | 12 |
MATCH (held:Jurisdiction)
WHERE size(held.held_years) > 0
WITH held.held_years[-1] AS held_year, count(held) AS n
WITH collect({year: held_year, n: n}) AS held
MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
WHERE program.tier = "named"
WITH held, place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
       WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
WHERE first_year IS NOT NULL
WITH held, program, collect(place) AS places, min(first_year) AS first_year
WHERE size(places) = 1
WITH held, program, places[0] AS place, first_year
MATCH (place)-[adopts:ADOPTS]->(program)
WHERE adopts.status = "done" OR (adopts.status = "planned" AND $min_grade = "planned")
WITH held, program, place, first_year, adopts
ORDER BY adopts.status
WITH held, program, place, first_year, collect(adopts) AS edges
WITH held, program, place, first_year, edges[0].years AS years, [e IN edges WHERE first_year IN e.years][0] AS first
WHERE size(years) >= $min_years
WITH program, place, first_year, years, first, reduce(n = 0, h IN held | n + CASE WHEN h.year > first_year THEN h.n ELSE 0 END)
     - CASE WHEN place.held_years[-1] > first_year THEN 1 ELSE 0 END AS at_risk
WHERE at_risk >= $min_at_risk
WITH program, place, first_year, years, at_risk, [i IN range(0, size(first.years) - 1) WHERE first.years[i] = first_year | first.sentences[i]][0] AS sentence
ORDER BY size(years) DESC, at_risk DESC, program.name
LIMIT $limit
OPTIONAL MATCH (measure:Measure {id: sentence})-[:STATED_IN]->(report:Report)
RETURN program.name AS program, program.kind AS kind, place.path AS place, first_year AS first_year, years[-1] AS last_year, years AS years,
       at_risk AS at_risk, coalesce(place.held_years[0] >= first_year, true) AS is_left_censored, measure.text AS sentence, report.file AS file,
       measure.start AS start, measure.end AS end
ORDER BY size(years) DESC, at_risk DESC, program
