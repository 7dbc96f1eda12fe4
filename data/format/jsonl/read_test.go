package jsonl_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonl"
	"nomina/data/formattest"
)

func read(t *testing.T, lines ...string) ([]format.Document, format.Report) {
	t.Helper()
	return formattest.Read(t, jsonl.Format{}, formattest.Input("f.jsonl", []byte(strings.Join(lines, "\n"))), format.ReadOptions{})
}

const good = `{"text":"in Kursk","spans":[{"start":3,"end":8,"label":"PLACE"}]}`

// said returns the report's lines as a compiler would print them.
func said(rep format.Report) []string {
	var out []string
	for _, l := range rep.Lines {
		out = append(out, l.String())
	}
	return out
}

func TestRead_Least(t *testing.T) {
	docs, rep := read(t, "\ufeff"+good, "", "  \r", good)
	want := []format.Document{}
	for _, n := range []int{1, 4} {
		want = append(want, format.Document{
			Line: n, Text: "in Kursk", Article: data.Article{TextHash: data.HashText("in Kursk"), Length: 8},
			Spans: []format.Span{{Start: 3, End: 8, Label: "PLACE", Text: "Kursk", Line: n}},
		})
	}
	if diff := cmp.Diff(docs, want); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
	if want := (format.Count{Articles: 2, Spans: 2}); rep.Kept != want || len(rep.Lines) != 0 {
		t.Errorf("report: got %+v, want %+v kept", rep, want)
	}
}

// TestRead_Refused has one fault a line, between good ones; each says where it
// is, and the rest comes in.
func TestRead_Refused(t *testing.T) {
	span := func(s string) string {
		return `{"text":"A 😀 Paris","spans":[{"start":4,"end":9,"label":"X"},` + s + `]}`
	}
	for _, tc := range []struct {
		name, line, want string
		code             format.Code
		kept, refused    format.Count
	}{
		{"broken JSON", `{"text":"a"`, "is not JSON: unexpected end of JSON input at byte 11", jsonl.CodeBadJSON, format.Count{}, format.Count{Articles: 1}},
		{"two values", `{"text":"a"} {}`, "is not JSON: invalid character '{' after top-level value at byte 14", jsonl.CodeBadJSON, format.Count{}, format.Count{Articles: 1}},
		{"not UTF-8", "{\"text\":\"\xff\"}", "line is not UTF-8", jsonl.CodeNotUTF8, format.Count{}, format.Count{Articles: 1}},
		{"array", `[1]`, `"line" is not a JSON object`, jsonl.CodeWrongType, format.Count{}, format.Count{Articles: 1}},
		{"null", `null`, `has no "text"`, jsonl.CodeNoText, format.Count{}, format.Count{Articles: 1}},
		{"no text", `{"spans":[]}`, `has no "text"`, jsonl.CodeNoText, format.Count{}, format.Count{Articles: 1}},
		{"text number", `{"text":1}`, `"text" is not a string`, jsonl.CodeWrongType, format.Count{}, format.Count{Articles: 1}},
		{"id object", `{"text":"a","id":{}}`, `"id" is not a string or a number`, jsonl.CodeWrongType, format.Count{}, format.Count{Articles: 1}},
		{"meta list", `{"text":"a","meta":[]}`, `"meta" is not an object`, jsonl.CodeWrongType, format.Count{}, format.Count{Articles: 1}},
		{"unit", `{"text":"a","offset_unit":"cm"}`, "unknown offset_unit cm", jsonl.CodeBadUnit, format.Count{}, format.Count{Articles: 1}},
		{"outside", span(`{"start":4,"end":10,"label":"X"}`), "span 2: 4–10 lies outside the text (length 9 codepoints)", format.CodeSpanOutside, format.Count{Articles: 1, Spans: 1}, format.Count{Spans: 1}},
		{"negative", span(`{"start":-1,"end":3,"label":"X"}`), "span 2: -1–3 lies outside the text (length 9 codepoints)", format.CodeSpanOutside, format.Count{Articles: 1, Spans: 1}, format.Count{Spans: 1}},
		{"nothing", span(`{"start":3,"end":3,"label":"X"}`), "span 2: 3–3 covers nothing", format.CodeSpanEmpty, format.Count{Articles: 1, Spans: 1}, format.Count{Spans: 1}},
		{"mismatch", span(`{"start":4,"end":9,"label":"X","text":"Berlin"}`), `span 2: "Paris" stands there, not "Berlin"`, format.CodeSpanMismatch, format.Count{Articles: 1, Spans: 1}, format.Count{Spans: 1}},
		{"no label", span(`{"start":4,"end":9}`), `span 2: has no "label"`, jsonl.CodeNoLabel, format.Count{Articles: 1, Spans: 1}, format.Count{Spans: 1}},
		{"no end", span(`{"start":4,"label":"X"}`), `span 2: has no "start" and "end"`, jsonl.CodeNoOffsets, format.Count{Articles: 1, Spans: 1}, format.Count{Spans: 1}},
		{"start text", span(`{"start":"4","end":9,"label":"X"}`), `span 2: "start" is not a whole number`, jsonl.CodeWrongType, format.Count{Articles: 1, Spans: 1}, format.Count{Spans: 1}},
		{"span list", span(`[4,9,"X"]`), `span 2: "span" is not an object`, jsonl.CodeWrongType, format.Count{Articles: 1, Spans: 1}, format.Count{Spans: 1}},
		{"bad time", span(`{"start":4,"end":9,"label":"X","created":"now"}`), `span 2: "created" is not a time as in RFC 3339`, jsonl.CodeWrongType, format.Count{Articles: 1, Spans: 1}, format.Count{Spans: 1}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, rep := read(t, good, tc.line, good)
			if got, want := said(rep), []string{"/in/f.jsonl:2: " + tc.want}; !cmp.Equal(got, want) {
				t.Fatalf("report: got %q, want %q", got, want)
			}
			tc.kept.Articles, tc.kept.Spans = tc.kept.Articles+2, tc.kept.Spans+2
			if rep.Kept != tc.kept || rep.Refused != tc.refused {
				t.Errorf("counts: got %+v kept, %+v refused, want %+v, %+v", rep.Kept, rep.Refused, tc.kept, tc.refused)
			}
			if l := rep.Lines[0]; l.Code != tc.code || l.Severity != format.Refused {
				t.Errorf("line: got %v %v, want %v refused", l.Code, l.Severity, tc.code)
			}
		})
	}
}

// TestRead_Changed has lines that come in with something said about them.
func TestRead_Changed(t *testing.T) {
	for _, tc := range []struct {
		name, line, want string
		severity         format.Severity
		check            func(d format.Document) bool
	}{
		{"foreign keys", `{"text":"a","label":[],"meta":{"label":1}}`, "kept under meta: label", format.Converted,
			func(d format.Document) bool { return d.Article.Meta == `{"label":1,"label_":[]}` }},
		{"status", `{"text":"a","status":"ripe"}`, "unknown status ripe", format.Lost,
			func(d format.Document) bool { return d.Article.Status == "" }},
		{"origin", `{"text":"a","spans":[{"start":0,"end":1,"label":"X","origin":"sky"}]}`, "span 1: unknown origin sky", format.Lost,
			func(d format.Document) bool { return d.Spans[0].Origin == "" }},
		{"span's key", `{"text":"a","spans":[{"start":0,"end":1,"label":"X","colour":0.5}]}`, `span 1: "colour" is not kept`, format.Lost,
			func(d format.Document) bool { return len(d.Spans) == 1 }},
		{"score", `{"text":"a","spans":[{"start":0,"end":1,"label":"X","score":37.5}]}`, "span 1: 37.5 is no probability", format.Lost,
			func(d format.Document) bool { return d.Spans[0].Score == 0 }},
		{"entity", `{"text":"a","spans":[{"start":0,"end":1,"label":"X","entity":7}]}`,
			"span 1: entity: json: cannot unmarshal number into Go value of type jsonl.entityRecord", format.Lost,
			func(d format.Document) bool { return len(d.Spans) == 1 && d.Spans[0].Entity.IsZero() }},
		{"entity's id", `{"text":"a","entities":[{"id":[]},{"name":"b"}]}`, "entity of the register: neither a string nor a number", format.Lost,
			func(d format.Document) bool { return len(d.Entities) == 1 && d.Entities[0].Name == "b" }},
		{"suggestions", `{"text":"a","suggestions":[{"start":0,"end":1,"label":"X"}]}`,
			"suggestions are not read: nobody has accepted them", format.Info,
			func(d format.Document) bool { return len(d.Spans) == 0 && d.Article.Meta == "" }},
		{"half a pair", `{"text":"a\ud83d","spans":[]}`, "half a surrogate pair became U+FFFD", format.Converted,
			func(d format.Document) bool { return d.Text == "a\ufffd" }},
		{"label's definition", `{"text":"a","labels":["X"]}`, "definition of a label: is not an object with key and name: \"X\"", format.Lost,
			func(d format.Document) bool { return len(d.Labels) == 0 }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			docs, rep := read(t, tc.line)
			if got, want := said(rep), []string{"/in/f.jsonl:1: " + tc.want}; !cmp.Equal(got, want) {
				t.Fatalf("report: got %q, want %q", got, want)
			}
			if rep.Lines[0].Severity != tc.severity {
				t.Errorf("severity: got %v, want %v", rep.Lines[0].Severity, tc.severity)
			}
			if len(docs) != 1 || !tc.check(docs[0]) {
				t.Errorf("documents: got %+v", docs)
			}
		})
	}
}

func TestRead_Pairs(t *testing.T) {
	for _, line := range []string{`{"text":"\ud83d\ude00"}`, `{"text":"\\ud83d"}`, `{"text":"\uD83D\uDE00 \u0041\\"}`} {
		if _, rep := read(t, line); len(rep.Lines) != 0 {
			t.Errorf("%s: got %q, want nothing", line, said(rep))
		}
	}
}

func TestRead_Units(t *testing.T) {
	for _, tc := range []struct{ unit, start, end string }{
		{"", "4", "9"}, {"codepoints", "4", "9"}, {"utf16", "5", "10"}, {"bytes", "7", "12"},
	} {
		docs, rep := read(t, `{"text":"A 😀 Paris","offset_unit":"`+tc.unit+`","spans":[{"start":`+tc.start+`,"end":`+tc.end+`,"label":"PLACE","text":"Paris"}]}`)
		if len(rep.Lines) != 0 || len(docs) != 1 || len(docs[0].Spans) != 1 || docs[0].Spans[0].Start != 4 || docs[0].Spans[0].End != 9 {
			t.Errorf("unit %q: got %+v, %q, want 4–9", tc.unit, docs, said(rep))
		}
	}
	_, rep := read(t, `{"text":"A 😀 Paris","offset_unit":"utf16","spans":[{"start":3,"end":10,"label":"PLACE"}]}`)
	if got := said(rep); len(got) != 1 || got[0] != "/in/f.jsonl:1: span 1: 3–10 ends within a character (utf16)" {
		t.Errorf("within a character: got %q", got)
	}
}

func TestRead_IDs(t *testing.T) {
	docs, _ := read(t, `{"id":12.0,"text":"a"}`, `{"id":"x\u0041","text":"a"}`, `{"id":null,"text":"a"}`, `{"text":"a","spans":[{"id":-3,"start":0,"end":1,"label":"X"}]}`)
	var got []string
	for _, d := range docs {
		got = append(got, string(d.Article.ID))
	}
	if want := []string{"12.0", "xA", "", ""}; !cmp.Equal(got, want) || docs[3].Spans[0].ID != "-3" {
		t.Errorf("IDs: got %q and %q, want %q and -3", got, docs[3].Spans[0].ID, want)
	}
}

// TestRead_WaysAgree reads a line as this program writes it, with a key more, and
// in ways that only encoding/json reads: keys in any case and again.
func TestRead_WaysAgree(t *testing.T) {
	line := `{"id":"a","title":"T","text":"in Kursk","source":"s","lang":"ru","status":"done","meta":{"k":[1]},"offset_unit":"utf16",` +
		`"spans":[{"id":"b","start":3,"end":8,"label":"PLACE","text":"Kursk","annotator":"A","note":"N","origin":"hand",` +
		`"created":"2024-01-02T03:04:05.006Z","modified":7}],"created":"2024-01-02T03:04:05.006Z",` +
		`"file":{"name":"n","path":"p","sha256":"s","encoding":"e"},"labels":[{"id":"c","key":"K","name":"N","color":"#112233","slot":2,"guideline":"G"}]}`
	want, rep := read(t, line)
	if len(rep.Lines) != 0 || len(want) != 1 || want[0].Article.Title != "T" || len(want[0].Spans) != 1 {
		t.Fatalf("got %+v, reported %q, want an article without a report", want, said(rep))
	}
	for _, tc := range []struct{ name, line, report string }{
		{"a key more", strings.Replace(line, `"k":[1]}`, `"k":[1]},"more":1`, 1), "/in/f.jsonl:1: kept under meta: more"},
		{"case", strings.Replace(line, `"title"`, `"TITLE"`, 1), ""},
		{"case in a span", strings.Replace(line, `"start"`, `"Start"`, 1), ""},
		{"again", strings.Replace(line, `"title":"T"`, `"title":"T","title":null`, 1), ""},
		{"again in a span", strings.Replace(line, `"label":"PLACE"`, `"label":"PLACE","label":null`, 1), ""},
	} {
		got, rep := read(t, tc.line)
		if tc.report != "" && len(got) == 1 {
			got[0].Article.Meta = want[0].Article.Meta
		}
		if diff := cmp.Diff(got, want, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: got (-), want (+):\n%s", tc.name, diff)
		}
		if report := strings.Join(said(rep), "\n"); report != tc.report {
			t.Errorf("%s: report: got %q, want %q", tc.name, report, tc.report)
		}
	}
}

func TestRead_UTF16File(t *testing.T) {
	_, rep := read(t, "\xff\xfe{\x00")
	if got := said(rep); len(got) != 1 || got[0] != "/in/f.jsonl: is UTF-16; JSON Lines are UTF-8" {
		t.Errorf("report: got %q", got)
	}
}

// A file that is none of ours is one fault, however many lines it seems to have.
func TestRead_Binary(t *testing.T) {
	for _, in := range []string{
		"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\n\n\n", "PK\x03\x04\n\x00\n{\n", strings.Repeat("\x00", 100) + "\n{}",
		"{\x00\"\x00\n\x00", "\x00{\x00\"\x00\n", "\ufeff\x00\n\x00", strings.Repeat("a\n", 1000) + "\x00",
	} {
		docs, rep := read(t, in)
		if got, want := said(rep), []string{"/in/f.jsonl: is not a text file"}; !cmp.Equal(got, want) || len(docs) != 0 {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
		if rep.Refused != (format.Count{Articles: 1}) || rep.Lines[0].Code != jsonl.CodeBinary {
			t.Errorf("%q: got %+v, want one refused as %s", in, rep, jsonl.CodeBinary)
		}
	}
}

// Zeros among good lines, as a full disk leaves them, cost their line only.
func TestRead_Zeros(t *testing.T) {
	for _, first := range []string{good, "\ufeff" + good, "\n " + good} {
		docs, rep := read(t, first, "\x00\x00", good)
		if len(docs) != 2 || len(rep.Lines) != 1 || rep.Lines[0].Code != jsonl.CodeBadJSON {
			t.Errorf("%q: got %d articles, %q, want 2 and one line", first, len(docs), said(rep))
		}
	}
}

func TestRead_Stops(t *testing.T) {
	stop := errors.New("stop")
	n := 0
	_, err := (jsonl.Format{}).Read(context.Background(), formattest.Input("x", []byte(good+"\n"+good)), format.ReadOptions{}, func(format.Document) error {
		n++
		return stop
	})
	if !errors.Is(err, stop) || n != 1 {
		t.Errorf("Read: got %v after %d articles, want %v after 1", err, n, stop)
	}
}

func TestRead_ManyFaults(t *testing.T) {
	_, rep := read(t, strings.Repeat("{\n", format.MaxLines+5))
	if len(rep.Lines) != format.MaxLines || rep.More != 5 || rep.Refused.Articles != format.MaxLines+5 {
		t.Errorf("report: got %d lines, %d more, %d refused", len(rep.Lines), rep.More, rep.Refused.Articles)
	}
}
