// title: 引用角色 (who issues, who implements, who only studies a law)
// doc: Per law and place, the roles of its citations. Only studied: every citation is promotion or study (promotes). The strongest role comes first: issues, revises, repeals, implements, reviews, promotes, mentions. On ten thousand reports it takes more than five seconds without --law.
// param: law: str = "" -- title or part of it; empty for all
// param: place: str = "" -- part of the path of the place; empty for all
// param: only_studied: bool = false -- only places that do no more than study it
// param: limit: int = 2000 -- most rows
// column: law: str -- title
// column: scope: str -- 国家 or the path of the place
// column: place: str -- full path
// column: level: str -- level of the place
// column: strongest: str -- strongest role
// column: roles: list -- roles, sorted
// column: is_only_studied: bool -- no role but promotes
// column: years: list -- years of the reports that cite it
// column: held_years: list -- years of which reports of the place are held
// column: sentence: str -- first sentence of the strongest role
// column: file: str -- its file
// column: start: int -- first character of the citation
// column: end: int -- character behind it
// key: law, scope, place
// example: one city implements, another only studies
// given: laws_and_rules
// when: law="子法"
// | "子法" | "国家" | "甲省/甲一市" | "prefecture" | "implements" | ["implements"] | false | [2020, 2021] | [2020, 2021] | "依据《子法》、《丑法》办理案件。" | "甲一20.txt" | 2 | 6 |
// | "子法" | "国家" | "甲省/甲一市/丙县" | "county" | "implements" | ["implements"] | false | [2021] | [2021] | "依据《子法》办理案件。" | "丙21.txt" | 2 | 6 |
// | "子法" | "国家" | "甲省/甲二市" | "prefecture" | "promotes" | ["promotes"] | true | [2021] | [2021] | "学习《子法》。" | "甲二21.txt" | 2 | 6 |
// | "甲一市实施子法办法" | "甲省/甲一市" | "甲省/甲一市" | "prefecture" | "issues" | ["issues"] | false | [2020] | [2020, 2021] | "为实施《子法》,出台《甲一市实施子法办法》。" | "甲一20.txt" | 33 | 44 |
// | "甲一市实施子法办法" | "甲省/甲一市" | "甲省/甲一市/丙县" | "county" | "implements" | ["implements"] | false | [2021] | [2021] | "执行《甲一市实施子法办法》。" | "丙21.txt" | 20 | 31 |
MATCH (law:Law)
WHERE law.title CONTAINS $law
MATCH (law)<-[:CITES]-(report:Report)-[:COVERS]->(place:Jurisdiction)
WHERE place.path CONTAINS $place
WITH DISTINCT law, place
ORDER BY law.title, law.id, place.path
WITH law, place, COUNT { (law)<-[other:CITES]-(:Report)-[:COVERS]->(place) WHERE any(role IN other.roles WHERE role <> "promotes") } AS serious
WHERE NOT $only_studied OR serious = 0
WITH law, place
LIMIT $limit
MATCH (law)<-[:CITES]-(report:Report)-[:COVERS]->(place)
MATCH (report)<-[:STATED_IN]-(measure:Measure)-[cite:CITES]->(law)
WITH law, place, report, measure, cite, CASE cite.role WHEN "issues" THEN 1 WHEN "revises" THEN 2 WHEN "repeals" THEN 3 WHEN "implements" THEN 4
     WHEN "reviews" THEN 5 WHEN "promotes" THEN 6 ELSE 7 END AS rank
ORDER BY report.year
WITH law, place, collect(DISTINCT report.year) AS years, collect({rank: rank, role: cite.role, year: report.year, file: report.file, start: cite.start, end: cite.end, text: measure.text}) AS cites
UNWIND cites AS cite
WITH law, place, years, cite
ORDER BY cite.rank, cite.year, cite.file, cite.start
WITH law, place, years, collect(cite)[0] AS first, collect(DISTINCT cite.role) AS found
UNWIND found AS role
WITH law, place, years, first, role
ORDER BY role
WITH law, place, years, first, collect(role) AS roles
RETURN law.title AS law, law.scope AS scope, place.path AS place, place.level AS level, first.role AS strongest, roles AS roles,
       roles = ["promotes"] AS is_only_studied, years AS years, place.held_years AS held_years, first.text AS sentence, first.file AS file,
       first.start AS start, first.end AS end
ORDER BY law, scope, place
