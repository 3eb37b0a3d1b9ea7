// The sentences that say a place has, plans or lacks a program. $name is the last part of $place, a name or (the end of) a path.
MATCH (place:Jurisdiction {name: $name})
WHERE place.path = $place OR place.path ENDS WITH "/" + $place
MATCH (said:Statement {subject: place.path, relation: "ADOPTS"})-[:STATED_IN]->(report:Report)
// The empty text keeps Neo4j 2026 from asking its range index for a part of a name, which that index refuses.
WHERE said.object + "" CONTAINS $program
OPTIONAL MATCH (said)-[:RESTS_ON]->(measure:Measure)
RETURN place.path AS place, said.object AS program, report.year AS year, said.status AS status,
       coalesce(measure.text, said.text) AS sentence, report.file AS file, said.start AS start, said.end AS end, said.rule AS rule
ORDER BY place, program, year, file, start, status
