// Every sentence of the graph.
MATCH (measure:Measure)
RETURN measure.id AS id, measure.report AS report, measure.start AS start, measure.end AS end, measure.status AS status,
       measure.section AS section, measure.text AS text
ORDER BY report, start
