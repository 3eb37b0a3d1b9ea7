// title: 法律共引 (laws cited together)
// doc: Pairs of laws that one report cites. Lift above 1: more often than if the two were independent. Jaccard: shared reports over all that cite either.
// param: min_support: int = 2 -- least number of reports that cite both
// column: law_a: str -- title that sorts first
// column: law_b: str -- the other title
// column: support: int -- reports that cite both
// column: jaccard: float -- 0 to 1
// column: lift: float -- support × reports ÷ (cites of a × cites of b)
// column: files: list -- files of the reports
// key: law_a, law_b, files
// example: two of four reports cite the same pair
// given: three_places
// | "丑法" | "子法" | 2 | 0.6666666667 | 1.3333333333 | ["a19.txt", "b20.txt"] |
MATCH (a:Law)-[together:CO_CITED]->(b:Law)
WHERE together.support >= $min_support
MATCH (a)<-[:CITES]-(report:Report)-[:CITES]->(b)
WITH a, b, together, report
ORDER BY report.file
WITH a, b, together, collect(report.file) AS files
RETURN a.title AS law_a, b.title AS law_b, together.support AS support, together.jaccard AS jaccard,
       together.lift AS lift, files AS files
ORDER BY support DESC, lift DESC, law_a, law_b, files[0]
