// title: 计划兑现 (plans kept)
// doc: Programs that a report plans and a later report of the same place has, with both sentences. Plans without any later report held within the years allowed are left out: nothing can be said of them.
// param: max_years: int = 3 -- most years from the plan to the deed
// param: min_grade: str of issued|done|piloted|mentioned = "mentioned" -- weakest signal that counts as the deed
// param: limit: int = 2000 -- most rows
// column: place: str -- full path
// column: program: str -- canonical name
// column: planned_year: int -- year of the report that plans
// column: done_year: int -- first later year in which it is done, empty if none
// column: is_kept: bool -- done within the years allowed
// column: plan: str -- the sentence that plans
// column: plan_file: str -- its file
// column: deed: str -- the sentence that says done; empty if none
// column: deed_file: str -- its file
// column: held_later: list -- later years held within the years allowed
// column: is_new: bool -- no report up to the plan says that the place has it already
// key: place, program, planned_year
// example: a plan of 2019 is done in 2020
// given: three_places
// | "甲省/甲一市" | "戊城市" | 2019 | 2020 | true | "建设戊城市。" | "a19.txt" | "建成戊城市,深化丁办改革。" | "a20.txt" | [2020] | true |
// example: one plan is kept, one is not
// given: two_provinces
// | "甲省/甲一市" | "一门办" | 2019 | 2020 | true | "推行一门办。" | "甲一19.txt" | "到丙县学习,推行一门办。" | "甲一20.txt" | [2020, 2022] | true |
// | "甲省/甲一市/辛区" | "村约" | 2021 | null | false | "订立村约。" | "辛21.txt" | "" | "" | [2022] | true |
MATCH (place:Jurisdiction)-[planned:ADOPTS {status: "planned"}]->(program:Program)
WHERE size(planned.years) > 0
UNWIND range(0, size(planned.years) - 1) AS at
WITH place, program, planned.years[at] AS planned_year, planned.sentences[at] AS plan_id
WITH place, program, planned_year, plan_id, [year IN place.held_years WHERE year > planned_year AND year <= planned_year + $max_years] AS held_later
WHERE size(held_later) > 0
WITH place, program, planned_year, plan_id, held_later
ORDER BY place.path, planned_year, program.name
LIMIT $limit
OPTIONAL MATCH (place)-[done:ADOPTS {status: "done"}]->(program)
WITH place, program, planned_year, plan_id, held_later, coalesce(done.years[0] > planned_year, true) AS is_new,
     [i IN range(0, size(coalesce(done.years, [])) - 1) WHERE done.years[i] IN held_later AND
      CASE $min_grade WHEN "issued" THEN done.grades[i] = "issued" WHEN "done" THEN done.grades[i] IN ["issued", "done"]
           WHEN "piloted" THEN done.grades[i] IN ["issued", "done", "piloted"] ELSE true END | {year: done.years[i], sentence: done.sentences[i]}][0] AS deed
OPTIONAL MATCH (plan:Measure {id: plan_id})-[:STATED_IN]->(plan_report:Report)
OPTIONAL MATCH (done_measure:Measure {id: coalesce(deed.sentence, "")})-[:STATED_IN]->(deed_report:Report)
RETURN place.path AS place, program.name AS program, planned_year AS planned_year, deed.year AS done_year, deed IS NOT NULL AS is_kept,
       plan.text AS plan, plan_report.file AS plan_file, coalesce(done_measure.text, "") AS deed, coalesce(deed_report.file, "") AS deed_file,
       held_later AS held_later, is_new AS is_new
ORDER BY place, planned_year, program
