// title: 举措年表 (timeline of programs)
// doc: Per program and year, the places that first have it that year, and all that have it by then.
// param: program: str = "" -- name or part of it; empty for all
// param: min_places: int = 2 -- least number of places that have it at the end
// column: program: str -- canonical name
// column: year: int -- year reported on
// column: new_places: int -- places whose first year it is
// column: cumulative: int -- places up to and with that year
// column: names: list -- the new places
// key: program, year
// example: one place a year
// given: three_places
// when: program="丁办"
// | "丁办改革" | 2019 | 1 | 1 | ["甲省/甲一市"] |
// | "丁办改革" | 2020 | 1 | 2 | ["甲省/甲二市"] |
// | "丁办改革" | 2021 | 1 | 3 | ["甲省/甲一市/丙县"] |
MATCH (place:Jurisdiction)-[adopts:ADOPTS {status: "done"}]->(program:Program)
WHERE program.name CONTAINS $program AND program.tier = "named" AND adopts.year IS NOT NULL
WITH program, adopts.year AS year, place
ORDER BY program.name, year, place.path
WITH program, year, collect(place.path) AS names
MATCH (other:Jurisdiction)-[earlier:ADOPTS {status: "done"}]->(program)
WHERE earlier.year IS NOT NULL
WITH program, year, names, count(other) AS places, sum(CASE WHEN earlier.year <= year THEN 1 ELSE 0 END) AS cumulative
WHERE places >= $min_places
RETURN program.name AS program, year AS year, size(names) AS new_places, cumulative AS cumulative, names AS names
ORDER BY program, year
