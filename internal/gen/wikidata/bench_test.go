package main

import (
	"bytes"
	"fmt"
	"io"
	"testing"
)

// BenchmarkDump reads dumps of which more or less is taken, on one core: the pass for the classes and that for the items.
func BenchmarkDump(b *testing.B) {
	for _, share := range []int{5, 50} {
		var data bytes.Buffer
		entities := writeFakeDump(b, &data, 8<<20, share)
		g := newBenchGenerator(b)
		read := func(pass func(*dump, *progress) error) {
			d := &dump{Reader: bytes.NewReader(data.Bytes()), name: "fake"}
			p := &progress{}
			if err := pass(d, p); err != nil || p.entities.Load() != int64(entities) {
				b.Fatalf("%d entities, %v, want %d", p.entities.Load(), err, entities)
			}
		}
		survey := func(d *dump, p *progress) (err error) {
			g.background, err = g.survey(d, p)
			return err
		}
		b.Run(fmt.Sprintf("pass=classes/taken=%d", 2*share), func(b *testing.B) {
			b.SetBytes(int64(data.Len()))
			for b.Loop() {
				read(survey)
			}
		})
		read(survey)
		b.Run(fmt.Sprintf("pass=items/taken=%d", 2*share), func(b *testing.B) {
			b.SetBytes(int64(data.Len()))
			for b.Loop() {
				read(func(d *dump, p *progress) error {
					h, err := g.harvest(d, p, false, io.Discard)
					if err == nil && h.entries < entities*share/100 {
						err = fmt.Errorf("%d entries of %d entities", h.entries, entities)
					}
					return err
				})
			}
		})
	}
}

func newBenchGenerator(b *testing.B) *generator {
	rules, err := readRules((&command{}).folder())
	if err != nil {
		b.Fatal(err)
	}
	return &generator{
		rules: rules, present: newPresence(), cores: 1, stderr: io.Discard, broken: make(map[int]bool),
		options: options{since: "1900"},
	}
}
