// Every place, with the years of which a report is held.
MATCH (place:Jurisdiction)
RETURN place.path AS path, place.name AS name, place.code AS code, place.level AS level, coalesce(place.held_years, []) AS held_years
ORDER BY path
