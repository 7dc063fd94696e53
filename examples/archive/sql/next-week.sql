-- What was said, by a day, to happen in the week after it.
SELECT t.day, t.text AS says, substr(CAST(d.text AS BLOB), t.sentence + 1, 360) AS sentence, d.name AS article
FROM times t JOIN documents d ON d.id = t.document
WHERE t.type IN ('DATE', 'TIME') AND t.day > :day AND t.day <= date(:day, '+7 days') AND t.after <= date(t.day, '+2 days')
  AND d.published <= :day AND d.published > date(:day, '-60 days')
ORDER BY t.day, d.published DESC, d.id
LIMIT :limit
