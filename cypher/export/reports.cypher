// The reports held: what an export rests on.
MATCH (report:Report)
RETURN count(report) AS reports, min(report.year) AS first_year, max(report.year) AS last_year
