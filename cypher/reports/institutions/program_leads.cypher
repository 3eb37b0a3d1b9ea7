// title: 牵头机构 (who leads what)
// doc: Bodies that lead, run or issue a program or a rule, according to the text, with the first sentence.
// param: name: str = "" -- program or law, or part of its name; empty for all
// param: institution: str = "" -- body or part of its name; empty for all
// param: limit: int = 2000 -- most rows
// column: subject: str -- program or law
// column: type: str -- program or law
// column: institution: str -- the body
// column: kind: str -- kind of body
// column: year: int -- first year said
// column: reports: int -- reports that say so
// column: sentence: str -- the first sentence
// column: file: str -- its file
// column: start: int -- first character of the sentence
// column: end: int -- character behind it
// key: subject, type, institution
// example: a bureau leads a reform
// given: numbers_and_bodies
// | "双查" | "program" | "甲一市司法局" | "government" | 2020 | 1 | "甲一市司法局牵头推行双查,中共甲一市委听取汇报。" | "甲一20.txt" | 24 | 48 |
MATCH (subject)-[led:LED_BY]->(body:Institution)
WHERE coalesce(subject.name, subject.title) CONTAINS $name AND body.name CONTAINS $institution
WITH coalesce(subject.name, subject.title) AS subject, CASE WHEN "Program" IN labels(subject) THEN "program" ELSE "law" END AS type, body, led
ORDER BY led.year, led.sentence
WITH subject, type, body, min(led.year) AS year, max(led.support) AS reports, collect(led.sentence)[0] AS sentence
OPTIONAL MATCH (measure:Measure {id: sentence})-[:STATED_IN]->(report:Report)
RETURN subject AS subject, type AS type, body.name AS institution, body.kind AS kind, year AS year, reports AS reports,
       measure.text AS sentence, report.file AS file, measure.start AS start, measure.end AS end
ORDER BY reports DESC, subject, type, institution
LIMIT $limit
