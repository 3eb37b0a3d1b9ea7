// title: 同句共引 (laws cited in one sentence)
// doc: Pairs of laws that one sentence cites: a sentence or list item that cites a law. Closer than one report, so a pair says more. n is the number of sentences that cite any law; measures as in law_co_citation.
// param: min_support: int = 2 -- least number of sentences that cite both
// param: law: str = "" -- title of one of the two, or part of it; empty for all
// param: limit: int = 1000 -- most pairs, by support
// column: law_a: str -- title that sorts first
// column: law_b: str -- the other title
// column: scope_a: str -- 国家 or the path of the place
// column: scope_b: str -- 国家 or the path of the place
// column: support: int -- sentences that cite both
// column: reports: int -- reports of these sentences
// column: cites_a: int -- sentences that cite a
// column: cites_b: int -- sentences that cite b
// column: n: int -- sentences that cite any law
// column: expected: float -- pairs to expect if the two were independent: cites of a × cites of b ÷ n
// column: lift: float -- support ÷ expected
// column: jaccard: float -- 0 to 1
// column: g2: float -- log-likelihood ratio of the 2×2 table (Dunning 1993); above 6.63 is unlikely by chance (1 in 100), one pair at a time
// column: z: float -- (support − expected) ÷ standard deviation of the hypergeometric distribution; below 0: less than by chance
// column: sentence: str -- one of the sentences
// column: file: str -- its file
// column: start: int -- first character of it
// key: law_a, scope_a, law_b, scope_b
// example: two pairs
// given: laws_and_rules
// | "寅法" | "辰法" | "国家" | "国家" | 2 | 2 | 4 | 2 | 16 | 0.5 | 4.0 | 0.5 | 6.5114677157 | 2.5354627642 | "宣传《寅法》、《辰法》,推行双查。" | "丁22.txt" | 0 |
// | "丑法" | "子法" | "国家" | "国家" | 2 | 2 | 4 | 5 | 16 | 1.25 | 1.6 | 0.2857142857 | 0.8335430704 | 0.9045340337 | "依据《子法》、《丑法》办理案件。" | "甲一20.txt" | 0 |
MATCH (law:Law)<-[:CITES]-(measure:Measure)
WITH law, count(DISTINCT measure) AS parts
WITH collect({id: law.id, parts: parts}) AS cites
CALL {
  MATCH (measure:Measure)-[:CITES]->(:Law)
  RETURN count(DISTINCT measure) AS n
}
CALL {
  MATCH (measure:Measure)-[:CITES]->(law:Law)
  WITH measure, collect(DISTINCT law) AS laws
  WHERE size(laws) > 1
  UNWIND laws AS one
  UNWIND [other IN laws WHERE other.id > one.id] AS two
  WITH one, two, measure
  WHERE $law = "" OR one.title CONTAINS $law OR two.title CONTAINS $law
  WITH one, two, count(*) AS support, count(DISTINCT measure.report) AS reports, min(measure.id) AS id
  WHERE support >= $min_support
  WITH support, reports, id, CASE WHEN one.title < two.title OR (one.title = two.title AND one.id < two.id) THEN one ELSE two END AS a,
       CASE WHEN one.title < two.title OR (one.title = two.title AND one.id < two.id) THEN two ELSE one END AS b
  RETURN a, b, support, reports, id
  ORDER BY support DESC, a.title, b.title, a.id, b.id
  LIMIT $limit
}
MATCH (found:Measure {id: id})-[:STATED_IN]->(report:Report)
WITH n, a, b, support, reports, found, report, [c IN cites WHERE c.id = a.id | c.parts][0] AS cites_a, [c IN cites WHERE c.id = b.id | c.parts][0] AS cites_b
RETURN a.title AS law_a, b.title AS law_b, a.scope AS scope_a, b.scope AS scope_b, support AS support, reports AS reports,
       cites_a AS cites_a, cites_b AS cites_b, n AS n,
       1.0 * cites_a * cites_b / n AS expected, 1.0 * support * n / (cites_a * cites_b) AS lift, 1.0 * support / (cites_a + cites_b - support) AS jaccard,
       2 * (CASE WHEN support > 0 THEN support * log(1.0 * support / (1.0 * (cites_a) * (cites_b) / n)) ELSE 0.0 END + 
         CASE WHEN (cites_a - support) > 0 THEN (cites_a - support) * log(1.0 * (cites_a - support) / (1.0 * (cites_a) * (n - cites_b) / n)) ELSE 0.0 END + 
         CASE WHEN (cites_b - support) > 0 THEN (cites_b - support) * log(1.0 * (cites_b - support) / (1.0 * (n - cites_a) * (cites_b) / n)) ELSE 0.0 END + 
         CASE WHEN (n - cites_a - cites_b + support) > 0 THEN (n - cites_a - cites_b + support) * log(1.0 * (n - cites_a - cites_b + support) / (1.0 * (n - cites_a) * (n - cites_b) / n)) ELSE 0.0 END) AS g2,
       CASE WHEN n > 1 AND cites_a < n AND cites_b < n THEN (support - 1.0 * cites_a * cites_b / n) / sqrt(1.0 * cites_a * cites_b * (n - cites_a) * (n - cites_b) / (1.0 * n * n * (n - 1))) END AS z,
       found.text AS sentence, report.file AS file, found.start AS start
ORDER BY support DESC, lift DESC, law_a, law_b, scope_a, scope_b
