// Every body, with the sentences that name it.
MATCH (body:Institution)
OPTIONAL MATCH (body)-[:SERVES]->(place:Jurisdiction)
OPTIONAL MATCH (measure:Measure)-[:INVOLVES]->(body)
WITH body, min(place.path) AS place, count(DISTINCT measure) AS sentences, count(DISTINCT measure.report) AS reports, min(measure.id) AS sentence
RETURN body.name AS name, body.kind AS kind, coalesce(place, "") AS place, sentences AS sentences, reports AS reports, sentence AS sentence
ORDER BY name, kind
