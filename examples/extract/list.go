package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/khabar-go/khabar/entity"
)

// list writes what was found for people: first who and what, then when, then what to mind. Arabic stands last in a line, so
// that it does not turn the rest round.
func list(w io.Writer, r *entity.Result, d entity.Document) error {
	named := cmp.Or(d.ID, "(no id)")
	fmt.Fprintf(w, "%s: %s of %s, %s\n", named, count(len(r.Mentions), "mention"), count(len(r.Entities), "thing"), count(len(r.Times), "time expression"))
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, m := range r.Mentions {
		fmt.Fprintf(t, "  %d-%d\t%s\t%s\t%s\t%s%s\n", m.Start, m.End, m.Type, id(r, m), latin(r, m), strings.Repeat("· ", depth(r, m)), m.Text)
	}
	for _, x := range r.Times {
		interval := ""
		if !x.From.IsZero() {
			interval = x.From.String() + " to " + x.To.String()
		}
		fmt.Fprintf(t, "  %d-%d\t%s\t%s\t%s\t%s\n", x.Start, x.End, x.Type, x.Value, strings.TrimSpace(interval+" "+x.Mod), x.Text)
	}
	for _, n := range r.Notes {
		fmt.Fprintf(t, "  %d-%d\tnote\t%s\t\t%s\n", n.Start, n.End, n.Code, n.Text)
	}
	return t.Flush()
}

// count returns "1 thing" or "2 things".
func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprint(n, " ", what)
}

// id returns the id of what m names, "-" if it is not known.
func id(r *entity.Result, m entity.Mention) string {
	if e := r.Entity(m); e != nil && e.ID != "" {
		return e.ID
	}
	return "-"
}

// latin returns the Latin name of what m names and, for an office, of who holds it.
func latin(r *entity.Result, m entity.Mention) string {
	s := ""
	if e := r.Entity(m); e != nil {
		s = e.Latin
	}
	if h := r.Holder(m); h != nil {
		s += " = " + cmp.Or(h.Latin, h.Name)
	}
	return strings.TrimSpace(s)
}

// depth returns how many mentions m lies in.
func depth(r *entity.Result, m entity.Mention) (n int) {
	for ; m.Parent >= 0; n++ {
		m = r.Mentions[m.Parent]
	}
	return n
}
