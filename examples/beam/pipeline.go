package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	beamregister "github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/examples/internal/input"
)

// settings are the flags.
type settings struct {
	in, out string
	shards  int
	country string
}

// register tells Beam the functions that run on workers, which it calls by their names. It comes before beam.Init.
func register() {
	beamregister.DoFn4x1[context.Context, fileio.ReadableFile, func(Article), func(string), error](&readFn{})
	beamregister.DoFn2x1[Article, func(Mention), error](&extractFn{})
	beamregister.DoFn1x2[Mention, int, Mention](&shardFn{})
	beamregister.DoFn3x1[context.Context, int, func(*Mention) bool, error](&writeFn{})
	beamregister.Function2x0(listed)
	beamregister.Function2x1(countLine)
	beamregister.Emitter1[Article]()
	beamregister.Emitter1[Mention]()
	beamregister.Emitter1[string]()
	beamregister.Iter1[Mention]()
}

// pipeline returns all that is to be done, before any of it is.
func (s settings) pipeline() *beam.Pipeline {
	p, root := beam.NewPipelineWithRoot()
	files := fileio.ReadMatches(root, fileio.MatchFiles(root, s.in))
	articles, unreadable := beam.ParDo2(root.Scope("read"), &readFn{Country: s.country}, files)
	// A file is read by one worker; its articles go to all.
	mentions := beam.ParDo(root.Scope("extract"), &extractFn{}, beam.Reshuffle(root, articles))

	counts := stats.Count(root, beam.ParDo(root, listed, mentions))
	textio.Write(root.Scope("counts"), s.out+"-counts.tsv", beam.ParDo(root, countLine, counts))
	sharded := beam.GroupByKey(root, beam.ParDo(root, &shardFn{s.shards}, mentions))
	beam.ParDo0(root.Scope("mentions"), &writeFn{s.out, s.shards}, sharded)
	textio.Write(root.Scope("unreadable"), s.out+"-unreadable.txt", unreadable)
	return p
}

// An Article is an entity.Document as it travels between machines.
type Article struct {
	ID, Text  string
	Published string // ISO 8601; empty if not known
	Country   string
}

// A Mention is one place of a document where something is named.
type Mention struct {
	Document string `json:"document"`
	Day      string `json:"day"`   // of publication, ISO 8601; empty if not known
	Start    int    `json:"start"` // bytes of the text, half-open
	End      int    `json:"end"`
	Text     string `json:"text"`
	Type     string `json:"type"`
	ID       string `json:"id"` // of Wikidata or the library; empty if no table has it
	Name     string `json:"name"`
}

// unreadableLines is the name of a counter.
const unreadableLines = "unreadable lines"

// A readFn reads files. It is not textio.Read, which ends a compressed file after as many bytes as it has on the disk.
type readFn struct {
	Country string // of the papers, where an article does not say it
}

// ProcessElement reads one file; it says of lines that are no article which and why.
func (f *readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, article func(Article), unreadable func(string)) error {
	r, err := file.Open(ctx)
	if err != nil {
		return err
	}
	lines := input.Lines(r)
	for n := 1; lines.Scan(); n++ {
		line := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\ufeff")))
		if len(line) == 0 {
			continue
		}
		d, err := input.Document(line)
		if err != nil {
			beam.NewCounter("read", unreadableLines).Inc(ctx, 1)
			unreadable(fmt.Sprintf("%s, line %d: %v", file.Metadata.Path, n, err))
			continue
		}
		article(Article{d.ID, d.Text, d.Published.String(), cmp.Or(d.Country, f.Country)})
	}
	return cmp.Or(lines.Err(), r.Close())
}

// An extractFn makes mentions of articles.
type extractFn struct {
	x *entity.Extractor
	r entity.Result
}

// Setup takes the worker's extractor. A worker has many of these functions at once; entity.Default is built once and shared
// by all goroutines. An extractor with names of one's own is shared in the same way, by a sync.OnceValue.
func (f *extractFn) Setup() { f.x = entity.Default() }

// ProcessElement reads one article.
func (f *extractFn) ProcessElement(a Article, mention func(Mention)) error {
	var published date.Date
	if err := published.UnmarshalText([]byte(a.Published)); err != nil {
		return err
	}
	f.x.ExtractInto(&f.r, entity.Document{ID: a.ID, Text: a.Text, Published: published, Country: a.Country})
	day := day(published)
	for _, m := range f.r.Mentions {
		out := Mention{Document: a.ID, Day: day, Start: m.Start, End: m.End, Text: m.Text, Type: string(m.Type)}
		if e := f.r.Entity(m); e != nil {
			out.ID, out.Name = e.ID, e.Name
		}
		mention(out)
	}
	return nil
}

// day returns the day of d without its time.
func day(d date.Date) string {
	if d.IsZero() {
		return ""
	}
	return date.Of(d.YMD()).String()
}

// listed emits what is counted of a mention: the day and the entity, if it is known which.
func listed(m Mention, emit func(string)) {
	if m.ID != "" {
		emit(strings.Join([]string{m.Day, m.ID, m.Type, m.Name}, "\t"))
	}
}

func countLine(key string, n int) string { return fmt.Sprint(key, "\t", n) }

// A shardFn spreads mentions, those of a document together.
type shardFn struct{ Shards int }

// ProcessElement returns the number of the shard.
func (f *shardFn) ProcessElement(m Mention) (int, Mention) {
	h := fnv.New32a()
	h.Write([]byte(m.Document))
	return int(h.Sum32() % uint32(f.Shards)), m
}

// A writeFn writes shards as JSON Lines.
type writeFn struct {
	Out    string
	Shards int
}

// ProcessElement writes one shard to a file.
func (f *writeFn) ProcessElement(ctx context.Context, shard int, mentions func(*Mention) bool) error {
	name := fmt.Sprintf("%s-mentions-%d-of-%d.jsonl", f.Out, shard, f.Shards)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	var m Mention
	for mentions(&m) {
		if err := e.Encode(m); err != nil {
			return cmp.Or(file.Close(), err)
		}
	}
	return cmp.Or(w.Flush(), file.Close())
}
