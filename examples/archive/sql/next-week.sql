-- What was said, by a day, to happen in the week after it. Sentences that begin alike, as one report has them in many articles, are one row.
WITH said AS (
  SELECT t.day, t.text AS says, d.id, d.name, d.published, CAST(substr(CAST(d.text AS BLOB), t.sentence + 1, 360) AS TEXT) AS sentence
  FROM times t JOIN documents d ON d.id = t.document
  WHERE t.type IN ('DATE', 'TIME') AND t.anchor <> 'text' -- «اليوم التالي» of a story is none of ours
    AND t.day > :day AND t.day <= date(:day, '+7 days') AND t.after <= date(t.day, '+2 days')
    AND substr(d.published, 1, 10) <= :day AND d.published > date(:day, '-60 days')
)
SELECT day, says, sentence, name AS article, count(DISTINCT id) AS articles
FROM said
GROUP BY day, substr(replace(ltrim(sentence, 'و'), ' ', ''), 1, 40)
ORDER BY day, articles DESC, max(published) DESC, id
LIMIT :limit
