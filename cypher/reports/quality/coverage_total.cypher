// title: 收录总况 (what the graph holds)
// doc: One row: reports, places and years held, and the share of the cells places × years, from the first year to the last, of which a report is held. Every report prints it on stderr.
// column: reports: int -- reports held
// column: places: int -- places with a report of known year
// column: provinces: int -- provinces of these places
// column: first_year: int -- first year held
// column: last_year: int -- last year held
// column: cells: int -- places × years from the first to the last
// column: cells_held: int -- cells with a report
// column: share: float -- cells held ÷ cells, 0 to 1; empty without any
// column: without_place: int -- reports without a place
// column: without_year: int -- reports without a year
// key: reports
// example: seven of fifteen cells, a report without year and one without place
// given: numbers_and_bodies
// | 9 | 5 | 2 | 2020 | 2022 | 15 | 7 | 0.4666666667 | 1 | 1 |
MATCH (report:Report)
WITH count(report) AS reports, sum(CASE WHEN report.year IS NULL THEN 1 ELSE 0 END) AS without_year, min(report.year) AS first_year, max(report.year) AS last_year,
     sum(CASE WHEN NOT EXISTS { MATCH (report)-[:COVERS]->() } THEN 1 ELSE 0 END) AS without_place
OPTIONAL MATCH (place:Jurisdiction)
WHERE size(place.held_years) > 0
WITH reports, without_year, without_place, first_year, last_year, count(place) AS places, count(DISTINCT split(place.path, "/")[0]) AS provinces,
     coalesce(sum(size(place.held_years)), 0) AS cells_held
RETURN reports AS reports, places AS places, provinces AS provinces, first_year AS first_year, last_year AS last_year,
       coalesce(places * (last_year - first_year + 1), 0) AS cells, cells_held AS cells_held,
       CASE WHEN places > 0 THEN 1.0 * cells_held / (places * (last_year - first_year + 1)) END AS share, without_place AS without_place, without_year AS without_year
ORDER BY reports
