-- Which articles disagree about a date: single days of one day and month in years less than ten apart, named in articles of the same two months, in
-- sentences that share at least two names, neither of them speaking of an anniversary; a sentence that names less is about what its article is about.
-- One day at least is spelt out; one that is counted from another lies near its article, for the year of «7 أكتوبر» months later is a guess. An article
-- may disagree with itself.
WITH days AS MATERIALIZED (
  SELECT t.document, t.sentence, t.day, t.text, t.anchor = '' AS explicit, CAST(substr(t.day, 1, 4) AS INTEGER) AS year, substr(t.day, 6) AS rest,
         julianday(d.published) AS published
  FROM times t JOIN documents d ON d.id = t.document
  WHERE length(t.value) >= 10 AND t.after <= date(t.day, '+1 day')
    AND (t.anchor = '' OR abs(julianday(t.day) - julianday(d.published)) <= 60)
),
pairs AS MATERIALIZED (
  SELECT a.document, a.sentence, a.day, b.document AS document2, b.sentence AS sentence2, b.day AS day2
  FROM days a JOIN days b ON b.rest = a.rest AND b.year BETWEEN a.year + 1 AND a.year + 9
  WHERE a.explicit + b.explicit > 0 AND abs(a.published - b.published) <= 60
),
sentences AS (SELECT document, sentence FROM pairs UNION SELECT document2, sentence2 FROM pairs),
plain AS MATERIALIZED (
  SELECT s.document, s.sentence, substr(CAST(d.text AS BLOB), s.sentence + 1, 300) AS says
  FROM sentences s JOIN documents d ON d.id = s.document
  WHERE CAST(substr(CAST(d.text AS BLOB), s.sentence + 1, 600) AS TEXT) NOT LIKE '%ذكرى%'
),
spoken AS MATERIALIZED (
  SELECT DISTINCT m.document, m.sentence, m.entity FROM mentions m JOIN sentences s ON s.document = m.document AND s.sentence = m.sentence
  WHERE m.entity IS NOT NULL AND m.type NOT IN ('OCC', 'NORP')
),
subjects AS MATERIALIZED (
  SELECT document, entity, row_number() OVER (PARTITION BY document ORDER BY count(*) DESC, min(first)) AS rank
  FROM mentions WHERE document IN (SELECT document FROM sentences) AND entity IS NOT NULL AND type NOT IN ('OCC', 'NORP')
  GROUP BY document, entity
),
named AS MATERIALIZED (
  SELECT document, sentence, entity FROM spoken
  UNION
  SELECT s.document, s.sentence, u.entity FROM sentences s JOIN subjects u ON u.document = s.document AND u.rank <= 3
  WHERE (SELECT count(*) FROM spoken n WHERE n.document = s.document AND n.sentence = s.sentence) < 2
)
SELECT p.day AS date, p.day2 AS other, da.name AS article, db.name AS against, count(*) AS shared, a.says, b.says AS other_says
FROM pairs p
JOIN named na ON na.document = p.document AND na.sentence = p.sentence
JOIN named nb ON nb.document = p.document2 AND nb.sentence = p.sentence2 AND nb.entity = na.entity
JOIN plain a ON a.document = p.document AND a.sentence = p.sentence
JOIN plain b ON b.document = p.document2 AND b.sentence = p.sentence2
JOIN documents da ON da.id = p.document
JOIN documents db ON db.id = p.document2
GROUP BY p.document, p.sentence, p.day, p.document2, p.sentence2, p.day2
HAVING shared >= 2
ORDER BY shared DESC, date
LIMIT :limit
