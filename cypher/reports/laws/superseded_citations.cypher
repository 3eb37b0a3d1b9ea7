// title: 失效引用 (citations of what no longer stood)
// doc: Laws, plans and documents that a report cites though they were repealed or superseded by the end of the year reported on, with what stands in their place.
// param: place: str = "" -- path of the place or part of it; empty for all
// param: role: str = "" -- implements, issues, revises, reviews, promotes, repeals, mentions; empty for all
// column: place: str -- path of the reporter
// column: year: int -- year reported on
// column: law: str -- title
// column: edition: str -- edition cited
// column: role: str -- role of the citation
// column: superseded_by: str -- title of what stands in its place, empty where nothing does
// column: since: str -- since when
// column: file: str -- the report's file
// column: start: int -- first character of the citation
// column: sentence: str -- the sentence
// key: file, start
// example: a law cited two years after the code took its place; the citation of the year before is none
// given: old_laws
// | "甲省/甲一市" | 2022 | "子法" | "2001" | "promotes" | "丑法典" | "2021-01-01" | "a22.txt" | 2 | "宣传子法。" |
MATCH (place:Jurisdiction)<-[:COVERS]-(report:Report)<-[:STATED_IN]-(measure:Measure)-[cite:CITES]->(law:Law)
WHERE cite.superseded = true AND place.path CONTAINS $place AND ($role = "" OR cite.role = $role)
RETURN place.path AS place, report.year AS year, law.title AS law, cite.edition AS edition, cite.role AS role,
       cite.superseded_by AS superseded_by, cite.superseded_since AS since, report.file AS file, cite.start AS start,
       measure.text AS sentence
ORDER BY place, year, file, start
