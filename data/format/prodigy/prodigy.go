// Package prodigy reads and writes the annotations of Prodigy: a task a line, with
// a text, its tokens and spans, and the answer of an annotator.
//
// It stands apart from spaCy's own JSON because a line is one annotator's answer
// and not an article. It may be imported by format/all.
package prodigy

import (
	"bytes"
	"context"
	"io"

	"nomina/data/format"
	"nomina/data/format/spacy"
)

// Format reads and writes Prodigy's tasks. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Writer  = Format{}
	_ format.Checker = Format{}
	_ format.Carrier = Format{}
	_ format.Sniffer = Format{}
)

// Name returns "prodigy".
func (Format) Name() string { return "prodigy" }

// Extensions returns the ending of JSON Lines.
func (Format) Extensions() []string { return []string{".jsonl"} }

// Carried returns s: JSON can write everything.
func (Format) Carried(s string) string { return s }

// ReadBack reads a written file as an import does.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return spacy.ReadBack(ctx, f, r, size, yield)
}

// Sniff knows the tasks by the members of the first.
func (Format) Sniff(s format.Sample) format.Guess {
	all := spacy.Members(spacy.First(s.Head))
	has := func(key string) bool {
		_, ok := spacy.Find(all, key)
		return ok
	}
	for _, key := range []string{"_input_hash", "_task_hash", "_view_id", "_session_id", "_annotator_id"} {
		if has(key) {
			return format.Recognise(format.Certain, "is_prodigy", `tasks of Prodigy, with "{key}"`, "key", key)
		}
	}
	spans, _ := spacy.Find(all, "spans")
	listed := bytes.HasPrefix(spans, []byte("["))
	switch {
	case has("pattern") && has("label") && !has("text"):
		return format.Recognise(format.Likely, "is_prodigy_patterns", "patterns for Prodigy and spaCy, no articles")
	case has("offset_unit") || !has("text"):
		return format.Guess{}
	case listed && (has("answer") || has("tokens")):
		return format.Recognise(format.Certain, "is_prodigy_spans", "texts with tokens or an answer, and spans, as Prodigy has them")
	case listed:
		return format.Recognise(format.Likely, "is_prodigy_text", "texts and spans, as Prodigy takes them")
	}
	return format.Guess{}
}
