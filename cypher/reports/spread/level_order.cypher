// title: 上下级先后检验 (which level is first, paired within provinces)
// doc: For each two levels, over all programs and provinces in which both have the program: how often the upper was first (down), the lower (up), or both in one year. A pair counts as known only where the later level held a report in or before the year of the earlier one. z is the sign test with continuity correction, (|down − up| − 1) ÷ √(down + up), with the sign of down − up (Dixon and Mood 1946); beyond ±1.96 is unlikely by chance if down + up is 25 or more.
// param: program: str = "" -- name or part of it; empty for all
// param: tier: str of named|standing| = "named" -- named, standing (duties that all have), or empty for both
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// column: upper: str -- the higher level
// column: lower: str -- the lower level
// column: pairs: int -- programs × provinces in which both levels have it
// column: known: int -- pairs of which the order is seen
// column: down: int -- known pairs, upper first
// column: up: int -- known pairs, lower first
// column: ties: int -- pairs in one year
// column: z: float -- sign test; empty without known pairs
// column: mean_lag_years: float -- mean years from the upper to the lower, over known pairs; below 0: the lower was first
// column: programs: list -- names in known pairs, at most ten; program_level_pairs has the sentences
// key: upper, lower
// example: one program goes down in one province and up in the other
// given: two_provinces
// | "province" | "prefecture" | 3 | 3 | 2 | 1 | 0 | 0.0 | 0.0 | ["一门办", "双查"] |
// | "province" | "county" | 3 | 1 | 1 | 0 | 0 | 0.0 | 2.0 | ["双查"] |
// | "province" | "township" | 1 | 0 | 0 | 0 | 0 | null | null | [] |
// | "prefecture" | "county" | 4 | 3 | 2 | 1 | 0 | 0.0 | 0.0 | ["一门办", "双查", "联席会"] |
// | "prefecture" | "township" | 1 | 0 | 0 | 0 | 0 | null | null | [] |
// | "county" | "township" | 1 | 0 | 0 | 0 | 0 | null | null | [] |
MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
WHERE program.name CONTAINS $program AND ($tier = "" OR program.tier = $tier)
WITH place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
       WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
WHERE first_year IS NOT NULL
WITH program, split(place.path, "/")[0] AS province, place.level AS level, min(first_year) AS year, min(place.held_years[0]) AS held_from
WHERE level IN ["province", "prefecture", "county", "township"]
WITH program, province, collect({level: level, year: year, held: held_from,
     depth: CASE level WHEN "province" THEN 1 WHEN "prefecture" THEN 2 WHEN "county" THEN 3 ELSE 4 END}) AS levels
UNWIND levels AS upper
UNWIND levels AS lower
WITH program, upper, lower, CASE WHEN upper.year < lower.year AND lower.held <= upper.year THEN 1
     WHEN upper.year > lower.year AND upper.held <= lower.year THEN -1 ELSE 0 END AS direction
WHERE upper.depth < lower.depth
WITH upper, lower, direction, program
ORDER BY program.name
WITH upper.level AS upper, lower.level AS lower, upper.depth AS upper_depth, lower.depth AS lower_depth, count(*) AS pairs,
     sum(CASE WHEN direction = 1 THEN 1 ELSE 0 END) AS down, sum(CASE WHEN direction = -1 THEN 1 ELSE 0 END) AS up,
     sum(CASE WHEN upper.year = lower.year THEN 1 ELSE 0 END) AS ties,
     avg(CASE WHEN direction <> 0 THEN 1.0 * (lower.year - upper.year) END) AS mean_lag_years,
     collect(DISTINCT CASE WHEN direction <> 0 THEN program.name END)[0..10] AS programs
RETURN upper AS upper, lower AS lower, pairs AS pairs, down + up AS known, down AS down, up AS up, ties AS ties,
       CASE WHEN down > up THEN (down - up - 1) / sqrt(1.0 * (down + up)) WHEN down < up THEN (down - up + 1) / sqrt(1.0 * (down + up))
            WHEN down > 0 THEN 0.0 END AS z,
       mean_lag_years AS mean_lag_years, programs AS programs
ORDER BY upper_depth, lower_depth
