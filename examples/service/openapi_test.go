package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"mime"
	"net/http/httptest"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// An object is one of JSON.
type object = map[string]any

// described returns openapi.json.
func described(t *testing.T) object {
	t.Helper()
	var o object
	if err := json.Unmarshal(openapi, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

// at returns what a path of names leads to, following references; nil if that is nothing.
func at(doc object, from any, names ...string) any {
	for _, name := range append(names, "") {
		o, _ := from.(object)
		for o["$ref"] != nil {
			var v any = doc
			for part := range strings.SplitSeq(strings.TrimPrefix(o["$ref"].(string), "#/"), "/") {
				v = v.(object)[part]
			}
			o = v.(object)
			from = o
		}
		if name != "" {
			from = o[name]
		}
	}
	return from
}

// TestPathsAreDescribed: openapi.json has the paths and methods of the service, and no others.
func TestPathsAreDescribed(t *testing.T) {
	got := map[string][]string{}
	for path, methods := range at(described(t), described(t), "paths").(object) {
		for method := range methods.(object) {
			got[path] = append(got[path], strings.ToUpper(method))
		}
		slices.Sort(got[path])
	}
	want := map[string][]string{}
	for path, m := range newTest(nil).routes() {
		want[path] = slices.Sorted(maps.Keys(m))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-routes +openapi.json:\n%s", d)
	}
}

// TestFieldsAreDescribed: the schemas have the fields of the Go types, and require those that are never left out.
func TestFieldsAreDescribed(t *testing.T) {
	doc := described(t)
	for name, v := range map[string]any{
		"Result": entity.Result{}, "Mention": entity.Mention{}, "Why": entity.Why{}, "Entity": entity.Entity{}, "Span": entity.Span{},
		"Note": entity.Note{}, "Timex": date.Timex{}, "Dates": datesAnswer{}, "Lookup": lookupAnswer{}, "Candidate": candidate{},
		"Holders": holdersAnswer{}, "Term": term{}, "Problem": failure{}, "ExtractRequest": extractRequest{}, "DatesRequest": datesRequest{},
	} {
		var fields, always []string
		for _, f := range reflect.VisibleFields(reflect.TypeOf(v)) {
			tag, omit, _ := strings.Cut(f.Tag.Get("json"), ",")
			if tag == "" || !f.IsExported() {
				continue
			}
			fields = append(fields, tag)
			if omit == "" && (!strings.HasSuffix(name, "Request") || tag == "text") {
				always = append(always, tag)
			}
		}
		schema := at(doc, doc, "components", "schemas", name).(object)
		required := []string{}
		for _, r := range schema["required"].([]any) {
			required = append(required, r.(string))
		}
		slices.Sort(fields)
		if d := cmp.Diff(fields, slices.Sorted(maps.Keys(schema["properties"].(object)))); d != "" {
			t.Errorf("%s: -Go type +openapi.json:\n%s", name, d)
		}
		if d := cmp.Diff(always, required); d != "" {
			t.Errorf("%s: -always there +required:\n%s", name, d)
		}
		if schema["additionalProperties"] != false {
			t.Errorf("%s may have other fields", name)
		}
	}
}

// TestBoundsAreDescribed: numbers and closed lists in openapi.json are those of the program.
func TestBoundsAreDescribed(t *testing.T) {
	doc := described(t)
	for _, name := range []string{"ExtractRequest", "DatesRequest", "Form"} {
		if got := at(doc, doc, "components", "schemas", name, "properties", "text", "maxLength"); got != float64(standard().text) {
			t.Errorf("%s: text may have %v characters, want %d", name, got, standard().text)
		}
	}
	if got, want := fmt.Sprint(at(doc, doc, "components", "schemas", "BuiltInType", "enum")), fmt.Sprint(types()); got != want {
		t.Errorf("types %s, want %s", got, want)
	}
}

// conforms checks that openapi.json has an answer's status, kind and content.
func conforms(t *testing.T, method, path string, w *httptest.ResponseRecorder) {
	t.Helper()
	doc := described(t)
	path, _, _ = strings.Cut(path, "?")
	answers := at(doc, doc, "paths", path, strings.ToLower(method), "responses")
	if answers == nil { // a method that the path does not have
		answers = object{"default": at(doc, doc, "components", "responses", "Problem")}
	}
	answer := at(doc, answers, fmt.Sprint(w.Code))
	if answer == nil {
		answer = at(doc, answers, "default")
	}
	kind, _, _ := mime.ParseMediaType(w.Header().Get("Content-Type"))
	schema := at(doc, answer, "content", kind, "schema")
	if schema == nil {
		t.Errorf("%s %s: openapi.json has no answer of status %d and type %q", method, path, w.Code, kind)
		return
	}
	if !strings.HasSuffix(kind, "json") {
		return
	}
	var v any
	if err := json.Unmarshal(w.Body.Bytes(), &v); err != nil {
		t.Errorf("%s %s: %v", method, path, err)
		return
	}
	if wrong := invalid(doc, schema.(object), v, ""); wrong != "" {
		t.Errorf("%s %s: answer of status %d: %s", method, path, w.Code, wrong)
	}
}

// invalid returns what of a value is not as its schema says, "" if all is. It knows the keywords that openapi.json uses for
// answers.
func invalid(doc, schema object, v any, where string) string {
	schema = at(doc, schema).(object)
	if got, says := kindOf(v), schema["type"]; says != nil && got != says && (got != "integer" || says != "number") {
		return fmt.Sprintf("%s is a %s, not a %s", where, got, says) // before the keywords that are about a type
	}
	for keyword, says := range schema {
		switch keyword {
		case "enum":
			if !slices.Contains(says.([]any), v) {
				return fmt.Sprintf("%s is %v, none of %v", where, v, says)
			}
		case "minimum":
			if v.(float64) < says.(float64) {
				return fmt.Sprintf("%s is %v, less than %v", where, v, says)
			}
		case "maximum":
			if v.(float64) > says.(float64) {
				return fmt.Sprintf("%s is %v, more than %v", where, v, says)
			}
		case "required":
			for _, name := range says.([]any) {
				if _, ok := v.(object)[name.(string)]; !ok {
					return fmt.Sprintf("%s has no %s", where, name)
				}
			}
		case "properties", "additionalProperties":
		case "items":
			for i, item := range v.([]any) {
				if wrong := invalid(doc, says.(object), item, fmt.Sprintf("%s[%d]", where, i)); wrong != "" {
					return wrong
				}
			}
		case "type", "description":
		default:
			return "the test does not know the keyword " + keyword
		}
	}
	o, _ := v.(object)
	for name, field := range o {
		known, _ := schema["properties"].(object)
		if known[name] == nil {
			if schema["additionalProperties"] == false {
				return where + " has an unknown field " + name
			}
			continue
		}
		if wrong := invalid(doc, known[name].(object), field, where+"."+name); wrong != "" {
			return wrong
		}
	}
	return ""
}

// kindOf returns the JSON Schema type of v.
func kindOf(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case float64:
		if v == float64(int64(v)) {
			return "integer"
		}
		return "number"
	case []any:
		return "array"
	}
	return "object"
}

// TestInvalid: the check of answers finds what is wrong with them.
func TestInvalid(t *testing.T) {
	doc := described(t)
	schema := at(doc, doc, "components", "schemas", "Dates").(object)
	good := `{"times":[{"start":0,"end":1,"text":"x","type":"DATE","value":"2025","twin":-1,"score":0.5}]}`
	for change, want := range map[string]string{
		"":                                  "",
		`"start":0 -> "start":"0"`:          ".times[0].start is a string, not a integer",
		`"start":0 -> "start":0.5`:          ".times[0].start is a number, not a integer",
		`"start":0 -> "start":-1`:           ".times[0].start is -1, less than 0",
		`"score":0.5 -> "score":2`:          ".times[0].score is 2, more than 1",
		`"type":"DATE" -> "type":"D"`:       ".times[0].type is D, none of [DATE TIME DURATION SET]",
		`"text":"x", -> `:                   ".times[0] has no text",
		`"text":"x" -> "text":"x","more":1`: ".times[0] has an unknown field more",
	} {
		from, to, _ := strings.Cut(change, " -> ")
		var v any
		if err := json.Unmarshal([]byte(strings.Replace(good, from, to, 1)), &v); err != nil {
			t.Fatal(err)
		}
		if got := invalid(doc, schema, v, ""); got != want {
			t.Errorf("%s: %q, want %q", change, got, want)
		}
	}
}
