// Every law with the number of reports that cite it.
MATCH (law:Law)
RETURN law.id AS id, law.title AS title, law.kind AS kind, law.scope AS scope, law.edition AS edition, coalesce(law.cited_by, 0) AS cited_by
ORDER BY id
