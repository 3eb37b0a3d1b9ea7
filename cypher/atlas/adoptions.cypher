// Who has, plans or lacks what, in which years, with the sentence of each year.
MATCH (place:Jurisdiction)-[adopts:ADOPTS]->(program:Program)
RETURN place.path AS place, program.name AS program, adopts.status AS status, adopts.year AS year,
       coalesce(adopts.years, []) AS years, coalesce(adopts.grades, []) AS grades, coalesce(adopts.sentences, []) AS sentences,
       adopts.first_report AS first_report
ORDER BY program, year, place, status
