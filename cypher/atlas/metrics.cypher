// Every indicator.
MATCH (metric:Metric)
RETURN metric.id AS id, metric.name AS name, metric.unit AS unit
ORDER BY id
