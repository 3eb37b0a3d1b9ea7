// Reports that the derived layer has not taken in since they were loaded, and receipts of reports that are gone.
MATCH (report:Report)
WHERE report.is_derived IS NULL AND report.document IS NOT NULL
RETURN report.id AS id
UNION
MATCH (receipt:Receipt)
WHERE NOT EXISTS { MATCH (report:Report) WHERE report.id = receipt.report }
RETURN receipt.report AS id
