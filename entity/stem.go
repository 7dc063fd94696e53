package entity

import "github.com/khabar-go/khabar/internal/arabic"

// common returns how common a word of these letters is, without remembering it: those asked for here are made up.
func (l *lore) common(letters []byte) int { return l.names.Word(string(letters)).Common() }

// judge reports whether letters are a known word with an article, a prefix of a verb or an ending.
func (l *lore) judge(f []byte) bool {
	if hasArticle(f) {
		if len(f) > 4 && (l.common(f[2:]) > 0 || l.ended(f[2:])) {
			return true
		}
	} else if l.definiteCommon(f) {
		return true
	}
	if l.ended(f) {
		return true
	}
	if len(f) > 4 && (f[0] == arabic.Yeh || f[0] == arabic.Teh || f[0] == arabic.Noon || f[0] == arabic.Seen || f[0] == arabic.Alef) {
		if l.common(f[1:]) > 0 || l.ended(f[1:]) {
			return true
		}
		var b [maxNameLetters]byte
		if len(f) <= len(b) {
			copy(b[:], f)
			for _, c := range [...]byte{arabic.Yeh, arabic.Teh} {
				if b[0] = c; l.common(b[:len(f)]) > 0 {
					return true
				}
			}
		}
	}
	return false
}

// definiteCommon reports whether the letters with the article are a known word.
func (l *lore) definiteCommon(f []byte) bool {
	var b [maxNameLetters + 2]byte
	if len(f)+2 > len(b) {
		return false
	}
	b[0], b[1] = arabic.Alef, arabic.Lam
	copy(b[2:], f)
	return l.common(b[:len(f)+2]) > 0
}

// ended reports whether letters are a known word with an ending.
func (l *lore) ended(f []byte) bool {
	for _, e := range &endings {
		k := len(f) - len(e)
		if k < 3 || string(f[k:]) != e {
			continue
		}
		if l.common(f[:k]) > 0 {
			return true
		}
		var b [maxNameLetters]byte
		if k < len(b) {
			copy(b[:], f[:k])
			if b[k] = arabic.Heh; l.common(b[:k+1]) > 0 {
				return true
			}
			if b[k] = arabic.Yeh; l.common(b[:k+1]) > 0 {
				return true
			}
		}
	}
	return false
}

// endings are those of nouns and verbs, and pronouns behind them, as folded letters.
var endings = [...]string{
	string(rune(arabic.Heh)) + string(rune(arabic.Alef)), // ها
	string(rune(arabic.Heh)) + string(rune(arabic.Meem)), // هم
	string(rune(arabic.Heh)) + string(rune(arabic.Meem)) + string(rune(arabic.Alef)),
	string(rune(arabic.Noon)) + string(rune(arabic.Alef)),                           // نا
	string(rune(arabic.Kaf)) + string(rune(arabic.Meem)),                            // كم
	string(rune(arabic.Heh)),                                                        // ه
	string(rune(arabic.Alef)) + string(rune(arabic.Teh)),                            // ات
	string(rune(arabic.Waw)) + string(rune(arabic.Noon)),                            // ون
	string(rune(arabic.Yeh)) + string(rune(arabic.Noon)),                            // ين
	string(rune(arabic.Alef)) + string(rune(arabic.Noon)),                           // ان
	string(rune(arabic.Yeh)) + string(rune(arabic.Heh)),                             // ية
	string(rune(arabic.Yeh)),                                                        // ي
	string(rune(arabic.Alef)),                                                       // ا
	string(rune(arabic.Waw)) + string(rune(arabic.Alef)),                            // وا
	string(rune(arabic.Teh)),                                                        // ت
	string(rune(arabic.Teh)) + string(rune(arabic.Heh)),                             // ته
	string(rune(arabic.Teh)) + string(rune(arabic.Heh)) + string(rune(arabic.Alef)), // تها
	string(rune(arabic.Teh)) + string(rune(arabic.Heh)) + string(rune(arabic.Meem)), // تهم
	string(rune(arabic.Waw)) + string(rune(arabic.Heh)),                             // وه
}

// loreBuffer is room for the letters of every word that tables list.
const loreBuffer = 64

// restored returns the letters of a reading: rest, or in buf an alef that was lost and rest.
func restored(buf []byte, alef bool, rest []byte) []byte {
	if !alef || len(rest) >= cap(buf) {
		return rest
	}
	return append(append(buf, arabic.Alef), rest...)
}
