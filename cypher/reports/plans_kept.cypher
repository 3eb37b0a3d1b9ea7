// title: 计划兑现 (plans kept)
// doc: Programs that a report plans and a later report of the same place says are done, with both sentences. Plans without any later report held are left out: nothing can be said of them.
// param: max_years: int = 3 -- most years from the plan to the deed
// column: place: str -- full path
// column: program: str -- canonical name
// column: planned_year: int -- year of the report that plans
// column: done_year: int -- first later year in which it is done, empty if none
// column: is_kept: bool -- done within the years allowed
// column: plan: str -- the sentence that plans
// column: plan_file: str -- its file
// column: deed: str -- the sentence that says done; empty if none
// column: deed_file: str -- its file
// key: place, program, planned_year
// example: a plan of 2019 is done in 2020
// given: three_places
// | "甲省/甲一市" | "戊城市" | 2019 | 2020 | true | "建设戊城市。" | "a19.txt" | "建成戊城市,深化丁办改革。" | "a20.txt" |
MATCH (plan:Statement {relation: "ADOPTS", status: "planned"})-[:STATED_IN]->(planning:Report)
MATCH (place:Jurisdiction {path: plan.subject})<-[:COVERS]-(later:Report)
WHERE later.year > planning.year AND later.year <= planning.year + $max_years
OPTIONAL MATCH (deed:Statement {relation: "ADOPTS", status: "done", subject: plan.subject, object: plan.object, report: later.id})
WITH place, plan, planning, later, deed
ORDER BY CASE WHEN deed IS NULL THEN 1 ELSE 0 END, later.year, deed.start, plan.start
WITH place, plan.object AS program, planning.year AS planned_year, collect(plan.text)[0] AS plan, collect(planning.file)[0] AS plan_file,
     collect(CASE WHEN deed IS NULL THEN null ELSE later.year END) AS years, collect(deed.text) AS texts,
     collect(CASE WHEN deed IS NULL THEN null ELSE later.file END) AS files
RETURN place.path AS place, program AS program, planned_year AS planned_year, years[0] AS done_year, size(years) > 0 AS is_kept,
       plan AS plan, plan_file AS plan_file, coalesce(texts[0], "") AS deed, coalesce(files[0], "") AS deed_file
ORDER BY place, planned_year, program
