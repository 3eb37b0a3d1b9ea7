// title: 待审的新举措 (discovered programs that wait for review)
// doc: Programs that no lexicon has, found by their form in the text. Those that several places name come first: rows for the lexicon, or names of one thing.
// param: min_places: int = 1 -- least number of places
// param: limit: int = 1000 -- most rows
// column: program: str -- name as found
// column: kind: str -- kind as guessed
// column: places: int -- places whose reports name it
// column: reports: int -- reports that name it
// column: mentions: int -- mentions
// column: rules: list -- rules that found it
// column: sentence: str -- one sentence
// column: file: str -- its file
// column: start: int -- first character of the mention
// column: end: int -- character behind it
// key: program
// example: two places name what no lexicon has
// given: numbers_and_bodies
// | "辛点单" | "mechanism" | 2 | 2 | 2 | ["test"] | "推出辛点单。" | "丁21.txt" | 11 | 14 |
MATCH (program:Program {origin: "discovered"})
MATCH (program)<-[applies:APPLIES]-(measure:Measure)-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (report)-[:COVERS]->(place:Jurisdiction)
WITH program, applies, measure, report, place
ORDER BY report.file, applies.start
WITH program, count(DISTINCT place) AS places, count(DISTINCT report) AS reports, count(applies) AS mentions, collect(DISTINCT applies.rule) AS found,
     collect(measure)[0] AS measure, collect(report.file)[0] AS file, collect(applies.start)[0] AS start, collect(applies.end)[0] AS end
WHERE places >= $min_places
WITH program, places, reports, mentions, found, measure, file, start, end
ORDER BY places DESC, mentions DESC, program.name
LIMIT $limit
UNWIND found AS rule
WITH program, places, reports, mentions, rule, measure, file, start, end
ORDER BY rule
WITH program, places, reports, mentions, collect(rule) AS rules, measure, file, start, end
RETURN program.name AS program, program.kind AS kind, places AS places, reports AS reports, mentions AS mentions, rules AS rules,
       measure.text AS sentence, file AS file, start AS start, end AS end
ORDER BY places DESC, mentions DESC, program
