// title: 规则命中 (rules that fire most)
// doc: How often each rule of the extraction found a mention or a relation, with one example to look at. A rule that fires in one report only, or in every sentence, deserves a look.
// param: rule: str = "" -- rule or part of its name; empty for all
// column: rule: str -- rule
// column: found: str -- relation in the graph, or statement
// column: times: int -- times it fired
// column: reports: int -- reports in which it did
// column: surface: str -- one example: the mention, or the sentence
// column: file: str -- its file
// column: start: int -- first character of it
// column: end: int -- character behind it
// key: rule, found
// example: one rule, five kinds of finding
// given: numbers_and_bodies
// | "test" | "REPORTS" | 14 | 7 | "行政复议案件受理数" | "丁21.txt" | 4 | 8 |
// | "test" | "APPLIES" | 6 | 6 | "辛点单" | "丁21.txt" | 11 | 14 |
// | "test" | "statement ADOPTS" | 6 | 6 | "推出辛点单。" | "丁21.txt" | 11 | 14 |
// | "test" | "INVOLVES" | 5 | 3 | "甲一市司法局" | "甲一20.txt" | 24 | 30 |
// | "test" | "statement LED_BY" | 1 | 1 | "甲一市司法局牵头推行双查,中共甲一市委听取汇报。" | "甲一20.txt" | 24 | 48 |
CALL {
  MATCH (:Measure)-[edge:APPLIES|CITES|INVOLVES|REPORTS|NAMES]->()
  WHERE edge.rule CONTAINS $rule
  WITH edge.rule AS rule, type(edge) AS found, edge.report AS report, count(*) AS times, min(edge.start) AS start
  ORDER BY report
  WITH rule, found, sum(times) AS times, count(report) AS reports, collect(report)[0] AS report, collect(start)[0] AS start
  MATCH (:Report {id: report})<-[:STATED_IN]-(:Measure)-[edge:APPLIES|CITES|INVOLVES|REPORTS|NAMES]->()
  WHERE edge.start = start AND edge.rule = rule AND type(edge) = found
  RETURN rule, found, times, reports, report, start, min(edge.end) AS end, min(edge.surface) AS surface
  UNION
  MATCH (said:Statement)
  WHERE said.rule CONTAINS $rule
  WITH said.rule AS rule, said.relation AS found, said.report AS report, count(*) AS times, min(said.start) AS start
  ORDER BY report
  WITH rule, found, sum(times) AS times, count(report) AS reports, collect(report)[0] AS report, collect(start)[0] AS start
  MATCH (said:Statement {report: report})
  WHERE said.start = start AND said.rule = rule AND said.relation = found
  RETURN rule, "statement " + found AS found, times, reports, report, start, min(said.end) AS end, min(said.text) AS surface
}
WITH rule, found, times, reports, report, start, end, surface
MATCH (source:Report {id: report})
RETURN rule AS rule, found AS found, times AS times, reports AS reports, surface AS surface, source.file AS file, start AS start, end AS end
ORDER BY times DESC, rule, found
