-- Which articles disagree about a date: one day and month of two years, at least one of them spelt out, in articles that name at least three of
-- the same people, places and events, neither sentence speaking of an anniversary.
WITH days AS (
  SELECT t.document, t.sentence, t.day, t.explicit, substr(t.day, 1, 4) AS year, substr(t.day, 6, 5) AS rest, t.text,
         substr(CAST(d.text AS BLOB), t.sentence + 1, t.past - t.sentence + 80) AS sentence_text
  FROM times t JOIN documents d ON d.id = t.document
  WHERE length(t.value) >= 10 AND t.after <= date(t.day, '+1 day')
),
plain AS (SELECT * FROM days WHERE sentence_text NOT LIKE '%ذكرى%' AND sentence_text NOT LIKE '%سنوية%'),
subjects AS (SELECT DISTINCT document, entity FROM mentions WHERE entity IS NOT NULL AND type IN ('PERS', 'EVENT', 'FAC', 'GPE'))
SELECT a.day AS date, b.day AS other, da.name AS article, db.name AS against, count(*) AS shared
FROM plain a
JOIN plain b ON b.rest = a.rest AND b.year > a.year AND b.document <> a.document AND a.explicit + b.explicit > 0
JOIN documents da ON da.id = a.document
JOIN documents db ON db.id = b.document
JOIN subjects sa ON sa.document = a.document
JOIN subjects sb ON sb.document = b.document AND sb.entity = sa.entity
WHERE abs(julianday(da.published) - julianday(db.published)) <= 60
GROUP BY a.document, a.sentence, a.day, b.document, b.sentence, b.day
HAVING shared >= 3
ORDER BY shared DESC, date
LIMIT :limit
