package arabic

// The tables below are written for the compiler to lay out as data: an Info is class<<16 | trace<<8 | letter, or the
// kind of sign.

const (
	let   = Info(ArabicLetter) << 16
	lat   = Info(LatinLetter) << 16
	dig   = Info(Digit) << 16
	mark  = Info(Mark)<<16 | Info(Marks)<<8
	tatw  = Info(Stretch)<<16 | Info(Tatweel)<<8
	hamza = let | Info(HamzaAlef)<<8
	carr  = let | Info(Carrier)<<8
	maqs  = let | Info(Maqsura)<<8
	marb  = let | Info(Marbuta)<<8
	forgn = let | Info(Foreign)<<8
)

const (
	spc  = Info(Space)
	hyp  = Info(Hyphen)
	dot  = Info(Dot)
	sla  = Info(Slash)
	quo  = Info(Quote)
	apo  = Info(Apostrophe)
	com  = Info(Comma)
	col  = Info(Colon)
	opn  = Info(Open)
	clo  = Info(Close)
	bul  = Info(Bullet)
	lin  = Info(Line)
	par  = Info(Paragraph)
	bidi = Info(Bidi)
	stp  = Info(Stop)
	oth  = Info(Other)
)

// ASCII gives the Info of the runes below U+0080.
var ASCII = [128]Info{
	0: oth, oth, oth, oth, oth, oth, oth, oth, oth, spc, lin, spc, par, lin, oth, oth,
	16: oth, oth, oth, oth, oth, oth, oth, oth, oth, oth, oth, oth, oth, par, oth, oth,
	' ': spc, '!': stp, '"': quo, '#': oth, '$': oth, '%': oth, '&': oth, '\'': apo,
	'(': opn, ')': clo, '*': bul, '+': oth, ',': com, '-': hyp, '.': dot, '/': sla,
	'0': dig | '0', dig | '1', dig | '2', dig | '3', dig | '4', dig | '5', dig | '6', dig | '7', dig | '8', dig | '9',
	':': col, ';': com, '<': opn, '=': oth, '>': clo, '?': stp, '@': oth,
	'A': lat | 'a', lat | 'b', lat | 'c', lat | 'd', lat | 'e', lat | 'f', lat | 'g', lat | 'h', lat | 'i', lat | 'j',
	'K': lat | 'k', lat | 'l', lat | 'm', lat | 'n', lat | 'o', lat | 'p', lat | 'q', lat | 'r', lat | 's', lat | 't',
	'U': lat | 'u', lat | 'v', lat | 'w', lat | 'x', lat | 'y', lat | 'z',
	'[': opn, '\\': sla, ']': clo, '^': oth, '_': hyp, '`': apo,
	'a': lat | 'a', lat | 'b', lat | 'c', lat | 'd', lat | 'e', lat | 'f', lat | 'g', lat | 'h', lat | 'i', lat | 'j',
	'k': lat | 'k', lat | 'l', lat | 'm', lat | 'n', lat | 'o', lat | 'p', lat | 'q', lat | 'r', lat | 's', lat | 't',
	'u': lat | 'u', lat | 'v', lat | 'w', lat | 'x', lat | 'y', lat | 'z',
	'{': opn, '|': bul, '}': clo, '~': oth, 127: oth,
}

// block is the first rune of the Arabic table.
const block = 0x0600

// Arabic gives the Info of U+0600 to U+06FF, by the low byte of the rune.
func Arabic(low byte) Info { return arab[low] }

var arab = [256]Info{
	0x00: oth, oth, oth, oth, oth, oth, oth, oth, oth, oth, oth, // number and poetry signs
	0x0B: oth, com, com, oth, oth, // afghani, comma, date separator
	0x10: mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, mark,
	0x1B: com, bidi, oth, stp, stp, // semicolon, Arabic letter mark, triple dot, question mark
	0x20: forgn | Info(Yeh),
	0x21: let | Info(Hamza),
	0x22: hamza | Info(Alef), // آ
	0x23: hamza | Info(Alef), // أ
	0x24: carr | Info(Waw),
	0x25: hamza | Info(Alef), // إ
	0x26: carr | Info(Yeh),
	0x27: let | Info(Alef), let | Info(Beh), marb | Info(Heh), let | Info(Teh), let | Info(Theh), let | Info(Jeem),
	0x2D: let | Info(Hah), let | Info(Khah), let | Info(Dal), let | Info(Thal), let | Info(Reh), let | Info(Zain),
	0x33: let | Info(Seen), let | Info(Sheen), let | Info(Sad), let | Info(Dad), let | Info(Tah), let | Info(Zah),
	0x39: let | Info(Ain), let | Info(Ghain),
	0x3B: forgn | Info(Kaf), forgn | Info(Kaf), forgn | Info(Yeh), forgn | Info(Yeh), forgn | Info(Yeh),
	0x40: tatw,
	0x41: let | Info(Feh), let | Info(Qaf), let | Info(Kaf), let | Info(Lam), let | Info(Meem), let | Info(Noon),
	0x47: let | Info(Heh), let | Info(Waw), maqs | Info(Yeh), let | Info(Yeh),
	0x4B: mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, // U+064B to U+0655
	0x56: mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, // to U+065F
	0x60: dig | '0', dig | '1', dig | '2', dig | '3', dig | '4', dig | '5', dig | '6', dig | '7', dig | '8', dig | '9',
	0x6A: oth, dot, com, bul, // percent, decimal and thousands signs, star
	0x6E: forgn | Info(Beh), forgn | Info(Qaf), mark,
	0x71: hamza | Info(Alef), hamza | Info(Alef), hamza | Info(Alef), mark, forgn | Info(Alef), forgn | Info(Waw),
	0x77: forgn | Info(Waw), forgn | Info(Yeh),
	0x79: forgn | Info(Teh), forgn | Info(Teh), forgn | Info(Beh), forgn | Info(Teh), forgn | Info(Teh), // ٹ ٺ ٻ ټ ٽ
	0x7E: forgn | Info(Beh), forgn | Info(Teh), forgn | Info(Beh), // پ ٿ ڀ
	0x81: forgn | Info(Hah), forgn | Info(Hah), forgn | Info(Jeem), forgn | Info(Jeem), forgn | Info(Khah), // ځ ڂ ڃ ڄ څ
	0x86: forgn | Info(Jeem), forgn | Info(Jeem), // چ ڇ
	0x88: forgn | Info(Dal), forgn | Info(Dal), forgn | Info(Dal), forgn | Info(Dal), forgn | Info(Dal),
	0x8D: forgn | Info(Dal), forgn | Info(Dal), forgn | Info(Dal), forgn | Info(Dal),
	0x91: forgn | Info(Reh), forgn | Info(Reh), forgn | Info(Reh), forgn | Info(Reh), forgn | Info(Reh),
	0x96: forgn | Info(Reh), forgn | Info(Reh), forgn | Info(Zain), forgn | Info(Reh), // ژ is 0x98
	0x9A: forgn | Info(Seen), forgn | Info(Seen), forgn | Info(Sheen), forgn | Info(Sad), forgn | Info(Sad),
	0x9F: forgn | Info(Tah), forgn | Info(Ain),
	0xA1: forgn | Info(Feh), forgn | Info(Feh), forgn | Info(Feh), forgn | Info(Feh), forgn | Info(Feh), // ڤ is 0xA4
	0xA6: forgn | Info(Feh), forgn | Info(Qaf), forgn | Info(Qaf), // ڨ is 0xA8
	0xA9: forgn | Info(Kaf), forgn | Info(Kaf), forgn | Info(Kaf), forgn | Info(Kaf), forgn | Info(Kaf), // ک is 0xA9
	0xAE: forgn | Info(Kaf), forgn | Info(Kaf), forgn | Info(Kaf), forgn | Info(Kaf), forgn | Info(Kaf), // گ is 0xAF
	0xB3: forgn | Info(Kaf), forgn | Info(Kaf),
	0xB5: forgn | Info(Lam), forgn | Info(Lam), forgn | Info(Lam), forgn | Info(Lam),
	0xB9: forgn | Info(Noon), forgn | Info(Noon), forgn | Info(Noon), forgn | Info(Noon), forgn | Info(Noon),
	0xBE: forgn | Info(Heh), forgn | Info(Jeem), forgn | Info(Heh), forgn | Info(Heh), forgn | Info(Heh),
	0xC3: marb | Info(Foreign)<<8 | Info(Heh),
	0xC4: forgn | Info(Waw), forgn | Info(Waw), forgn | Info(Waw), forgn | Info(Waw), forgn | Info(Waw),
	0xC9: forgn | Info(Waw), forgn | Info(Waw), forgn | Info(Waw),
	0xCC: forgn | Info(Yeh), forgn | Info(Yeh), forgn | Info(Yeh), forgn | Info(Waw), forgn | Info(Yeh), forgn | Info(Yeh),
	0xD2: forgn | Info(Yeh), forgn | Info(Yeh), stp, forgn | Info(Heh),
	0xD6: mark, mark, mark, mark, mark, mark, mark, oth, oth,
	0xDF: mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, oth,
	0xEA: mark, mark, mark, mark, forgn | Info(Dal), forgn | Info(Reh),
	0xF0: dig | '0', dig | '1', dig | '2', dig | '3', dig | '4', dig | '5', dig | '6', dig | '7', dig | '8', dig | '9',
	0xFA: forgn | Info(Sheen), forgn | Info(Dad), forgn | Info(Ghain), oth, oth, forgn | Info(Heh),
}

// punctuation gives the Info of U+2000 to U+206F.
var punctuation = [0x70]Info{
	0x00: spc, spc, spc, spc, spc, spc, spc, spc, spc, spc, spc, spc, // spaces of all widths, zero width
	0x0C: mark, mark, bidi, bidi, // joiners, direction marks
	0x10: hyp, hyp, hyp, hyp, hyp, hyp, bul, hyp, // hyphens and dashes, double bar
	0x18: apo, apo, apo, apo, quo, quo, quo, quo, // quotes
	0x20: oth, oth, bul, bul, dot, stp, stp, dot, // daggers, bullets, leaders
	0x28: lin, par, bidi, bidi, bidi, bidi, bidi, spc, // separators, embeddings, narrow space
	0x30: oth, oth, apo, quo, quo, apo, quo, quo, oth, apo, apo, bul, stp, stp, oth, oth, // per mille, primes, angle quotes
	0x40: oth, oth, bul, hyp, sla, opn, clo, stp, stp, stp, oth, oth, bul, bul, bul, com,
	0x50: oth, bul, oth, hyp, oth, bul, dot, quo, dot, dot, dot, bul, oth, dot, dot, spc,
	0x60: mark, mark, mark, mark, mark, bidi, bidi, bidi, bidi, bidi, bidi, bidi, bidi, bidi, bidi, bidi,
}
