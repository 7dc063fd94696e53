package date

import (
	"encoding/binary"
	"iter"
	"math/bits"
)

// A unit of time, the longest first, which is the order in which a length names them.
type unit uint8

const (
	millennia unit = iota
	centuries
	decades
	years
	quarters
	months
	weeks
	days
	hours // from here on those of a clock
	minutes
	seconds
	numUnits
)

// units has the code of each unit, its name as a grain, and how many months or seconds it lasts. A unit has only one of the two: how many days a
// month has is not known without a date.
var units = [numUnits]struct {
	code, name      string
	months, seconds int64
}{
	millennia: {"ML", "millennium", 12000, 0},
	centuries: {"CE", "century", 1200, 0},
	decades:   {"DE", "decade", 120, 0},
	years:     {"Y", "year", 12, 0},
	quarters:  {"Q", "quarter", 3, 0},
	months:    {"M", "month", 1, 0},
	weeks:     {"W", "week", 0, 7 * daySeconds},
	days:      {"D", "day", 0, daySeconds},
	hours:     {"H", "hour", 0, 60 * 60},
	minutes:   {"M", "minute", 0, 60},
	seconds:   {"S", "second", 0, 1},
}

const (
	// unknown is a count that is not said, the X of PXD.
	unknown = -1
	// maxDigits bounds the digits of a count, those after the point included, so that a float64 holds every count exactly.
	maxDigits = 15
)

// lengthValue returns the length of count units, the last decimals digits of count being after the point: 15, 1, years is P1.5Y.
// It returns the zero Value for a count below unknown or above 15 digits.
func lengthValue(count int64, decimals int, u unit) Value {
	v, _ := Value{form: formLength}.plus(count, decimals, u)
	return v
}

// and returns the length v with a further unit, which must be shorter than those it has, as in P2Y3M; before it only whole numbers can stand.
// It returns the zero Value if that cannot be said or is too long to be kept.
func (v Value) and(count int64, decimals int, u unit) Value {
	v, _ = v.plus(count, decimals, u)
	return v
}

// plus is and with the reason why there is no such length.
func (v Value) plus(count int64, decimals int, u unit) (Value, string) {
	for decimals > 0 && count%10 == 0 { // one way to say it: P1.50Y is P1.5Y
		count, decimals = count/10, decimals-1
	}
	switch {
	case v.form != formLength || v.units>>u != 0:
		return Value{}, "units are not in order"
	case v.decimals != 0:
		return Value{}, "only the last unit can have a fraction"
	case count < unknown || count >= pow10(maxDigits) || decimals < 0 || decimals >= maxDigits:
		return Value{}, "no such count"
	}
	var coded [binary.MaxVarintLen64]byte
	n := binary.PutUvarint(coded[:], uint64(count-unknown))
	used := v.countBytes()
	if used+n > len(v.data) {
		return Value{}, "more counts than are kept"
	}
	copy(v.data[used:], coded[:n])
	v.units |= 1 << u
	v.decimals = uint8(decimals)
	return v, ""
}

// countBytes returns how many bytes of data the counts of a length fill.
func (v Value) countBytes() int {
	at := 0
	for range bits.OnesCount16(v.units) {
		_, n := binary.Uvarint(v.data[at:])
		at += n
	}
	return at
}

// counts yields the units of a length, longest first, and how many there are of each.
func (v *Value) counts() iter.Seq2[unit, int64] {
	return func(yield func(unit, int64) bool) {
		at := 0
		for u := range numUnits {
			if v.units>>u&1 == 0 {
				continue
			}
			count, n := binary.Uvarint(v.data[at:])
			at += n
			if !yield(u, int64(count)+unknown) {
				return
			}
		}
	}
}

// lastUnit returns the smallest unit of a length.
func (v Value) lastUnit() unit { return unit(bits.Len16(v.units) - 1) }

// length is Length for a Value that is one.
func (v Value) length() (n float64, name string, ok bool) {
	last := v.lastUnit()
	to := units[last]
	for u, count := range v.counts() {
		switch {
		case count == unknown:
			return 0, to.name, false
		case u == last:
			n += float64(count) / float64(pow10(int(v.decimals)))
		case to.months != 0:
			n += float64(count * (units[u].months / to.months))
		case units[u].seconds != 0:
			n += float64(count * (units[u].seconds / to.seconds))
		default:
			return 0, "", false
		}
	}
	return n, to.name, true
}

// pow10 returns 10 to the n.
func pow10(n int) int64 {
	v := int64(1)
	for range n {
		v *= 10
	}
	return v
}
