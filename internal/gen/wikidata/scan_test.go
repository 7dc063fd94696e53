package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestSkip(t *testing.T) {
	for _, tt := range []struct{ phenomenon, json, want string }{
		{"string", `"a" x`, `"a"`},
		{"escaped quote", `"a\"b\\" x`, `"a\"b\\"`},
		{"quote after backslashes", `"\\\\" "`, `"\\\\"`},
		{"number", `-1.5e3,`, `-1.5e3`},
		{"literal at the end", `null`, `null`},
		{"brackets in strings", `{"}":["]{"]} x`, `{"}":["]{"]}`},
		{"white space", "\t[ 1 , 2 ]\n", `[ 1 , 2 ]`},
	} {
		s := scanner{b: []byte(tt.json)}
		if got := string(s.skip()); got != tt.want || !s.ok() {
			t.Errorf("%s: skip %s: got %q, %q, want %q", tt.phenomenon, tt.json, got, s.bad, tt.want)
		}
	}
}

func TestFaultIsAtItsByte(t *testing.T) {
	for _, tt := range []struct {
		phenomenon, json string
		at               int
		reason           string
	}{
		{"nothing", ``, 0, "want a value"},
		{"no value", `}`, 0, "want a value"},
		{"string without end", `["a`, 1, "the string has no end"},
		{"quote that is escaped", `"a\"`, 0, "the string has no end"},
		{"object without end", `{"a":1`, 6, "the value ends too early"},
		{"bracket of another kind", `[1}`, 2, "the bracket closes none"},
		{"too deep", strings.Repeat("[", 99), 64, "the value is nested too deep"},
	} {
		s := scanner{b: []byte(tt.json)}
		s.skip()
		if s.i != tt.at || s.bad != tt.reason {
			t.Errorf("%s: skip %s: fault at %d: %q, want at %d: %q", tt.phenomenon, tt.json, s.i, s.bad, tt.at, tt.reason)
		}
	}
}

func TestObjectIsRead(t *testing.T) {
	for _, tt := range []struct{ phenomenon, json, keys, reason string }{
		{"plain", `{"a":1,"b":[2]}`, "a b", ""},
		{"empty", `{}`, "", ""},
		{"empty map as PHP writes it", `[]`, "", ""},
		{"array that is no map", `[1]`, "", "want an object"},
		{"no comma", `{"a":1 "b":2}`, "a", "want , or }"},
		{"no colon", `{"a" 1}`, "a", "want :"},
		{"no key", `{1:1}`, "", "want a string"},
		{"comma at the end", `{"a":1,}`, "a", "want a string"},
	} {
		s := scanner{b: []byte(tt.json)}
		var keys []string
		for ok := s.open('{'); ok && s.ok(); ok = s.more('{') {
			if k := s.key(); k != nil {
				keys = append(keys, string(k))
			}
			s.skip()
		}
		if got := strings.Join(keys, " "); got != tt.keys || s.bad != tt.reason {
			t.Errorf("%s: read %s: got keys %q, fault %q, want %q, %q", tt.phenomenon, tt.json, got, s.bad, tt.keys, tt.reason)
		}
	}
}

// FuzzSkip holds skip and unquote to encoding/json: what that takes for a value, skip passes over as a whole, and strings
// have the same text.
func FuzzSkip(f *testing.F) {
	for _, s := range []string{
		`{"a":[1,"\u0645\\\"",{"b":null}],"c":-1.5}`, `"\ud83d\ude00\ud83d x"`, `"\u0"`, `[]`, "\"\xff\"", `{"a":1,}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s := scanner{b: b}
		got := s.skip()
		if !json.Valid(b) {
			return
		}
		if want := bytes.TrimSpace(b); s.bad != "the value is nested too deep" && !bytes.Equal(got, want) {
			t.Fatalf("skip %q: got %q, fault %q", b, got, s.bad)
		}
		var text string
		if json.Unmarshal(b, &text) == nil && got != nil && got[0] == '"' {
			if mine := strings.ToValidUTF8(unquote(got[1:len(got)-1]), "\ufffd"); mine != text && !strings.Contains(text, "\ufffd") {
				t.Fatalf("unquote %q: got %q, want %q", got, mine, text)
			}
		}
	})
}

func TestUnquote(t *testing.T) {
	for _, tt := range []struct{ phenomenon, raw, want string }{
		{"plain", `abc`, "abc"},
		{"Arabic as dumps write it", `\u0645\u0635\u0631`, "مصر"},
		{"capital digits", `\u064A`, "ي"},
		{"slash", `http:\/\/a`, "http://a"},
		{"all short escapes", `\"\\\b\f\n\r\t`, "\"\\\b\f\n\r\t"},
		{"two halves of a pair", `\ud83d\ude00`, "\U0001F600"},
		{"half a pair", `\ud83dx`, "\ufffdx"},
		{"half a pair before another rune", `\ud83d\u0645`, "\ufffdم"},
		{"no digits", `\uzzzz`, "\ufffdzzzz"},
		{"cut short", `\u06`, "\ufffd06"},
		{"escape that is none", `\x`, `\x`},
	} {
		if got := unquote([]byte(tt.raw)); got != tt.want {
			t.Errorf("%s: unquote(%s) = %q, want %q", tt.phenomenon, tt.raw, got, tt.want)
		}
	}
}
