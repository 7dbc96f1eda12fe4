package labelstudio

import (
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/offsets"
)

// span is a region with its offsets as the file has them.
type span struct {
	format.Span
	i   int // its place among the regions of the article, from 0
	raw offsets.Raw
}

// mark makes spans of a place in the text, one for each of its labels.
func (t *task) mark(g group, r region, value jsonpart.Object) {
	s := span{i: t.n, Span: format.Span{
		Annotator: g.annotator, Created: g.created, Modified: g.modified, Line: t.line, Score: g.score,
	}}
	if !t.place(&s, value) {
		return
	}
	keys := names(labelsOf(value, r.kind))
	if len(keys) == 0 {
		t.log.RefuseSpan(t.line, s.i, format.CodeNoLabel, `has no "label"`)
		return
	}
	if s.raw.Text, s.raw.HasText = jsonpart.String(value.Get("text")); s.raw.Text == "" {
		s.raw.HasText = false
	}
	t.details(r, &s.Span)
	if g.predicted {
		s.Origin = data.OriginSuggestion
		t.predicted.Add(int64(len(keys)))
	}
	t.add(s, keys)
}

// add adds a span for each label.
func (t *task) add(s span, keys []string) {
	if len(keys) > 1 {
		t.log.ConvertSpan(t.line, s.i, CodeSeveralLabels, "its {count} labels became as many annotations", "count", strconv.Itoa(len(keys)))
	}
	for _, key := range keys {
		if s.Label = key; jsonpart.TooMany(t.log, t.line, len(t.spans)) {
			continue
		}
		t.spans = append(t.spans, s)
		s.ID = "" // belongs to the first
	}
}

// names returns the labels in a list, or the one that stands without.
func names(b []byte) (keys []string) {
	if key, ok := jsonpart.String(b); ok && strings.TrimSpace(key) != "" {
		return []string{key}
	}
	for _, v := range jsonpart.Array(b) {
		if key, _ := jsonpart.Text(v); strings.TrimSpace(key) != "" && len(keys) <= jsonpart.MaxSpans {
			keys = append(keys, key)
		}
	}
	return keys
}

// labelsOf returns the list of labels of a place: under the type of its region, or
// under any key of one that has labels.
func labelsOf(value jsonpart.Object, kind string) []byte {
	for _, key := range []string{kind, "labels", "hypertextlabels"} {
		if v := value.Get(key); key != "" && len(v) > 0 && (v[0] == '[' || v[0] == '"') {
			return v
		}
	}
	for _, m := range value {
		if strings.HasSuffix(m.Key, "labels") && jsonpart.Kind(m.Value) == '[' {
			return m.Value
		}
	}
	return nil
}

// place reads the offsets: in a web page those that count from its beginning. It
// is false, and reported, when there are none.
func (t *task) place(s *span, value jsonpart.Object) bool {
	start, end := value.Get("start"), value.Get("end")
	path, _ := jsonpart.String(start)
	if global, ok := jsonpart.ParseObject(value.Get("globalOffsets")); ok {
		start, end = global.Get("start"), global.Get("end")
	} else if path == "/text()[1]" && string(start) == string(end) {
		start, end = value.Get("startOffset"), value.Get("endOffset") // there is nothing but text
	} else if strings.Contains(path, "/") {
		t.log.RefuseSpan(t.line, s.i, CodePath, "its place is a path in a web page ({path}) and nothing else", "path", format.Short(path))
		return false
	}
	var ok1, ok2, text1, text2 bool
	s.raw.Start, text1, ok1 = jsonpart.Int(start)
	s.raw.End, text2, ok2 = jsonpart.Int(end)
	if !ok1 || !ok2 {
		t.log.RefuseSpan(t.line, s.i, format.CodeNoOffsets, `has no "start" and "end"`)
		return false
	}
	if text1 || text2 {
		t.log.ConvertSpan(t.line, s.i, CodeNumberText, "offsets written as text were taken as numbers")
	}
	return true
}
