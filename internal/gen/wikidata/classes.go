package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A background is what must be known of a dump before its items can be judged.
type background struct {
	classes     tree // of rules.classes
	occupations tree // of rules.occupations
	countries   map[id]string
	doubts      []string // rules whose entity the dump calls otherwise
	missing     []string // rules whose entity is not in the dump
}

// A survey is what a chunk gives to the background.
type survey struct {
	edges     []edge
	countries map[id]string
	labels    map[string]names
	entities  int
	faults    []*fault
}

// names are the English names of an entity, by which a label of the rules is judged.
type names struct {
	label   string
	aliases []string
}

// survey reads the dump for the background.
func (g *generator) survey(d *dump, p *progress) (*background, error) {
	wanted := make(map[string]bool)
	for _, l := range g.rules.labels {
		wanted[l.entity] = true
	}
	all := survey{countries: make(map[id]string), labels: make(map[string]names)}
	err := process(newLineReader(d, d.name), g.cores,
		func() func(chunk) survey {
			return func(c chunk) survey { return surveyChunk(c, d.name, wanted) }
		},
		func(s survey) error {
			p.entities.Add(int64(s.entities))
			all.edges = append(all.edges, s.edges...)
			maps.Copy(all.countries, s.countries)
			maps.Copy(all.labels, s.labels)
			return g.report(s.faults)
		})
	if err != nil {
		return nil, err
	}
	b := &background{
		classes:     grow(all.edges, g.rules.classes),
		occupations: grow(all.edges, g.rules.occupations),
		countries:   all.countries,
	}
	b.doubt(g.rules.labels, all.labels)
	return b, nil
}

// surveyChunk reads the lines that have a class above, a code of a country, or a label of the rules, and those that seem
// broken.
func surveyChunk(c chunk, file string, wanted map[string]bool) survey {
	s := survey{countries: make(map[id]string), labels: make(map[string]names)}
	if c.fault != nil {
		s.faults = append(s.faults, c.fault)
	}
	var it item
	c.eachLine(func(line []byte, n int) {
		s.entities++
		name := entityID(line)
		if closed(line) && name != nil && !wanted[string(name)] && !containsAny(line, `"P279"`, `"P297"`) {
			return
		}
		sc := scanner{b: line}
		if !it.read(&sc) {
			s.faults = append(s.faults, newFault(file, n, line, sc.i, sc.bad))
			return
		}
		if wanted[string(it.id)] {
			s.labels[string(it.id)] = it.english()
		}
		if below := number(it.id, 'Q'); below != 0 {
			for _, above := range items(it.claims[subclassOf]) {
				s.edges = append(s.edges, edge{below, above})
			}
			if iso := it.iso(); iso != "" {
				s.countries[below] = iso
			}
		}
	})
	return s
}

// iso returns the two letters of a country; empty if the item is none.
func (it *item) iso() (code string) {
	best(it.claims[isoCode], func(st statement) {
		if s := text(st.value); code == "" && st.kind == "value" && isCode(s) {
			code = s
		}
	})
	return code
}

func isCode(s string) bool {
	return len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
}

// english returns the English names of an entity.
func (it *item) english() names {
	return names{
		label:   cmp.Or(labelText(it.labels[en]), labelText(it.labels[mul])),
		aliases: aliasTexts(it.aliases[en]),
	}
}

// doubt lists the rules whose entity the dump calls otherwise, and those whose entity it does not have.
func (b *background) doubt(rules []label, found map[string]names) {
	for _, l := range rules {
		at := fmt.Sprintf("%s:%d: %s", l.file, l.line, l.entity)
		switch n, ok := found[l.entity]; {
		case !ok:
			b.missing = append(b.missing, fmt.Sprintf("%s %q is not in the dump", at, l.english))
		case !n.has(l.english):
			b.doubts = append(b.doubts, fmt.Sprintf("%s: the dump calls it %q, not %q", at, n.label, l.english))
		}
	}
}

// has reports whether a name is one of n, whatever its case.
func (n names) has(name string) bool {
	return strings.EqualFold(n.label, name) || slices.ContainsFunc(n.aliases, func(a string) bool { return strings.EqualFold(a, name) })
}

// classesHeader begins a class file; the digest of the rules follows.
const classesHeader = "# classes of a Wikidata dump, for rules "

// write writes b as a class file: it spares the next run a pass over the dump.
func (b *background) write(w io.Writer, digest string) error {
	bw := bufio.NewWriter(w)
	fmt.Fprintln(bw, classesHeader+digest)
	for _, t := range [...]struct {
		name string
		tree
	}{{"class", b.classes}, {"occupation", b.occupations}} {
		for i, n := range t.ids {
			fmt.Fprintf(bw, "%s\tQ%d\t%d\t%d\n", t.name, n, t.leaves[i].root, t.leaves[i].steps)
		}
	}
	for _, n := range sortedKeys(b.countries) {
		fmt.Fprintf(bw, "country\tQ%d\t%s\n", n, b.countries[n])
	}
	return bw.Flush()
}

// readBackground reads a class file, or says what is wrong with it.
func readBackground(r io.Reader, file string, rules *rules) (*background, error) {
	b := &background{countries: make(map[id]string)}
	classes, occupations := make(map[id]leaf), make(map[id]leaf)
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if n == 1 {
			if line != classesHeader+rules.digest {
				return nil, fmt.Errorf("%s:1: %q: the file was made for other rules; delete it", file, line)
			}
			continue
		}
		cells := strings.Split(line, "\t")
		ok := false
		switch {
		case len(cells) == 3 && cells[0] == "country":
			q := number([]byte(cells[1]), 'Q')
			ok = q != 0 && isCode(cells[2])
			b.countries[q] = cells[2]
		case len(cells) == 4 && cells[0] == "class":
			ok = readLeaf(classes, cells, len(rules.classes))
		case len(cells) == 4 && cells[0] == "occupation":
			ok = readLeaf(occupations, cells, len(rules.occupations))
		}
		if !ok {
			return nil, fmt.Errorf("%s:%d: %q: want a class, an occupation or a country", file, n, line)
		}
	}
	b.classes, b.occupations = plant(classes), plant(occupations)
	return b, lines.Err()
}

// readLeaf reads a line of a tree whose list has so many classes.
func readLeaf(leaves map[id]leaf, cells []string, classes int) bool {
	n := number([]byte(cells[1]), 'Q')
	root, err := strconv.ParseUint(cells[2], 10, 16)
	steps, err2 := strconv.ParseUint(cells[3], 10, 16)
	leaves[n] = leaf{uint16(root), uint16(steps)}
	return n != 0 && err == nil && err2 == nil && int(root) < classes
}

// sortedKeys returns the keys of m in their order.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
