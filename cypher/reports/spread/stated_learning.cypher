// title: 明言学习 (learning that reports state)
// doc: Which place says that it learnt from which, what, and in which sentence.
// param: place: str = "" -- part of the path of either place; empty for all
// column: learner: str -- full path
// column: source: str -- full path
// column: program: str -- what was learnt; empty where the sentence does not name it
// column: year: int -- year reported on
// column: sentence: str -- the evidence
// column: file: str -- file of the report
// column: start: int -- first character of the evidence
// column: end: int -- character behind it
// key: learner, source, file, start
// example: one report says so
// given: three_places
// | "甲省/甲二市" | "甲省/甲一市" | "丁办改革" | 2020 | "到甲一市学习,推行丁办改革。" | "b20.txt" | 0 | 13 |
MATCH (learner:Jurisdiction)-[learned:LEARNED_FROM]->(source:Jurisdiction)
WHERE learner.path CONTAINS $place OR source.path CONTAINS $place
MATCH (report:Report {id: learned.report})
MATCH (measure:Measure {id: learned.sentence})<-[:RESTS_ON]-(said:Statement {relation: "LEARNED_FROM"})
WHERE said.object = source.path
RETURN learner.path AS learner, source.path AS source, coalesce(learned.program, "") AS program, learned.year AS year,
       said.text AS sentence, report.file AS file, said.start AS start, said.end AS end
ORDER BY year, learner, source, file, start
