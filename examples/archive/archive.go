package main

import (
	"database/sql"
	_ "embed"
	"fmt"
	"maps"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

//go:embed schema.sql
var schema string

// An archive is a database of news.
type archive struct {
	*sql.DB
	entities map[string]int64 // by key
}

// open opens the database in a file, and makes its tables where they are missing.
func open(file string) (*archive, error) {
	db, err := sql.Open("sqlite", file+"?_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=foreign_keys(1)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(schema); err != nil {
		db.Close()
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	a := &archive{DB: db, entities: map[string]int64{}}
	rows, err := db.Query("SELECT key, id FROM entities")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var key string
		var id int64
		if err := rows.Scan(&key, &id); err != nil {
			return nil, err
		}
		a.entities[key] = id
	}
	return a, rows.Err()
}

// has reports whether a document of a name is there.
func (a *archive) has(name string) (there bool, err error) {
	err = a.QueryRow("SELECT EXISTS (SELECT 1 FROM documents WHERE name = ?)", name).Scan(&there)
	return there, err
}

// A writer adds documents in one transaction.
type writer struct {
	a                                       *archive
	tx                                      *sql.Tx
	document, entity, mention, time, folded *sql.Stmt
	fresh                                   map[string]int64 // entities of this transaction
}

// begin begins a transaction.
func (a *archive) begin() (*writer, error) {
	tx, err := a.Begin()
	if err != nil {
		return nil, err
	}
	w := &writer{a: a, tx: tx, fresh: map[string]int64{}}
	for _, s := range []struct {
		to  **sql.Stmt
		sql string
	}{
		{&w.document, "INSERT INTO documents (name, published, country, text, data) VALUES (?, ?, ?, ?, ?)"},
		{&w.entity, "INSERT INTO entities (key, type, name, folded, latin, country) VALUES (?, ?, ?, ?, ?, ?)"},
		{&w.mention, "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
		{&w.time, "INSERT INTO times VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
		{&w.folded, "INSERT INTO words (rowid, folded) VALUES (?, ?)"},
	} {
		if *s.to, err = tx.Prepare(s.sql); err != nil {
			tx.Rollback()
			return nil, err
		}
	}
	return w, nil
}

// commit keeps what was added.
func (w *writer) commit() error {
	if err := w.tx.Commit(); err != nil {
		return err
	}
	maps.Copy(w.a.entities, w.fresh)
	return nil
}

// add adds a document and what is in it.
func (w *writer) add(d entity.Document, r *entity.Result) error {
	res, err := w.document.Exec(d.ID, day(d.Published), known(d.Country), d.Text, r.Data)
	if err != nil {
		return err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	if _, err := w.folded.Exec(id, gazetteer.Fold(d.Text)); err != nil {
		return err
	}
	at := 0 // the sentence
	for _, m := range r.Mentions {
		for at+1 < len(r.Sentences) && r.Sentences[at+1].Start <= m.Start {
			at++
		}
		e, err := w.entityID(r.Entity(m))
		if err != nil {
			return err
		}
		h, err := w.entityID(r.Holder(m))
		if err != nil {
			return err
		}
		if _, err := w.mention.Exec(id, m.Start, m.End, r.Sentences[at].Start, string(m.Type), m.Text, e, h, m.Score); err != nil {
			return err
		}
	}
	at = 0
	for _, t := range r.Times {
		for at+1 < len(r.Sentences) && r.Sentences[at+1].Start <= t.Start {
			at++
		}
		if _, err := w.time.Exec(id, t.Start, t.End, r.Sentences[at].Start, t.Type, t.Text, t.Value.String(), day(t.From), day(t.To), t.Anchor); err != nil {
			return err
		}
	}
	return nil
}

// entityID returns the number of an entity, which it adds if it is new; nil for one that is not known which.
func (w *writer) entityID(e *entity.Entity) (any, error) {
	if e == nil || e.ID == "" {
		return nil, nil
	}
	if id, ok := w.a.entities[e.ID]; ok {
		return id, nil
	}
	if id, ok := w.fresh[e.ID]; ok {
		return id, nil
	}
	res, err := w.entity.Exec(e.ID, string(e.Type), e.Name, gazetteer.Fold(e.Name), e.Latin, e.Country)
	if err != nil {
		return nil, err
	}
	id, err := res.LastInsertId()
	w.fresh[e.ID] = id
	return id, err
}

// known returns s, or nil if it is empty.
func known(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// day returns the day of d without its time; nil for none.
func day(d date.Date) any {
	if d.IsZero() {
		return nil
	}
	y, m, n := d.YMD()
	return date.Of(y, m, n).String()
}
