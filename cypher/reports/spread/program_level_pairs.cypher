// title: 上下级先后 (a place and the place above it, with one program)
// doc: Each place with a place above it, both of which have the program: who was first, by how many years, and both sentences. The order is seen only where the later of the two held a report in or after the year of the earlier and before its own.
// param: program: str = "" -- name or part of it; empty for all
// param: tier: str of named|standing| = "named" -- named, standing (duties that all have), or empty for both
// param: min_grade: str of issued|done|piloted|mentioned|planned = "mentioned" -- weakest signal that counts as adoption
// param: limit: int = 2000 -- most rows
// column: program: str -- canonical name
// column: upper: str -- the place above
// column: lower: str -- the place within it
// column: upper_year: int -- its first year
// column: lower_year: int -- its first year
// column: lag_years: int -- years from the upper to the lower; below 0: the lower was first
// column: direction: str -- down, up or same
// column: is_order_seen: bool -- a report of the later place lies between and does not name it
// column: upper_sentence: str -- sentence of the upper place in that year
// column: upper_file: str -- its file
// column: lower_sentence: str -- sentence of the lower place in that year
// column: lower_file: str -- its file
// key: program, upper, lower
// example: down in one province, up from a county in the other
// given: two_provinces
// when: program="双查"
// | "双查" | "乙省" | "乙省/乙一市" | 2020 | 2021 | 1 | "down" | true | "出台双查意见。" | "乙省20.txt" | "推行双查。" | "乙一21.txt" |
// | "双查" | "乙省" | "乙省/乙一市/丁县" | 2020 | 2022 | 2 | "down" | false | "出台双查意见。" | "乙省20.txt" | "推行双查,赴丙县学习一门办。" | "丁22.txt" |
// | "双查" | "乙省" | "乙省/乙一市/丁县/戊乡" | 2020 | 2023 | 3 | "down" | false | "出台双查意见。" | "乙省20.txt" | "参加双查。" | "戊23.txt" |
// | "双查" | "乙省/乙一市" | "乙省/乙一市/丁县" | 2021 | 2022 | 1 | "down" | false | "推行双查。" | "乙一21.txt" | "推行双查,赴丙县学习一门办。" | "丁22.txt" |
// | "双查" | "乙省/乙一市" | "乙省/乙一市/丁县/戊乡" | 2021 | 2023 | 2 | "down" | false | "推行双查。" | "乙一21.txt" | "参加双查。" | "戊23.txt" |
// | "双查" | "乙省/乙一市/丁县" | "乙省/乙一市/丁县/戊乡" | 2022 | 2023 | 1 | "down" | false | "推行双查,赴丙县学习一门办。" | "丁22.txt" | "参加双查。" | "戊23.txt" |
// | "双查" | "甲省" | "甲省/甲一市" | 2019 | 2020 | 1 | "down" | true | "出台双查意见。" | "甲省19.txt" | "落实双查要求。" | "甲一20.txt" |
// | "双查" | "甲省" | "甲省/甲一市/丙县" | 2019 | 2021 | 2 | "down" | true | "出台双查意见。" | "甲省19.txt" | "推行双查。" | "丙21.txt" |
// | "双查" | "甲省" | "甲省/甲一市/辛区" | 2019 | 2022 | 3 | "down" | true | "出台双查意见。" | "甲省19.txt" | "推行双查。" | "辛22.txt" |
// | "双查" | "甲省" | "甲省/甲二市" | 2019 | 2020 | 1 | "down" | false | "出台双查意见。" | "甲省19.txt" | "推行双查。" | "甲二20.txt" |
// | "双查" | "甲省/甲一市" | "甲省/甲一市/丙县" | 2020 | 2021 | 1 | "down" | false | "落实双查要求。" | "甲一20.txt" | "推行双查。" | "丙21.txt" |
// | "双查" | "甲省/甲一市" | "甲省/甲一市/辛区" | 2020 | 2022 | 2 | "down" | true | "落实双查要求。" | "甲一20.txt" | "推行双查。" | "辛22.txt" |
// example: from a county to its city and its province
// given: two_provinces
// when: program="一门办"
// | "一门办" | "甲省" | "甲省/甲一市" | 2022 | 2020 | -2 | "up" | false | "推广一门办,已在全省推广。" | "甲省22.txt" | "到丙县学习,推行一门办。" | "甲一20.txt" |
// | "一门办" | "甲省" | "甲省/甲一市/丙县" | 2022 | 2018 | -4 | "up" | true | "推广一门办,已在全省推广。" | "甲省22.txt" | "探索一门办。" | "丙18.txt" |
// | "一门办" | "甲省" | "甲省/甲一市/辛区" | 2022 | 2021 | -1 | "up" | false | "推广一门办,已在全省推广。" | "甲省22.txt" | "推行一门办。" | "辛21.txt" |
// | "一门办" | "甲省" | "甲省/甲二市" | 2022 | 2021 | -1 | "up" | false | "推广一门办,已在全省推广。" | "甲省22.txt" | "到甲一市考察,推行一门办。" | "甲二21.txt" |
// | "一门办" | "甲省/甲一市" | "甲省/甲一市/丙县" | 2020 | 2018 | -2 | "up" | true | "到丙县学习,推行一门办。" | "甲一20.txt" | "探索一门办。" | "丙18.txt" |
// | "一门办" | "甲省/甲一市" | "甲省/甲一市/辛区" | 2020 | 2021 | 1 | "down" | false | "到丙县学习,推行一门办。" | "甲一20.txt" | "推行一门办。" | "辛21.txt" |
MATCH (low:Jurisdiction)-[:PART_OF*1..3]->(high:Jurisdiction)
WHERE size(low.held_years) > 0 AND size(high.held_years) > 0
MATCH (high)-[above:ADOPTS]->(program:Program)<-[below:ADOPTS]-(low)
WHERE program.name CONTAINS $program AND ($tier = "" OR program.tier = $tier)
WITH program, high, low, min(CASE above.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN above.issued_year WHEN "done" THEN above.done_year
       WHEN "piloted" THEN above.piloted_year ELSE above.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN above.year END END) AS upper_year,
     min(CASE below.status WHEN "done" THEN CASE $min_grade WHEN "issued" THEN below.issued_year WHEN "done" THEN below.done_year
       WHEN "piloted" THEN below.piloted_year ELSE below.year END WHEN "planned" THEN CASE $min_grade WHEN "planned" THEN below.year END END) AS lower_year
WHERE upper_year IS NOT NULL AND lower_year IS NOT NULL
WITH program, high, low, upper_year, lower_year
ORDER BY program.name, high.path, low.path
LIMIT $limit
MATCH (high)-[above:ADOPTS]->(program)
WHERE upper_year IN above.years AND (above.status = "done" OR (above.status = "planned" AND $min_grade = "planned"))
MATCH (low)-[below:ADOPTS]->(program)
WHERE lower_year IN below.years AND (below.status = "done" OR (below.status = "planned" AND $min_grade = "planned"))
WITH program, high, low, upper_year, lower_year,
     [i IN range(0, size(above.years) - 1) WHERE above.years[i] = upper_year | above.sentences[i]][0] AS upper_id,
     [i IN range(0, size(below.years) - 1) WHERE below.years[i] = lower_year | below.sentences[i]][0] AS lower_id, above.status AS s, below.status AS t
ORDER BY s, t
WITH program, high, low, upper_year, lower_year, collect(upper_id)[0] AS upper_id, collect(lower_id)[0] AS lower_id
OPTIONAL MATCH (upper_measure:Measure {id: upper_id})-[:STATED_IN]->(upper_report:Report)
OPTIONAL MATCH (lower_measure:Measure {id: lower_id})-[:STATED_IN]->(lower_report:Report)
RETURN program.name AS program, high.path AS upper, low.path AS lower, upper_year AS upper_year, lower_year AS lower_year,
       lower_year - upper_year AS lag_years, CASE WHEN upper_year < lower_year THEN "down" WHEN upper_year > lower_year THEN "up" ELSE "same" END AS direction,
       CASE WHEN upper_year < lower_year THEN any(year IN low.held_years WHERE year >= upper_year AND year < lower_year)
            ELSE any(year IN high.held_years WHERE year >= lower_year AND year < upper_year) END AS is_order_seen,
       upper_measure.text AS upper_sentence, upper_report.file AS upper_file, lower_measure.text AS lower_sentence, lower_report.file AS lower_file
ORDER BY program, upper, lower
