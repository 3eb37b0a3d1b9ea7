// title: 先行地区 (early movers)
// doc: Places by how early they have the programs that several places have. Position: share of the other places that have the program which had it in an earlier year, 0 first to 1 last, mean over programs. Places with few or late reports cannot be early; see years_held and left_censored. Places known from others' reports alone are left out.
// param: min_places: int = 3 -- least number of places that have a program
// param: min_programs: int = 2 -- least number of such programs of a place
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// param: limit: int = 1000 -- most rows
// column: place: str -- full path
// column: level: str -- level of the place
// column: programs: int -- programs counted
// column: first: int -- of them, those in which no place was earlier
// column: mean_position: float -- 0 first to 1 last
// column: left_censored: int -- programs it has from its first report held, perhaps from before
// column: held_from: int -- first year of which a report is held
// column: years_held: int -- years of which reports are held
// column: names: list -- programs in which it was first, at most ten; program_diffusion has their sentences
// key: place
// example: the county and the provinces come first
// given: two_provinces
// | "甲省/甲一市" | "prefecture" | 3 | 1 | 0.1083333333 | 1 | 2018 | 4 | ["联席会"] |
// | "甲省/甲二市" | "prefecture" | 2 | 0 | 0.2625 | 1 | 2020 | 2 | [] |
// | "甲省/甲一市/丙县" | "county" | 3 | 1 | 0.3333333333 | 1 | 2018 | 4 | ["一门办"] |
// | "甲省" | "province" | 2 | 1 | 0.4 | 1 | 2019 | 2 | ["双查"] |
// | "甲省/甲一市/辛区" | "county" | 2 | 0 | 0.575 | 1 | 2021 | 2 | [] |
// | "乙省/乙一市" | "prefecture" | 2 | 0 | 0.75 | 1 | 2020 | 2 | [] |
// | "乙省/乙一市/丁县" | "county" | 2 | 0 | 0.775 | 2 | 2022 | 1 | [] |
MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
WHERE program.tier = "named"
WITH place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
       WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
WHERE first_year IS NOT NULL AND size(place.held_years) > 0
WITH program, first_year AS year, collect(place) AS places
WITH program, collect({year: year, places: places}) AS steps, sum(size(places)) AS total
WHERE total >= $min_places
UNWIND steps AS own
WITH program, own, total, reduce(n = 0, s IN steps | n + CASE WHEN s.year < own.year THEN size(s.places) ELSE 0 END) AS earlier
UNWIND own.places AS place
WITH place, program.name AS program, own.year AS year, earlier, 1.0 * earlier / (total - 1) AS position
WITH place, count(program) AS programs, sum(CASE WHEN earlier = 0 THEN 1 ELSE 0 END) AS first, avg(position) AS mean_position,
     sum(CASE WHEN place.held_years[0] >= year THEN 1 ELSE 0 END) AS left_censored, collect(CASE WHEN earlier = 0 THEN program END) AS led
WHERE programs >= $min_programs
WITH place, programs, first, mean_position, left_censored, led
ORDER BY mean_position, programs DESC, place.path
LIMIT $limit
UNWIND (CASE WHEN size(led) = 0 THEN [null] ELSE led END) AS name
WITH place, programs, first, mean_position, left_censored, name
ORDER BY name
WITH place, programs, first, mean_position, left_censored, collect(name)[0..10] AS names
RETURN place.path AS place, place.level AS level, programs AS programs, first AS first, mean_position AS mean_position,
       left_censored AS left_censored, place.held_years[0] AS held_from, size(place.held_years) AS years_held, names AS names
ORDER BY mean_position, programs DESC, place
