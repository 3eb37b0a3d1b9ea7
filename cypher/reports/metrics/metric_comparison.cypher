// title: 指标比较 (one indicator over places and years)
// doc: Observations of an indicator, with the sentence each stands in. Bounds say whether a value is exact.
// param: metric: str -- name of the indicator or part of it
// param: unit: str = "" -- unit; empty for all
// column: metric: str -- indicator
// column: place: str -- reporter
// column: year: int -- year reported on
// column: value: float -- 万 and 亿 multiplied out
// column: unit: str -- unit
// column: bound: str -- exact, about, at_least, at_most
// column: change: str -- increase or decrease where the value is a change
// column: sentence: str -- the sentence
// column: file: str -- file of the report
// column: start: int -- first character of the number
// key: metric, place, year, file, start
// example: two places report the same rate
// given: three_places
// when: metric="出庭应诉率"
// | "出庭应诉率" | "甲省/甲一市" | 2019 | 80.0 | "%" | "exact" | "" | "出庭应诉率80%。" | "a19.txt" | 25 |
// | "出庭应诉率" | "甲省/甲二市" | 2020 | 90.0 | "%" | "exact" | "" | "依据子法、丑法办理案件,出庭应诉率90%。" | "b20.txt" | 36 |
MATCH (metric:Metric)<-[observation:REPORTS]-(measure:Measure)-[:STATED_IN]->(report:Report)
WHERE metric.name CONTAINS $metric AND ($unit = "" OR observation.unit = $unit)
OPTIONAL MATCH (report)-[:COVERS]->(place:Jurisdiction)
RETURN metric.name AS metric, coalesce(place.path, "") AS place, report.year AS year, observation.value AS value,
       observation.unit AS unit, observation.bound AS bound, coalesce(observation.change, "") AS change,
       measure.text AS sentence, report.file AS file, observation.start AS start
ORDER BY metric, year, place, file, start
