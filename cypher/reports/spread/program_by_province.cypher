// title: 举措分省 (programs by province)
// doc: Per program and province, the places that have it, out of those of which a report is held in or after the program's first year anywhere. Provinces with no place that has it are left out. program_diffusion has the sentences. Places known from others' reports alone are left out.
// param: program: str = "" -- name or part of it; empty for all
// param: min_places: int = 2 -- least number of places that have it
// param: tier: str of named|standing| = "named" -- named, standing (duties that all have), or empty for both
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// column: program: str -- canonical name
// column: province: str -- province
// column: first_year: int -- first year in the province
// column: lag_years: int -- years behind the first province
// column: places: int -- places of the province that have it
// column: at_risk: int -- places of the province with a report held in or after the program's first year
// column: share: float -- places ÷ at risk, 0 to 1
// column: left_censored: int -- places without a report before their first year
// column: first_place: str -- first of the places of that year, by path
// key: program, province
// example: one program in two provinces
// given: two_provinces
// when: program="双查"
// | "双查" | "甲省" | 2019 | 0 | 5 | 5 | 1.0 | 2 | "甲省" |
// | "双查" | "乙省" | 2020 | 1 | 4 | 4 | 1.0 | 3 | "乙省" |
MATCH (held:Jurisdiction)
WHERE size(held.held_years) > 0
WITH split(held.path, "/")[0] AS held_province, held.held_years[-1] AS held_year, count(held) AS n
WITH collect({province: held_province, year: held_year, n: n}) AS held
CALL {
  MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
  WHERE program.name CONTAINS $program AND ($tier = "" OR program.tier = $tier)
  WITH place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
         WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
  WHERE first_year IS NOT NULL AND size(place.held_years) > 0
  WITH program, split(place.path, "/")[0] AS province, min(first_year) AS year, count(place) AS places, min(toString(first_year) + place.path) AS first,
       sum(CASE WHEN place.held_years[0] >= first_year THEN 1 ELSE 0 END) AS left_censored
  WITH program, sum(places) AS total, min(year) AS origin,
       collect({province: province, year: year, places: places, place: substring(first, 4), censored: left_censored}) AS provinces
  WHERE total >= $min_places
  UNWIND provinces AS own
  RETURN program, origin, own
}
WITH program, origin, own, reduce(n = 0, h IN held | n + CASE WHEN h.province = own.province AND h.year >= origin THEN h.n ELSE 0 END) AS at_risk
RETURN program.name AS program, own.province AS province, own.year AS first_year, own.year - origin AS lag_years, own.places AS places,
       at_risk AS at_risk, 1.0 * own.places / at_risk AS share, own.censored AS left_censored, own.place AS first_place
ORDER BY program, first_year, province
