// title: 收录情况 (places and years held)
// doc: For each place, the years of the reports held and the years missing between the first and the last.
// param: province: str = "" -- province; empty for all
// column: place: str -- full path
// column: level: str -- level of the place
// column: reports: int -- reports held
// column: first_year: int -- first year held
// column: last_year: int -- last year held
// column: years: list -- years held
// column: missing: list -- years between first and last that are not held
// column: files: list -- files
// key: place
// example: two years of one city, one of the others
// given: three_places
// | "甲省/甲一市" | "prefecture" | 2 | 2019 | 2020 | [2019, 2020] | [] | ["a19.txt", "a20.txt"] |
// | "甲省/甲一市/丙县" | "county" | 1 | 2021 | 2021 | [2021] | [] | ["c21.txt"] |
// | "甲省/甲二市" | "prefecture" | 1 | 2020 | 2020 | [2020] | [] | ["b20.txt"] |
MATCH (report:Report)-[:COVERS]->(place:Jurisdiction)
WHERE $province = "" OR split(place.path, "/")[0] = $province
WITH place, report
ORDER BY report.year, report.file
WITH place, collect(DISTINCT report.year) AS held, collect(report.file) AS files, min(report.year) AS first_year, max(report.year) AS last_year
RETURN place.path AS place, place.level AS level, size(files) AS reports, first_year AS first_year, last_year AS last_year,
       held AS years, [year IN range(coalesce(first_year, 1), coalesce(last_year, 0)) WHERE NOT year IN held] AS missing, files AS files
ORDER BY place
