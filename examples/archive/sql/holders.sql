-- Who held which office when it was named.
SELECT o.name AS office, h.name AS holder, min(d.published) AS first, max(d.published) AS last, count(*) AS times
FROM mentions m
JOIN entities o ON o.id = m.entity
JOIN entities h ON h.id = m.holder
JOIN documents d ON d.id = m.document
WHERE m.type = 'OCC' AND (:of = '' OR o.name LIKE '%' || :of || '%')
GROUP BY o.id, h.id
ORDER BY times DESC, office, holder
LIMIT :limit
