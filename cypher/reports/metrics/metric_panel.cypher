// title: 指标面板 (panel of indicators over places and years)
// doc: Per indicator, unit and place, the values by year: the first value of each year, without values that are changes. Only indicators that several places or years have. Years held without a value are listed: no value is not zero.
// param: metric: str = "" -- name of the indicator or part of it; empty for all
// param: min_values: int = 2 -- least number of values over all places and years
// param: max_metrics: int = 40 -- most indicators, those with most observations first
// param: limit: int = 2000 -- most rows
// column: metric: str -- indicator
// column: unit: str -- unit
// column: place: str -- full path
// column: level: str -- level of the place
// column: years: list -- years with a value
// column: values: list -- the values, in the order of the years
// column: bounds: list -- exact, about, at_least, at_most, in the order of the years
// column: years_without: list -- years held without a value
// column: values_of_metric: int -- values over all places and years
// column: places_of_metric: int -- places with a value
// column: files: list -- files, in the order of the years
// column: starts: list -- first character of each number
// key: metric, unit, place
// example: three years of one city
// given: numbers_and_bodies
// when: metric="行政复议案件受理"
// | "行政复议案件受理数" | "件" | "乙省/乙一市/丁县" | "county" | [2021] | [125.0] | ["exact"] | [] | 7 | 5 | ["丁21.txt"] | [4] |
// | "行政复议案件受理数" | "件" | "甲省/甲一市" | "prefecture" | [2020, 2021, 2022] | [100.0, 120.0, 150.0] | ["exact", "exact", "exact"] | [] | 7 | 5 | ["甲一20.txt", "甲一21.txt", "甲一22.txt"] | [4, 4, 4] |
// | "行政复议案件受理数" | "件" | "甲省/甲一市/丙县" | "county" | [2021] | [130.0] | ["exact"] | [] | 7 | 5 | ["丙21.txt"] | [4] |
// | "行政复议案件受理数" | "件" | "甲省/甲一市/辛区" | "county" | [2021] | [9000.0] | ["exact"] | [] | 7 | 5 | ["辛21.txt"] | [4] |
// | "行政复议案件受理数" | "件" | "甲省/甲二市" | "prefecture" | [2021] | [110.0] | ["about"] | [] | 7 | 5 | ["甲二21.txt"] | [4] |
MATCH (metric:Metric)
WHERE metric.name CONTAINS $metric
WITH metric, COUNT { (metric)<-[:REPORTS]-() } AS observations
ORDER BY observations DESC, metric.name
LIMIT $max_metrics
CALL {
  WITH metric
  MATCH (metric)<-[observation:REPORTS]-(measure:Measure)-[:STATED_IN]->(report:Report)-[:COVERS]->(place:Jurisdiction)
  WHERE report.year IS NOT NULL AND coalesce(observation.change, "") = "" AND observation.value IS NOT NULL
  WITH place, observation.unit AS unit, report.year AS year, observation.value AS value, observation.bound AS bound,
       observation.start AS start, report.file AS file
  ORDER BY file, start
  WITH place, unit, year, collect({value: value, bound: bound, start: start, file: file})[0] AS first
  ORDER BY year
  WITH unit, place, collect(year) AS years, collect(first) AS firsts
  WITH unit, collect({place: place, years: years, firsts: firsts}) AS places, sum(size(years)) AS values_of_metric
  WHERE values_of_metric >= $min_values
  UNWIND places AS own
  RETURN unit AS unit, values_of_metric AS values_of_metric, size(places) AS places_of_metric, own.place AS place,
         own.years AS years, own.firsts AS firsts
}
WITH metric, unit, values_of_metric, places_of_metric, place, years, firsts
RETURN metric.name AS metric, unit AS unit, place.path AS place, place.level AS level, years AS years, [f IN firsts | f.value] AS values,
       [f IN firsts | f.bound] AS bounds, [year IN place.held_years WHERE NOT year IN years] AS years_without, values_of_metric AS values_of_metric,
       places_of_metric AS places_of_metric, [f IN firsts | f.file] AS files, [f IN firsts | f.start] AS starts
ORDER BY values_of_metric DESC, metric, unit, place
LIMIT $limit
