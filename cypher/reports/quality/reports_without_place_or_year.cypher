// title: 缺地点或年份的报告 (reports without place or year)
// doc: Reports that no figure of spread counts, because the place or the year could not be found. Give them with --place, --year or sources.tsv and build again.
// column: file: str -- file
// column: title: str -- title as printed
// column: place: str -- place; empty where not found
// column: year: int -- year; empty where not found
// column: published: str -- date of publication; empty where not found
// column: notes: list -- what could not be found out
// column: programs: int -- statements on programs in it
// key: file
// example: one without year, one without place
// given: numbers_and_bodies
// | "无地.txt" | "2022法治政府建设年度报告" | "" | 2022 | "" | ["no place found"] | 0 |
// | "无年.txt" | "丙县法治政府建设年度报告" | "甲省/甲一市/丙县" | null | "" | ["no year found"] | 1 |
MATCH (report:Report)
OPTIONAL MATCH (report)-[:COVERS]->(place:Jurisdiction)
WITH report, place
WHERE report.year IS NULL OR place IS NULL
RETURN report.file AS file, report.title AS title, coalesce(place.path, "") AS place, report.year AS year, coalesce(report.published, "") AS published,
       coalesce(report.notes, []) AS notes, COUNT { (report)<-[:STATED_IN]-(:Statement {relation: "ADOPTS"}) } AS programs
ORDER BY file
