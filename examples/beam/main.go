// Beam reads Arabic news on many machines: it is a pipeline of Apache Beam that writes all mentions, and how often each
// entity is named on each day.
//
//	cd examples/beam
//	go run . -in 'news/*.jsonl.gz' -out found/news
//
// The documents are JSON Lines in UTF-8, also compressed by gzip, as examples/extract reads them. Three kinds of files are written:
//
//	found/news-counts.tsv                day, id, type, name, count, in no order
//	found/news-mentions-0-of-4.jsonl …   a line a mention
//	found/news-unreadable.txt            which lines are no document and why, if any; then the exit status is 1
//
// Without further flags it runs in this process, on the Prism runner that is part of Beam's Go SDK. The same program runs
// on a cluster, where -in and -out are places that all machines reach, such as gs://bucket/news/*.jsonl.gz:
//
//	go run . -runner flink -endpoint host:8099 -environment_type DOCKER -in … -out …
//	go run . -runner dataflow -project P -region R -staging_location gs://bucket/staging -in … -out …
//
// Flags:
//
//	-in GLOB      the files
//	-out PREFIX   what the names of the files written begin with (beam)
//	-shards 4     how many files the mentions are spread over, on as many machines
//	-country MA   of the papers, where a document does not say it, ISO 3166
//
// This program is a module of its own: Beam comes with it, not with the library.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	var s settings
	flag.StringVar(&s.in, "in", "", "read JSON Lines from the files of `GLOB`")
	flag.StringVar(&s.out, "out", "beam", "write to files whose names begin with `PREFIX`")
	flag.IntVar(&s.shards, "shards", 4, "spread the mentions over `n` files")
	flag.StringVar(&s.country, "country", "", "`code` of the country of the papers, ISO 3166")
	flag.Parse()
	register()
	beam.Init() // on a worker it does not return
	log.SetFlags(0)
	if err := run(context.Background(), s); err != nil {
		log.Fatal("beam: ", err)
	}
}

// run runs the pipeline to its end.
func run(ctx context.Context, s settings) error {
	if s.in == "" || s.shards < 1 {
		return fmt.Errorf("want -in GLOB and at least one shard")
	}
	result, err := beamx.RunWithMetrics(ctx, s.pipeline())
	if err != nil {
		return err
	}
	unreadable := result.Metrics().Query(func(r metrics.SingleResult) bool { return r.Name() == unreadableLines })
	for _, c := range unreadable.Counters() {
		if n := c.Result(); n > 0 {
			return fmt.Errorf("%d lines could not be read, see %s-unreadable.txt", n, s.out)
		}
	}
	return nil
}
