// What the derived layer took from reports, by their receipts. A law made anew since has lost its edges: nothing of it is left to take back.
UNWIND $reports AS id
MATCH (receipt:Receipt {report: id})
UNWIND CASE WHEN size(receipt.laws) = 0 THEN [""] ELSE receipt.laws END AS cited
OPTIONAL MATCH (law:Law {id: cited})
WITH receipt, CASE WHEN law.cited_by IS NULL THEN null ELSE law.id END AS law
ORDER BY law
RETURN receipt.report AS report, receipt.places AS places, receipt.subjects AS subjects, collect(law) AS laws
ORDER BY report
