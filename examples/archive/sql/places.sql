-- Which places a person is named with, by month: the five most frequent of each.
WITH people AS (
  SELECT DISTINCT m.document, m.sentence, e.id, e.name FROM mentions m JOIN entities e ON e.id = m.entity
  WHERE m.type = 'PERS' AND (:of = '' OR e.key = :key OR ' ' || e.folded || ' ' LIKE '% ' || :of || ' %')
),
counted AS (
  SELECT substr(d.published, 1, 7) AS month, p.name AS person, e.name AS place, count(DISTINCT p.document || ' ' || p.sentence) AS sentences
  FROM people p
  JOIN mentions m ON m.document = p.document AND m.sentence = p.sentence AND m.type IN ('GPE', 'LOC', 'FAC')
  JOIN entities e ON e.id = m.entity
  JOIN documents d ON d.id = p.document
  WHERE d.published IS NOT NULL
  GROUP BY month, p.id, e.id
),
ranked AS (SELECT *, row_number() OVER (PARTITION BY month ORDER BY sentences DESC, person, place) AS rank FROM counted)
SELECT month, person, place, sentences FROM ranked WHERE rank <= 5
ORDER BY month, rank
LIMIT :limit
