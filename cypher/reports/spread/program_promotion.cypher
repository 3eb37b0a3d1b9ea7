// title: 举措推广 (programs promoted as a model)
// doc: Where reports say that a program was spread or recommended as a model, and how many places within that area have it before and from that year on.
// param: program: str = "" -- name or part of it; empty for all
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// column: program: str -- canonical name
// column: area: str -- where it was spread; 国家 for the whole country
// column: by: str -- place whose report says so
// column: year: int -- year reported on
// column: places_before: int -- places within the area with a first year before
// column: places_since: int -- places within the area with a first year in that year or later
// column: at_risk: int -- places within the area with a report held in that year or later
// column: sentence: str -- the sentence that says so
// column: file: str -- its file
// column: start: int -- first character of the sentence
// column: end: int -- character behind it
// key: program, area, by
// example: a province spreads what a county began
// given: two_provinces
// | "一门办" | "甲省" | "甲省" | 2022 | 4 | 1 | 4 | "推广一门办,已在全省推广。" | "甲省22.txt" | 0 | 13 |
MATCH (program:Program)-[promoted:PROMOTED_IN]->(area:Jurisdiction)
WHERE program.name CONTAINS $program
WITH area, promoted.year AS year, collect({program: program, promoted: promoted}) AS promotions
OPTIONAL MATCH (held:Jurisdiction)
WHERE held.held_years[-1] >= year AND (area.level = "country" OR held.path = area.path OR held.path STARTS WITH area.path + "/")
WITH area, promotions, count(held) AS at_risk
UNWIND promotions AS one
WITH one.program AS program, collect({area: area, at_risk: at_risk, promoted: one.promoted}) AS promotions
CALL {
  WITH program
  MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program)
  WITH place, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
       WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
  WHERE first_year IS NOT NULL
  RETURN collect({path: place.path, year: first_year}) AS adopters
}
UNWIND promotions AS one
WITH program, one.promoted AS promoted, one.area AS area, one.at_risk AS at_risk, adopters
WITH program, promoted, area, at_risk, [a IN adopters WHERE area.level = "country" OR a.path = area.path OR a.path STARTS WITH area.path + "/" | a.year] AS years
WITH program, promoted, area, at_risk, size([year IN years WHERE year < promoted.year]) AS places_before, size([year IN years WHERE year >= promoted.year]) AS places_since
OPTIONAL MATCH (measure:Measure {id: promoted.sentence})-[:STATED_IN]->(report:Report)
RETURN program.name AS program, area.path AS area, promoted.by AS by, promoted.year AS year, places_before AS places_before,
       places_since AS places_since, at_risk AS at_risk, measure.text AS sentence, report.file AS file, measure.start AS start, measure.end AS end
ORDER BY year, program, area, by
