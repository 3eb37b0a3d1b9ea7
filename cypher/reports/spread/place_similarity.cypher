// title: 举措相似的地方 (places alike by what they have)
// doc: Pairs of places by the named programs that both have. Jaccard: shared ÷ programs that either has. Programs of more than max_places places are left out, for they make all alike. The pairs that share most come first and are all that is kept within the limit. On ten thousand reports it takes more than five seconds without --place.
// param: place: str = "" -- name or path of a place; empty for all pairs
// param: min_shared: int = 1 -- least number of programs shared
// param: max_places: int = 50 -- most places that have a program
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// param: limit: int = 1000 -- most rows
// column: place_a: str -- path that sorts first
// column: place_b: str -- the other
// column: shared: int -- programs that both have
// column: programs_a: int -- programs of the first, of those counted
// column: programs_b: int -- programs of the second
// column: jaccard: float -- 0 to 1
// column: years_held_a: int -- years of which reports of the first are held: fewer reports show fewer programs
// column: years_held_b: int -- the same of the second
// column: names: list -- the programs shared; place_profile has their sentences
// key: place_a, place_b
// example: a city and its district share two programs
// given: two_provinces
// when: place="辛区", min_shared=2
// | "乙省/乙一市/丁县" | "甲省/甲一市/辛区" | 2 | 2 | 2 | 1.0 | 1 | 2 | ["一门办", "双查"] |
// | "甲省" | "甲省/甲一市/辛区" | 2 | 2 | 2 | 1.0 | 2 | 2 | ["一门办", "双查"] |
// | "甲省/甲一市/辛区" | "甲省/甲二市" | 2 | 2 | 2 | 1.0 | 2 | 2 | ["一门办", "双查"] |
// | "甲省/甲一市" | "甲省/甲一市/辛区" | 2 | 3 | 2 | 0.6666666667 | 4 | 2 | ["一门办", "双查"] |
// | "甲省/甲一市/丙县" | "甲省/甲一市/辛区" | 2 | 5 | 2 | 0.4 | 4 | 2 | ["一门办", "双查"] |
MATCH (program:Program {tier: "named"})
WITH program, COUNT { (program)<-[:ADOPTS]-() } AS places
WHERE places > 1 AND places <= $max_places
MATCH (a:Jurisdiction)-[one:ADOPTS]->(program)<-[two:ADOPTS]-(b:Jurisdiction)
WHERE a.path < b.path
  AND ($place = "" OR a.path = $place OR a.name = $place OR b.path = $place OR b.name = $place)
  AND CASE one.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN one.issued_year WHEN "done" THEN one.done_year
       WHEN "piloted" THEN one.piloted_year ELSE one.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN one.year END END IS NOT NULL
  AND CASE two.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN two.issued_year WHEN "done" THEN two.done_year
       WHEN "piloted" THEN two.piloted_year ELSE two.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN two.year END END IS NOT NULL
WITH DISTINCT a, b, program.name AS name
ORDER BY name
WITH a, b, collect(name) AS names
WHERE size(names) >= $min_shared
WITH a, b, names
ORDER BY size(names) DESC, a.path, b.path
LIMIT $limit
WITH a, collect({place: b, names: names}) AS others
MATCH (a)-[one:ADOPTS]->(program:Program {tier: "named"})
WHERE COUNT { (program)<-[:ADOPTS]-() } <= $max_places
  AND CASE one.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN one.issued_year WHEN "done" THEN one.done_year
       WHEN "piloted" THEN one.piloted_year ELSE one.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN one.year END END IS NOT NULL
WITH a, others, count(DISTINCT program) AS programs_a
UNWIND others AS other
WITH other.place AS b, collect({place: a, programs: programs_a, names: other.names}) AS others
MATCH (b)-[two:ADOPTS]->(program:Program {tier: "named"})
WHERE COUNT { (program)<-[:ADOPTS]-() } <= $max_places
  AND CASE two.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN two.issued_year WHEN "done" THEN two.done_year
       WHEN "piloted" THEN two.piloted_year ELSE two.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN two.year END END IS NOT NULL
WITH b, others, count(DISTINCT program) AS programs_b
UNWIND others AS other
WITH other.place AS a, b, other.names AS names, other.programs AS programs_a, programs_b
RETURN a.path AS place_a, b.path AS place_b, size(names) AS shared, programs_a AS programs_a, programs_b AS programs_b,
       1.0 * size(names) / (programs_a + programs_b - size(names)) AS jaccard, size(a.held_years) AS years_held_a,
       size(b.held_years) AS years_held_b, names AS names
ORDER BY jaccard DESC, shared DESC, place_a, place_b
