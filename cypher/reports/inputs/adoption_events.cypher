// title: 采纳事件 (adoption events)
// doc: One row for each place and program: the first year in a report held. The input of `fazhi analyze`; a year is the first in the reports held, not the first of all. All rows there are: on ten thousand reports, a quarter of a million, which may take more than five seconds.
// param: grades: list = ["issued", "done", "piloted", "mentioned"] -- signal grades that count as adoption
// param: tier: str = "named" -- named, standing, or empty for both
// param: program: str = "" -- part of the program's name; empty for all
// column: program: str -- canonical name
// column: place: str -- full path
// column: level: str -- level of the place
// column: year: int -- first year in which a signal of these grades is reported
// column: grade: str -- strongest signal in that year
// column: report: str -- id of the report that says so
// key: program, place
// example: two programs that three places have; a plan is no adoption
// given: three_places
// | "丁办改革" | "甲省/甲一市" | "prefecture" | 2019 | "done" | "9901-2019" |
// | "丁办改革" | "甲省/甲二市" | "prefecture" | 2020 | "done" | "9902-2020" |
// | "丁办改革" | "甲省/甲一市/丙县" | "county" | 2021 | "done" | "990121-2021" |
// | "戊城市" | "甲省/甲一市" | "prefecture" | 2020 | "done" | "9901-2020" |
MATCH (place:Jurisdiction)-[adopts:ADOPTS {status: "done"}]->(program:Program)
WHERE ($tier = "" OR program.tier = $tier) AND program.name CONTAINS $program
WITH place, program, adopts, [at IN range(0, size(adopts.years) - 1) WHERE adopts.grades[at] IN $grades] AS counting
WHERE size(counting) > 0
WITH place, program, adopts, counting[0] AS first
RETURN program.name AS program, place.path AS place, place.level AS level, adopts.years[first] AS year,
       adopts.grades[first] AS grade, split(adopts.sentences[first], "#")[0] AS report
ORDER BY program, year, place
