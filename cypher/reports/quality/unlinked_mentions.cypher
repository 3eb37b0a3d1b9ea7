// title: 未链接的提及 (mentions that stay unlinked)
// doc: Mentions that name something, but no or more than one candidate was left: what a lexicon row would settle, most frequent first.
// param: type: str of INSTITUTION|JURISDICTION|LAW|METRIC|PROGRAM| = "" -- type of mention; empty for all
// param: min_reports: int = 1 -- least number of reports
// param: limit: int = 1000 -- most rows
// column: type: str -- INSTITUTION, JURISDICTION, LAW, METRIC or PROGRAM
// column: surface: str -- the characters
// column: candidates: str -- what it might mean, joined by 、; empty where nothing was found
// column: mentions: int -- mentions
// column: reports: int -- reports
// column: file: str -- one of the files
// column: start: int -- first character of the first mention in it
// key: type, surface, candidates
// example: a name that two places share
// given: numbers_and_bodies
// | "JURISDICTION" | "广丁" | "甲省/甲一市/广丁县、乙省/广丁市" | 2 | 2 | "丁21.txt" | 16 |
MATCH (report:Report)
WHERE size(report.unlinked) > 0
UNWIND report.unlinked AS line
WITH report, split(line, "\t") AS cells
WHERE $type = "" OR cells[0] = $type
WITH cells[0] AS type, cells[1] AS surface, cells[3] AS candidates, report.file AS file, toInteger(cells[2]) AS start
ORDER BY file, start
WITH type, surface, candidates, count(*) AS mentions, count(DISTINCT file) AS reports, collect(file)[0] AS file, collect(start)[0] AS start
WHERE reports >= $min_reports
RETURN type AS type, surface AS surface, candidates AS candidates, mentions AS mentions, reports AS reports, file AS file, start AS start
ORDER BY mentions DESC, type, surface, candidates
LIMIT $limit
