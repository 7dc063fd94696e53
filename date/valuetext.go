package date

// refs has the references, from formPresent on.
var refs = [...]string{"PRESENT_REF", "PAST_REF", "FUTURE_REF"}

// openEnd stands in a range for a begin or end that it does not have.
const openEnd = ".."

// ParseValue reads a value as String writes it; the comment of [Value] has the forms. What it accepts is printed as it was. It refuses
// what does not exist, such as 30 February, week 53 of a year that has 52, or a range that ends before it begins.
func ParseValue(s string) (Value, error) {
	r := reader{in: s}
	v := r.value()
	if err := r.err("ParseValue"); err != nil {
		return Value{}, err
	}
	return v, nil
}

// value reads a Value, which is of no use if r has failed.
func (r *reader) value() Value {
	for i, ref := range refs {
		if r.take(ref) {
			return Value{form: formPresent + form(i)}
		}
	}
	if r.take("P") {
		return r.length()
	}
	from := r.end()
	if from.form != formNone && !r.next("/") {
		return pointValue(from)
	}
	r.want("/")
	to := r.end()
	if fault := rangeFault(from, to); fault != "" {
		r.failAt(0, fault)
	}
	return newRange(from, to)
}

// end reads a point or openEnd.
func (r *reader) end() point {
	start := r.at
	if r.take(openEnd) {
		return point{}
	}
	p := point{form: formTime}
	if !r.next("T") {
		p = r.place()
	}
	if p.takesClock() && r.take("T") || p.form == formTime && r.take("T") {
		r.timeOfDay(&p)
	}
	if fault := p.fault(); fault != "" {
		r.failAt(start, fault)
	}
	return p
}

// place reads a point without its time of day.
func (r *reader) place() point {
	sign := int16(1)
	switch {
	case r.take("FY"):
		return point{form: formFiscal, year: r.year(1)}
	case r.take("BC"):
		sign = -1
	}
	switch n := r.run(); n {
	case 2:
		return point{form: formCentury, year: sign * int16(max(1, 100*r.number(n)))}
	case 3:
		return point{form: formDecade, year: sign * int16(max(1, 10*r.number(n)))}
	}
	p := point{form: formYear, year: r.year(sign)}
	if r.take("-") {
		r.partOfYear(&p)
	}
	return p
}

// year reads a year, or XXXX for none. Sign is −1 for years before Christ.
func (r *reader) year(sign int16) int16 {
	if sign > 0 && r.take("XXXX") {
		return 0
	}
	start := r.at
	y := r.number(4)
	if y == 0 {
		r.failAt(start, "there is no year 0")
	}
	return sign * int16(y)
}

// partOfYear reads what may follow a year and its hyphen.
func (r *reader) partOfYear(p *point) {
	for i, code := range seasonCodes {
		if r.take(code) {
			p.form, p.sub = formSeason, uint8(i+1)
			return
		}
	}
	switch {
	case r.take("H"):
		p.form, p.sub = formHalf, r.part(1)
	case r.take("Q"):
		p.form, p.sub = formQuarter, r.part(1)
	case r.take("W"):
		p.form, p.sub = formWeek, r.part(2)
		if r.take("-WE") {
			p.form, p.day = formWeekday, weekend
		} else if r.take("-") {
			p.form, p.day = formWeekday, r.weekday()
		}
	default:
		p.form, p.sub = formMonth, r.part(2)
		if r.take("-") {
			p.form, p.day = formDay, r.part(2)
		}
	}
}

// part reads a number of n digits from 1 on, or as many X for 0, not said.
func (r *reader) part(n int) uint8 {
	if r.take("XX"[:n]) {
		return 0
	}
	start := r.at
	v := r.number(n)
	if v == 0 {
		r.failAt(start, "0 where counting begins with 1")
	}
	return uint8(v)
}

// weekday reads a day of the week, Monday being 1.
func (r *reader) weekday() uint8 {
	start := r.at
	v := r.number(1)
	if v < 1 || v > 7 {
		r.failAt(start, "no such day of the week")
	}
	return uint8(v)
}

// timeOfDay reads a time of day after its T.
func (r *reader) timeOfDay(p *point) {
	for i, part := range dayParts {
		if r.take(part.code) {
			p.hour = uint8(morning) + uint8(i)
			return
		}
	}
	p.setClock(r.clock())
}

// length reads a length after its P, to the end of the text.
func (r *reader) length() Value {
	v := Value{form: formLength}
	if r.at == len(r.in) {
		r.fail("no units")
	}
	clock := false
	for r.reason == "" && r.at < len(r.in) {
		if !clock {
			clock = r.take("T")
		}
		start := r.at
		count, decimals := r.count()
		longer, fault := v.plus(count, decimals, r.unit(clock))
		if fault != "" {
			r.failAt(start, fault)
		}
		v = longer
	}
	return v
}

// count reads a count of units: X, or a number, perhaps with a fraction, of whose digits the last decimals are after the point.
func (r *reader) count() (count int64, decimals int) {
	if r.take("X") {
		return unknown, 0
	}
	whole := r.run()
	switch {
	case whole == 0:
		r.fail("no count")
	case whole > 1 && r.next("0"):
		r.fail("count begins with 0")
	case whole > maxDigits:
		r.fail("count of more than 15 digits")
	}
	count = r.number(whole)
	if !r.take(".") {
		return count, 0
	}
	switch decimals = r.run(); {
	case decimals == 0:
		r.fail("no digits after the point")
	case whole+decimals > maxDigits:
		r.fail("count of more than 15 digits")
	}
	count = count*pow10(decimals) + r.number(decimals)
	if count%10 == 0 {
		r.fail("fraction ends in 0")
	}
	return count, decimals
}

// unit reads the code of a unit, of one that a clock counts or of another.
func (r *reader) unit(clock bool) unit {
	from, to := millennia, hours
	if clock {
		from, to = hours, numUnits
	}
	for u := from; u < to; u++ {
		if r.take(units[u].code) {
			return u
		}
	}
	r.fail("no unit")
	return from
}

// String returns v as TIMEX3 writes it, and "" for the zero Value.
func (v Value) String() string {
	b, _ := v.AppendText(make([]byte, 0, 48))
	return string(b)
}

// AppendText appends what String returns. It never fails.
func (v Value) AppendText(b []byte) ([]byte, error) {
	switch v.form {
	case formNone:
		return b, nil
	case formPresent, formPast, formFuture:
		return append(b, refs[v.form-formPresent]...), nil
	case formLength:
		return v.appendLength(b), nil
	case formRange:
		b = append(v.first().append(b), '/')
		return v.last().append(b), nil
	}
	return v.first().append(b), nil
}

// MarshalText returns what String returns. It never fails.
func (v Value) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText reads what ParseValue reads; empty text is the zero Value.
func (v *Value) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*v = Value{}
		return nil
	}
	read, err := ParseValue(string(text))
	if err == nil {
		*v = read
	}
	return err
}

// append appends p as a value or the end of a range.
func (p point) append(b []byte) []byte {
	switch p.form {
	case formNone:
		return append(b, openEnd...)
	case formTime:
		return p.appendTime(b)
	case formFiscal:
		b = append(b, "FY"...)
	}
	b = p.appendYear(b)
	switch p.form {
	case formHalf:
		b = appendPart(append(b, "-H"...), p.sub, 1)
	case formQuarter:
		b = appendPart(append(b, "-Q"...), p.sub, 1)
	case formSeason:
		b = append(append(b, '-'), seasonCodes[p.sub-1]...)
	case formMonth:
		b = appendPart(append(b, '-'), p.sub, 2)
	case formDay:
		b = appendPart(append(b, '-'), p.sub, 2)
		b = appendPart(append(b, '-'), p.day, 2)
	case formWeek:
		b = appendPart(append(b, "-W"...), p.sub, 2)
	case formWeekday:
		b = appendPart(append(b, "-W"...), p.sub, 2)
		if p.day == weekend {
			return append(b, "-WE"...)
		}
		b = appendPart(append(b, '-'), p.day, 1)
	}
	return p.appendTime(b)
}

// appendYear appends the year of p, or those of its digits that it shares with its decade or century.
func (p point) appendYear(b []byte) []byte {
	y := int64(p.year)
	if y == 0 {
		return append(b, "XXXX"...)
	}
	if y < 0 {
		b, y = append(b, "BC"...), -y
	}
	switch p.form {
	case formCentury:
		return appendDigits(b, y/100, 2)
	case formDecade:
		return appendDigits(b, y/10, 3)
	}
	return appendDigits(b, y, 4)
}

// appendTime appends the time of day of p, if it has one.
func (p point) appendTime(b []byte) []byte {
	if p.hour == 0 {
		return b
	}
	b = append(b, 'T')
	if p.isPart() {
		return append(b, dayParts[p.hour-uint8(morning)].code...)
	}
	b = appendDigits(b, int64(p.hour)-1, 2)
	if p.min != 0 {
		b = appendDigits(append(b, ':'), int64(p.min)-1, 2)
	}
	if p.sec != 0 {
		b = appendDigits(append(b, ':'), int64(p.sec)-1, 2)
	}
	return b
}

// appendPart appends a number of a width, or as many X if it is not said.
func appendPart(b []byte, n uint8, width int) []byte {
	if n == 0 {
		return append(b, "XX"[:width]...)
	}
	return appendDigits(b, int64(n), width)
}

// appendLength appends a length.
func (v Value) appendLength(b []byte) []byte {
	b = append(b, 'P')
	last := v.lastUnit()
	clock := false
	for u, count := range v.counts() {
		if u >= hours && !clock {
			clock = true
			b = append(b, 'T')
		}
		switch decimals := int(v.decimals); {
		case count == unknown:
			b = append(b, 'X')
		case u == last && decimals > 0:
			b = appendDigits(b, count/pow10(decimals), 1)
			b = appendDigits(append(b, '.'), count%pow10(decimals), decimals)
		default:
			b = appendDigits(b, count, 1)
		}
		b = append(b, units[u].code...)
	}
	return b
}
