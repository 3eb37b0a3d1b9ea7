// Every program.
MATCH (program:Program)
RETURN program.name AS name, program.kind AS kind, program.tier AS tier, program.origin AS origin, program.family AS family
ORDER BY name
