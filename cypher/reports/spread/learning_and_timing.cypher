// title: 明言与时序 (stated learning against the order in time)
// doc: For each program that a place says it learnt from another: the first years of both in reports held. Agrees: the source was first or in the same year. Unseen: no report held of the source names it up to the learner's year; with no report of the source held up to then, nothing can be said.
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// column: learner: str -- full path
// column: source: str -- full path
// column: program: str -- what was learnt
// column: said_year: int -- year of the report that says so
// column: learner_year: int -- first year of the learner; empty if none
// column: source_year: int -- first year of the source; empty if none
// column: verdict: str -- source first, same year, learner first, source unseen, source not held
// column: sentence: str -- the sentence that says so
// column: file: str -- its file
// column: start: int -- first character of the sentence
// column: end: int -- character behind it
// key: learner, source, program, file
// example: two places learn from the county that was first
// given: two_provinces
// | "乙省/乙一市/丁县" | "甲省/甲一市/丙县" | "一门办" | 2022 | 2022 | 2018 | "source first" | "推行双查,赴丙县学习一门办。" | "丁22.txt" | 0 | 14 |
// | "甲省/甲一市" | "甲省/甲一市/丙县" | "一门办" | 2020 | 2020 | 2018 | "source first" | "到丙县学习,推行一门办。" | "甲一20.txt" | 0 | 12 |
// | "甲省/甲二市" | "甲省/甲一市" | "一门办" | 2021 | 2021 | 2020 | "source first" | "到甲一市考察,推行一门办。" | "甲二21.txt" | 0 | 13 |
MATCH (learner:Jurisdiction)-[learned:LEARNED_FROM]->(source:Jurisdiction)
WHERE learned.program <> ""
UNWIND split(learned.program, "、") AS name
OPTIONAL MATCH (learner)-[own:ADOPTS]->(program:Program {name: name})
WITH learner, learned, source, name, min(CASE own.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN own.issued_year WHEN "done" THEN own.done_year
       WHEN "piloted" THEN own.piloted_year ELSE own.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN own.year END END) AS learner_year
OPTIONAL MATCH (source)-[other:ADOPTS]->(program:Program {name: name})
WITH learner, learned, source, name, learner_year, min(CASE other.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN other.issued_year WHEN "done" THEN other.done_year
       WHEN "piloted" THEN other.piloted_year ELSE other.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN other.year END END) AS source_year
MATCH (report:Report {id: learned.report})
OPTIONAL MATCH (measure:Measure {id: learned.sentence})
WITH learner, learned, source, name, learner_year, source_year, report, measure, coalesce(learner_year, learned.year) AS by_year
RETURN learner.path AS learner, source.path AS source, name AS program, learned.year AS said_year, learner_year AS learner_year, source_year AS source_year,
       CASE WHEN source_year < by_year THEN "source first" WHEN source_year = by_year THEN "same year"
            WHEN coalesce(source.held_years[0] <= by_year, false) AND source_year IS NULL THEN "source unseen"
            WHEN source_year > by_year AND source.held_years[0] <= by_year THEN "learner first" ELSE "source not held" END AS verdict,
       measure.text AS sentence, report.file AS file, measure.start AS start, measure.end AS end
ORDER BY learner, source, program, file
