// title: 地方落实上位法 (local rules that implement a national one)
// doc: A rule of a place and the national law that it implements: in one sentence the law, cited as what is implemented, stands right before the rule that the place issues, at most 20 characters away and with no other law between (sentence), or the rule's title holds the law's title behind 实施, 贯彻 or 落实 (title).
// param: law: str = "" -- title of the national law or part of it; empty for all
// param: limit: int = 1000 -- most rows
// column: law: str -- national law
// column: rule: str -- local rule
// column: scope: str -- path of the place
// column: basis: str -- sentence, title, or both
// column: first_year: int -- first year in which a report cites the rule
// column: reports: int -- reports that cite the rule
// column: sentence: str -- first sentence that cites the rule
// column: file: str -- its file
// column: start: int -- first character of the sentence
// column: end: int -- character behind it
// key: law, rule, scope
// example: a city's rule by sentence and title, a county's by title
// given: laws_and_rules
// | "卯条例" | "贯彻卯条例的措施" | "乙省/乙一市/丁县" | "title" | 2022 | 1 | "印发《贯彻卯条例的措施》。" | "丁22.txt" | 28 | 41 |
// | "子法" | "甲一市实施子法办法" | "甲省/甲一市" | "both" | 2020 | 2 | "为实施《子法》,出台《甲一市实施子法办法》。" | "甲一20.txt" | 23 | 45 |
MATCH (rule:Law)
WHERE rule.scope <> "国家" AND rule.scope <> ""
OPTIONAL MATCH (rule)<-[issues:CITES {role: "issues"}]-(measure:Measure)-[implements:CITES {role: "implements"}]->(said:Law {scope: "国家"})
WHERE implements.end <= issues.start AND issues.start - implements.end <= 20
  AND NOT EXISTS { MATCH (measure)-[between:CITES]->(:Law) WHERE between.start >= implements.end AND between.end <= issues.start }
WITH rule, collect(DISTINCT said) AS by_sentence, [word IN ["实施", "贯彻", "落实"] WHERE rule.title CONTAINS word | split(rule.title, word)[1]][0] AS rest
WHERE size(by_sentence) > 0 OR rest IS NOT NULL
OPTIONAL MATCH (law:Law {scope: "国家"})
WHERE rest IS NOT NULL AND size(rest) >= size(law.title)
  AND (rest STARTS WITH law.title OR rest STARTS WITH "《" + law.title OR rest STARTS WITH "〈" + law.title)
WITH rule, by_sentence, collect(law) AS by_title
UNWIND by_sentence + [law IN by_title WHERE NOT law IN by_sentence] AS law
WITH rule, law, law IN by_sentence AS in_sentence, law IN by_title AS in_title
WHERE law.title CONTAINS $law
MATCH (rule)<-[:CITES]-(measure:Measure)-[:STATED_IN]->(report:Report)
WITH rule, law, in_sentence, in_title, measure, report
ORDER BY report.year, report.file, measure.start
WITH rule, law, in_sentence, in_title, min(report.year) AS first_year, collect(measure)[0] AS measure, collect(report.file)[0] AS file
RETURN law.title AS law, rule.title AS rule, rule.scope AS scope, CASE WHEN in_sentence AND in_title THEN "both" WHEN in_sentence THEN "sentence" ELSE "title" END AS basis,
       first_year AS first_year, rule.cited_by AS reports, measure.text AS sentence, file AS file, measure.start AS start, measure.end AS end
ORDER BY law, scope, rule
LIMIT $limit
