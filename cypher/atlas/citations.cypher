// Every citation in a sentence.
MATCH (measure:Measure)-[cite:CITES]->(law:Law)
RETURN measure.id AS sentence, law.id AS law, cite.role AS role, cite.status AS status, cite.edition AS edition, cite.article AS article,
       cite.superseded AS superseded, cite.superseded_by AS superseded_by, cite.superseded_since AS superseded_since, cite.start AS start
ORDER BY law, sentence, start
