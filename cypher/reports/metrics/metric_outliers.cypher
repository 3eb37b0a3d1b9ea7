// title: 指标异常值 (outliers of indicators)
// doc: Values far from those of other places and years, per indicator and unit: the modified z-score 0.6745 × (value − median) ÷ MAD (Iglewicz and Hoaglin 1993), beyond min_score either way. Where more than half of the values are equal, MAD is 0 and the distance beyond the quartiles in interquartile ranges decides (Tukey 1977: 1.5), and score is empty. A value may be right: places differ in size. On ten thousand reports it takes more than five seconds without --metric.
// param: metric: str = "" -- name of the indicator or part of it; empty for all
// param: min_values: int = 5 -- least number of values
// param: min_score: float = 3.5 -- least modified z-score either way
// param: limit: int = 1000 -- most rows
// column: metric: str -- indicator
// column: unit: str -- unit
// column: place: str -- full path
// column: year: int -- year reported on
// column: value: float -- the value
// column: median: float -- median of all values
// column: mad: float -- median absolute deviation
// column: score: float -- modified z-score; empty where mad is 0
// column: q1: float -- lower quartile
// column: q3: float -- upper quartile
// column: n: int -- values
// column: sentence: str -- the sentence
// column: file: str -- its file
// column: start: int -- first character of the number
// key: metric, unit, place, year
// example: one district reports sixty times as many
// given: numbers_and_bodies
// | "行政复议案件受理数" | "件" | "甲省/甲一市/辛区" | 2021 | 9000.0 | 125.0 | 15.0 | 399.0791666667 | 115.0 | 140.0 | 7 | "受理案件9000件。" | "辛21.txt" | 4 |
MATCH (metric:Metric)
WHERE metric.name CONTAINS $metric
CALL {
  WITH metric
  MATCH (metric)<-[observation:REPORTS]-(measure:Measure)-[:STATED_IN]->(report:Report)-[:COVERS]->(place:Jurisdiction)
  WHERE report.year IS NOT NULL AND coalesce(observation.change, "") = "" AND observation.value IS NOT NULL
  WITH place, observation.unit AS unit, report.year AS year, observation.value AS value, observation.start AS start, measure, report.file AS file
  ORDER BY file, start
  WITH place, unit, year, collect({value: value, start: start, measure: measure, file: file})[0] AS first
  WITH unit, collect({place: place, year: year, first: first}) AS points, percentileCont(first.value, 0.5) AS median,
       percentileCont(first.value, 0.25) AS q1, percentileCont(first.value, 0.75) AS q3
  WHERE size(points) >= $min_values
  UNWIND points AS point
  WITH unit, points, median, q1, q3, abs(point.first.value - median) AS deviation
  WITH unit, points, median, q1, q3, percentileCont(deviation, 0.5) AS mad
  UNWIND points AS point
  WITH unit, median, q1, q3, mad, size(points) AS n, point.place AS place, point.year AS year, point.first AS first,
       CASE WHEN mad > 0 THEN 0.6745 * (point.first.value - median) / mad END AS score
  WHERE CASE WHEN mad > 0 THEN abs(score) >= $min_score
             ELSE q3 > q1 AND (first.value > q3 + 1.5 * (q3 - q1) OR first.value < q1 - 1.5 * (q3 - q1)) END
  RETURN unit AS unit, median AS median, q1 AS q1, q3 AS q3, mad AS mad, n AS n, place AS place, year AS year, first AS first, score AS score
}
WITH metric, unit, median, q1, q3, mad, n, place, year, first, first.measure AS measure, score
RETURN metric.name AS metric, unit AS unit, place.path AS place, year AS year, first.value AS value, median AS median, mad AS mad, score AS score,
       q1 AS q1, q3 AS q3, n AS n, measure.text AS sentence, first.file AS file, first.start AS start
ORDER BY metric, unit, place, year
LIMIT $limit
