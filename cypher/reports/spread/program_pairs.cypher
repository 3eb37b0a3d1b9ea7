// title: 先行与跟进 (pairs of first and following places)
// doc: The places that had a program first, and each place that followed in a later year, with the lag. Programs that more than max_leaders places share in the first year are left out: their first year tells no leader. Order in time is no proof of influence: see stated_learning for what reports say, learning_and_timing for both.
// param: program: str = "" -- name or part of it; empty for all
// param: max_lag: int = 10 -- most years between the two
// param: max_leaders: int = 5 -- most places in the first year
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// param: limit: int = 5000 -- most rows
// column: program: str -- canonical name
// column: leader: str -- place with the earliest year
// column: follower: str -- place with a later year
// column: leader_year: int -- its first year
// column: follower_year: int -- its first year
// column: lag_years: int -- years between
// column: is_stated: bool -- whether the follower's reports say that it learnt from the leader
// column: is_order_seen: bool -- a report of the follower of the leader's year or later, before its own first year, does not name it
// column: is_leader_censored: bool -- no report of the leader before its first year is held
// column: at_risk: int -- places with a report held after the leader's year
// key: program, leader, follower
// example: two places follow, one says so
// given: three_places
// | "丁办改革" | "甲省/甲一市" | "甲省/甲二市" | 2019 | 2020 | 1 | true | false | true | 3 |
// | "丁办改革" | "甲省/甲一市" | "甲省/甲一市/丙县" | 2019 | 2021 | 2 | false | false | true | 3 |
// example: the county leads, and two places say that they learnt from it
// given: two_provinces
// when: program="一门办"
// | "一门办" | "甲省/甲一市/丙县" | "甲省/甲一市" | 2018 | 2020 | 2 | true | true | true | 9 |
// | "一门办" | "甲省/甲一市/丙县" | "甲省/甲一市/辛区" | 2018 | 2021 | 3 | false | false | true | 9 |
// | "一门办" | "甲省/甲一市/丙县" | "甲省/甲二市" | 2018 | 2021 | 3 | false | true | true | 9 |
// | "一门办" | "甲省/甲一市/丙县" | "乙省/乙一市/丁县" | 2018 | 2022 | 4 | true | false | true | 9 |
// | "一门办" | "甲省/甲一市/丙县" | "甲省" | 2018 | 2022 | 4 | false | true | true | 9 |
MATCH (held:Jurisdiction)
WHERE size(held.held_years) > 0
WITH held.held_years[-1] AS held_year, count(held) AS n
WITH collect({year: held_year, n: n}) AS held
CALL {
  MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
  WHERE program.name CONTAINS $program AND program.tier = "named"
  WITH place, program, min(CASE adopts.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN adopts.issued_year WHEN "done" THEN adopts.done_year
         WHEN "piloted" THEN adopts.piloted_year ELSE adopts.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN adopts.year END END) AS first_year
  WHERE first_year IS NOT NULL
  WITH program, min(first_year) AS origin, collect({place: place, year: first_year}) AS adopters
  WITH program, origin, [a IN adopters WHERE a.year = origin | a.place] AS leaders, [a IN adopters WHERE a.year > origin AND a.year - origin <= $max_lag] AS followers
  WHERE size(leaders) <= $max_leaders AND size(followers) > 0
  UNWIND leaders AS leader
  UNWIND followers AS later
  WITH program, origin, leader, later.place AS follower, later.year AS follower_year
  ORDER BY program.name, follower_year, leader.path, follower.path
  LIMIT $limit
  RETURN program, origin, leader, follower, follower_year
}
RETURN program.name AS program, leader.path AS leader, follower.path AS follower, origin AS leader_year,
       follower_year AS follower_year, follower_year - origin AS lag_years, EXISTS { MATCH (follower)-[:LEARNED_FROM]->(leader) } AS is_stated,
       any(year IN coalesce(follower.held_years, []) WHERE year >= origin AND year < follower_year) AS is_order_seen,
       coalesce(leader.held_years[0] >= origin, true) AS is_leader_censored, reduce(n = 0, h IN held | n + CASE WHEN h.year > origin THEN h.n ELSE 0 END) AS at_risk
ORDER BY program, lag_years, leader, follower
