// Every value of an indicator.
MATCH (measure:Measure)-[edge:REPORTS]->(metric:Metric)
RETURN measure.id AS sentence, metric.id AS metric, edge.value AS value, edge.unit AS unit, edge.bound AS bound,
       coalesce(edge.change, "") AS change, edge.start AS start, edge.surface AS surface
ORDER BY metric, sentence, start
