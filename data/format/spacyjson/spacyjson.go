// Package spacyjson reads and writes training data for spaCy's models as JSON: one
// record a line with a text and its entities, and the older forms.
//
// It stands apart from spaCy's binary files because people write and read these
// themselves, in many variants. It may be imported by format/all.
package spacyjson

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"nomina/data/format"
	"nomina/data/format/spacy"
)

// Format reads and writes JSON for spaCy. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Writer  = Format{}
	_ format.Checker = Format{}
	_ format.Carrier = Format{}
	_ format.Sniffer = Format{}
)

// Name returns "spacy-jsonl".
func (Format) Name() string { return "spacy-jsonl" }

// Extensions returns the endings of JSON files.
func (Format) Extensions() []string { return []string{".jsonl", ".json"} }

// Carried returns s: JSON can write everything.
func (Format) Carried(s string) string { return s }

// ReadBack reads a written file as an import does.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return spacy.ReadBack(ctx, f, r, size, yield)
}

// Sniff knows the forms by the members of the first record.
func (Format) Sniff(s format.Sample) format.Guess {
	first := spacy.First(s.Head)
	if bytes.HasPrefix(first, []byte("[")) || bytes.HasPrefix(first, []byte("(")) || spacy.Assigned(first) || !isTable(s.Name) && bytes.Contains(first[:min(len(first), 4<<10)], []byte("'entities'")) {
		if bytes.Contains(first, []byte("entities")) || bareTuple.Match(first) {
			return format.Recognise(format.Certain, "is_spacy_tuples", "a text and its entities as spaCy 2 was trained with")
		}
		return format.Guess{}
	}
	return sniffObject(spacy.Members(first))
}

// isTable reports whether a file is a table by its name: such a list stands in a
// cell.
func isTable(name string) bool {
	return slices.Contains([]string{".csv", ".tsv"}, strings.ToLower(filepath.Ext(name)))
}

// bareTuple is a text and its entities without a name: ["Kim", [[0, 3, "PER"]]].
var bareTuple = regexp.MustCompile(`['"]\s*,\s*[\[(]\s*[\[(]\s*\d+\s*,\s*\d+\s*,\s*['"]`)

// textKeys are the keys that the text stands under, the usual one first.
func textKeys() []string { return []string{"text", "sentence", "content"} }

func sniffObject(all []spacy.Member) format.Guess {
	has := func(key string) bool { _, ok := spacy.Find(all, key); return ok }
	hasText := slices.ContainsFunc(textKeys(), has)
	starts := func(key, with string) bool {
		v, _ := spacy.Find(all, key)
		return bytes.HasPrefix(bytes.TrimSpace(v), []byte(with))
	}
	nested := func(key string) bool {
		v, _ := spacy.Find(all, key)
		inner, ok := bytes.CutPrefix(bytes.TrimSpace(v), []byte("["))
		return ok && bytes.HasPrefix(bytes.TrimSpace(inner), []byte("["))
	}
	switch {
	case has("paragraphs"):
		return format.Recognise(format.Certain, "is_spacy_train", "paragraphs with sentences and tokens, as spaCy 2 was trained with")
	case (starts("annotations", "[[") || starts("annotations", "[null")) && !hasText:
		return format.Recognise(format.Certain, "is_spacy_tuples", "a text and its entities as spaCy 2 was trained with")
	case !hasText || foreign(has):
		return format.Guess{}
	case has("ents"):
		return format.Recognise(format.Certain, "is_spacy_doc", "a document as spaCy writes it, with ents")
	case nested("entities") && !starts("cats", "["):
		return format.Recognise(format.Certain, "is_spacy_entities", "a text and its entities as [start, end, label]")
	case !has("text"):
		return format.Guess{}
	case starts("spans", "{"), starts("entities", "[") && !startOffset(all):
		return format.Recognise(format.Likely, "is_spacy_entities", "a text and its entities as [start, end, label]")
	}
	return format.Guess{}
}

// foreign reports whether a record has members of other formats: this program's
// own, Prodigy's and doccano's.
func foreign(has func(key string) bool) bool {
	return has("offset_unit") || has("_input_hash") || has("_view_id") || has("relations")
}

// startOffset reports whether entities are objects as doccano has them.
func startOffset(all []spacy.Member) bool {
	v, _ := spacy.Find(all, "entities")
	return bytes.Contains(v, []byte(`"start_offset"`))
}
