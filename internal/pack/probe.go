package pack

// A Probe asks whether letters may begin a form. Many are asked together, so that the memory of all is fetched side by side:
// in a table that no cache holds, waiting for it is nearly all that a search does.
type Probe struct {
	Hash    uint64 // of the letters
	Letters uint16 // how many
	May     bool   // whether some table said yes: one of 65,536 that begin no form gets a yes, too

	word, end uint32 // of the bucket
}

// Probe sets May of those that may begin a form of t, and leaves the others as they are.
func (t *Table) Probe(ps []Probe) {
	for i := range ps {
		p := &ps[i]
		bucket, _ := place(p.Hash, t.firstBuckets)
		b := t.sec[secBuckets][bucketSize*int(bucket):][:2*bucketSize]
		p.word, p.end = le32(b, 0), le32(b, bucketSize)
	}
	for i := range ps {
		p := &ps[i]
		if p.Letters == 0 || p.Letters > MaxLetters {
			continue
		}
		_, tag := place(p.Hash, t.firstBuckets)
		want := uint32(tag) | uint32(p.Letters)<<8
		for four := p.word; four < p.end; four += 4 {
			p.May = p.May || hasLane(le64(t.sec[secWords], 2*int(four)), want)
		}
	}
}
