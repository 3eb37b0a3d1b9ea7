// title: 党与政府 (party and government bodies with a program)
// doc: Per program, the sentences that name a party body with it, a government body, or both; share_party is the part of sentences with any body that name a party body. Government is kinds government, department and centre; other bodies (people's congress, consultative conference, court, procuratorate, supervision) count as neither.
// param: program: str = "" -- name or part of it; empty for all
// param: min_sentences: int = 1 -- least number of sentences with a party or government body
// param: limit: int = 1000 -- most rows
// column: program: str -- canonical name
// column: party: int -- sentences with a party body only
// column: government: int -- sentences with a government body only
// column: both: int -- sentences with both
// column: share_party: float -- (party + both) ÷ all three, 0 to 1
// column: places: int -- places of these reports
// column: bodies: list -- bodies, the most frequent first, at most five
// column: sentence: str -- one sentence
// column: file: str -- its file
// column: start: int -- first character of the sentence
// key: program
// example: a party committee hears, a bureau leads
// given: numbers_and_bodies
// | "双查" | 0 | 1 | 1 | 0.5 | 2 | ["中共甲一市委", "甲一市司法局", "甲二市公安局", "甲二市司法局"] | "甲一市司法局牵头推行双查,中共甲一市委听取汇报。" | "甲一20.txt" | 24 |
// | "一门办" | 0 | 1 | 0 | 0.0 | 1 | ["甲一市司法局"] | "甲一市司法局推行一门办。" | "甲一21.txt" | 26 |
MATCH (body:Institution)<-[:INVOLVES]-(measure:Measure)-[:APPLIES]->(program:Program {tier: "named"})
WHERE program.name CONTAINS $program
WITH DISTINCT program, measure, body
WITH program, measure, collect(body.name) AS names, max(CASE WHEN body.kind = "party" THEN 1 ELSE 0 END) AS party,
     max(CASE WHEN body.kind IN ["government", "department", "centre"] THEN 1 ELSE 0 END) AS government
WHERE party + government > 0
MATCH (measure)-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (report)-[:COVERS]->(place:Jurisdiction)
WITH program, measure, names, party, government, report, place
ORDER BY report.file, measure.start
WITH program, collect(names) AS lists, sum(party * (1 - government)) AS party, sum(government * (1 - party)) AS government, sum(party * government) AS both,
     count(DISTINCT place) AS places, collect(measure.text)[0] AS sentence, collect(report.file)[0] AS file, collect(measure.start)[0] AS start
WHERE party + government + both >= $min_sentences
UNWIND lists AS names
UNWIND names AS name
WITH program, party, government, both, places, sentence, file, start, name, count(*) AS times
ORDER BY times DESC, name
WITH program, party, government, both, places, sentence, file, start, collect(name)[0..5] AS bodies
RETURN program.name AS program, party AS party, government AS government, both AS both, 1.0 * (party + both) / (party + government + both) AS share_party,
       places AS places, bodies AS bodies, sentence AS sentence, file AS file, start AS start
ORDER BY party + government + both DESC, program
LIMIT $limit
