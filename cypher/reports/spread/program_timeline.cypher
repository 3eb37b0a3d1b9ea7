// title: 举措年表 (timeline of programs)
// doc: Points of the S-curve: per program and year in which any report is held, the places that first have it that year, all that have it by then, and the risk set. Share of the risk set: the discrete hazard (new ÷ at risk). A first year is the first in a report held. program_diffusion has the sentences.
// param: program: str = "" -- name or part of it; empty for all
// param: min_places: int = 2 -- least number of places that have it at the end
// param: tier: str of named|standing| = "named" -- named, standing (duties that all have), or empty for both
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// param: limit: int = 10000 -- most rows
// column: program: str -- canonical name
// column: year: int -- year reported on
// column: new_places: int -- places whose first year it is
// column: cumulative: int -- places up to and with that year
// column: names: list -- the new places
// column: at_risk: int -- places with a report held in that year that do not have it from an earlier one
// column: share: float -- new places ÷ at risk, 0 to 1
// column: left_censored: int -- of the new places, those without any earlier report
// column: places_held: int -- places with a report held in that year
// key: program, year
// example: one place a year
// given: three_places
// when: program="丁办"
// | "丁办改革" | 2019 | 1 | 1 | ["甲省/甲一市"] | 1 | 1.0 | 1 | 1 |
// | "丁办改革" | 2020 | 1 | 2 | ["甲省/甲二市"] | 1 | 1.0 | 1 | 2 |
// | "丁办改革" | 2021 | 1 | 3 | ["甲省/甲一市/丙县"] | 1 | 1.0 | 1 | 1 |
// example: years without newcomers are points as well
// given: two_provinces
// when: program="一门办"
// | "一门办" | 2018 | 1 | 1 | ["甲省/甲一市/丙县"] | 2 | 0.5 | 1 | 2 |
// | "一门办" | 2019 | 0 | 1 | [] | 2 | 0.0 | 0 | 3 |
// | "一门办" | 2020 | 1 | 2 | ["甲省/甲一市"] | 4 | 0.25 | 0 | 4 |
// | "一门办" | 2021 | 2 | 4 | ["甲省/甲一市/辛区", "甲省/甲二市"] | 4 | 0.5 | 1 | 5 |
// | "一门办" | 2022 | 2 | 6 | ["乙省/乙一市/丁县", "甲省"] | 2 | 1.0 | 1 | 5 |
// | "一门办" | 2023 | 0 | 6 | [] | 1 | 0.0 | 0 | 1 |
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
  WITH program, place, first_year
  ORDER BY place.path
  UNWIND [held_year IN place.held_years WHERE held_year >= first_year] AS year
  WITH program, year, collect(CASE WHEN first_year = year THEN place.path END) AS names, sum(CASE WHEN first_year < year THEN 1 ELSE 0 END) AS earlier,
       sum(CASE WHEN first_year = year AND place.held_years[0] = year THEN 1 ELSE 0 END) AS left_censored
  WITH program, collect({year: year, names: names, earlier: earlier, left_censored: left_censored}) AS steps, sum(size(names)) AS places,
       min(CASE WHEN size(names) > 0 THEN year END) AS origin
  WHERE places >= $min_places
  RETURN program, steps, origin
  ORDER BY program.name
  LIMIT $limit
}
UNWIND [h IN held WHERE h.year >= origin] AS point
WITH program, point.year AS year, point.n AS places_held, [s IN steps WHERE s.year = point.year][0] AS step,
     reduce(n = 0, s IN steps | n + CASE WHEN s.year <= point.year THEN size(s.names) ELSE 0 END) AS cumulative
WITH program, year, places_held, coalesce(step.names, []) AS names, cumulative, places_held - coalesce(step.earlier, 0) AS at_risk,
     coalesce(step.left_censored, 0) AS left_censored
RETURN program.name AS program, year AS year, size(names) AS new_places, cumulative AS cumulative, names AS names,
       at_risk AS at_risk, CASE WHEN at_risk > 0 THEN 1.0 * size(names) / at_risk END AS share, left_censored AS left_censored,
       places_held AS places_held
ORDER BY program, year
LIMIT $limit
