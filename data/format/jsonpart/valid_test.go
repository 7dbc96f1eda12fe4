package jsonpart_test

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"nomina/data/format/jsonpart"
)

// TestValid_Damaged compares what it says of JSON that was damaged with
// encoding/json.
func TestValid_Damaged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := []byte(values(3).Draw(t, "json"))
		at := rapid.IntRange(0, len(raw)).Draw(t, "at")
		end := rapid.IntRange(at, min(at+2, len(raw))).Draw(t, "end")
		junk := rapid.StringOfN(rapid.SampledFrom([]rune("{}[]:,\"\\u0eE+-.1 \n\x1fntéfals")), 0, 4, -1).Draw(t, "junk")
		check(t, string(raw[:at])+junk+string(raw[end:]))
	})
}

func TestValid(t *testing.T) {
	for _, s := range []string{
		"", " ", "0", "-", "-0", "01", "1.", "1.0", ".1", "1e", "1e+", "1E-2", "+1", "tru", "true1", "nulls", `"`, `"\`, `"\u12`, `"\u12G4"`,
		`"\u12fA"`, `"\x"`, "\"\x1f\"", "\"\x7f\xff\"", "[1,]", "[,1]", "[1 2]", `{"a"}`, `{"a":}`, `{"a":1,}`, `{a:1}`, `{"a":1]`, "[1}", "[]]", "\xef\xbb\xbf{}",
		strings.Repeat("[", 101) + strings.Repeat("]", 101), strings.Repeat("[", 10001) + strings.Repeat("]", 10001),
	} {
		check(t, s)
	}
}

func FuzzValid(f *testing.F) {
	for _, s := range []string{`{"a": [1, -2.5e3, "\u00e9\n", true, {}, []]}`, `["\ud83d", null]`, "[1,"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}

type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

func check(t failer, s string) {
	t.Helper()
	if got, want := jsonpart.Valid([]byte(s)) == nil, json.Valid([]byte(s)); got != want {
		t.Errorf("%.200q: got %v, want %v", s, got, want)
	}
}
