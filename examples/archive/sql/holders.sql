-- Who held which office when it was named. An article that says of somebody that he had held it, or is elected to, does not count.
WITH other (word) AS (VALUES ('سابق'), ('أسبق'), ('راحل'), ('مخلوع'), ('معزول'), ('منتخب')),
held AS (SELECT document, entity, holder FROM mentions WHERE type = 'OCC' AND entity IS NOT NULL AND holder IS NOT NULL),
not_then AS MATERIALIZED (
  SELECT DISTINCT m.document, m.holder FROM mentions m JOIN other ON instr(m.text, other.word) > 0 WHERE m.type = 'OCC' AND m.holder IS NOT NULL
)
SELECT o.name AS office, h.name AS holder, substr(min(d.published), 1, 10) AS first, substr(max(d.published), 1, 10) AS last,
       count(DISTINCT d.id) AS articles, count(*) AS times
FROM held m
JOIN entities o ON o.id = m.entity
JOIN entities h ON h.id = m.holder
JOIN documents d ON d.id = m.document
LEFT JOIN not_then n ON n.document = m.document AND n.holder = m.holder
WHERE n.document IS NULL AND (:of = '' OR o.key = :key OR ' ' || o.folded || ' ' LIKE '% ' || :of || ' %')
GROUP BY o.id, h.id
ORDER BY times DESC, office, holder
LIMIT :limit
