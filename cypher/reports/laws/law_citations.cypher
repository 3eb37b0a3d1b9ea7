// title: 法律引用 (citations of laws by year, level and role)
// doc: How many reports cite a law, by year reported on, level of the reporter and role of the citation, out of the reports held of that year and level.
// param: law: str = "" -- title or part of it; empty for all
// param: role: str of implements|issues|revises|reviews|promotes|repeals|mentions| = "" -- role of the citation; empty for all
// param: limit: int = 5000 -- most rows
// column: law: str -- title
// column: scope: str -- 国家 or the path of the place
// column: year: int -- year reported on
// column: level: str -- level of the reporter
// column: role: str -- role of the citation
// column: reports: int -- reports that cite it so
// column: citations: int -- citations in them
// column: file: str -- one of the files
// column: sentence: str -- one of the sentences
// column: reports_held: int -- reports held of that year and level
// column: share: float -- reports ÷ reports held, 0 to 1
// key: law, scope, year, level, role
// example: a law that one report promotes
// given: three_places
// when: law="寅法"
// | "寅法" | "国家" | 2020 | "prefecture" | "promotes" | 1 | 1 | "a20.txt" | "宣传寅法。" | 2 | 0.5 |
MATCH (held:Report)
WITH held.year AS held_year, held.level AS held_level, count(held) AS n
WITH collect({year: held_year, level: held_level, n: n}) AS held
CALL {
  MATCH (report:Report)<-[:STATED_IN]-(measure:Measure)-[cite:CITES]->(law:Law)
  WHERE law.title CONTAINS $law AND ($role = "" OR cite.role = $role)
  WITH law, report.year AS year, report.level AS level, cite.role AS role, count(DISTINCT report.id) AS reports, count(*) AS citations, min(measure.id) AS id
  WITH law.title AS law, law.scope AS scope, year, level, role, reports, citations, id
  RETURN law, scope, year, level, role, reports, citations, id
  ORDER BY law, scope, year, level, role
  LIMIT $limit
}
MATCH (measure:Measure {id: id})-[:STATED_IN]->(first:Report)
WITH law, scope, year, level, role, reports, citations, first.file AS file, measure.text AS sentence,
     [h IN held WHERE h.level = level AND coalesce(h.year, 0) = coalesce(year, 0) | h.n][0] AS reports_held
RETURN law AS law, scope AS scope, year AS year, level AS level, role AS role, reports AS reports,
       citations AS citations, file AS file, sentence AS sentence, reports_held AS reports_held, 1.0 * reports / reports_held AS share
ORDER BY law, scope, year, level, role
