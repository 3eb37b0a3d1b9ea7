// What the reports state, as the relations beside an annotated report.
MATCH (said:Statement)
RETURN said.report AS report, said.subject AS subject, said.relation AS relation, said.object AS object, said.status AS status,
       said.role AS role, said.grade AS grade, said.rule AS rule, said.start AS start, said.end AS end
ORDER BY report, start, end, relation, subject, object
