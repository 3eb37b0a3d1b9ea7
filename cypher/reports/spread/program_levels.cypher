// title: 举措层级 (levels of a program: who first)
// doc: Per program and level of government, the first year, how many places have it out of those of which a report is held in or after the program's first year, and the lag behind the level that was first. program_diffusion has the sentences. Places known from others' reports alone are left out.
// param: program: str = "" -- name or part of it; empty for all
// param: min_places: int = 2 -- least number of places that have it
// param: tier: str of named|standing| = "named" -- named, standing (duties that all have), or empty for both
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// column: program: str -- canonical name
// column: level: str -- province, prefecture, county, township, zone …
// column: first_year: int -- first year at that level
// column: lag_years: int -- years behind the first level
// column: is_first: bool -- no level was earlier
// column: places: int -- places of the level that have it
// column: at_risk: int -- places of the level with a report held in or after the program's first year
// column: share: float -- places ÷ at risk, 0 to 1
// column: left_censored: int -- places without a report before their first year
// column: first_place: str -- first of the places of that year, by path
// key: program, level
// example: one reform starts in a county, one in a province
// given: two_provinces
// | "一门办" | "county" | 2018 | 0 | true | 3 | 3 | 1.0 | 3 | "甲省/甲一市/丙县" |
// | "一门办" | "prefecture" | 2020 | 2 | false | 2 | 3 | 0.6666666667 | 0 | "甲省/甲一市" |
// | "一门办" | "province" | 2022 | 4 | false | 1 | 2 | 0.5 | 0 | "甲省" |
// | "双查" | "province" | 2019 | 0 | true | 2 | 2 | 1.0 | 2 | "甲省" |
// | "双查" | "prefecture" | 2020 | 1 | false | 3 | 3 | 1.0 | 1 | "甲省/甲一市" |
// | "双查" | "county" | 2021 | 2 | false | 3 | 3 | 1.0 | 1 | "甲省/甲一市/丙县" |
// | "双查" | "township" | 2023 | 4 | false | 1 | 1 | 1.0 | 1 | "乙省/乙一市/丁县/戊乡" |
// | "联席会" | "prefecture" | 2018 | 0 | true | 2 | 3 | 0.6666666667 | 2 | "甲省/甲一市" |
// | "联席会" | "county" | 2019 | 1 | false | 1 | 3 | 0.3333333333 | 0 | "甲省/甲一市/丙县" |
MATCH (held:Jurisdiction)
WHERE size(held.held_years) > 0
WITH held.level AS held_level, held.held_years[-1] AS held_year, count(held) AS n
WITH collect({level: held_level, year: held_year, n: n}) AS held
CALL {
  MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
  WHERE program.name CONTAINS $program AND ($tier = "" OR program.tier = $tier)
  WITH place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
         WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
  WHERE first_year IS NOT NULL AND size(place.held_years) > 0
  WITH program, place.level AS level, min(first_year) AS year, count(place) AS places, min(toString(first_year) + place.path) AS first,
       sum(CASE WHEN place.held_years[0] >= first_year THEN 1 ELSE 0 END) AS left_censored
  WITH program, sum(places) AS total, min(year) AS origin,
       collect({level: level, year: year, places: places, place: substring(first, 4), censored: left_censored}) AS levels
  WHERE total >= $min_places
  UNWIND levels AS own
  RETURN program, origin, own
}
WITH program, origin, own, reduce(n = 0, h IN held | n + CASE WHEN h.level = own.level AND h.year >= origin THEN h.n ELSE 0 END) AS at_risk
RETURN program.name AS program, own.level AS level, own.year AS first_year, own.year - origin AS lag_years, own.year = origin AS is_first,
       own.places AS places, at_risk AS at_risk, 1.0 * own.places / at_risk AS share, own.censored AS left_censored, own.place AS first_place
ORDER BY program, first_year, level
