package pack

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
)

// TestPlanted plants one fault in each section, with all checksums right.
func TestPlanted(t *testing.T) {
	good := sample().table(t)
	form := func(words ...string) int {
		n, _ := good.Lookup(words)
		return int(n)
	}
	entry := func(id string) int {
		n, _ := good.Find(id)
		return int(n)
	}
	putin, rus, q7747 := form("putin"), form("rus"), entry("Q7747")
	last := max(putin, form("kh")) // of the two forms with lists
	type secs = *[numSections][]byte
	for _, x := range []struct {
		name    string
		section section
		change  func(s secs)
		want    string
	}{
		{"short", secNums, func(s secs) { s[secNums] = s[secNums][:8] }, "8 bytes, want 40"},
		{"long", secNums, func(s secs) { s[secNums] = append(s[secNums], 0) }, "41 bytes, want 40"},
		{"more firsts than words", secNums, func(s secs) { set32(s[secNums], 4*int(numFirsts), 9999) }, "9999 first words of"},
		{"more forms than nodes", secNums, func(s secs) { set32(s[secNums], 4*int(numForms), 9999) }, "9999 forms"},
		{"window", secNums, func(s secs) { s[secNums][4*int(numWindow)]++ }, "window at rune"},
		{"short", secBuckets, func(s secs) { s[secBuckets] = s[secBuckets][8:] }, "bytes, want"},
		{"start", secBuckets, func(s secs) { s[secBuckets][bucketSize*3]++ }, "bucket 3 has letters from"},
		{"start beyond", secBuckets, func(s secs) { s[secBuckets][bucketSize*3+3] = 0xFF }, "has words ["},
		{"letters", secBuckets, func(s secs) { s[secBuckets][bucketSize*3+4]++ }, "has letters from"},
		{"first words", secBuckets, func(s secs) {
			set32(s[secNums], 4*int(numFirsts), good.num[numFirsts]+1)
			s[secNext] = s[secNext][4:]
		}, "words begin a form, want"},
		{"no letters", secWords, func(s secs) {
			w := pair(good)
			s[secWords][2*w+3] += s[secWords][2*w+1]
			s[secWords][2*w+1] = 0
		}, "has no letters"},
		{"order", secWords, func(s secs) {
			w := pair(good)
			both := good.Letters(w+1) + good.Letters(w)
			copy(s[secLetters][strings.Index(good.sec[secLetters], good.Letters(w)+good.Letters(w+1)):], both)
			r := s[secWords][2*w:]
			r[0], r[1], r[2], r[3] = r[2], r[3], r[0], r[1]
		}, "is not after"},
		{"spare", secWords, func(s secs) { s[secWords][len(s[secWords])-1] = 1 }, "ends with"},
		{"tag", secWords, func(s secs) { s[secWords][0]++ }, "tag "},
		{"long", secLetters, func(s secs) { s[secLetters] = append(s[secLetters], 'a') }, "bytes, want"},
		{"letter", secWords, func(s secs) { s[secLetters][0] ^= 0x40 }, "word 0"},
		{"short", secWordTraits, func(s secs) { s[secWordTraits] = s[secWordTraits][1:] }, "bytes, want"},
		{"sum", secRanks, func(s secs) { s[secRanks][rankSize+16]++ }, "block 1: sums"},
		{"inner sum", secRanks, func(s secs) { s[secRanks][rankSize+20]++ }, "block 1: sums"},
		{"node that is nothing", secRanks, func(s secs) { s[secRanks][0] = 0; s[secRanks][8] = 0 }, "block 0: nodes"},
		{"node too many", secRanks, func(s secs) { s[secRanks][len(s[secRanks])-rankSize+7] |= 0x80 }, "nodes 0x"},
		{"inner node too many", secRanks, func(s secs) { set32(s[secRanks], len(s[secRanks])-rankSize+8, 1<<32-1) }, "inner nodes, want"},
		{"first child", secKids, func(s secs) { s[secKids][0]++ }, "inner node 0 has children ["},
		{"no child", secKids, func(s secs) { copy(s[secKids][4:8], s[secKids][0:4]) }, "inner node 0 has children ["},
		{"child beyond", secKids, func(s secs) { s[secKids][len(s[secKids])-1] = 1 }, "has children ["},
		{"word of a child", secNext, func(s secs) { set32(s[secNext], 0, 99999) }, "word 99999 of"},
		{"order of children", secNext, func(s secs) {
			kids := int(binary.LittleEndian.Uint32(s[secKids][4:])) // of the second inner node
			for i := 8; i < len(s[secKids]); i += 4 {
				if next := int(binary.LittleEndian.Uint32(s[secKids][i:])); next > kids+1 {
					at := 4 * (kids - int(good.num[numFirsts]))
					set32(s[secNext], at, binary.LittleEndian.Uint32(s[secNext][at+4:]))
					return
				} else {
					kids = next
				}
			}
		}, "is not after that of the node before"},
		{"entry", secFormEntries, func(s secs) { set32(s[secFormEntries], 4*rus, 9999) }, "entry 9999 of 104"},
		{"start of a list", secFormEntries, func(s secs) { s[secFormEntries][4*putin]++ }, "list at 1 of"},
		{"list beyond", secFormEntries, func(s secs) { set32(s[secFormEntries], 4*rus, listRef|uint32(len(s[secListEntries])/4)) }, "list at"},
		{"kind", secFormKinds, func(s secs) { s[secFormKinds][2*rus+1] = 1 }, "kind 26"},
		{"kind", secListKinds, func(s secs) { s[secListKinds][1] = 1 }, "bearing 0: kind 256"},
		{"order", secKinds, func(s secs) { copy(s[secKinds][4:8], s[secKinds][:4]) }, "kind 1, 0x0, is not after 0x0"},
		{"short", secKinds, func(s secs) { s[secKinds] = s[secKinds][4:] }, "bytes, want"},
		{"length of a list", secListEntries, func(s secs) { s[secListEntries][3] = 1 }, "at 0 of"},
		{"list of one", secListEntries, func(s secs) { set32(s[secListEntries], 0, 1) }, "list of 1 at 0 of"},
		{"too few lists", secListEntries, func(s secs) { set32(s[secFormEntries], 4*last, 0) }, "lists end at"},
		{"entry", secListEntries, func(s secs) { set32(s[secListEntries], 4, 9999) }, "bearing 1: entry 9999 of 104"},
		{"order", secListEntries, func(s secs) {
			copy(s[secListEntries][4:8], s[secListEntries][8:])
			copy(s[secListKinds][2:4], s[secListKinds][4:])
		}, "bearing 2 is not after the one before"},
		{"size", secEntrySums, func(s secs) { s[secEntries][entryBytes]++ }, "strings of entry 16"},
		{"size of the last", secEntryStrings, func(s secs) { s[secEntryStrings] = s[secEntryStrings][1:] }, "bytes, want"},
		{"sum", secEntrySums, func(s secs) { s[secEntrySums][4]++ }, "strings of entry 16"},
		{"id too long", secEntries, func(s secs) { s[secEntries][entrySize*q7747+entryID+1] = 9 }, "id and names of"},
		{"type", secEntries, func(s secs) { s[secEntries][entryType+1] = 9 }, "type 23"},
		{"country", secEntries, func(s secs) { s[secEntries][entryCountry+1] = 9 }, "and country 23"},
		{"parent entry", secEntries, func(s secs) { set32(s[secEntries], entryParent, 104) }, "entry 0: parent 0x68"},
		{"parent text", secEntries, func(s secs) { set32(s[secEntries], entryParent, textRef|99) }, "entry 0: parent 0x80000063"},
		{"order of ids", secEntries, func(s secs) { s[secEntryStrings][0] = 'z' }, "is not after"},
		{"empty id", secEntries, func(s secs) { s[secEntries][entryID] = 0 }, `id "" is not after ""`},
		{"names", secEntryStrings, func(s secs) {
			at := strings.Index(string(s[secEntryStrings]), good.Latin(uint32(q7747))) + len("Vladimir Putin")
			s[secEntryStrings][at] = 0xFF
		}, `"Q7747": names cannot be read`},
		{"count", secLabels, func(s secs) { set32(s[secLabels], 0, 9999) }, "are too few"},
		{"empty", secTexts, func(s secs) { s[secTexts] = nil }, "0 bytes are too few"},
		{"end", secLabels, func(s secs) { set32(s[secLabels], 8, 0) }, `string 1, "", is not after ""`},
		{"end beyond", secTexts, func(s secs) { s[secTexts][4+3] = 9 }, "string 0 ends at byte"},
		{"end missing", secTexts, func(s secs) { s[secTexts] = append(s[secTexts], 'a') }, "strings end at byte"},
		{"office", secTerms, func(s secs) { set32(s[secTerms], termOffice, None) }, "term 0: office 0xffffffff"},
		{"holder", secTerms, func(s secs) { set32(s[secTerms], termHolder, 104) }, "holder 0x68"},
		{"no holder", secTerms, func(s secs) { set32(s[secTerms], termHolder, None); set32(s[secTerms], termName, None) }, "holder 0xffffffff, name 0xffffffff"},
		{"name", secTerms, func(s secs) { set32(s[secTerms], termName, textRef|99) }, "name 0x80000063"},
		{"days", secTerms, func(s secs) { set32(s[secTerms], termTo, 1<<31) }, "days [-2147483648,-2147483648)"},
		{"precision", secTerms, func(s secs) { s[secTerms][termToPrec] = 3 }, "bytes 02030000 at the end"},
		{"acting", secTerms, func(s secs) { s[secTerms][termActing] = 2 }, "bytes 02000200 at the end"},
		{"zero", secTerms, func(s secs) { s[secTerms][termZero] = 1 }, "bytes 02000001 at the end"},
		{"order", secTerms, func(s secs) { copy(s[secTerms][termSize:], s[secTerms][:termSize]) }, "term 1 is not after the one before"},
		{"short", secTerms, func(s secs) { s[secTerms] = s[secTerms][1:] }, "bytes, want"},
		{"short", secKeyBuckets, func(s secs) { s[secKeyBuckets] = s[secKeyBuckets][4:] }, "bytes, want"},
		{"gone", secKeyBuckets, func(s secs) { s[secKeyBuckets] = nil }, "0 bytes, want"},
		{"first", secKeyBuckets, func(s secs) { s[secKeyBuckets][0]++ }, "bucket 0 has keyed words [1,"},
		{"beyond", secKeyBuckets, func(s secs) { s[secKeyBuckets][7] = 1 }, "bucket 0 has keyed words [0,"},
		{"end", secKeyBuckets, func(s secs) {
			last := len(s[secKeyBuckets]) - 4
			set32(s[secKeyBuckets], last, binary.LittleEndian.Uint32(s[secKeyBuckets][last:])-1)
		}, "buckets end at keyed word"},
		{"odd", secKeyWords, func(s secs) { s[secKeyWords] = append(s[secKeyWords], 0) }, "bytes"},
		{"word", secKeyWords, func(s secs) { set32(s[secKeyWords], 0, 99999) }, "keyed word 0: word 99999 of"},
		{"order", secKeyWords, func(s secs) { swapKeyed(s[secKeyBuckets], s[secKeyWords], s[secKeyTags]) }, "is not after the one before"},
		{"short", secKeyPrints, func(s secs) { s[secKeyPrints] = s[secKeyPrints][1:] }, "bytes, want"},
		{"short", secKeyTags, func(s secs) { s[secKeyTags] = s[secKeyTags][1:] }, "bytes, want"},
		{"tiny", secFilter, func(s secs) { s[secFilter] = s[secFilter][:8] }, "8 bytes, want a power of two"},
		{"odd", secFilter, func(s secs) { s[secFilter] = append(s[secFilter], make([]byte, 8)...) }, "bytes, want a power of two"},
		{"half", secFilter, func(s secs) { s[secFilter] = s[secFilter][:len(s[secFilter])/2] }, "it is not that of the forms"},
		{"bit", secFilter, func(s secs) { s[secFilter][9] ^= 4 }, "it is not that of the forms"},
	} {
		t.Run(sections[x.section].tag+" "+x.name, func(t *testing.T) {
			sec := split(t, good.Data())
			x.change(sec)
			_, err := openSealed(t, sec)
			e := new(Error)
			if !errors.As(err, &e) || e.Section != sections[x.section].tag || !strings.Contains(e.Reason, x.want) {
				t.Errorf("error %v, want one of section %s with %q", err, sections[x.section].tag, x.want)
			}
		})
	}
}

// swapKeyed exchanges the first two keyed words of a bucket that has two.
func swapKeyed(starts, words, tags []byte) {
	for b := 0; ; b += 4 {
		i := int(binary.LittleEndian.Uint32(starts[b:]))
		if int(binary.LittleEndian.Uint32(starts[b+4:]))-i < 2 {
			continue
		}
		w := words[4*i:]
		x, y := binary.LittleEndian.Uint32(w), binary.LittleEndian.Uint32(w[4:])
		set32(w, 0, y)
		set32(w, 4, x)
		tags[i], tags[i+1] = tags[i+1], tags[i]
		return
	}
}

// pair returns the first of two words in one bucket.
func pair(tab *Table) uint32 {
	b := uint32(0)
	for tab.bucketStart(b+1)-tab.bucketStart(b) < 2 {
		b++
	}
	return tab.bucketStart(b)
}

// TestPlantedTrees plants tries that no reader must walk.
func TestPlantedTrees(t *testing.T) {
	of := func(words ...string) *[numSections][]byte {
		m := model{entries: []Entry{{ID: "q"}}}
		for _, w := range words {
			m.forms = append(m.forms, form{words: w, id: "q"})
		}
		return split(t, m.table(t).Data())
	}
	add32 := func(sec []byte, x uint32) []byte { return binary.LittleEndian.AppendUint32(sec, x) }
	deep := of("a a a a a a a a a a a a") // one more
	set32(deep[secNums], 4*int(numNodes), 13)
	set32(deep[secNums], 4*int(numInner), 12)
	set32(deep[secRanks], 0, 1<<12)
	set32(deep[secRanks], 8, 1<<12-1)
	deep[secKids] = add32(deep[secKids], 13)
	deep[secNext] = add32(deep[secNext], 0)

	loop := of("a", "a a") // the second below itself, not the first
	set32(loop[secRanks], 8, 1<<1)
	set32(loop[secRanks], 0, 1<<0|1<<1)

	lost := of("a", "a b", "a c") // the last below none
	set32(lost[secKids], 4, 2)

	for _, x := range []struct {
		name string
		sec  *[numSections][]byte
		want string
	}{
		{"13 words", deep, "node 12 is 13 words deep, at most 12 are allowed"},
		{"loop", loop, "1 nodes are roots or below one, want 2"},
		{"lost", lost, "children end at node 2 of 3"},
	} {
		if _, err := openSealed(t, x.sec); err == nil || err.Error() != "pack: kids: "+x.want {
			t.Errorf("%s: error %v, want %q", x.name, err, x.want)
		}
	}
}
