-- Who appears with whom: people in one sentence.
WITH people AS (
  SELECT DISTINCT m.document, m.sentence, e.id, e.name, :of <> '' AND (e.key = :key OR ' ' || e.folded || ' ' LIKE '% ' || :of || ' %') AS asked
  FROM mentions m JOIN entities e ON e.id = m.entity WHERE m.type = 'PERS'
)
SELECT a.name AS person, b.name AS other, count(DISTINCT a.document) AS articles, count(*) AS sentences
FROM people a JOIN people b ON b.document = a.document AND b.sentence = a.sentence AND b.id <> a.id
WHERE CASE WHEN :of = '' THEN a.id < b.id ELSE a.asked END
GROUP BY a.id, b.id
ORDER BY sentences DESC, person, other
LIMIT :limit
