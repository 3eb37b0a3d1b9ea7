// Who most likely passed reforms on to whom, by timing alone, by `fazhi analyze diffusion_network --write`.
MATCH (:Jurisdiction)-[old:INFERRED_FROM]->(:Jurisdiction)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $rows AS row
MATCH (source:Jurisdiction {path: row.source})
MATCH (target:Jurisdiction {path: row.target})
CREATE (target)-[:INFERRED_FROM {gain: row.gain, p: row.p, programs: row.programs,
  median_delay_years: row.median_delay_years, settings: row.settings}]->(source);
