// title: 举措沿革 (lineage of programs)
// doc: Programs that reports say became another (evolved), or are part of a larger one (part), with the sentence.
// param: program: str = "" -- name or part of it; empty for all
// column: program: str -- canonical name
// column: relation: str -- evolved or part
// column: into: str -- what it became, or the larger program
// column: year: int -- first year said
// column: reports: int -- reports that say so
// column: places: int -- places that have the first
// column: places_into: int -- places that have the second
// column: sentence: str -- the sentence that says so
// column: file: str -- its file
// column: start: int -- first character of the sentence
// column: end: int -- character behind it
// key: program, relation, into
// example: one reform is upgraded to another
// given: two_provinces
// | "一门办" | "evolved" | "一门集成办" | 2022 | 1 | 6 | 1 | "由一门办升级为一门集成办。" | "丙22.txt" | 6 | 19 |
MATCH (program:Program)-[edge:EVOLVED_INTO|PART_OF]->(next:Program)
WHERE program.name CONTAINS $program OR next.name CONTAINS $program
OPTIONAL MATCH (measure:Measure {id: edge.sentence})-[:STATED_IN]->(report:Report)
RETURN program.name AS program, CASE type(edge) WHEN "PART_OF" THEN "part" ELSE "evolved" END AS relation, next.name AS into,
       edge.year AS year, edge.support AS reports, COUNT { (program)<-[:ADOPTS {status: "done"}]-() } AS places,
       COUNT { (next)<-[:ADOPTS {status: "done"}]-() } AS places_into, measure.text AS sentence, report.file AS file,
       measure.start AS start, measure.end AS end
ORDER BY relation, program, into
