package spacy

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// Fact is a member of the object that stands beside an article.
type Fact struct {
	Key   string
	Value json.RawMessage
}

// Facts returns what is known of an article besides its text, ID and names: title,
// source, language, status, the annotator, and its metadata. A key of the metadata
// that is one of the former gets a low line at its end.
func Facts(a data.Article, annotator string) []Fact {
	var out []Fact
	for _, f := range []struct{ key, value string }{
		{"title", a.Title}, {"source", a.Source}, {"lang", a.Lang}, {"status", string(a.Status)}, {"annotator", annotator},
	} {
		if f.value != "" {
			out = append(out, Fact{f.key, AppendString(nil, f.value)})
		}
	}
	var meta map[string]json.RawMessage
	if a.Meta == "" || json.Unmarshal([]byte(a.Meta), &meta) != nil {
		return out
	}
	for _, k := range slices.Sorted(maps.Keys(meta)) {
		var value bytes.Buffer
		if json.Compact(&value, meta[k]) != nil {
			continue
		}
		for known(k) {
			k += "_"
		}
		out = append(out, Fact{k, oneLine(value.Bytes())})
	}
	return out
}

// oneLine returns compact JSON with escapes for what some programs take for the end
// of a line. Outside strings these cannot stand.
func oneLine(raw []byte) []byte {
	for _, r := range []struct{ is, escaped string }{{"\u0085", `\u0085`}, {"\u2028", `\u2028`}, {"\u2029", `\u2029`}} {
		raw = bytes.ReplaceAll(raw, []byte(r.is), []byte(r.escaped))
	}
	return raw
}

func known(key string) bool {
	switch key {
	case "id", "doc_id", "title", "source", "lang", "status", "annotator":
		return true
	}
	return false
}

// Article returns an article with this text and what an object says of it, and
// the annotator. It takes the members it knows; the rest is the metadata.
func Article(body string, facts map[string]json.RawMessage) (a data.Article, annotator string) {
	a = data.Article{TextHash: data.HashText(body), Length: utf8.RuneCountInString(body)}
	var id, status string
	for _, f := range []struct {
		key  string
		into *string
	}{
		{"id", &id}, {"doc_id", &id}, {"title", &a.Title}, {"source", &a.Source}, {"lang", &a.Lang}, {"status", &status}, {"annotator", &annotator},
	} {
		if s, ok := Scalar(facts[f.key]); ok && *f.into == "" && (f.key != "status" || data.Status(s).Valid()) {
			*f.into = s
			delete(facts, f.key)
		}
	}
	a.ID, a.Status = data.ID(id), data.Status(status)
	if len(facts) > 0 {
		if raw, err := json.Marshal(facts); err == nil {
			a.Meta = string(raw)
		}
	}
	return a, annotator
}

// Scalar returns a JSON string, or a number as it is written. Null and nothing
// are no scalars.
func Scalar(raw json.RawMessage) (string, bool) {
	switch {
	case len(raw) == 0:
		return "", false
	case raw[0] == '"':
		return jsonpart.String(raw)
	case raw[0] == '-' || '0' <= raw[0] && raw[0] <= '9':
		return string(raw), true
	}
	return "", false
}

// Join adds the members of one object to another, under other keys where a key is
// taken.
func Join(into, more map[string]json.RawMessage) {
	for _, k := range slices.Sorted(maps.Keys(more)) {
		free := k
		for into[free] != nil {
			free += "_"
		}
		into[free] = more[k]
	}
}

// Annotate sets who made the spans, where they do not say so themselves.
func Annotate(spans []format.Span, annotator string) {
	for i := range spans {
		if spans[i].Annotator == "" {
			spans[i].Annotator = annotator
		}
	}
}
