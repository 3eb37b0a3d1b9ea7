// title: 法律引用 (citations of laws by year, level and role)
// doc: How many reports cite a law, by year reported on, level of the reporter and role of the citation.
// param: law: str = "" -- title or part of it; empty for all
// param: role: str = "" -- implements, issues, revises, reviews, promotes, repeals, mentions; empty for all
// column: law: str -- title
// column: scope: str -- 国家 or the path of the place
// column: year: int -- year reported on
// column: level: str -- level of the reporter
// column: role: str -- role of the citation
// column: reports: int -- reports that cite it so
// column: citations: int -- citations in them
// column: file: str -- one of the files
// column: sentence: str -- one of the sentences
// key: law, scope, year, level, role
// example: a law that one report promotes
// given: three_places
// when: law="寅法"
// | "寅法" | "国家" | 2020 | "prefecture" | "promotes" | 1 | 1 | "a20.txt" | "宣传寅法。" |
MATCH (report:Report)<-[:STATED_IN]-(measure:Measure)-[cite:CITES]->(law:Law)
WHERE law.title CONTAINS $law AND ($role = "" OR cite.role = $role)
WITH law, report, measure, cite
ORDER BY report.file, cite.start
WITH law.title AS law, law.scope AS scope, report.year AS year, report.level AS level, cite.role AS role,
     count(DISTINCT report) AS reports, count(cite) AS citations, collect(report.file)[0] AS file, collect(measure.text)[0] AS sentence
RETURN law AS law, scope AS scope, year AS year, level AS level, role AS role, reports AS reports,
       citations AS citations, file AS file, sentence AS sentence
ORDER BY law, scope, year, level, role
