// title: 荣誉 (honours won)
// doc: Which place won which honour, by the first report that says so, at the level that awards it. An honour is no adoption.
// param: honour: str = "" -- name or part of it; empty for all
// param: place: str = "" -- part of the path of the place; empty for all
// column: honour: str -- name of the honour
// column: place: str -- winner
// column: by: str -- level of the awarding body: country, province, prefecture; empty where not said
// column: year: int -- year reported on
// column: winners: int -- places that won it
// column: sentence: str -- the sentence that says so
// column: file: str -- its file
// column: start: int -- first character of the sentence
// column: end: int -- character behind it
// key: honour, place, by
// example: a city wins a provincial honour
// given: two_provinces
// | "法治示范市" | "甲省/甲一市" | "province" | 2022 | 1 | "获评法治示范市。" | "甲一22.txt" | 13 | 21 |
MATCH (place:Jurisdiction)-[won:RECOGNISED_AS]->(honour:Program)
WHERE honour.name CONTAINS $honour AND place.path CONTAINS $place
OPTIONAL MATCH (measure:Measure {id: won.sentence})-[:STATED_IN]->(report:Report)
RETURN honour.name AS honour, place.path AS place, coalesce(won.by, "") AS by, won.year AS year,
       COUNT { (honour)<-[:RECOGNISED_AS]-() } AS winners, measure.text AS sentence, report.file AS file, measure.start AS start, measure.end AS end
ORDER BY honour, year, place, by
