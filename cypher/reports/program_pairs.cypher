// title: 先行与跟进 (pairs of first and following places)
// doc: The places that had a program first, and each place that followed in a later year, with the lag. Order in time is no proof of influence: see stated_learning for what reports say.
// param: program: str = "" -- name or part of it; empty for all
// param: max_lag: int = 10 -- most years between the two
// column: program: str -- canonical name
// column: leader: str -- place with the earliest year
// column: follower: str -- place with a later year
// column: leader_year: int -- its first year
// column: follower_year: int -- its first year
// column: lag_years: int -- years between
// column: is_stated: bool -- whether the follower's reports say that it learnt from the leader
// key: program, leader, follower
// example: two places follow, one says so
// given: three_places
// | "丁办改革" | "甲省/甲一市" | "甲省/甲二市" | 2019 | 2020 | 1 | true |
// | "丁办改革" | "甲省/甲一市" | "甲省/甲一市/丙县" | 2019 | 2021 | 2 | false |
MATCH (any:Jurisdiction)-[adopts:ADOPTS {status: "done"}]->(program:Program)
WHERE program.name CONTAINS $program AND program.tier = "named" AND adopts.year IS NOT NULL
WITH program, min(adopts.year) AS origin
MATCH (leader:Jurisdiction)-[first:ADOPTS {status: "done"}]->(program)
WHERE first.year = origin
MATCH (follower:Jurisdiction)-[later:ADOPTS {status: "done"}]->(program)
WHERE later.year > origin AND later.year - origin <= $max_lag
OPTIONAL MATCH (follower)-[learned:LEARNED_FROM]->(leader)
WITH program, leader, follower, first.year AS leader_year, later.year AS follower_year, count(learned) AS stated
RETURN program.name AS program, leader.path AS leader, follower.path AS follower, leader_year AS leader_year,
       follower_year AS follower_year, follower_year - leader_year AS lag_years, stated > 0 AS is_stated
ORDER BY program, lag_years, leader, follower
