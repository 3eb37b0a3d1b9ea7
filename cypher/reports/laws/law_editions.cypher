// title: 法律版本 (editions cited, and citations of what was superseded)
// doc: Per law and edition (the one that the text names, or else that of the report's year), how many reports of which years cite it, and whether it no longer stood by then. superseded_citations lists these citations one by one.
// param: law: str = "" -- title or part of it; empty for all
// param: only_superseded: bool = false -- only citations of what had been replaced
// column: law: str -- title
// column: scope: str -- 国家 or the path of the place
// column: edition: str -- year of the edition; empty where none is known
// column: superseded_by: str -- title or edition that had replaced it; empty if none
// column: year: int -- year reported on
// column: reports: int -- reports that cite it so
// column: place: str -- one of the places
// column: sentence: str -- one of the sentences
// column: file: str -- its file
// column: start: int -- first character of the citation
// column: end: int -- character behind it
// key: law, scope, edition, superseded_by, year
// example: an edition of 2015 is cited after that of 2019
// given: laws_and_rules
// | "卯条例" | "国家" | "2015" | "2019" | 2021 | 1 | "甲省/甲一市" | "依据《卯条例》审查文件。" | "甲一21.txt" | 18 | 23 |
MATCH (law:Law)<-[cite:CITES]-(measure:Measure)-[:STATED_IN]->(report:Report)
WHERE law.title CONTAINS $law AND (coalesce(cite.superseded, false) OR coalesce(cite.superseded_by, "") <> "" OR (NOT $only_superseded AND coalesce(cite.edition, "") <> ""))
OPTIONAL MATCH (report)-[:COVERS]->(place:Jurisdiction)
WITH law, coalesce(cite.edition, "") AS edition, coalesce(cite.superseded_by, "") AS superseded_by, report, place, measure, cite
ORDER BY report.file, cite.start
WITH law, edition, superseded_by, report.year AS year, count(DISTINCT report) AS reports, collect(coalesce(place.path, ""))[0] AS place,
     collect(measure.text)[0] AS sentence, collect(report.file)[0] AS file, collect(cite.start)[0] AS start, collect(cite.end)[0] AS end
RETURN law.title AS law, law.scope AS scope, edition AS edition, superseded_by AS superseded_by, year AS year, reports AS reports, place AS place,
       sentence AS sentence, file AS file, start AS start, end AS end
ORDER BY law, scope, edition, superseded_by, year
