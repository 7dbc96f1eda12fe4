package spacy_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/spacy"
)

// TestSplit_Whole cuts any text at any spans: the tokens with their spaces are the
// text, and every span is whole tokens.
func TestSplit_Whole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom([]rune("ab  Z.,'\n\t\u00a0\u2028😀é\u0301京")), 0, 40, -1).Draw(t, "text")
		runes := []rune(s)
		var spans []format.Span
		if len(runes) > 0 {
			for range rapid.IntRange(0, 4).Draw(t, "spans") {
				start := rapid.IntRange(0, len(runes)-1).Draw(t, "start")
				end := rapid.IntRange(start+1, len(runes)).Draw(t, "end")
				spans = append(spans, format.Span{Start: start, End: end, Text: string(runes[start:end])})
			}
		}
		spacy.Sort(spans)
		all := spacy.Split(nil, s, spans)
		got := ""
		for _, tok := range all {
			covered := s[tok.From:tok.To]
			if covered == "" || string(runes[tok.Start:tok.End]) != covered {
				t.Errorf("token %+v of %q", tok, s)
			}
			if got += covered; tok.Space {
				got += " "
			}
		}
		if got != s {
			t.Errorf("tokens: got %q, want %q", got, s)
		}
		for _, sp := range spans {
			first, end := spacy.Cover(all, sp)
			if first >= end || all[first].Start != sp.Start || all[end-1].End != sp.End {
				t.Errorf("span %d–%d of %q: got tokens %d to %d of %+v", sp.Start, sp.End, s, first, end, all)
			}
		}
		last := 0
		for _, e := range spacy.Entities(spans) {
			if e.Start < last || strings.TrimSpace(e.Text) != e.Text {
				t.Errorf("entities of %q: got %+v after %d, want none that overlaps or has a blank at its edge", s, e, last)
			}
			last = e.End
		}
	})
}

func TestMerge(t *testing.T) {
	a, b := format.Span{Start: 0, End: 3, Label: "A"}, format.Span{Start: 0, End: 3, Label: "B"}
	long := format.Span{Start: 0, End: 5, Label: "A"}
	known := a
	known.Entity.External = "Q1"
	got, again := spacy.Merge([]format.Span{a, b, a}, []format.Span{known, long})
	want := []format.Span{long, known, b, a}
	if diff := cmp.Diff(got, want); diff != "" || again != 1 {
		t.Errorf("got (-), want (+), %d again, want 1:\n%s", again, diff)
	}
}

// TestFacts writes what is known of an article and reads it back.
func TestFacts(t *testing.T) {
	a := data.Article{ID: "7", Title: "T\u2028", Lang: "fr", Status: data.StatusDone, Meta: `{"n":1.50,"s":"\u2028","title":"x"}`}
	raw := spacy.AppendObject(nil, append(spacy.Facts(a, "Zoë"), spacy.Fact{Key: "id", Value: []byte("7")}))
	if strings.Contains(string(raw), "\u2028") {
		t.Errorf("got %s, want one line", raw)
	}
	var facts map[string]json.RawMessage
	if err := json.Unmarshal(raw, &facts); err != nil {
		t.Fatal(err)
	}
	got, annotator := spacy.Article("", facts)
	a.TextHash, a.Meta = data.HashText(""), `{"n":1.50,"s":"\u2028","title_":"x"}`
	if diff := cmp.Diff(got, a); diff != "" || annotator != "Zoë" {
		t.Errorf("got (-), want (+), by %q, want Zoë:\n%s", annotator, diff)
	}
}

// TestRecords finds the records in every form of a file.
func TestRecords(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"lines", "\ufeff{\"a\":1}\n\n{\"a\":2}", `1 {"a":1} | 3 {"a":2}`},
		{"arrays a line", "[\"a\",{}]\n[\"b\",{}]", `1 ["a",{}] | 2 ["b",{}]`},
		{"array", "[\n{\"a\":1},\n\n{\"a\":2}]\n", `2 {"a":1} | 4 {"a":2}`},
		{"objects over lines", "{\n\"a\":1}\n{\n\"a\":2}", "1 {\n\"a\":1} | 3 {\n\"a\":2}"},
		{"annotations", "{\"classes\":[\"A\"],\n\"annotations\":[[\"a\"],\nnull]}", `2 ["a"] | 3 null`},
		{"python", "# data\nTRAIN = [\n('a\\'\\xe9', {'e': [(0, 1, 'X'),],}),  # one\n(\"b\", {\"e\": None})]\nprint(TRAIN)",
			`3 ["a'é", {"e": [[0, 1, "X"]]}] | 4 ["b", {"e": null}]`},
		{"python names and what must be worked out", "A = 'X'\nB = 'Y'\nB = 'Z'\nT = [\n('a', {'e': [(0, 1, A), (0, len('(,'), 1+1, B, f'x', not\n A)]}),\n('b', -1)]",
			"5 [\"a\", {\"e\": [[0, 1, \"X\"], [0, null, null, null, null, null\n]]}] | 7 [\"b\", -1]"},
		{"python strings", "T = [(u'a' # one\n \"b\", r'\\n', '''c\n'd'\\\n''', \\\n'e' 'f'), ('g',)]", "1 [\"ab\"\n, \"\\\\n\", \"c\\n'd'\"\n\n, \n\"ef\"] | 5 [\"g\"]"},
		{"python lists", "T = [('a', 1)]\nprint('x')\nV = [\n(u'b', 2)\n]\n", `1 ["a", 1] | 4 ["b", 2]`},
		{"python, cut off", "T = [('a', 1),\n('b', ", `1 ["a", 1] ! f:2: the file ends within the record that begins here`},
		{"python tuples", "('a', {}),\n('b', True)\n", `1 ["a", {}] | 2 ["b", true]`},
		{"cut off", "[{\"a\":1},\n{\"a\":", `1 {"a":1} ! f:2: the file ends within the record that begins here`},
		{"no JSON", "[{]", "! f:1: is not JSON: invalid character ']' looking for beginning of object key string"},
		{"not UTF-8", "[\n\"\xff\"]", "! f: is not UTF-8"},
		{"empty", " \n", "! f: holds no articles"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			log := format.NewLog(format.Input{Name: "f"})
			decided := false
			d := spacy.Dialect{
				Hear: func([]byte) {}, Decide: func() { decided = true },
				Decode: func(_ *format.Log, line int, raw []byte) (format.Document, bool) {
					return format.Document{Text: fmt.Sprintf("%d %s", line, raw)}, decided
				},
			}
			var got []string
			err := spacy.Records(context.Background(), format.InMemory("f", []byte(tc.in)), log, d, func(d format.Document) error {
				got = append(got, d.Text)
				return nil
			})
			out := strings.Join(got, " | ")
			for _, l := range log.Report.Lines {
				out = strings.TrimSpace(out + " ! " + l.String())
			}
			if err != nil || out != tc.want {
				t.Errorf("got %s, %v, want %s", out, err, tc.want)
			}
		})
	}
}
