// derives: Receipt, what the derived layer took from a report; the report is marked as taken in
// touched: receipts
// clear: MATCH (old:Receipt) WITH old LIMIT $limit DELETE old RETURN count(*) AS n
// clear: MATCH (report:Report) WHERE report.is_derived IS NOT NULL WITH report LIMIT $limit SET report.is_derived = null RETURN count(*) AS n
UNWIND $receipts AS row
MATCH (old:Receipt {report: row.report})
DELETE old;
UNWIND $receipts AS row
MATCH (report:Report {id: row.report})
WHERE report.document IS NOT NULL
SET report.is_derived = true
CREATE (:Receipt {report: row.report, places: row.places, subjects: row.subjects, laws: row.laws});
