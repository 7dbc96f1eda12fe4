package jsonl_test

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"nomina/data/format"
	"nomina/data/format/jsonl"
	"nomina/data/formattest"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "..", "..", "docs", "jsonl.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSchema_Written validates every line that is written.
func TestSchema_Written(t *testing.T) {
	s := schema(t)
	for _, tc := range formattest.Cases() {
		var buf bytes.Buffer
		if _, err := (jsonl.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, tc.Project), format.WriteOptions{}, nil); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(buf.String()) {
			if err := validate(s, line); err != nil {
				t.Errorf("%s: %v", tc.Name, err)
			}
		}
	}
}

// TestSchema_AsRead compares the schema's judgement with the reader's, where a
// schema can judge.
func TestSchema_AsRead(t *testing.T) {
	s := schema(t)
	for _, tc := range []struct {
		line string
		good bool
	}{
		{`{"text":"Kursk","spans":[{"start":0,"end":5,"label":"PLACE"}]}`, true},
		{`{"text":"Kursk"}`, true},
		{`{"id":7,"text":"Kursk","spans":[]}`, true},
		{`{"text":"Kursk","spans":null,"meta":null,"created":"2024-05-06T07:08:09+02:00"}`, true},
		{`{"text":"Kursk","created":12}`, true},
		{`{"spans":[]}`, false},
		{`{"text":7}`, false},
		{`{"text":"Kursk","meta":[1]}`, false},
		{`{"text":"Kursk","offset_unit":"inches"}`, false},
		{`{"text":"Kursk","spans":{}}`, false},
		{`{"text":"Kursk","spans":[{"start":0,"end":5}]}`, false},
		{`{"text":"Kursk","spans":[{"start":"0","end":5,"label":"PLACE"}]}`, false},
		{`{"text":"Kursk","spans":[{"start":0,"end":5.5,"label":"PLACE"}]}`, false},
		{`{"text":"Kursk","spans":[{"start":-1,"end":5,"label":"PLACE"}]}`, false},
		{`{"text":"Kursk","created":"yesterday"}`, false},
		{`[]`, false},
	} {
		if err := validate(s, tc.line); (err == nil) != tc.good {
			t.Errorf("schema on %s: got %v, want good: %v", tc.line, err, tc.good)
		}
		_, rep := formattest.Read(t, jsonl.Format{}, formattest.Input("x", []byte(tc.line)), format.ReadOptions{})
		if got := rep.Refused == (format.Count{}); got != tc.good {
			t.Errorf("reader on %s: got %v, want good: %v", tc.line, rep.Lines, tc.good)
		}
	}
}

func validate(s *jsonschema.Schema, line string) error {
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
	if err != nil {
		return err
	}
	return s.Validate(v)
}
