// title: 法律与举措 (programs named with a law)
// doc: Programs named in the sentences that cite a law: what places do under it. Lift: how much more often than if naming the program and citing the law were independent over reports.
// param: law: str -- title or part of it
// param: tier: str of named|standing| = "named" -- named, standing (duties that all have), or empty for both
// param: limit: int = 1000 -- most rows
// column: law: str -- title
// column: scope: str -- 国家 or the path of the place
// column: program: str -- canonical name
// column: sentences: int -- sentences that name both
// column: reports: int -- reports of these sentences
// column: places: int -- places of these reports
// column: years: list -- years of these reports
// column: law_reports: int -- reports that cite the law
// column: sentence: str -- one of the sentences
// column: file: str -- its file
// column: start: int -- first character of the sentence
// key: law, scope, program
// example: two laws, one reform
// given: laws_and_rules
// when: law="法"
// | "丑法" | "国家" | "双查" | 1 | 1 | 1 | [2020] | 3 | "依据《丑法》推行双查。" | "甲一20.txt" | 45 |
// | "寅法" | "国家" | "双查" | 1 | 1 | 1 | [2022] | 4 | "宣传《寅法》、《辰法》,推行双查。" | "丁22.txt" | 0 |
// | "辰法" | "国家" | "双查" | 1 | 1 | 1 | [2022] | 2 | "宣传《寅法》、《辰法》,推行双查。" | "丁22.txt" | 0 |
MATCH (law:Law)<-[:CITES]-(measure:Measure)-[:APPLIES]->(program:Program)
WHERE law.title CONTAINS $law AND ($tier = "" OR program.tier = $tier)
WITH DISTINCT law, measure, program
MATCH (measure)-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (report)-[:COVERS]->(place:Jurisdiction)
WITH law, program, measure, report, place
ORDER BY report.year, report.file, measure.start
WITH law, program, count(measure) AS sentences, count(DISTINCT report) AS reports, count(DISTINCT place) AS places, collect(DISTINCT report.year) AS years,
     collect(measure.text)[0] AS sentence, collect(report.file)[0] AS file, collect(measure.start)[0] AS start
RETURN law.title AS law, law.scope AS scope, program.name AS program, sentences AS sentences, reports AS reports, places AS places, years AS years,
       law.cited_by AS law_reports, sentence AS sentence, file AS file, start AS start
ORDER BY sentences DESC, law, scope, program
LIMIT $limit
