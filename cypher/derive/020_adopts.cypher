// derives: ADOPTS, per place, program and status: first years by strength of signal, and for each year the strongest statement's sentence
// touched: places
// clear: MATCH (:Jurisdiction)-[old:ADOPTS]->(:Program) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
UNWIND $places AS path
MATCH (:Jurisdiction {path: path})-[old:ADOPTS]->(:Program)
WITH collect(old) AS olds
UNWIND olds AS old
DELETE old;
UNWIND $places AS path
MATCH (place:Jurisdiction {path: path})
MATCH (said:Statement {subject: path, relation: "ADOPTS"})-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (said)-[:RESTS_ON]->(measure:Measure)
MATCH (program:Program {name: said.object})
WITH place, program, said.status AS status, report.year AS year, report.id AS report, coalesce(measure.id, "") AS sentence, said.start AS start,
     CASE WHEN said.status <> "done" THEN 0 WHEN said.grade = "issued" THEN 4 WHEN said.grade = "piloted" THEN 2
          WHEN said.grade = "mentioned" THEN 1 ELSE 3 END AS strength
ORDER BY year, strength DESC, report, start, sentence
WITH place, program, status, year, count(*) AS said, max(strength) AS strength, collect(report)[0] AS report, collect(sentence)[0] AS sentence
ORDER BY year
WITH place, program, status, sum(said) AS measures, max(strength) AS strongest, collect(report)[0] AS first_report, collect(year) AS years,
     collect(CASE WHEN year IS NULL THEN null WHEN strength = 0 THEN status ELSE ["mentioned", "piloted", "done", "issued"][strength - 1] END) AS grades,
     collect(CASE WHEN year IS NULL THEN null ELSE sentence END) AS sentences,
     min(CASE WHEN strength >= 2 THEN year END) AS piloted_year, min(CASE WHEN strength >= 3 THEN year END) AS done_year,
     min(CASE WHEN strength >= 4 THEN year END) AS issued_year
CREATE (place)-[:ADOPTS {status: status, year: years[0], piloted_year: piloted_year, done_year: done_year, issued_year: issued_year,
  grade: CASE WHEN strongest = 0 THEN status ELSE ["mentioned", "piloted", "done", "issued"][strongest - 1] END,
  measures: measures, first_report: first_report, years: years, grades: grades, sentences: sentences}]->(program);
