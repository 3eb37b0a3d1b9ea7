// title: 指标变化 (change of indicators from year to year)
// doc: Per indicator, unit and place, two values of successive years with a value, the difference and the relative change. The years may lie more than one apart: see gap_years.
// param: metric: str = "" -- name of the indicator or part of it; empty for all
// param: min_change: float = 0.0 -- least relative change either way; 0.5 is half
// param: limit: int = 2000 -- most rows
// column: metric: str -- indicator
// column: unit: str -- unit
// column: place: str -- full path
// column: year: int -- later year
// column: gap_years: int -- years since the earlier value
// column: before: float -- earlier value
// column: after: float -- later value
// column: difference: float -- later − earlier
// column: relative: float -- difference ÷ earlier; empty where the earlier is 0
// column: is_exact: bool -- both values are exact
// column: sentence: str -- sentence of the later value
// column: file: str -- its file
// column: start: int -- first character of the later number
// column: file_before: str -- file of the earlier value
// column: start_before: int -- first character of the earlier number
// key: metric, unit, place, year
// example: accepted cases rise twice
// given: numbers_and_bodies
// when: metric="行政复议案件受理"
// | "行政复议案件受理数" | "件" | "甲省/甲一市" | 2021 | 1 | 100.0 | 120.0 | 20.0 | 0.2 | true | "受理案件120件,办结130件。" | "甲一21.txt" | 4 | "甲一20.txt" | 4 |
// | "行政复议案件受理数" | "件" | "甲省/甲一市" | 2022 | 1 | 120.0 | 150.0 | 30.0 | 0.25 | true | "受理案件150件。" | "甲一22.txt" | 4 | "甲一21.txt" | 4 |
MATCH (metric:Metric)<-[observation:REPORTS]-(measure:Measure)-[:STATED_IN]->(report:Report)-[:COVERS]->(place:Jurisdiction)
WHERE metric.name CONTAINS $metric AND report.year IS NOT NULL AND coalesce(observation.change, "") = "" AND observation.value IS NOT NULL
WITH metric, place, observation.unit AS unit, report.year AS year, observation.value AS value, observation.bound AS bound, observation.start AS start,
     measure.text AS sentence, report.file AS file
ORDER BY file, start
WITH metric, place, unit, year, count(*) AS observations, collect({value: value, bound: bound, start: start, sentence: sentence, file: file})[0] AS first
WITH metric, place, unit, year, first
ORDER BY year
WITH metric, unit, place, collect({year: year, first: first}) AS points
WHERE size(points) > 1
UNWIND range(1, size(points) - 1) AS i
WITH metric, unit, place, points[i].year AS year, points[i].first AS after, points[i - 1].year AS year_before, points[i - 1].first AS before
WITH metric, unit, place, year, year_before, before, after, after.value - before.value AS difference,
     CASE WHEN before.value <> 0 THEN 1.0 * (after.value - before.value) / before.value END AS relative
WHERE abs(coalesce(relative, 1.0)) >= $min_change
RETURN metric.name AS metric, unit AS unit, place.path AS place, year AS year, year - year_before AS gap_years, before.value AS before,
       after.value AS after, difference AS difference, relative AS relative, before.bound = "exact" AND after.bound = "exact" AS is_exact,
       after.sentence AS sentence, after.file AS file, after.start AS start, before.file AS file_before, before.start AS start_before
ORDER BY metric, unit, place, year
LIMIT $limit
