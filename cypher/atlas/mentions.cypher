// What the sentences mention, as marks on them.
CALL {
  MATCH (m:Measure)-[e:APPLIES]->(n:Program) RETURN m.report AS report, "PROGRAM" AS type, n.name AS canonical, e AS e
  UNION ALL
  MATCH (m:Measure)-[e:CITES]->(n:Law) RETURN m.report AS report, "LAW" AS type, n.title AS canonical, e AS e
  UNION ALL
  MATCH (m:Measure)-[e:INVOLVES]->(n:Institution) RETURN m.report AS report, "INSTITUTION" AS type, n.name AS canonical, e AS e
  UNION ALL
  MATCH (m:Measure)-[e:REPORTS]->(n:Metric) RETURN m.report AS report, "METRIC" AS type, n.name AS canonical, e AS e
  UNION ALL
  MATCH (m:Measure)-[e:NAMES]->(n:Jurisdiction) RETURN m.report AS report, "JURISDICTION" AS type, n.path AS canonical, e AS e
}
RETURN report AS report, type AS type, canonical AS canonical, e.start AS start, e.end AS end, e.rule AS rule
ORDER BY report, start, end, type, canonical
