// Who says that it learnt from whom.
MATCH (learner:Jurisdiction)-[edge:LEARNED_FROM]->(source:Jurisdiction)
RETURN learner.path AS learner, source.path AS source, edge.program AS program, edge.year AS year, edge.report AS report, edge.sentence AS sentence
ORDER BY year, learner, source, program, sentence
