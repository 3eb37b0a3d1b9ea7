// title: 引法相似的地方 (places that cite the same laws)
// doc: Bibliographic coupling of places (Kessler 1963): laws that the reports of both cite. Jaccard: shared ÷ laws that either cites. Laws that more than max_reports reports cite are left out, for all cite them. The pairs that share most come first and are all that is kept within the limit. On ten thousand reports it takes more than five seconds without --place.
// param: place: str = "" -- name or path of a place; empty for all pairs
// param: min_shared: int = 1 -- least number of laws shared
// param: max_reports: int = 100 -- most reports that cite a law
// param: limit: int = 1000 -- most rows
// column: place_a: str -- path that sorts first
// column: place_b: str -- the other
// column: shared: int -- laws that both cite
// column: laws_a: int -- laws that the first cites, of those counted
// column: laws_b: int -- laws that the second cites, of those counted
// column: jaccard: float -- 0 to 1
// column: years_held_a: int -- years of which reports of the first are held: fewer reports cite fewer laws
// column: years_held_b: int -- the same of the second
// column: titles: list -- the laws shared; law_roles has their sentences
// key: place_a, place_b
// example: the pair that shares two laws
// given: laws_and_rules
// when: min_shared=2
// | "甲省/甲一市" | "甲省/甲一市/丙县" | 3 | 5 | 3 | 0.6 | 2 | 1 | ["丑法", "子法", "甲一市实施子法办法"] |
// | "乙省/乙一市/丁县" | "乙省/乙一市/丁县/戊乡" | 2 | 4 | 2 | 0.5 | 1 | 1 | ["寅法", "辰法"] |
// | "甲省/甲一市" | "甲省/甲二市" | 2 | 5 | 3 | 0.3333333333 | 2 | 1 | ["子法", "寅法"] |
MATCH (law:Law)
WHERE law.cited_by > 1 AND law.cited_by <= $max_reports
MATCH (law)<-[:CITES]-(:Report)-[:COVERS]->(place:Jurisdiction)
WITH DISTINCT law, place
ORDER BY place.path
WITH law, collect(place) AS places
WHERE size(places) > 1
UNWIND range(0, size(places) - 2) AS i
UNWIND range(i + 1, size(places) - 1) AS j
WITH law, places[i] AS a, places[j] AS b
WHERE $place = "" OR a.path = $place OR a.name = $place OR b.path = $place OR b.name = $place
WITH a, b, law
ORDER BY law.title, law.id
WITH a, b, collect(law.title) AS titles
WHERE size(titles) >= $min_shared
WITH a, b, titles
ORDER BY size(titles) DESC, a.path, b.path
LIMIT $limit
WITH a, collect({place: b, titles: titles}) AS others
MATCH (a)<-[:COVERS]-(:Report)-[:CITES]->(own:Law)
WHERE own.cited_by <= $max_reports
WITH a, others, count(DISTINCT own) AS laws_a
UNWIND others AS other
WITH other.place AS b, collect({place: a, laws: laws_a, titles: other.titles}) AS others
MATCH (b)<-[:COVERS]-(:Report)-[:CITES]->(own:Law)
WHERE own.cited_by <= $max_reports
WITH b, others, count(DISTINCT own) AS laws_b
UNWIND others AS other
WITH other.place AS a, b, other.titles AS titles, other.laws AS laws_a, laws_b
RETURN a.path AS place_a, b.path AS place_b, size(titles) AS shared, laws_a AS laws_a, laws_b AS laws_b,
       1.0 * size(titles) / (laws_a + laws_b - size(titles)) AS jaccard, size(a.held_years) AS years_held_a, size(b.held_years) AS years_held_b, titles AS titles
ORDER BY jaccard DESC, shared DESC, place_a, place_b
