// title: 扩散广度与速度 (breadth and speed of programs)
// doc: Per program, how many places, provinces and levels have it, out of those of which a report is held in or after its first year, and how fast: years until half of today's places had it, places a year. program_diffusion has the sentences. Places known from others' reports alone are left out.
// param: program: str = "" -- name or part of it; empty for all
// param: min_places: int = 2 -- least number of places that have it
// param: tier: str of named|standing| = "named" -- named, standing (duties that all have), or empty for both
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// column: program: str -- canonical name
// column: kind: str -- kind of program
// column: places: int -- places that have it
// column: at_risk: int -- places with a report held in or after its first year
// column: share: float -- places ÷ at risk, 0 to 1
// column: provinces: int -- provinces of these places
// column: levels: list -- their levels
// column: first_year: int -- first year of all
// column: last_year: int -- first year of the last to follow
// column: half_years: int -- years from the first place until half of the places have it
// column: places_a_year: float -- places ÷ years from the first to the last, both counted
// column: left_censored: int -- places without a report before their first year
// column: first_places: list -- places of the first year, at most five
// key: program
// example: two reforms reach several places
// given: two_provinces
// | "双查" | "reform" | 9 | 9 | 1.0 | 2 | ["county", "prefecture", "province", "township"] | 2019 | 2023 | 2 | 1.8 | 5 | ["甲省"] |
// | "一门办" | "reform" | 6 | 9 | 0.6666666667 | 2 | ["county", "prefecture", "province"] | 2018 | 2022 | 3 | 1.2 | 3 | ["甲省/甲一市/丙县"] |
// | "联席会" | "mechanism" | 3 | 9 | 0.3333333333 | 2 | ["county", "prefecture"] | 2018 | 2020 | 1 | 1.0 | 2 | ["甲省/甲一市"] |
MATCH (held:Jurisdiction)
WHERE size(held.held_years) > 0
WITH held.held_years[-1] AS held_year, count(held) AS n
WITH collect({year: held_year, n: n}) AS held
CALL {
  MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
  WHERE program.name CONTAINS $program AND ($tier = "" OR program.tier = $tier)
  WITH place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
         WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
  WHERE first_year IS NOT NULL AND size(place.held_years) > 0
  WITH program, first_year, collect(place.path) AS paths, collect(DISTINCT split(place.path, "/")[0]) AS provinces,
       collect(DISTINCT place.level) AS levels, sum(CASE WHEN place.held_years[0] >= first_year THEN 1 ELSE 0 END) AS left_censored
  ORDER BY first_year
  WITH program, collect({year: first_year, places: size(paths)}) AS steps, collect(paths)[0] AS first_paths, collect(provinces) AS provinces,
       collect(levels) AS levels, sum(size(paths)) AS places, sum(left_censored) AS left_censored
  WHERE places >= $min_places
  UNWIND first_paths AS path
  WITH program, steps, provinces, levels, places, left_censored, path
  ORDER BY path
  WITH program, steps, provinces, levels, places, left_censored, collect(path)[0..5] AS first_places
  UNWIND reduce(all = [], some IN levels | all + some) AS level
  WITH program, steps, provinces, places, left_censored, first_places, level
  ORDER BY level
  WITH program, steps, provinces, places, left_censored, first_places, collect(DISTINCT level) AS levels
  UNWIND reduce(all = [], some IN provinces | all + some) AS province
  RETURN program, steps, places, left_censored, first_places, levels, count(DISTINCT province) AS provinces
}
WITH program, steps, places, left_censored, first_places, levels, provinces, steps[0].year AS first_year, steps[-1].year AS last_year,
     reduce(n = 0, h IN held | n + CASE WHEN h.year >= steps[0].year THEN h.n ELSE 0 END) AS at_risk,
     reduce(found = {places: 0, year: null}, s IN steps | {places: found.places + s.places,
            year: CASE WHEN found.year IS NULL AND 2 * (found.places + s.places) >= places THEN s.year ELSE found.year END}).year AS half_year
RETURN program.name AS program, program.kind AS kind, places AS places, at_risk AS at_risk, 1.0 * places / at_risk AS share,
       provinces AS provinces, levels AS levels, first_year AS first_year, last_year AS last_year,
       half_year - first_year AS half_years, 1.0 * places / (last_year - first_year + 1) AS places_a_year,
       left_censored AS left_censored, first_places AS first_places
ORDER BY places DESC, share DESC, program
