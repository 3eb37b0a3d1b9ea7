// title: 数据矛盾 (figures that do not add up)
// doc: Figures of one report that cannot both be right, or need a word of explanation. more_done: 办结 or 审结 more than 受理 or 收到 of the same indicator (cases carried over from the year before are the usual reason); over_100: a rate over 100 %; differs: two exact values of one indicator and unit in one report; often a part and the whole under one short name, so it is given only if asked for.
// param: kind: str of more_done|over_100|differs| = "" -- kind of contradiction; empty for more_done and over_100
// param: limit: int = 1000 -- most rows
// column: kind: str -- more_done, over_100, differs
// column: place: str -- full path; empty where unknown
// column: year: int -- year reported on
// column: metric: str -- indicator
// column: value: float -- its value
// column: unit: str -- unit
// column: other_metric: str -- the indicator it is held against; empty for over_100
// column: other_value: float -- its value; 100 for over_100
// column: sentence: str -- sentence of the first value
// column: file: str -- file of the report
// column: start: int -- first character of the first number
// column: other_start: int -- first character of the other number; empty for over_100
// key: kind, file, start, other_metric, other_start
// example: more closed than accepted, and a rate of 120 %
// given: numbers_and_bodies
// | "more_done" | "甲省/甲一市" | 2021 | "行政复议案件办结数" | 130.0 | "件" | "行政复议案件受理数" | 120.0 | "受理案件120件,办结130件。" | "甲一21.txt" | 11 | 4 |
// | "over_100" | "甲省/甲一市" | 2022 | "出庭应诉率" | 120.0 | "%" | "" | 100.0 | "出庭应诉率120%。" | "甲一22.txt" | 14 | null |
// example: one indicator with two values
// given: numbers_and_bodies
// when: kind="differs"
// | "differs" | "甲省/甲一市" | 2022 | "培训场次" | 12.0 | "场" | "培训场次" | 15.0 | "培训12场。" | "甲一22.txt" | 21 | 29 |
CALL {
  MATCH (metric:Metric)<-[one:REPORTS]-(measure:Measure)-[:STATED_IN]->(report:Report)
  WHERE one.unit = "%" AND one.value > 100 AND metric.name ENDS WITH "率" AND NOT metric.name CONTAINS "增" AND coalesce(one.change, "") = ""
  RETURN "over_100" AS kind, report, metric.name AS metric, one.value AS value, one.unit AS unit, "" AS other_metric, 100.0 AS other_value, measure,
         one.start AS start, null AS other_start
  UNION
  MATCH (metric:Metric)
  WHERE metric.name CONTAINS "办结" OR metric.name CONTAINS "审结"
  MATCH (metric)<-[one:REPORTS]-(measure:Measure)-[:STATED_IN]->(report:Report)
  MATCH (report)<-[:STATED_IN]-(:Measure)-[two:REPORTS]->(other:Metric)
  WHERE two.unit = one.unit AND one.unit <> "%" AND one.value > two.value AND coalesce(one.change, "") = "" AND coalesce(two.change, "") = ""
    AND one.bound IN ["exact", "at_least"] AND two.bound IN ["exact", "at_most"]
    AND other.name IN [replace(metric.name, "办结", "受理"), replace(metric.name, "审结", "受理"), replace(metric.name, "办结", "收到"), replace(metric.name, "审结", "收到")]
    AND other.name <> metric.name
  RETURN "more_done" AS kind, report, metric.name AS metric, one.value AS value, one.unit AS unit, other.name AS other_metric, two.value AS other_value, measure,
         one.start AS start, two.start AS other_start
  UNION
  MATCH (metric:Metric)<-[one:REPORTS]-(measure:Measure)-[:STATED_IN]->(report:Report)
  WHERE one.bound = "exact" AND coalesce(one.change, "") = ""
  WITH report, metric, one.unit AS unit, one.value AS value, one.start AS start, measure
  ORDER BY start
  WITH report, metric, unit, collect(DISTINCT value) AS values, collect({value: value, start: start, measure: measure}) AS said
  WHERE size(values) > 1
  WITH report, metric, unit, said[0] AS first, [s IN said WHERE s.value <> said[0].value][0] AS second
  RETURN "differs" AS kind, report, metric.name AS metric, first.value AS value, unit, metric.name AS other_metric, second.value AS other_value,
         first.measure AS measure, first.start AS start, second.start AS other_start
}
WITH kind, report, metric, value, unit, other_metric, other_value, measure, start, other_start
WHERE kind = $kind OR ($kind = "" AND kind <> "differs")
OPTIONAL MATCH (report)-[:COVERS]->(place:Jurisdiction)
RETURN kind AS kind, coalesce(place.path, "") AS place, report.year AS year, metric AS metric, value AS value, unit AS unit,
       other_metric AS other_metric, other_value AS other_value, measure.text AS sentence, report.file AS file, start AS start, other_start AS other_start
ORDER BY kind, place, year, file, start, other_metric, other_start
LIMIT $limit
