// title: 扩散广度与速度 (breadth and speed of programs)
// doc: Per program, how many places, provinces and levels have it, out of those of which a report is held in or after its first year, and how fast: years until half of today's places had it, places a year. program_diffusion has the sentences.
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
MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
WHERE program.name CONTAINS $program AND ($tier = "" OR program.tier = $tier)
WITH held, place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
       WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
WHERE first_year IS NOT NULL
WITH held, program, place, first_year
ORDER BY first_year, place.path
WITH held, program, collect(first_year) AS years, collect(place.path) AS paths, count(DISTINCT split(place.path, "/")[0]) AS provinces,
     collect(DISTINCT place.level) AS levels, sum(CASE WHEN place.held_years[0] >= first_year THEN 1 ELSE 0 END) AS left_censored
WHERE size(paths) >= $min_places
UNWIND levels AS level
WITH held, program, years, paths, provinces, left_censored, level
ORDER BY level
WITH held, program, years, paths, provinces, left_censored, collect(level) AS levels
WITH program, years, paths, provinces, left_censored, levels, reduce(n = 0, h IN held | n + CASE WHEN h.year >= years[0] THEN h.n ELSE 0 END) AS at_risk
RETURN program.name AS program, program.kind AS kind, size(paths) AS places, at_risk AS at_risk, 1.0 * size(paths) / at_risk AS share,
       provinces AS provinces, levels AS levels, years[0] AS first_year, years[-1] AS last_year,
       years[(size(years) + 1) / 2 - 1] - years[0] AS half_years, 1.0 * size(paths) / (years[-1] - years[0] + 1) AS places_a_year,
       left_censored AS left_censored, [i IN range(0, size(paths) - 1) WHERE years[i] = years[0] | paths[i]][0..5] AS first_places
ORDER BY places DESC, share DESC, program
