package date

import "time"

// length resolves a length, and tells what it reaches if it counts from now.
func (r *resolver) length(e *expr, a *answer) {
	a.typ, a.value = "DURATION", e.length
	if e.sign != 0 {
		if a.reach = r.reach(e); !a.reach.IsZero() {
			a.anchor = r.anchor
		}
	}
}

// reach returns the day or, for hours and less, the time that the length of e reaches from the reference.
func (r *resolver) reach(e *expr) Date {
	if r.ref.IsZero() {
		return Date{}
	}
	at, clocked := r.ref, false
	for u, count := range e.length.counts() {
		last := u == e.length.lastUnit()
		if count == unknown {
			return Date{}
		}
		n, f := count, int64(0)
		if last {
			scale := pow10(int(e.length.decimals))
			n, f = count/scale, count%scale*1000/scale
		}
		if n > 1e7 {
			return Date{}
		}
		at, clocked = r.shift(at, u, int64(e.sign)*n, int64(e.sign)*f, clocked)
		if at.IsZero() {
			return Date{}
		}
	}
	return at
}

// shift moves d by n units and f thousandths of one.
func (r *resolver) shift(d Date, u unit, n, f int64, clocked bool) (Date, bool) {
	if m := units[u].months; m > 0 {
		y, mo, day := d.YMD()
		h, mi, s, ok := d.Clock()
		d = Of(addMonths(y, int(mo), int(n*m+f*m/1000), day))
		if ok {
			d = d.At(h, mi, s)
		}
		return d, clocked
	}
	if u < hours {
		return d.AddDays(int((n*1000+f)*units[u].seconds/1000) / daySeconds), clocked
	}
	if !clocked {
		h, m, s, ok := r.now.Clock()
		if !ok {
			return Date{}, false
		}
		d = d.At(h, m, s)
	}
	return addSeconds(d, (n*1000+f)*units[u].seconds/1000), true
}

// ago resolves a length before or after now as a date, in the grain of its smallest unit.
func (r *resolver) ago(e *expr, a *answer) {
	at := r.reach(e)
	last := e.length.lastUnit()
	if last >= hours {
		a.typ = "TIME"
	}
	if at.IsZero() {
		a.value = pastValue()
		if e.sign > 0 {
			a.value = futureValue()
		}
		return
	}
	a.anchor = r.anchor
	y, m, _ := at.YMD()
	switch {
	case last <= years && e.length.decimals == 0:
		a.value, a.reach = yearValue(y), at
	case last <= months:
		a.value, a.reach = monthValue(y, int(m)), at
	default:
		a.value = dateValue(at)
		if h, mi, s, ok := at.Clock(); ok && last != seconds && s == 0 {
			a.value = dateValue(at.day0()).at(clockValue(h, mi, -1))
		}
	}
}

// set resolves what comes again.
func (r *resolver) set(e *expr, a *answer) {
	a.typ, a.value = "SET", e.length
	switch {
	case e.weekday != 0:
		a.value = weekdayValue(0, 0, time.Weekday(e.weekday%7))
	case e.clocked:
		a.value = Value{}
	}
	if e.clocked || e.part != 0 {
		t := clockOf(e)
		if a.value == (Value{}) {
			a.value = t
		} else if v := a.value.at(t); v != (Value{}) {
			a.value = v
		}
	}
}

// addSeconds returns the time n seconds after d, a day being its midnight.
func addSeconds(d Date, n int64) Date {
	h, m, s, _ := d.Clock()
	total := int64(h*3600+m*60+s) + n
	days := floorDiv(int(total), daySeconds)
	rest := int(total) - days*daySeconds
	return d.day0().AddDays(days).At(rest/3600, rest/60%60, rest%60)
}
