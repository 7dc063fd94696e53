-- Which places a person is named with, by month.
SELECT substr(d.published, 1, 7) AS month, p.name AS person, e.name AS place, count(*) AS sentences
FROM (SELECT DISTINCT m.document, m.sentence, e.id, e.name FROM mentions m JOIN entities e ON e.id = m.entity
      WHERE m.type = 'PERS' AND (:of = '' OR e.name LIKE '%' || :of || '%')) p
JOIN mentions m ON m.document = p.document AND m.sentence = p.sentence AND m.type IN ('GPE', 'LOC', 'FAC')
JOIN entities e ON e.id = m.entity
JOIN documents d ON d.id = p.document
WHERE d.published IS NOT NULL
GROUP BY month, p.id, e.id
ORDER BY month, sentences DESC, place
LIMIT :limit
