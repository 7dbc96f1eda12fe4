package doccano_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/doccano"
	"nomina/data/format/jsonpart"
	"nomina/data/formattest"
)

// imported is what doccano's importer makes of a file, with what it would drop or
// change without a word as an error. The rules are those of its
// backend/data_import: JSON Lines without byte order mark or blank lines, a text
// that is not empty, labels as [start, end, name] with 0 <= start < end and a name
// of 1 to 100 characters, no keys of its own, and the same keys in every line,
// because a table is made of them in which gaps turn whole numbers into fractions.
func imported(b []byte) (texts []string, spans [][]string, err error) {
	var keys []string
	for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		var row map[string]any
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			return nil, nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		text, of, err := importRow(row)
		if err != nil {
			return nil, nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		has := make([]string, 0, len(row))
		for k := range row {
			has = append(has, k)
		}
		if slices.Sort(has); i > 0 && !slices.Equal(has, keys) {
			return nil, nil, fmt.Errorf("line %d: keys %q, not %q", i+1, has, keys)
		}
		keys, texts, spans = has, append(texts, text), append(spans, of)
	}
	return texts, spans, nil
}

func importRow(row map[string]any) (string, []string, error) {
	text, _ := row["text"].(string)
	labels, ok := row["label"].([]any)
	if text == "" || !ok {
		return "", nil, fmt.Errorf("text %q, label %v", text, row["label"])
	}
	for key, v := range row {
		if _, isText := v.(string); key != "label" && !isText {
			return "", nil, fmt.Errorf("%s: %v is no string", key, v)
		}
		if slices.Contains([]string{"filename", "upload_name", "example_uuid", "#line_number"}, key) {
			return "", nil, fmt.Errorf("%s is doccano's own", key)
		}
	}
	units := utf16.Encode([]rune(text))
	var out []string
	for _, l := range labels {
		item, _ := l.([]any)
		if len(item) != 3 {
			return "", nil, fmt.Errorf("label %v", l)
		}
		start, ok1 := item[0].(float64)
		end, ok2 := item[1].(float64)
		name, ok3 := item[2].(string)
		if n := len([]rune(name)); !ok1 || !ok2 || !ok3 || start < 0 || start >= end || int(end) > len(units) || n < 1 || n > 100 {
			return "", nil, fmt.Errorf("label %v", l)
		}
		out = append(out, name+" "+string(utf16.Decode(units[int(start):int(end)])))
	}
	return text, out, nil
}

// TestWrite_Imported imports every case by doccano's rules, with the offsets that
// its page counts.
func TestWrite_Imported(t *testing.T) {
	for _, tc := range formattest.Cases() {
		c := formattest.Corpus(t, tc.Project)
		var buf bytes.Buffer
		o := format.WriteOptions{Unit: format.UTF16}
		if _, err := (doccano.Format{}).Write(context.Background(), &buf, c, o, nil); err != nil {
			t.Fatal(err)
		}
		if c.Articles == 0 {
			continue
		}
		texts, spans, err := imported(buf.Bytes())
		if err != nil {
			t.Fatalf("%s: %v", tc.Name, err)
		}
		i, resolver := 0, c.Resolver()
		for d, err := range c.Documents {
			if err != nil {
				t.Fatal(err)
			}
			doc, err := resolver.Document(d)
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, s := range doc.Spans {
				want = append(want, s.Label+" "+s.Text)
			}
			if i >= len(texts) || texts[i] != d.Text || !slices.Equal(spans[i], want) {
				t.Errorf("%s, article %d: got other than %q", tc.Name, i, want)
			}
			i++
		}
	}
}

// TestImported_Refuses checks that the rules see faults.
func TestImported_Refuses(t *testing.T) {
	const good = `{"text":"Rome","label":[[0,4,"PLACE"]],"title":"x"}`
	if _, _, err := imported([]byte(good + "\n" + good + "\n")); err != nil {
		t.Fatalf("good: got %v", err)
	}
	for _, bad := range []string{
		"\ufeff" + good, good + "\n\n" + good, `{"text":"","label":[],"title":"x"}`, `{"text":"Rome","title":"x"}`,
		`{"text":"Rome","label":[],"title":3}`, `{"text":"Rome","label":[],"title":null}`, `{"text":"Rome","label":[],"filename":"x"}`,
		`{"text":"Rome","label":[[4,4,"X"]]}`, `{"text":"Rome","label":[[0,5,"X"]]}`, `{"text":"Rome","label":[[0,1,""]]}`,
		`{"text":"Rome","label":[[0,1,"` + strings.Repeat("x", 101) + `"]]}`, `{"text":"Rome","label":[["0",1,"X"]]}`,
		good + "\n" + `{"text":"Rome","label":[],"title":"x","more":""}`,
	} {
		if _, _, err := imported([]byte(bad)); err == nil {
			t.Errorf("%s: got no error", bad)
		}
	}
}

// TestCarry checks what becomes of what doccano refuses.
func TestCarry(t *testing.T) {
	long := format.Span{Start: 0, End: 1, Text: "x", Label: strings.Repeat("é", 101)}
	fits := format.Span{Start: 0, End: 1, Text: "x", Label: strings.Repeat("é", 100)}
	got, lost := (doccano.Format{}).Carry(format.Document{Text: "x", Spans: []format.Span{long, fits}}, format.WriteOptions{})
	if len(got.Spans) != 1 || len(lost) != 1 || lost[0].Code != doccano.LossLongLabel || lost[0].Spans != 1 {
		t.Errorf("long label: got %+v, %+v", got.Spans, lost)
	}
	_, lost = (doccano.Format{}).Carry(format.Document{Spans: []format.Span{fits}}, format.WriteOptions{})
	if len(lost) != 1 || lost[0].Code != doccano.LossEmpty || lost[0].Articles != 1 || lost[0].Spans != 1 {
		t.Errorf("no text: got %+v", lost)
	}
}

// TestWrite_ComesBack reads what a written file says about its articles.
func TestWrite_ComesBack(t *testing.T) {
	for _, tc := range formattest.Cases() {
		var buf bytes.Buffer
		if _, err := (doccano.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, tc.Project), format.WriteOptions{}, nil); err != nil {
			t.Fatal(err)
		}
		docs, _ := formattest.Read(t, doccano.Format{}, formattest.Input("x.jsonl", buf.Bytes()), format.ReadOptions{})
		for i, d := range docs {
			if want := tc.Project.Docs[i].Article; d.Article != want {
				t.Errorf("%s: got %+v, want %+v", tc.Name, d.Article, want)
			}
		}
	}
}

// TestRead_TooMany reads as many spans as an article may have, and counts the rest.
func TestRead_TooMany(t *testing.T) {
	file := `{"text":"x","label":[` + strings.Repeat(`[0,1,"X"],`, jsonpart.MaxSpans+4) + `[0,1,"X"]]}`
	_, rep := formattest.Read(t, doccano.Format{}, formattest.Input("x.jsonl", []byte(file)), format.ReadOptions{})
	if rep.Kept.Spans != jsonpart.MaxSpans || rep.Refused.Spans != 5 {
		t.Errorf("got %+v and %+v, want %d and 5", rep.Kept, rep.Refused, jsonpart.MaxSpans)
	}
}

// TestLabelConfig writes definitions that doccano's importer takes: keys of the
// keyboard from its list, each pair once, colours of six digits.
func TestLabelConfig(t *testing.T) {
	labels := []data.Label{
		{Key: "PERSON", Color: "#0072B2", Slot: 1}, {Key: `A "B"`, Color: "#FFFF00", Slot: 10}, {Key: "C", Color: "bad", Slot: 12}, {Key: "D", Slot: 0},
	}
	var got []map[string]any
	if err := json.Unmarshal(doccano.LabelConfig(labels), &got); err != nil {
		t.Fatal(err)
	}
	want := `[{"background_color":"#0072B2","prefix_key":null,"suffix_key":"1","text":"PERSON","text_color":"#ffffff"},` +
		`{"background_color":"#FFFF00","prefix_key":null,"suffix_key":"0","text":"A \"B\"","text_color":"#000000"},` +
		`{"background_color":"#D55E00","prefix_key":"shift","suffix_key":"2","text":"C","text_color":"#ffffff"},` +
		`{"background_color":"#CC79A7","prefix_key":null,"suffix_key":null,"text":"D","text_color":"#000000"}]`
	if b, _ := json.Marshal(got); string(b) != want {
		t.Errorf("got %s, want %s", b, want)
	}
	if err := json.Unmarshal(doccano.LabelConfig(nil), &got); err != nil || len(got) != 0 {
		t.Errorf("no labels: got %v, %v", got, err)
	}
}
