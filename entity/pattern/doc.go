// Package pattern lets regular expressions of the caller's own propose mentions: numbers of court cases, of resolutions,
// of flights, hashtags, whatever has a shape and no list.
//
//	cases, err := pattern.Compile(50*time.Millisecond, pattern.Pattern{
//		Expr: `القضية (?:رقم )?(\d+/\d{4})`, Type: "CASE", Name: "court case",
//	})
//	x := entity.New(gazetteer.Default(), &entity.Options{Finders: []entity.Finder{cases}})
//
// # What an expression sees
//
// The engine is github.com/dlclark/regexp2/v2, with the syntax of .NET and Perl: look-around, back references, named
// groups. It reads the letters of the text as they are written, nothing is folded: an expression says [اأإآ] where it means
// any alef, and that vowel signs or tatweel may stand between. \w, \d and \b know Arabic letters and digits. An undecodable
// byte is one U+FFFD. A find may begin or end inside a word; one that would split a letter is left out.
//
// # Time
//
// Such an engine tries all ways to match, and some expressions have very many: (a+)+b on a line of a's takes twice as long
// with each further a. Therefore a Finder has a budget of time for a document, all its patterns together. When the time is
// up, AppendFind returns what was found until then, with an error that says so; the Result gets a note with the code
// budget-spent.
//
// The engine itself looks at a clock that moves each 100 ms, too coarse for a budget. So a search runs in a goroutine of
// its own, and AppendFind leaves it when the time is up; it ends by the engine's clock, at most 200 ms later. While as many
// are left as there are processors, AppendFind waits until its own has ended, so that they never pile up.
package pattern
