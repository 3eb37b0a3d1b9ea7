// title: 同节共引 (laws cited in one section)
// doc: Pairs of laws that one section cites: a section is the part under one heading of one report. Closer than one report, so a pair says more. n is the number of sections that cite any law; measures as in law_co_citation. On ten thousand reports it takes more than five seconds; --law narrows it.
// param: min_support: int = 2 -- least number of sections that cite both
// param: law: str = "" -- title of one of the two, or part of it; empty for all
// param: limit: int = 1000 -- most pairs, by support
// column: law_a: str -- title that sorts first
// column: law_b: str -- the other title
// column: scope_a: str -- 国家 or the path of the place
// column: scope_b: str -- 国家 or the path of the place
// column: support: int -- sections that cite both
// column: reports: int -- reports of these sections
// column: cites_a: int -- sections that cite a
// column: cites_b: int -- sections that cite b
// column: n: int -- sections that cite any law
// column: expected: float -- pairs to expect if the two were independent: cites of a × cites of b ÷ n
// column: lift: float -- support ÷ expected
// column: jaccard: float -- 0 to 1
// column: g2: float -- log-likelihood ratio of the 2×2 table (Dunning 1993); above 6.63 is unlikely by chance (1 in 100), one pair at a time
// column: z: float -- (support − expected) ÷ standard deviation of the hypergeometric distribution; below 0: less than by chance
// column: section: str -- one of the sections: its heading
// column: file: str -- its file
// column: start: int -- first character of the first citation of a in it
// key: law_a, scope_a, law_b, scope_b
// example: two pairs
// given: laws_and_rules
// | "丑法" | "子法" | "国家" | "国家" | 4 | 3 | 4 | 5 | 11 | 1.8181818182 | 2.2 | 0.8 | 9.4165747904 | 2.6186146828 | "一" | "甲一20.txt" | 0 |
// | "寅法" | "辰法" | "国家" | "国家" | 2 | 2 | 4 | 2 | 11 | 0.7272727273 | 2.75 | 0.5 | 4.8858874428 | 1.9720265944 | "一" | "丁22.txt" | 0 |
MATCH (measure:Measure)-[:CITES]->(:Law)
MATCH (measure)-[:STATED_IN]->(report:Report)
WITH count(DISTINCT report.id + "#" + measure.section) AS n
MATCH (law:Law)<-[:CITES]-(measure:Measure)-[:STATED_IN]->(report:Report)
WITH n, law, report.id + "#" + measure.section AS part, min(measure.start) AS start, min(measure.section) AS section, report
WITH n, law, count(*) AS cites, collect({part: part, start: start, section: section, report: report}) AS parts
WITH n, law, cites, parts
UNWIND parts AS one
WITH n, one.part AS part, law, cites, one
ORDER BY law.title, law.id
WITH n, part, collect({law: law, cites: cites, one: one}) AS laws
WHERE size(laws) > 1
WITH n, part, laws
ORDER BY laws[0].one.report.id, laws[0].one.start
UNWIND range(0, size(laws) - 2) AS i
UNWIND range(i + 1, size(laws) - 1) AS j
WITH n, part, laws[i] AS first, laws[j] AS second
WITH n, first.law AS a, second.law AS b, first.cites AS cites_a, second.cites AS cites_b, first.one AS found
WHERE a.title CONTAINS $law OR b.title CONTAINS $law
WITH n, a, b, cites_a, cites_b, found.report.id AS report, found
WITH n, a, b, cites_a, cites_b, count(*) AS support, count(DISTINCT report) AS reports, collect(found)[0] AS found
WHERE support >= $min_support
WITH n, a, b, cites_a, cites_b, support, reports, found
ORDER BY support DESC, a.title, b.title, a.id, b.id
LIMIT $limit
WITH n, a, b, cites_a, cites_b, support, reports, found, found.report AS report
RETURN a.title AS law_a, b.title AS law_b, a.scope AS scope_a, b.scope AS scope_b, support AS support, reports AS reports,
       cites_a AS cites_a, cites_b AS cites_b, n AS n,
       1.0 * cites_a * cites_b / n AS expected, 1.0 * support * n / (cites_a * cites_b) AS lift, 1.0 * support / (cites_a + cites_b - support) AS jaccard,
       2 * (CASE WHEN support > 0 THEN support * log(1.0 * support / (1.0 * (cites_a) * (cites_b) / n)) ELSE 0.0 END + 
         CASE WHEN (cites_a - support) > 0 THEN (cites_a - support) * log(1.0 * (cites_a - support) / (1.0 * (cites_a) * (n - cites_b) / n)) ELSE 0.0 END + 
         CASE WHEN (cites_b - support) > 0 THEN (cites_b - support) * log(1.0 * (cites_b - support) / (1.0 * (n - cites_a) * (cites_b) / n)) ELSE 0.0 END + 
         CASE WHEN (n - cites_a - cites_b + support) > 0 THEN (n - cites_a - cites_b + support) * log(1.0 * (n - cites_a - cites_b + support) / (1.0 * (n - cites_a) * (n - cites_b) / n)) ELSE 0.0 END) AS g2,
       CASE WHEN n > 1 AND cites_a < n AND cites_b < n THEN (support - 1.0 * cites_a * cites_b / n) / sqrt(1.0 * cites_a * cites_b * (n - cites_a) * (n - cites_b) / (1.0 * n * n * (n - 1))) END AS z,
       found.section AS section, report.file AS file, found.start AS start
ORDER BY support DESC, lift DESC, law_a, law_b, scope_a, scope_b
