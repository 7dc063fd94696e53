package main

import (
	"database/sql"
	"embed"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/gazetteer"
)

//go:embed sql/*.sql
var sqlFiles embed.FS

// A question is what the files of sql may ask with.
type question struct {
	Of    string // a name in whatever spelling, or words
	Day   string
	Limit int
}

// questions returns the names of the questions.
func questions() (names []string) {
	files, err := sqlFiles.ReadDir("sql")
	if err != nil {
		return nil
	}
	for _, f := range files {
		if name := strings.TrimSuffix(f.Name(), ".sql"); name != "search" {
			names = append(names, name)
		}
	}
	return names
}

// ask answers a question: a line of column names, then a line a row, with tabs.
func (a *archive) ask(out io.Writer, name string, q question) error {
	query, err := sqlFiles.ReadFile(path.Join("sql", name+".sql"))
	if err != nil {
		return fmt.Errorf("%q is none of the questions: %s", name, strings.Join(questions(), ", "))
	}
	if q.Day == "" {
		if err := a.QueryRow("SELECT coalesce(max(substr(published, 1, 10)), '') FROM documents").Scan(&q.Day); err != nil {
			return err
		}
	}
	key := "" // of the entity that a name means, however it is spelt
	if name != "search" {
		if found := gazetteer.Default().Lookup(q.Of, nil); len(found) > 0 {
			key = found[0].ID
		}
		q.Of = gazetteer.Fold(q.Of)
	}
	rows, err := a.Query(string(query), sql.Named("of", q.Of), sql.Named("key", key), sql.Named("day", q.Day), sql.Named("limit", q.Limit))
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	fmt.Fprintln(out, strings.Join(columns, "\t"))
	values := make([]sql.NullString, len(columns))
	to := make([]any, len(columns))
	for i := range values {
		to[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(to...); err != nil {
			return err
		}
		cells := make([]string, len(values))
		for i, v := range values {
			cells[i] = cell(v.String)
		}
		fmt.Fprintln(out, strings.Join(cells, "\t"))
	}
	return rows.Err()
}

// widestCell is how many characters of a value are shown.
const widestCell = 160

// cell returns s in one line, without the bytes of a character that was cut, and no longer than widestCell.
func cell(s string) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
	if utf8.RuneCountInString(s) > widestCell {
		s = string([]rune(s)[:widestCell]) + "…"
	}
	return s
}
