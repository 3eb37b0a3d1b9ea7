// title: 举措扩散 (diffusion of programs)
// doc: Places in the order in which their reports first name a program; lag in years behind the first. A year is the first in a report held. Left-censored: no earlier report of the place is held, so it may have had the program before.
// param: program: str = "" -- name or part of it; empty for all
// param: min_places: int = 2 -- least number of places that have it
// param: tier: str of named|standing| = "named" -- named, standing (duties that all have), or empty for both
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// param: limit: int = 5000 -- most rows, the programs of most places first
// column: program: str -- canonical name
// column: places: int -- places that have it
// column: place: str -- full path
// column: level: str -- level of the place
// column: province: str -- its province
// column: first_year: int -- first year reported on
// column: lag_years: int -- years after the first place
// column: grade: str -- signal of that year: issued, done, piloted, mentioned, planned
// column: sentence: str -- the sentence of the first report
// column: file: str -- file of the first report
// column: start: int -- first character of the evidence
// column: end: int -- character behind it
// column: previous_held: int -- last earlier year of which a report is held; empty if none
// column: is_left_censored: bool -- no earlier report of the place is held
// column: held_years: list -- years of which reports of the place are held
// column: places_held: int -- places of which a report is held in that year
// key: program, place
// example: the reform reaches three places, the plan none
// given: three_places
// when: min_places=2
// | "丁办改革" | 3 | "甲省/甲一市" | "prefecture" | "甲省" | 2019 | 0 | "done" | "推行丁办改革,依据子法、丑法办理案件。" | "a19.txt" | 0 | 6 | null | true | [2019, 2020] | 1 |
// | "丁办改革" | 3 | "甲省/甲二市" | "prefecture" | "甲省" | 2020 | 1 | "done" | "到甲一市学习,推行丁办改革。" | "b20.txt" | 7 | 13 | null | true | [2020] | 2 |
// | "丁办改革" | 3 | "甲省/甲一市/丙县" | "county" | "甲省" | 2021 | 2 | "done" | "推行丁办改革,依据子法办理案件。" | "c21.txt" | 0 | 6 | null | true | [2021] | 1 |
// example: it climbs from a county; the city plans it before it has it
// given: two_provinces
// when: program="一门办"
// | "一门办" | 6 | "甲省/甲一市/丙县" | "county" | "甲省" | 2018 | 0 | "piloted" | "探索一门办。" | "丙18.txt" | 2 | 5 | null | true | [2018, 2019, 2021, 2022] | 2 |
// | "一门办" | 6 | "甲省/甲一市" | "prefecture" | "甲省" | 2020 | 2 | "done" | "到丙县学习,推行一门办。" | "甲一20.txt" | 8 | 11 | 2019 | false | [2018, 2019, 2020, 2022] | 4 |
// | "一门办" | 6 | "甲省/甲一市/辛区" | "county" | "甲省" | 2021 | 3 | "done" | "推行一门办。" | "辛21.txt" | 2 | 5 | null | true | [2021, 2022] | 5 |
// | "一门办" | 6 | "甲省/甲二市" | "prefecture" | "甲省" | 2021 | 3 | "done" | "到甲一市考察,推行一门办。" | "甲二21.txt" | 9 | 12 | 2020 | false | [2020, 2021] | 5 |
// | "一门办" | 6 | "乙省/乙一市/丁县" | "county" | "乙省" | 2022 | 4 | "done" | "推行双查,赴丙县学习一门办。" | "丁22.txt" | 10 | 13 | null | true | [2022] | 5 |
// | "一门办" | 6 | "甲省" | "province" | "甲省" | 2022 | 4 | "done" | "推广一门办,已在全省推广。" | "甲省22.txt" | 2 | 5 | 2019 | false | [2019, 2022] | 5 |
// example: only documents issued count
// given: two_provinces
// when: program="双查", min_grade="issued"
// | "双查" | 3 | "甲省" | "province" | "甲省" | 2019 | 0 | "issued" | "出台双查意见。" | "甲省19.txt" | 2 | 4 | null | true | [2019, 2022] | 3 |
// | "双查" | 3 | "乙省" | "province" | "乙省" | 2020 | 1 | "issued" | "出台双查意见。" | "乙省20.txt" | 2 | 4 | null | true | [2020, 2021] | 4 |
// | "双查" | 3 | "甲省/甲一市" | "prefecture" | "甲省" | 2022 | 3 | "issued" | "印发双查办法。" | "甲一22.txt" | 2 | 4 | 2020 | false | [2018, 2019, 2020, 2022] | 5 |
MATCH (held:Jurisdiction)
WHERE size(held.held_years) > 0
UNWIND held.held_years AS held_year
WITH held_year, count(held) AS n
WITH collect({year: held_year, n: n}) AS held
CALL {
  MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
  WHERE program.name CONTAINS $program AND ($tier = "" OR program.tier = $tier)
  WITH place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
       WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
  WHERE first_year IS NOT NULL
  WITH program, count(place) AS places, min(first_year) AS origin
  WHERE places >= $min_places
  RETURN program, places, origin
  ORDER BY places DESC, program.name
  LIMIT $limit
}
CALL {
  WITH program
  MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program)
  WITH place, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
       WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
  WHERE first_year IS NOT NULL
  RETURN place, first_year
}
WITH held, program, places, origin, place, first_year
ORDER BY places DESC, program.name, first_year, place.path
LIMIT $limit
MATCH (place)-[adopts:ADOPTS]->(program)
WHERE first_year IN adopts.years AND (adopts.status = "done" OR (adopts.status = "planned" AND $min_grade = "planned"))
WITH held, program, places, origin, place, first_year, adopts,
     [i IN range(0, size(adopts.years) - 1) WHERE adopts.years[i] = first_year | i][0] AS at
ORDER BY adopts.status
WITH held, program, places, origin, place, first_year, collect(adopts.status)[0] AS status, collect(adopts.grades[at])[0] AS grade,
     collect(adopts.sentences[at])[0] AS sentence
MATCH (measure:Measure {id: sentence})-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (measure)<-[:RESTS_ON]-(said:Statement {relation: "ADOPTS"})
WHERE said.object = program.name AND said.subject = place.path AND said.status = status
WITH held, program, places, origin, place, first_year, grade, measure, report, min(said.start) AS start, min(said.end) AS end
RETURN program.name AS program, places AS places, place.path AS place, place.level AS level,
       split(place.path, "/")[0] AS province, first_year AS first_year, first_year - origin AS lag_years,
       grade AS grade, measure.text AS sentence, report.file AS file, start AS start, end AS end,
       [year IN place.held_years WHERE year < first_year][-1] AS previous_held, coalesce(place.held_years[0] >= first_year, true) AS is_left_censored,
       place.held_years AS held_years, [h IN held WHERE h.year = first_year | h.n][0] AS places_held
ORDER BY places DESC, program, first_year, place
