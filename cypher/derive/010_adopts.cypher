// Adoption: per place, program and status, the first year and report, the strongest grade, and how often it is said.
MATCH (:Jurisdiction)-[old:ADOPTS]->(:Program) DELETE old;
MATCH (s:Statement {relation: "ADOPTS"})-[:STATED_IN]->(r:Report)
MATCH (place:Jurisdiction {path: s.subject})
MATCH (program:Program {name: s.object})
WITH place, program, s, r
ORDER BY r.year, r.id, s.start
WITH place, program, s.status AS status, collect(DISTINCT r.year) AS years, collect(r.id) AS reports,
     count(*) AS measures, collect(coalesce(s.grade, s.status)) AS grades
CREATE (place)-[:ADOPTS {year: years[0], status: status, years: years, measures: measures, first_report: reports[0],
  grade: CASE WHEN "issued" IN grades THEN "issued" WHEN "done" IN grades THEN "done" WHEN "piloted" IN grades THEN "piloted" ELSE grades[0] END}]->(program);
