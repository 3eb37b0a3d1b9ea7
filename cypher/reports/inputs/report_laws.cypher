// title: 报告引用清单 (laws of each report)
// doc: One row for each report and law that it cites. The input of `fazhi analyze law_network`. All rows there are: on ten thousand reports, a quarter of a million, which may take more than five seconds.
// param: from_year: int = 0 -- first year reported on; 0 for all, reports without year included
// param: to_year: int = 9999 -- last year reported on
// param: scope: str = "" -- 国家 or the path of a place; empty for all
// column: report: str -- id of the report
// column: law: str -- id of the law
// column: title: str -- title of the law
// column: count: int -- citations in the report
// key: report, law
// example: the citations of one year
// given: three_places
// when: from_year=2020, to_year=2020
// | "9901-2020" | "law:国家/寅法" | "寅法" | 1 |
// | "9902-2020" | "law:国家/丑法" | "丑法" | 1 |
// | "9902-2020" | "law:国家/子法" | "子法" | 1 |
MATCH (report:Report)-[cites:CITES]->(law:Law)
WHERE coalesce(report.year, $from_year) >= $from_year AND coalesce(report.year, $to_year) <= $to_year
  AND ($scope = "" OR law.scope = $scope)
RETURN report.id AS report, law.id AS law, law.title AS title, cites.count AS count
ORDER BY report, law
