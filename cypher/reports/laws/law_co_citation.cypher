// title: 法律共引 (laws cited together)
// doc: Pairs of laws that one report cites, at the level of the report. Lift above 1: more often than if the two were independent. Jaccard: shared reports over all that cite either. g2 and z come from the 2×2 table of all n reports (cite both, one, the other, neither); with many pairs some are beyond the bound by chance, see `fazhi analyze` for false-discovery control.
// param: min_support: int = 2 -- least number of reports that cite both
// param: law: str = "" -- title of one of the two, or part of it; empty for all
// param: limit: int = 1000 -- most pairs, by support
// column: law_a: str -- title that sorts first
// column: law_b: str -- the other title
// column: support: int -- reports that cite both
// column: jaccard: float -- 0 to 1
// column: lift: float -- support × reports ÷ (cites of a × cites of b)
// column: files: list -- files of the reports, at most twenty
// column: scope_a: str -- 国家 or the path of the place
// column: scope_b: str -- 国家 or the path of the place
// column: cites_a: int -- reports that cite a
// column: cites_b: int -- reports that cite b
// column: n: int -- reports held
// column: expected: float -- support to expect if the two were independent
// column: g2: float -- log-likelihood ratio of the 2×2 table (Dunning 1993); above 6.63 is unlikely by chance (1 in 100), one pair at a time
// column: z: float -- (support − expected) ÷ standard deviation of the hypergeometric distribution; below 0: less than by chance
// key: law_a, scope_a, law_b, scope_b
// example: two of four reports cite the same pair
// given: three_places
// | "丑法" | "子法" | 2 | 0.6666666667 | 1.3333333333 | ["a19.txt", "b20.txt"] | "国家" | "国家" | 2 | 3 | 4 | 1.5 | 1.7260924347 | 1.0 |
// example: three pairs over six reports
// given: laws_and_rules
// | "丑法" | "子法" | 3 | 0.75 | 1.5 | ["丙21.txt", "甲一20.txt", "甲一21.txt"] | "国家" | "国家" | 3 | 4 | 6 | 2.0 | 3.8190850098 | 1.5811388301 |
// | "丑法" | "甲一市实施子法办法" | 2 | 0.6666666667 | 2.0 | ["丙21.txt", "甲一20.txt"] | "国家" | "甲省/甲一市" | 3 | 2 | 6 | 1.0 | 3.8190850098 | 1.5811388301 |
// | "子法" | "甲一市实施子法办法" | 2 | 0.5 | 1.5 | ["丙21.txt", "甲一20.txt"] | "国家" | "甲省/甲一市" | 4 | 2 | 6 | 1.3333333333 | 2.0929925751 | 1.1180339887 |
// | "寅法" | "辰法" | 2 | 0.5 | 1.5 | ["丁22.txt", "戊23.txt"] | "国家" | "国家" | 4 | 2 | 6 | 1.3333333333 | 2.0929925751 | 1.1180339887 |
// | "子法" | "寅法" | 2 | 0.3333333333 | 0.75 | ["甲一20.txt", "甲二21.txt"] | "国家" | "国家" | 4 | 4 | 6 | 2.6666666667 | 2.0929925751 | -1.1180339887 |
MATCH (report:Report)
WITH count(report) AS n
MATCH (a:Law)-[together:CO_CITED]->(b:Law)
WHERE together.support >= $min_support AND (a.title CONTAINS $law OR b.title CONTAINS $law)
WITH n, a, b, together.support AS support, together.reports AS ids, a.cited_by AS cites_a, b.cited_by AS cites_b
ORDER BY support DESC, 1.0 * support / (cites_a * cites_b) DESC, a.title, b.title, a.id, b.id
LIMIT $limit
UNWIND ids AS id
MATCH (report:Report {id: id})
WITH n, a, b, support, cites_a, cites_b, report.file AS file
ORDER BY file
WITH n, a, b, support, cites_a, cites_b, collect(file) AS files
RETURN a.title AS law_a, b.title AS law_b, support AS support, 1.0 * support / (cites_a + cites_b - support) AS jaccard,
       1.0 * support * n / (cites_a * cites_b) AS lift, files AS files, a.scope AS scope_a, b.scope AS scope_b, cites_a AS cites_a, cites_b AS cites_b, n AS n,
       1.0 * cites_a * cites_b / n AS expected,
       2 * (CASE WHEN support > 0 THEN support * log(1.0 * support / (1.0 * (cites_a) * (cites_b) / n)) ELSE 0.0 END + 
         CASE WHEN (cites_a - support) > 0 THEN (cites_a - support) * log(1.0 * (cites_a - support) / (1.0 * (cites_a) * (n - cites_b) / n)) ELSE 0.0 END + 
         CASE WHEN (cites_b - support) > 0 THEN (cites_b - support) * log(1.0 * (cites_b - support) / (1.0 * (n - cites_a) * (cites_b) / n)) ELSE 0.0 END + 
         CASE WHEN (n - cites_a - cites_b + support) > 0 THEN (n - cites_a - cites_b + support) * log(1.0 * (n - cites_a - cites_b + support) / (1.0 * (n - cites_a) * (n - cites_b) / n)) ELSE 0.0 END) AS g2,
       CASE WHEN n > 1 AND cites_a < n AND cites_b < n THEN (support - 1.0 * cites_a * cites_b / n) / sqrt(1.0 * cites_a * cites_b * (n - cites_a) * (n - cites_b) / (1.0 * n * n * (n - 1))) END AS z
ORDER BY support DESC, lift DESC, law_a, law_b, scope_a, scope_b
