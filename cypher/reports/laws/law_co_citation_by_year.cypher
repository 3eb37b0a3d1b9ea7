// title: 分年分级共引 (laws cited together, by year and level)
// doc: The pairs of laws that most reports cite together, split by year reported on and level of the reporter. n, cites and lift are those of the reports of that year and level. Pairs that rest on few reports of a year say little.
// param: law: str = "" -- title of one of the two, or part of it; empty for all
// param: min_support: int = 2 -- least number of reports of all years that cite both
// param: pairs: int = 20 -- most pairs, by support over all years
// column: law_a: str -- title that sorts first
// column: law_b: str -- the other title
// column: scope_a: str -- 国家 or the path of the place
// column: scope_b: str -- 国家 or the path of the place
// column: year: int -- year reported on
// column: level: str -- level of the reporter
// column: support: int -- reports of that year and level that cite both
// column: cites_a: int -- reports of that year and level that cite a
// column: cites_b: int -- reports of that year and level that cite b
// column: n: int -- reports held of that year and level
// column: jaccard: float -- 0 to 1
// column: lift: float -- support × n ÷ (cites of a × cites of b)
// column: file: str -- file of one of the reports
// key: law_a, scope_a, law_b, scope_b, year, level
// example: one pair over two years and levels
// given: laws_and_rules
// when: law="丑法"
// | "丑法" | "子法" | "国家" | "国家" | 2020 | "prefecture" | 1 | 1 | 1 | 1 | 1.0 | 1.0 | "甲一20.txt" |
// | "丑法" | "子法" | "国家" | "国家" | 2021 | "county" | 1 | 1 | 1 | 1 | 1.0 | 1.0 | "丙21.txt" |
// | "丑法" | "子法" | "国家" | "国家" | 2021 | "prefecture" | 1 | 1 | 2 | 2 | 0.5 | 1.0 | "甲一21.txt" |
// | "丑法" | "甲一市实施子法办法" | "国家" | "甲省/甲一市" | 2020 | "prefecture" | 1 | 1 | 1 | 1 | 1.0 | 1.0 | "甲一20.txt" |
// | "丑法" | "甲一市实施子法办法" | "国家" | "甲省/甲一市" | 2021 | "county" | 1 | 1 | 1 | 1 | 1.0 | 1.0 | "丙21.txt" |
MATCH (report:Report)
WHERE report.year IS NOT NULL
WITH report.year AS year, report.level AS level, count(report) AS n
WITH collect({year: year, level: level, n: n}) AS held
MATCH (a:Law)-[together:CO_CITED]->(b:Law)
WHERE together.support >= $min_support AND (a.title CONTAINS $law OR b.title CONTAINS $law)
WITH held, a, b, together.support AS support
ORDER BY support DESC, a.title, b.title, a.id, b.id
LIMIT $pairs
MATCH (a)<-[:CITES]-(one:Report)
WHERE one.year IS NOT NULL
OPTIONAL MATCH (one)-[both:CITES]->(b)
WITH held, a, b, one.year AS year, one.level AS level, count(one) AS cites_a, count(both) AS support, min(CASE WHEN both IS NOT NULL THEN one.file END) AS file
WHERE support > 0
WITH held, a, b, collect({year: year, level: level, cites: cites_a, support: support, file: file}) AS groups
MATCH (b)<-[:CITES]-(other:Report)
WHERE other.year IS NOT NULL
WITH held, a, b, groups, other.year AS year, other.level AS level, count(other) AS cites_b
UNWIND [g IN groups WHERE g.year = year AND g.level = level] AS own
WITH a, b, year, level, own, cites_b, [h IN held WHERE h.year = year AND h.level = level | h.n][0] AS n
RETURN a.title AS law_a, b.title AS law_b, a.scope AS scope_a, b.scope AS scope_b, year AS year, level AS level, own.support AS support,
       own.cites AS cites_a, cites_b AS cites_b, n AS n, 1.0 * own.support / (own.cites + cites_b - own.support) AS jaccard,
       1.0 * own.support * n / (own.cites * cites_b) AS lift, own.file AS file
ORDER BY law_a, scope_a, law_b, scope_b, year, level
