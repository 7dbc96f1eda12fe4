package jsonpart_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/format/jsonpart"
)

// values makes any JSON, with blanks where JSON may have some.
func values(depth int) *rapid.Generator[string] {
	blank := rapid.SampledFrom([]string{"", "", " ", "\n", "\t \r"})
	text := rapid.SampledFrom([]string{`""`, `"a"`, `"\\"`, `"\""`, `"]}\\\","`, `"é😀"`, `"\u00e9\ud83d\ude00"`, `"{["`})
	scalar := rapid.OneOf(text, rapid.SampledFrom([]string{"0", "-1.5e3", "true", "false", "null"}))
	if depth == 0 {
		return scalar
	}
	return rapid.OneOf(scalar, rapid.Custom(func(t *rapid.T) string {
		open, end := "[", "]"
		object := rapid.Bool().Draw(t, "object")
		if object {
			open, end = "{", "}"
		}
		var items []string
		for i := range rapid.IntRange(0, 3).Draw(t, "n") {
			item := values(depth-1).Draw(t, "item")
			if object {
				item = fmt.Sprintf(`"k\"%d"`, i) + blank.Draw(t, "b") + ":" + blank.Draw(t, "b") + item
			}
			items = append(items, blank.Draw(t, "b")+item+blank.Draw(t, "b"))
		}
		return open + blank.Draw(t, "b") + strings.Join(items, ",") + end
	}))
}

// TestParts compares the parts of any JSON with those that encoding/json finds.
func TestParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := []byte(values(3).Draw(t, "json"))
		if err := jsonpart.Valid(raw); err != nil {
			t.Fatalf("Valid: got %v", err)
		}
		var object map[string]json.RawMessage
		isObject := json.Unmarshal(raw, &object) == nil && object != nil
		got, ok := jsonpart.ParseObject(raw)
		if ok != isObject || len(got) != len(object) {
			t.Fatalf("%s: got %d members, %v, want %d, %v", raw, len(got), ok, len(object), isObject)
		}
		for _, m := range got {
			if want := object[m.Key]; !bytes.Equal(m.Value, want) {
				t.Errorf("%s: got %q, want %q", m.Key, m.Value, want)
			}
		}
		var array []json.RawMessage
		_ = json.Unmarshal(raw, &array)
		n := 0
		for i, v := range jsonpart.Array(raw) {
			if i != n || n >= len(array) || !bytes.Equal(v, array[n]) {
				t.Fatalf("element %d: got %q of %s", i, v, raw)
			}
			n++
		}
		if n != len(array) {
			t.Errorf("%s: got %d elements, want %d", raw, n, len(array))
		}
	})
}

// TestAppendString writes strings that encoding/json and a program that cuts at
// every line end read alike.
func TestAppendString(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune("\"\\\n\r\t\x00\x1f\u0085\u2028\u2029<&😀")))).Draw(t, "s")
		b := jsonpart.AppendString(nil, s)
		var got string
		if err := json.Unmarshal(b, &got); err != nil || got != s {
			t.Errorf("%q: got %q, %v", s, got, err)
		}
		if own, ok := jsonpart.String(b); !ok || own != s {
			t.Errorf("%q: String got %q, %v", s, own, ok)
		}
		if bytes.ContainsAny(b, "\n\r\u0085\u2028\u2029") {
			t.Errorf("%q: got a line end in %q", s, b)
		}
	})
	if got := string(jsonpart.AppendString(nil, "a\xff\xc2z")); got != "\"a\ufffd\ufffdz\"" {
		t.Errorf("no UTF-8: got %q", got)
	}
}

func TestInt(t *testing.T) {
	for _, tc := range []struct {
		in     string
		n      int
		asText bool
		ok     bool
	}{
		{"15", 15, false, true}, {"-1", -1, false, true}, {"15.0", 15, false, true}, {`"15"`, 15, true, true}, {`" 7 "`, 7, true, true},
		{"1.5", 0, false, false}, {"1e400", 0, false, false}, {"null", 0, false, false}, {`"x"`, 0, true, false}, {"[1]", 0, false, false}, {"", 0, false, false},
	} {
		if n, asText, ok := jsonpart.Int([]byte(tc.in)); n != tc.n || ok != tc.ok || ok && asText != tc.asText {
			t.Errorf("Int(%s): got %d, %v, %v, want %d, %v, %v", tc.in, n, asText, ok, tc.n, tc.asText, tc.ok)
		}
	}
}

func TestTime(t *testing.T) {
	for _, want := range []data.Time{0, -1, 1, 1_700_000_000_123, 1 << 60} {
		b := jsonpart.AppendTime(nil, want)
		if got, ok := jsonpart.Time(b); !ok || got != want {
			t.Errorf("%s: got %d, %v, want %d", b, got, ok, want)
		}
	}
	for _, bad := range []string{`"x"`, "{}", "true", `"2024"x`} {
		if got, ok := jsonpart.Time([]byte(bad)); ok {
			t.Errorf("%s: got %d, want none", bad, got)
		}
	}
}

func TestHalfSurrogate(t *testing.T) {
	for in, want := range map[string]bool{
		`"\ud83d\ude00"`: false, `"\ud83d"`: true, `"\ude00\ud83d"`: true, `"\\ud83d"`: false, `"\n\uD83Dx"`: true, `"\ud83d\ud83d\ude00"`: true, `""`: false,
	} {
		if got := jsonpart.HalfSurrogate([]byte(in)); got != want {
			t.Errorf("%s: got %v, want %v", in, got, want)
		}
	}
}

// TestString compares texts with what encoding/json makes of them.
func TestString(t *testing.T) {
	part := rapid.OneOf(rapid.SampledFrom([]string{
		`\n`, `\"`, `\\`, `\/`, `\b\f\r\t`, `\u00e9`, `\uD83D\ude00`, `\ud83d`, `\ude00`, `\ud83d\u0041`,
	}), rapid.StringOfN(rapid.SampledFrom([]rune("aé😀u0d8")), 0, 5, -1))
	rapid.Check(t, func(t *rapid.T) {
		in := `"` + strings.Join(rapid.SliceOfN(part, 0, 6).Draw(t, "parts"), "") + `"`
		var want string
		if err := json.Unmarshal([]byte(in), &want); err != nil {
			t.Fatal(err)
		}
		if got, ok := jsonpart.String([]byte(in)); !ok || got != want {
			t.Errorf("%s: got %q, %v, want %q", in, got, ok, want)
		}
	})
	for _, in := range []string{``, `"`, `1`, `"\"`, `"\x"`, `"\u"`, `"\u12"`, `"\u12g4"`, `"\ud83d\u12"`} {
		if got, ok := jsonpart.String([]byte(in)); ok {
			t.Errorf("%s: got %q, want none", in, got)
		}
	}
}

func TestMeta(t *testing.T) {
	var m jsonpart.Meta
	if got := m.String(); got != "" {
		t.Errorf("nothing: got %q", got)
	}
	m.Add("a", []byte(`{"x": 1.50}`))
	m.Add("n", []byte("null"))
	m.Add("a", []byte("\"\u2028\""))
	if got, want := m.String(), `{"a":{"x":1.50},"a_2":"\u2028"}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestOutlineOf(t *testing.T) {
	for _, tc := range []struct{ name, in, path, kinds string }{
		{"lines", "{\"label\": []}\n{\"label\": [[1, 2, \"X\"]]}", "label[][]", `?0"`},
		{"array", `[{"data": {"text": "x"}}`, "data.text", `?"`},
		{"cut off", `{"text": "abc`, "text", "?"},
		{"mark", "\xef\xbb\xbf{\"a\": {}}", "a", "?{"},
		{"too deep", `{"a": {"b": {"c": {"d": {"e": {"f": 1}}}}}}`, "f", ""},
	} {
		if got := string(jsonpart.OutlineOf([]byte(tc.in))[tc.path]); got != tc.kinds {
			t.Errorf("%s: got %q, want %q", tc.name, got, tc.kinds)
		}
	}
}
