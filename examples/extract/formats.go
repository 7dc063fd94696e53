package main

import (
	"bytes"
	"cmp"
	_ "embed"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/entity/export"
	"github.com/khabar-go/khabar/examples/internal/input"
)

// formats are what -format may be.
var formats = []string{"text", "jsonl", "json", "conll", "brat", "webanno", "html"}

// An output writes documents in one format.
type output struct {
	// prepare does what can be done of a document alone, on any goroutine; the function that it returns writes it, and is
	// called in the order of the documents. The entities of the result are overwritten when prepare has returned.
	prepare func(entity.Document, *entity.Result) func() error
	close   func() error
}

// alone returns the output on w of a format in which a document is written without the others.
func alone(w io.Writer, form func(io.Writer, *entity.Result, entity.Document) error) output {
	prepare := func(d entity.Document, r *entity.Result) func() error {
		var b bytes.Buffer
		err := form(&b, r, d)
		return func() error {
			_, failed := b.WriteTo(w)
			return cmp.Or(err, failed)
		}
	}
	return output{prepare, func() error { return nil }}
}

// inOrder returns the output of a format in which a document is written after the one before.
func inOrder(write func(entity.Document, *entity.Result) error, close func() error) output {
	prepare := func(d entity.Document, r *entity.Result) func() error {
		r.Entities = slices.Clone(r.Entities)
		return func() error { return write(d, r) }
	}
	return output{prepare, close}
}

// base is where ids of documents stand in annotations; who keeps articles puts an address of his own.
const base = "https://example.org/articles/"

// open returns the output that the flags ask for, on w or in a folder.
func (s *settings) open(w io.Writer) (output, error) {
	if (s.format == "brat") != (s.dir != "") {
		return output{}, errors.New("-format brat goes with -out DIR")
	}
	switch s.format {
	case "text":
		return alone(w, list), nil
	case "jsonl":
		return alone(w, line), nil
	case "json":
		return exported(export.NewJSON(w)), nil
	}
	if s.unit != entity.Bytes {
		return output{}, errors.New("-offsets goes with text, jsonl and json; the other formats say what they count")
	}
	switch s.format {
	case "conll":
		return exported(export.NewCoNLL(w, nil)), nil
	case "webanno":
		return exported(export.NewWebAnnotation(w, base)), nil
	case "html":
		return exported(export.NewHTML(w, "")), nil
	}
	return brat(s.dir)
}

func exported(w *export.Writer) output { return inOrder(w.Write, w.Close) }

//go:embed annotation.conf
var annotationConf string

// brat returns the output of a folder that brat opens as it is.
func brat(dir string) (output, error) {
	err := os.MkdirAll(dir, 0o777)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "annotation.conf"), []byte(annotationConf), 0o666)
	}
	var names input.FileNames
	return inOrder(func(d entity.Document, r *entity.Result) error {
		file := filepath.Join(dir, names.Of(d.ID))
		text, err := os.Create(file + ".txt")
		if err != nil {
			return err
		}
		ann, err := os.Create(file + ".ann")
		if err != nil {
			return cmp.Or(text.Close(), err)
		}
		err = export.WriteBrat(text, ann, d, r)
		return cmp.Or(err, text.Close(), ann.Close())
	}, func() error { return nil }), err
}
