// title: 收录年份 (years held)
// doc: Places with the years of which a report is held: the risk set of every spread figure. The input of `fazhi analyze`.
// column: place: str -- full path
// column: level: str -- level of the place
// column: years: list -- years reported on, in order
// key: place
// example: one place with two years
// given: three_places
// | "甲省/甲一市" | "prefecture" | [2019, 2020] |
// | "甲省/甲一市/丙县" | "county" | [2021] |
// | "甲省/甲二市" | "prefecture" | [2020] |
MATCH (report:Report)-[:COVERS]->(place:Jurisdiction)
WHERE report.year IS NOT NULL
WITH DISTINCT place, report.year AS year
ORDER BY year
WITH place, collect(year) AS years
RETURN place.path AS place, place.level AS level, years AS years
ORDER BY place
