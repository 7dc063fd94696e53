package export

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// An object is what docs/khabar-1.schema.json says of one kind of object.
type object struct {
	Required   []string
	Properties map[string]any
}

// TestSchema holds the schema to the types: the same fields, and required those that are always written.
func TestSchema(t *testing.T) {
	data, err := os.ReadFile("../../docs/khabar-1.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Title string
		Defs  map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	if schema.Title != Version {
		t.Errorf("the schema is of %s, the package of %s", schema.Title, Version)
	}
	for name, v := range map[string]any{
		"document": record{}, "mention": entity.Mention{}, "why": entity.Why{}, "entity": entity.Entity{}, "time": date.Timex{}, "note": entity.Note{}, "span": entity.Span{},
	} {
		all, always := fields(reflect.TypeOf(v))
		var properties []string
		for p := range schema.Defs[name].Properties {
			properties = append(properties, p)
		}
		for what, sides := range map[string][2][]string{"properties": {all, properties}, "required": {always, schema.Defs[name].Required}} {
			slices.Sort(sides[0])
			slices.Sort(sides[1])
			if diff := cmp.Diff(sides[0], sides[1]); diff != "" {
				t.Errorf("%s of %s (-type +schema):\n%s", what, name, diff)
			}
		}
	}
}

// fields returns the names of a struct in JSON: all, and those that are always written.
func fields(typ reflect.Type) (all, always []string) {
	for f := range typ.Fields() {
		name, opt, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			in := f.Type
			if in.Kind() == reflect.Pointer {
				in = in.Elem()
			}
			a, b := fields(in)
			all, always = append(all, a...), append(always, b...)
		case name != "":
			all = append(all, name)
			if opt == "" {
				always = append(always, name)
			}
		}
	}
	return all, always
}
