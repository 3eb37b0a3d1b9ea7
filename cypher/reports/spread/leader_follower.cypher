// title: 领先与跟随 (who leads whom over many programs)
// doc: Pairs of places over all programs that both have: how often the leader had it before the follower, with the order seen (the follower held a report in or after the leader's year and before its own that does not name it), and how often the other way round. Programs of more than max_places places are left out: what all have tells little of two. Order in time is no proof of influence.
// param: min_programs: int = 2 -- least number of programs in which the leader was first
// param: max_places: int = 30 -- most places that have a program
// param: same_province: bool = false -- only pairs within one province
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// param: limit: int = 1000 -- most rows
// column: leader: str -- place that is more often first
// column: follower: str -- the other
// column: led: int -- programs in which the leader was first, order seen
// column: reversed: int -- programs in which the follower was first, order seen
// column: shared: int -- programs that both have, of those counted
// column: mean_lag_years: float -- mean years between, over the programs led
// column: years_held_leader: int -- years of which reports of the leader are held
// column: years_held_follower: int -- the same of the follower: orders seen need years held
// column: is_stated: bool -- the follower's reports say that it learnt from the leader
// column: programs: list -- names of the programs led; program_diffusion has their sentences
// key: leader, follower
// example: a county leads its city, which leads another city
// given: two_provinces
// when: min_programs=1
// | "乙省" | "乙省/乙一市" | 1 | 0 | 1 | 1.0 | 2 | 2 | false | ["双查"] |
// | "乙省" | "甲省/甲一市/辛区" | 1 | 0 | 1 | 2.0 | 2 | 2 | false | ["双查"] |
// | "乙省/乙一市" | "甲省/甲一市/辛区" | 1 | 0 | 1 | 1.0 | 2 | 2 | false | ["双查"] |
// | "甲省" | "乙省/乙一市" | 1 | 0 | 1 | 2.0 | 2 | 2 | false | ["双查"] |
// | "甲省" | "甲省/甲一市" | 1 | 0 | 2 | 1.0 | 2 | 4 | false | ["双查"] |
// | "甲省" | "甲省/甲一市/辛区" | 1 | 0 | 2 | 3.0 | 2 | 2 | false | ["双查"] |
// | "甲省/甲一市" | "乙省/乙一市" | 1 | 0 | 2 | 1.0 | 4 | 2 | false | ["双查"] |
// | "甲省/甲一市" | "甲省/甲一市/辛区" | 1 | 0 | 2 | 2.0 | 4 | 2 | false | ["双查"] |
// | "甲省/甲一市" | "甲省/甲二市" | 1 | 0 | 2 | 1.0 | 4 | 2 | true | ["一门办"] |
// | "甲省/甲一市/丙县" | "甲省/甲一市/辛区" | 1 | 0 | 2 | 1.0 | 4 | 2 | false | ["双查"] |
// | "甲省/甲一市/丙县" | "甲省/甲二市" | 1 | 0 | 2 | 3.0 | 4 | 2 | false | ["一门办"] |
// | "甲省/甲二市" | "乙省/乙一市" | 1 | 0 | 1 | 1.0 | 2 | 2 | false | ["双查"] |
// | "甲省/甲二市" | "甲省/甲一市/辛区" | 1 | 0 | 2 | 2.0 | 2 | 2 | false | ["双查"] |
// | "甲省" | "甲省/甲一市/丙县" | 1 | 1 | 2 | 2.0 | 2 | 4 | false | ["双查"] |
// | "甲省/甲一市" | "甲省/甲一市/丙县" | 1 | 1 | 3 | 1.0 | 4 | 4 | false | ["联席会"] |
MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
WHERE program.tier = "named" AND COUNT { (program)<-[:ADOPTS]-() } <= 2 * $max_places
WITH place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
       WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
WHERE first_year IS NOT NULL
WITH program, place, first_year
ORDER BY program.name, place.path
WITH program, collect({place: place, path: place.path, year: first_year, previous: [year IN place.held_years WHERE year < first_year][-1]}) AS adopters
WHERE size(adopters) >= 2 AND size(adopters) <= $max_places
UNWIND adopters AS a
UNWIND [b IN adopters WHERE b.path > a.path AND (NOT $same_province OR split(b.path, "/")[0] = split(a.path, "/")[0])] AS b
WITH a.place AS first, b.place AS second, count(*) AS shared,
     collect(CASE WHEN a.year < b.year AND b.previous >= a.year THEN program.name END) AS first_led,
     collect(CASE WHEN b.year < a.year AND a.previous >= b.year THEN program.name END) AS second_led,
     avg(CASE WHEN a.year < b.year AND b.previous >= a.year THEN 1.0 * (b.year - a.year) END) AS first_lag,
     avg(CASE WHEN b.year < a.year AND a.previous >= b.year THEN 1.0 * (a.year - b.year) END) AS second_lag
WITH CASE WHEN size(first_led) >= size(second_led) THEN first ELSE second END AS leader,
     CASE WHEN size(first_led) >= size(second_led) THEN second ELSE first END AS follower, shared,
     CASE WHEN size(first_led) >= size(second_led) THEN first_led ELSE second_led END AS programs,
     CASE WHEN size(first_led) >= size(second_led) THEN size(second_led) ELSE size(first_led) END AS reversed,
     CASE WHEN size(first_led) >= size(second_led) THEN first_lag ELSE second_lag END AS mean_lag_years
WHERE size(programs) >= $min_programs
RETURN leader.path AS leader, follower.path AS follower, size(programs) AS led, reversed AS reversed, shared AS shared,
       mean_lag_years AS mean_lag_years, size(leader.held_years) AS years_held_leader, size(follower.held_years) AS years_held_follower,
       EXISTS { MATCH (follower)-[:LEARNED_FROM]->(leader) } AS is_stated, programs AS programs
ORDER BY led DESC, reversed, leader, follower
LIMIT $limit
