package export

import (
	"errors"
	"io"

	"github.com/khabar-go/khabar/entity"
)

// A Writer writes documents one after the other, each in one call to the underlying writer. It keeps no document after
// Write returns. It is for one goroutine.
type Writer struct {
	w       io.Writer
	form    form
	anyUnit bool // offsets need not be bytes
	n       int  // documents written
	buf     []byte
	err     error // of the underlying writer, or errClosed
}

// A form appends the pieces of an output to b.
type form interface {
	head(b []byte, d entity.Document) []byte // before the first document; the zero Document: there is none
	document(b []byte, n int, d entity.Document, r *entity.Result) ([]byte, error)
	tail(b []byte) []byte
}

var errClosed = errors.New("export: the writer is closed")

// Write writes a document with what was found in it. A result that is not of d is an error, which says why, and leaves the
// output as it was; an error of the underlying writer is returned from then on.
func (w *Writer) Write(d entity.Document, r *entity.Result) error {
	if w.err != nil {
		return w.err
	}
	if err := check(d, r, w.anyUnit); err != nil {
		return err
	}
	d, r = valid(d, r)
	b := w.buf[:0]
	if w.n == 0 {
		b = w.form.head(b, d)
	}
	b, err := w.form.document(b, w.n, d, r)
	w.buf = b
	if err != nil {
		return err
	}
	w.n++
	_, w.err = w.w.Write(b)
	return w.err
}

// Close writes what ends the output; it does not close the underlying writer. An output without a document is whole, too.
// Closing twice is an error.
func (w *Writer) Close() error {
	if w.err != nil {
		return w.err
	}
	b := w.buf[:0]
	if w.n == 0 {
		b = w.form.head(b, entity.Document{})
	}
	_, err := w.w.Write(w.form.tail(b))
	w.err, w.buf = err, nil
	if err == nil {
		w.err = errClosed
	}
	return err
}
