-- Articles with all of some words, in whatever spelling, the best first.
SELECT d.name AS article, d.published, substr(d.text, 1, 80) AS begins
FROM words w JOIN documents d ON d.id = w.rowid
WHERE words MATCH :of
ORDER BY rank
LIMIT :limit
