-- Documents and what is named in them. Days are ISO dates, so that they sort; spans are bytes of the text, half-open.
CREATE TABLE IF NOT EXISTS documents (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE, -- of the file, or the id of the line
  published TEXT,                 -- NULL: not known
  country   TEXT,                 -- of the paper
  text      TEXT NOT NULL,
  data      TEXT NOT NULL         -- version of the names it was read with
);
CREATE TABLE IF NOT EXISTS entities (
  id      INTEGER PRIMARY KEY,
  key     TEXT NOT NULL UNIQUE, -- Wikidata's id or the library's
  type    TEXT NOT NULL,
  name    TEXT NOT NULL,
  folded  TEXT NOT NULL, -- name, to be found in whatever spelling
  latin   TEXT NOT NULL,
  country TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS mentions (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  first    INTEGER NOT NULL,
  past     INTEGER NOT NULL,
  sentence INTEGER NOT NULL, -- where it begins
  type     TEXT NOT NULL,
  text     TEXT NOT NULL,
  entity   INTEGER REFERENCES entities (id), -- NULL: not known which
  holder   INTEGER REFERENCES entities (id), -- who holds the office here
  score    REAL NOT NULL,
  PRIMARY KEY (document, first, past)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS mentions_entity ON mentions (entity, document, sentence);
CREATE TABLE IF NOT EXISTS times (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  first    INTEGER NOT NULL,
  past     INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  type     TEXT NOT NULL,
  text     TEXT NOT NULL,
  value    TEXT NOT NULL,    -- TIMEX3
  day      TEXT,             -- the first day meant; NULL: none
  after    TEXT,             -- the day after the last
  anchor   TEXT NOT NULL,    -- what it is counted from: reference, dateline, text; empty: it says all of itself
  PRIMARY KEY (document, first, past)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS times_day ON times (day);
-- The folded words of each text: a word is found in whatever spelling.
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (folded, content = '', tokenize = 'unicode61');
