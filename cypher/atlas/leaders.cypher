// Bodies that lead, run or issue a program or law.
MATCH (subject)-[edge:LED_BY]->(body:Institution)
RETURN labels(subject)[0] AS label, coalesce(subject.name, subject.id) AS subject, body.name AS body, edge.year AS year,
       edge.support AS support, edge.sentence AS sentence
ORDER BY label, subject, body
