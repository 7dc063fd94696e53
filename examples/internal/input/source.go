package input

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/khabar-go/khabar/entity"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// A Source is where documents come from: text files, each one document; JSON Lines, each line one; folders of both; and
// either compressed by gzip. What a file is, its name says: .jsonl and .ndjson are JSON Lines, before a .gz or not, and all
// else that is named is text. Of a folder the files count, at any depth, that end in .txt, .jsonl or .ndjson, in the order of
// their names.
//
// A byte order mark says that a file is UTF-8 or UTF-16. A file without one has the charset, or is UTF-8 and held to it.
type Source struct {
	Paths   []string  // files and folders
	In      io.Reader // JSON Lines, read where Paths is empty
	Charset string    // a name that the web knows: windows-1256, iso-8859-6, utf-16le …; empty: UTF-8

	read atomic.Int64
}

// Check returns an error if the charset is not known.
func (s *Source) Check() error {
	_, err := s.decoder()
	return err
}

// Read returns how many bytes have been read so far, as they lie on the disk. It may be called while documents are read.
func (s *Source) Read() int64 { return s.read.Load() }

// Size returns how many bytes there are to read, and 0 if that is not known.
func (s *Source) Size() (total int64) {
	if f, ok := s.In.(*os.File); ok && len(s.Paths) == 0 {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size()
		}
	}
	for name := range s.files(func(error) bool { return true }) {
		if info, err := os.Stat(name.path); err == nil {
			total += info.Size()
		}
	}
	return total
}

// Documents returns all documents in order, and, in the place of one that cannot be read, an error that says which and why;
// the next one follows. Where the rest of a file cannot be read, the next file follows.
//
// A text file has its name as its id, below a folder its path there. The documents of JSON Lines have these fields, of which
// all but text may be missing or null: id, text, published, country.
func (s *Source) Documents() iter.Seq2[entity.Document, error] {
	return func(yield func(entity.Document, error) bool) {
		if len(s.Paths) == 0 {
			s.lines(s.In, "", yield)
			return
		}
		broken := func(err error) bool { return yield(entity.Document{}, err) }
		for f := range s.files(broken) {
			if !s.file(f, yield) {
				return
			}
		}
	}
}

// A named is a file with the id that its text has.
type named struct{ path, id string }

// files returns all files; what of the paths cannot be opened goes to broken, which says whether to go on.
func (s *Source) files(broken func(error) bool) iter.Seq[named] {
	return func(yield func(named) bool) {
		for _, root := range s.Paths {
			stopped := false
			err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
				switch {
				case err != nil:
					stopped = !broken(err)
				case path == root && !d.IsDir():
					stopped = !yield(named{path, filepath.Base(path)})
				case !d.IsDir() && kindOf(path) != "":
					id, _ := filepath.Rel(root, path)
					stopped = !yield(named{path, filepath.ToSlash(id)})
				}
				if stopped {
					return fs.SkipAll
				}
				return nil
			})
			if stopped || err != nil {
				return
			}
		}
	}
}

// kindOf returns what the name of a file says that it is: ".txt", ".jsonl", ".ndjson", or "" for what is not said.
func kindOf(path string) string {
	switch ext := filepath.Ext(strings.TrimSuffix(path, ".gz")); ext {
	case ".txt", ".jsonl", ".ndjson":
		return ext
	}
	return ""
}

// file yields the documents of one file, and reports whether to go on.
func (s *Source) file(f named, yield func(entity.Document, error) bool) bool {
	file, err := os.Open(f.path)
	if err != nil {
		return yield(entity.Document{}, err)
	}
	defer file.Close()
	var r io.Reader = &counted{file, &s.read}
	if strings.HasSuffix(f.path, ".gz") {
		if r, err = gzip.NewReader(r); err != nil {
			return yield(entity.Document{}, fmt.Errorf("%s: %w", f.path, err))
		}
	}
	if kind := kindOf(f.path); kind == ".jsonl" || kind == ".ndjson" {
		return s.lines(r, f.path+", ", yield)
	}
	text, err := s.text(r)
	if err != nil {
		return yield(entity.Document{}, fmt.Errorf("%s: %w", f.path, err))
	}
	return yield(entity.Document{ID: f.id, Text: text}, nil)
}

// text reads a whole text.
func (s *Source) text(r io.Reader) (string, error) {
	r, err := s.decoded(r)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return "", err
	}
	return b.String(), checkUTF8([]byte(b.String()))
}

// lines yields the document of each line of JSON that is not blank, and reports whether to go on. Errors begin with where.
func (s *Source) lines(r io.Reader, where string, yield func(entity.Document, error) bool) bool {
	if where == "" {
		r = &counted{r, &s.read}
	}
	r, err := s.decoded(r)
	if err != nil {
		return yield(entity.Document{}, err)
	}
	lines := Lines(r)
	n := 0
	for lines.Scan() {
		n++
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		d, err := Document(line)
		if err != nil {
			err = fmt.Errorf("%sline %d: %w", where, n, err)
		}
		if !yield(d, err) {
			return false
		}
	}
	if err := lines.Err(); err != nil {
		return yield(entity.Document{}, fmt.Errorf("%sline %d: %w", where, n+1, err))
	}
	return true
}

// Document reads one line of JSON Lines. Its fields are those that Source.Documents tells.
func Document(line []byte) (entity.Document, error) {
	var d struct {
		ID        string `json:"id"`
		Text      string `json:"text"`
		Published Day    `json:"published"`
		Country   string `json:"country"`
	}
	if err := cmp.Or(checkUTF8(line), json.Unmarshal(line, &d)); err != nil {
		return entity.Document{}, err
	}
	return entity.Document{ID: d.ID, Text: d.Text, Published: d.Published.Date, Country: d.Country}, nil
}

// checkUTF8 returns an error that names the first byte that is not UTF-8.
func checkUTF8(b []byte) error {
	if utf8.Valid(b) {
		return nil
	}
	at := 0
	for at < len(b) {
		r, n := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return fmt.Errorf("byte %d is not UTF-8: the charset is another, such as windows-1256", at)
}

// decoder returns what makes UTF-8 of the charset.
func (s *Source) decoder() (transform.Transformer, error) {
	if s.Charset == "" {
		return transform.Nop, nil
	}
	charset, err := htmlindex.Get(s.Charset)
	if err != nil {
		return nil, fmt.Errorf("charset %q is not known", s.Charset)
	}
	return charset.NewDecoder(), nil
}

// decoded returns r as UTF-8 without a byte order mark.
func (s *Source) decoded(r io.Reader) (io.Reader, error) {
	fallback, err := s.decoder()
	if err != nil {
		return nil, err
	}
	if r == nil {
		return nil, errors.New("there is nothing to read")
	}
	return transform.NewReader(r, unicode.BOMOverride(fallback)), nil
}

// counted counts what is read.
type counted struct {
	r io.Reader
	n *atomic.Int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}
