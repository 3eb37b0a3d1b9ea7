// title: 分年分级收录 (places held by year and level)
// doc: Places × years: per province, level and year, the places of which a report is held, out of the places of that province and level of which a report of any year is held. Places of which no report is held are not counted: the graph does not know them.
// param: province: str = "" -- province; empty for all
// column: province: str -- province
// column: level: str -- level of the places
// column: year: int -- year reported on
// column: places_held: int -- places with a report of that year
// column: places: int -- places with a report of any year
// column: share: float -- places held ÷ places, 0 to 1
// column: missing: list -- names of the places without, at most ten
// key: province, level, year
// example: the counties of a province over two years
// given: two_provinces
// when: province="乙省"
// | "乙省" | "county" | 2018 | 0 | 1 | 0.0 | ["丁县"] |
// | "乙省" | "county" | 2019 | 0 | 1 | 0.0 | ["丁县"] |
// | "乙省" | "county" | 2020 | 0 | 1 | 0.0 | ["丁县"] |
// | "乙省" | "county" | 2021 | 0 | 1 | 0.0 | ["丁县"] |
// | "乙省" | "county" | 2022 | 1 | 1 | 1.0 | [] |
// | "乙省" | "county" | 2023 | 0 | 1 | 0.0 | ["丁县"] |
// | "乙省" | "prefecture" | 2018 | 0 | 1 | 0.0 | ["乙一市"] |
// | "乙省" | "prefecture" | 2019 | 0 | 1 | 0.0 | ["乙一市"] |
// | "乙省" | "prefecture" | 2020 | 1 | 1 | 1.0 | [] |
// | "乙省" | "prefecture" | 2021 | 1 | 1 | 1.0 | [] |
// | "乙省" | "prefecture" | 2022 | 0 | 1 | 0.0 | ["乙一市"] |
// | "乙省" | "prefecture" | 2023 | 0 | 1 | 0.0 | ["乙一市"] |
// | "乙省" | "province" | 2018 | 0 | 1 | 0.0 | ["乙省"] |
// | "乙省" | "province" | 2019 | 0 | 1 | 0.0 | ["乙省"] |
// | "乙省" | "province" | 2020 | 1 | 1 | 1.0 | [] |
// | "乙省" | "province" | 2021 | 1 | 1 | 1.0 | [] |
// | "乙省" | "province" | 2022 | 0 | 1 | 0.0 | ["乙省"] |
// | "乙省" | "province" | 2023 | 0 | 1 | 0.0 | ["乙省"] |
// | "乙省" | "township" | 2018 | 0 | 1 | 0.0 | ["戊乡"] |
// | "乙省" | "township" | 2019 | 0 | 1 | 0.0 | ["戊乡"] |
// | "乙省" | "township" | 2020 | 0 | 1 | 0.0 | ["戊乡"] |
// | "乙省" | "township" | 2021 | 0 | 1 | 0.0 | ["戊乡"] |
// | "乙省" | "township" | 2022 | 0 | 1 | 0.0 | ["戊乡"] |
// | "乙省" | "township" | 2023 | 1 | 1 | 1.0 | [] |
MATCH (report:Report)
WHERE report.year IS NOT NULL
WITH min(report.year) AS first, max(report.year) AS last
MATCH (place:Jurisdiction)
WHERE size(place.held_years) > 0 AND ($province = "" OR split(place.path, "/")[0] = $province)
WITH first, last, place
ORDER BY place.path
WITH first, last, split(place.path, "/")[0] AS province, place.level AS level, collect({name: place.name, held: place.held_years}) AS places
UNWIND range(first, last) AS year
WITH province, level, year, size(places) AS places, [p IN places WHERE year IN p.held | p.name] AS names, [p IN places WHERE NOT year IN p.held | p.name] AS missing
RETURN province AS province, level AS level, year AS year, size(names) AS places_held, places AS places, 1.0 * size(names) / places AS share,
       missing[0..10] AS missing
ORDER BY province, level, year
